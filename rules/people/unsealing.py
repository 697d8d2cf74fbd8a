"""A reporter's identity is shown when two people of different roles agree (row A6): who may, and for how long."""

from dataclasses import dataclass, field
from datetime import timedelta

from rules.addresses import Address
from rules.people.contacts import Contact
from rules.people.staffing import Second
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Role

LAPSES = timedelta(days=1)
"""After which nobody can agree to a proposal any more."""

SHOWN = timedelta(hours=1)
"""After which the messages with the identity are deleted."""

AGREERS = (Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR)
"""The roles that may agree; they may propose for any case that they see, a moderator only for their own."""


@dataclass(frozen=True, slots=True)
class KnownIdentity:
    """The account of a reporter, and the addresses outside the chat that they have confirmed."""

    account: Address
    contacts: tuple[Contact, ...] = field(default=())


def proposing_role(roles: frozenset[Role], *, handler: bool) -> Role | Refusal:
    """Return the role in which a member proposes: the first of those that allow it."""
    allowed = AGREERS if not handler else (Role.MODERATOR, *AGREERS)
    return next((role for role in allowed if role in roles), refuse("refusal-unseal-role", role=_named(Role.LEAD)))


def agreeing_role(second: Second, *, proposer: int, proposer_roles: frozenset[Role]) -> Role | Refusal:
    """Return the role in which the second person answers: one that the proposer does not hold.

    Args:
        proposer_roles: those of today, and the one in which it was proposed.
    """
    if second.id == proposer:
        return refuse("refusal-second-is-proposer")
    held = [role for role in AGREERS if role in second.roles]
    if not held:
        return refuse("refusal-unseal-agreers")
    if proposer in second.made_by:
        return refuse("refusal-made-by-proposer")
    same = refuse("refusal-unseal-same-role", role=_named(held[0]))
    return next((role for role in held if role not in proposer_roles), same)


def _named(role: Role) -> Text:
    return Text(f"role-{role}")
