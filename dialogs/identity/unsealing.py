"""A reporter's identity is shown to two members for an hour: the reason, the question to the second, what is said."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.queue import way_to
from rules.addresses import channel, local_id
from rules.people.unsealing import KnownIdentity
from rules.refusals import Arg, Text
from rules.vocabulary import Role

UNSEAL = "unseal"
"""The kind of the dialog that asks for a reason, and the act of the button that begins it."""

AGREE, REFUSE = "unseal_agree", "unseal_refuse"
"""The acts of the buttons under a proposal; the argument is the proposal's place in the case's record."""

WHY = StaffQuestion(
    "unseal_why", ("danger", "demanded"), typed=True, limit=500, label=lambda choice: Text(f"unseal_why-{choice}")
)
ASK_WHY = script(WHY)


def reason_text(choice: str, text: str) -> Arg:
    """Return the reason for display: a ready one, or the typed words."""
    return WHY.labelled(choice) if choice in WHY.choices else text


def asked_card(case_id: int, proposal: int, facts: dict[str, Arg], outcome: Text | None) -> Card:
    """Ask somebody whether they agree; or say what has come of it.

    Args:
        facts: `number` of the case, `alias` and `role` of the proposer, `why`, `until` when it lapses.
    """
    told = Text("desk-unseal-asked", facts)
    if outcome:
        return Card((told, outcome), way_to(case_id))
    two = (
        button(Text("desk-unseal-agree"), AGREE, proposal, id=case_id),
        button(Text("desk-unseal-refuse"), REFUSE, proposal, id=case_id),
    )
    return Card((told, Text("desk-unseal-waits", facts)), (two, *way_to(case_id)))


def identity_card(number: str, known: KnownIdentity, until: datetime) -> Card:
    """Say who the reporter is."""
    facts: dict[str, Arg] = {"channel": channel(known.account), "id": local_id(known.account)}
    left: Sequence[Text] = [Text(f"desk-identity-{it.channel}", {"address": it.address}) for it in known.contacts] or [
        Text("desk-identity-no-contact")
    ]
    warned = Text("desk-identity-warned", {"until": until})
    lines = (Text("desk-identity", {"number": number}), Text("desk-identity-account", facts), *left, warned)
    return Card(lines, guarded=True)


def gone_card(number: str) -> Card:
    """Say that the hour was over, or the reporter erased, before the identity could be sent."""
    return Card((Text("desk-identity-gone", {"number": number}),))


def told_lines(number: str, roles: tuple[Role, Role], why: Arg, until: datetime) -> tuple[Text, ...]:
    """Tell the reporter who, by role, saw their identity, why and until when."""
    first, second = (Text(f"role-{role}") for role in roles)
    return (Text("unsealed-told", {"number": number, "first": first, "second": second, "why": why, "until": until}),)
