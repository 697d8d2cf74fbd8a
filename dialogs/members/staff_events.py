"""Notices to administrators and leads about staff: changes, proposals, and membership of the staff chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import Card, button
from rules.people.staffing import Grant, InGroup, ProposalOutcome, RightsProposal
from rules.refusals import Arg, ByLang, Text

PROPOSAL = "sp"
"""The act that answers a proposal: "yes" or "no"."""


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal to give a right, as its card shows it.

    Attributes:
        by, alias: who proposed it, and for whom.
        second: who approved or ended it; empty: the operator, or nobody.
        alone: no other administrator may approve it, so the operator does.
    """

    on_record: RightsProposal
    alias: str
    by: str
    second: str
    alone: bool


def changed_card(
    kind: str, alias: str, by: str, *, right: Text | ByLang | None = None, second: str | None = None
) -> Card:
    """Build the notice of a change to a member, and who made it.

    Args:
        right: the role given or taken, or the team whose cases the member gets.
        second: who approved, where two people must; empty: the operator. None where one was enough.
    """
    what = {"right": right} if right else {}
    told = Text(f"house-{kind}", {"alias": alias, "by": _by(by), **what})
    lines = (told,) if second is None else (told, Text("house-second", {"second": _by(second)}))
    return Card(lines)


def client_card(kind: str, name: str, scopes: str, origins: str) -> Card:
    """Build the notice that a program of the operator's got a key, another one, or pages, or lost it."""
    facts = {"scopes": scopes.replace(" ", ", "), "origins": origins.replace(" ", ", ") or "none"}
    return Card((Text(f"house-{kind}", {"name": name, **facts}),))


def proposal_card(it: ProposalView) -> Card:
    """Show administrators a proposal that waits for a second person, or its outcome."""
    made = it.on_record
    lines = (Text("proposal", {"by": it.by, "alias": it.alias, "right": grant_name(made.gives)}), _stands(it))
    if made.outcome is not None or made.operator_at is not None:
        return Card(lines)
    approve = () if it.alone else (button(Text("proposal-approve"), PROPOSAL, "yes", id=made.id),)
    return Card(lines, ((*approve, button(Text("proposal-withdraw"), PROPOSAL, "no", id=made.id)),))


def waiting_line(it: ProposalView) -> Text:
    """Return the proposal's line on the card of the member it is about."""
    made = it.on_record
    facts: dict[str, Arg] = {"right": grant_name(made.gives), "until": made.ends_at}
    if it.alone:
        return Text("proposal-waits-for-operator", {**facts, "command": command(made.id)})
    return Text("proposal-waits", facts)


def manual_removal_card(alias: str, how: InGroup) -> Card:
    """Say who must be removed from the staff chat by hand, and why."""
    return Card((Text(f"stays-in-group-{how}", {"alias": alias}),))


def non_staff_card(names: Sequence[tuple[str, str]], more: int, unknown: int) -> Card:
    """List who is in the staff chat but not on the staff, by Telegram's names, and how many are unknown."""
    if not (names or unknown):
        return Card((Text("others-nobody"),))
    lines = [Text("others")]
    for name, handle in names:
        told = Text("join-handle", {"handle": handle}) if handle else Text("join-no-handle")
        lines.append(Text("others-one", {"name": name, "handle": told}))
    if more:
        lines.append(Text("others-more", {"n": more}))
    if unknown:
        lines.append(Text("others-unknown", {"n": unknown}))
    return Card(tuple(lines))


def grant_name(gives: Grant) -> Text:
    """Return the name of the right."""
    return Text("desk-clearance") if gives is Grant.CLEARANCE else Text(f"role-{gives}")


def command(proposal_id: int) -> str:
    """Return the command the operator types if nobody else may approve."""
    return f"lian staff approve {proposal_id}"


def _stands(it: ProposalView) -> Text:
    match it.on_record.outcome:
        case None if it.on_record.operator_at is not None:
            return Text("proposal-by-operator")
        case None:
            return waiting_line(it)
        case ProposalOutcome.EXPIRED | ProposalOutcome.VOID as outcome:
            return Text(f"proposal-{outcome}")
        case outcome:
            return Text(f"proposal-{outcome}", {"second": _by(it.second)})


def _by(alias: str) -> Text:
    return Text("name", {"name": alias}) if alias else Text("house-operator")
