"""Which rights two people grant, and who may be the second of them (row C13)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from rules.refusals import Refusal, refuse
from rules.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Staffing:
    """The operator's numbers.

    Attributes:
        own_team_only: members see only their own team's cases.
        link: how long a link that adds a colleague can be used.
        proposal: how long the second person has.
    """

    own_team_only: bool
    link: timedelta
    proposal: timedelta


class Grant(StrEnum):
    """A right that one administrator proposes and a second person approves; taking it away needs one."""

    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    CLEARANCE = "clearance"


class HouseEvent(StrEnum):
    """What happens to staff, as the house keeps it for ever."""

    LINK_MADE = "link_made"
    JOIN_DECLINED = "join_declined"
    ADDED = "added"
    REMOVED = "removed"
    ROLE_GIVEN = "role_given"
    ROLE_TAKEN = "role_taken"
    TEAM_SET = "team_set"
    CLEARANCE_GIVEN = "clearance_given"
    CLEARANCE_TAKEN = "clearance_taken"
    PROPOSED = "proposed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    LEFT_GROUP = "left_group"
    STAYS_IN_GROUP = "stays_in_group"


@dataclass(frozen=True, slots=True)
class Second:
    """Whoever wants to approve a grant.

    Attributes:
        made_by: the members who gave them the role they approve in: who proposed it, and who approved it.
    """

    id: int
    roles: frozenset[Role]
    made_by: Collection[int]


def may_approve(second: Second, *, proposer: int, proposer_roles: frozenset[Role], subject: int) -> Refusal | None:
    """None where the grant may be approved; looked at when it is approved, so both must be administrators still."""
    if Role.ADMINISTRATOR not in second.roles:
        return refuse("refusal-administrators-only")
    if Role.ADMINISTRATOR not in proposer_roles:
        return refuse("refusal-proposer-left")
    if second.id == proposer:
        return refuse("refusal-second-is-proposer")
    if second.id == subject:
        return refuse("refusal-second-is-subject")
    if proposer in second.made_by:
        return refuse("refusal-made-by-proposer")
    return None


def grant_of(role: Role) -> Grant | None:
    """The grant that giving this role is; None where one administrator gives it."""
    return Grant(role) if role in (Role.LEAD, Role.ADMINISTRATOR) else None


class Outcome(StrEnum):
    """What became of a proposal; void where it could not be carried out any more."""

    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    VOID = "void"


class Errand(StrEnum):
    """What is done in the staff chat: somebody removed from it, or its people counted."""

    EXPEL = "expel"
    ROLL = "roll"


class InGroup(StrEnum):
    """How somebody who was removed from the staff stands in its chat, or why that could not be changed."""

    GONE = "gone"
    OWNER = "owner"
    ADMINISTRATOR = "administrator"
    CANNOT_RESTRICT = "cannot_restrict"
    AWAY = "away"
