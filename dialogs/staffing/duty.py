"""Who is on duty, and what those who have cases are told of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Button, Card
from dialogs.engine.desk_script import script
from dialogs.engine.questions import Question
from dialogs.queue.queue import SHOW
from rules.refusals import Arg, ByLang, Say

TRANSFER = script(Question("team", teams=True), Question("handing", typed=True, limit=500, optional=True))

ON, OFF = "on", "off"

GIVE = "give"
"""The press that gives a case to somebody."""


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Someone who is on duty; `team` is None where they work on every team's cases, `work` counts what is theirs."""

    alias: str
    team: ByLang | None
    work: int
    reachable: bool


def duty_card(on_duty: Sequence[OnDuty]) -> Card:
    """Who gets cases now; the same card for everyone who sees it, and whoever presses speaks of themselves."""
    head = Say("desk-duty", {"n": len(on_duty)}) if on_duty else Say("desk-duty-nobody")
    switches = (Button(Say("desk-duty-on"), "d.on"), Button(Say("desk-duty-off"), "d.off"))
    return Card((head, *map(_line, on_duty)), (switches, (Button(Say("rota-open"), "d.rota"),)))


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
    """For whoever has a new case, in private; `by` whom it was given, unless by rule; `stands_in_for` is the team in
    which nobody is on duty; of an appeal they have the `review`."""
    facts: dict[str, Arg] = {"number": number, "leaf": leaf}
    lines = [Say("desk-assigned", facts) if due is None else Say("desk-assigned-due", {**facts, "due": due})]
    if review:
        lines.append(Say("desk-assigned-review"))
    if by:
        lines.append(Say("desk-assigned-by", {"alias": by}))
    if stands_in_for:
        lines.append(Say("desk-assigned-stand-in", {"team": stands_in_for}))
    return Card(tuple(lines), _way_to(case_id))


def assigned_no_longer(case_id: int, number: str, leaf: ByLang, handler: str | None) -> Card:
    """The case was theirs while this message waited, and is so no more."""
    facts: dict[str, Arg] = {"number": number, "leaf": leaf}
    return Card(
        (Say("desk-assigned-moved", {**facts, "alias": handler}) if handler else Say("desk-assigned-free", facts),)
    )


def transferred(number: str, frm: ByLang, to: ByLang, word: str, handler: str | None) -> Card:
    """Another team has it, whose there, and why."""
    lines = [Say("desk-transferred", {"number": number, "from": frm, "to": to, "alias": handler or "–"})]
    if word:
        lines.append(Say("desk-transferred-word", {"word": word}))
    return Card(tuple(lines))


def choices_card(
    case_id: int, version: int, number: str, alias: str, choices: Sequence[tuple[int, OnDuty, bool]]
) -> Card:
    """Whom a lead may give the case: each a button, `True` where they are on duty."""
    if not choices:
        return Card((Say("desk-reassign-nobody", {"number": number, "alias": alias}),))
    rows = [
        (
            Button(
                Say("desk-reassign-on-duty" if on else "desk-reassign-off-duty", {"alias": it.alias, "n": it.work}),
                f"{GIVE}.{case_id}.{version}.{member_id}",
            ),
        )
        for member_id, it, on in choices
    ]
    return Card((Say("desk-reassign", {"number": number, "alias": alias}),), tuple(rows))


def _line(one: OnDuty) -> Say:
    team = one.team or Say("desk-every-team")
    return Say(
        "desk-duty-line" if one.reachable else "desk-duty-line-unreachable",
        {"alias": one.alias, "team": team, "n": one.work},
    )


def _way_to(case_id: int) -> tuple[tuple[Button, ...], ...]:
    return ((Button(Say("desk-open"), f"{SHOW}.{case_id}"),),)
