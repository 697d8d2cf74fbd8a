"""Who is on duty, and the messages to those whose cases change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.queue.queue import way_to
from rules.refusals import Arg, ByLang, Text

DUTY = "d"
ON, OFF = "on", "off"

TRANSFER = script(StaffQuestion("team", teams=True), StaffQuestion("handing", typed=True, limit=500, optional=True))

GIVE = "give"
"""The act that gives a case to a member."""


@dataclass(frozen=True, slots=True)
class DutyMember:
    """A member on duty; `team` is None if they work on every team's cases, `work` counts their cases."""

    alias: str
    team: ByLang | None
    work: int
    reachable: bool


def duty_card(on_duty: Sequence[DutyMember]) -> Card:
    """Those who get cases now. The card is the same for everyone; a press switches the duty of its presser."""
    head = Text("desk-duty", {"n": len(on_duty)}) if on_duty else Text("desk-duty-nobody")
    switches = (button(Text("desk-duty-on"), DUTY, ON), button(Text("desk-duty-off"), DUTY, OFF))
    return Card((head, *map(_line, on_duty)), (switches, (button(Text("rota-open"), DUTY, "rota"),)))


def assigned(
    case_id: int,
    number: str,
    leaf: ByLang,
    due: datetime | None,
    *,
    by: str | None,
    stands_in_for: ByLang | None,
    review: bool = False,
) -> Card:
    """For a member who has a new case, in private.

    Args:
        by: who gave it; None where a rule did.
        stands_in_for: the team in which nobody is on duty.
        review: the member reviews an appeal in it.
    """
    facts: dict[str, Arg] = {"number": number, "leaf": leaf}
    lines = [Text("desk-assigned", facts) if due is None else Text("desk-assigned-due", {**facts, "due": due})]
    if review:
        lines.append(Text("desk-assigned-review"))
    if by:
        lines.append(Text("desk-assigned-by", {"alias": by}))
    if stands_in_for:
        lines.append(Text("desk-assigned-stand-in", {"team": stands_in_for}))
    return Card(tuple(lines), way_to(case_id))


def assignment_ended(case_id: int, number: str, leaf: ByLang, handler: str | None) -> Card:
    """For a member whose case became another's while this message waited."""
    facts: dict[str, Arg] = {"number": number, "leaf": leaf}
    return Card(
        (Text("desk-assigned-moved", {**facts, "alias": handler}) if handler else Text("desk-assigned-free", facts),)
    )


def transferred(number: str, frm: ByLang, to: ByLang, word: str, handler: str | None) -> Card:
    """Build the notice of a transfer: the new team, its handler, and why."""
    lines = [Text("desk-transferred", {"number": number, "from": frm, "to": to, "alias": handler or "–"})]
    if word:
        lines.append(Text("desk-transferred-word", {"word": word}))
    return Card(tuple(lines))


def choices_card(
    case_id: int, version: int, number: str, alias: str, choices: Sequence[tuple[int, DutyMember, bool]]
) -> Card:
    """The members to whom a lead may give the case, each a button; `True` where the member is on duty."""
    if not choices:
        return Card((Text("desk-reassign-nobody", {"number": number, "alias": alias}),))
    labels = (
        (id, Text("desk-reassign-on-duty" if on else "desk-reassign-off-duty", {"alias": it.alias, "n": it.work}))
        for id, it, on in choices
    )
    rows = tuple((button(label, GIVE, id, id=case_id, version=version),) for id, label in labels)
    return Card((Text("desk-reassign", {"number": number, "alias": alias}),), rows)


def _line(one: DutyMember) -> Text:
    team = one.team or Text("desk-every-team")
    return Text(
        "desk-duty-line" if one.reachable else "desk-duty-line-unreachable",
        {"alias": one.alias, "team": team, "n": one.work},
    )
