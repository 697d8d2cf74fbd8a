"""Who is on duty, and what those who have cases are told of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.cards import Button, Card
from dialogs.desk_queue import SHOW
from rules.refusals import Arg, ByLang, Say

ON, OFF = "on", "off"


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
    return Card(
        (head, *map(_line, on_duty)), ((Button(Say("desk-duty-on"), "d.on"), Button(Say("desk-duty-off"), "d.off")),)
    )


def assigned(case_id: int, number: str, leaf: ByLang, due: datetime | None, stands_in_for: ByLang | None) -> Card:
    """For whoever has a new case, in private; `stands_in_for` is the team in which nobody is on duty."""
    facts: dict[str, Arg] = {"number": number, "leaf": leaf}
    lines = [Say("desk-assigned", facts) if due is None else Say("desk-assigned-due", {**facts, "due": due})]
    if stands_in_for:
        lines.append(Say("desk-assigned-stand-in", {"team": stands_in_for}))
    return Card(tuple(lines), _way_to(case_id))


def assigned_no_longer(case_id: int, number: str, leaf: ByLang, handler: str | None) -> Card:
    """The case was theirs while this message waited, and is so no more."""
    facts: dict[str, Arg] = {"number": number, "leaf": leaf}
    return Card(
        (Say("desk-assigned-moved", {**facts, "alias": handler}) if handler else Say("desk-assigned-free", facts),)
    )


def _line(one: OnDuty) -> Say:
    team = one.team or Say("desk-every-team")
    return Say(
        "desk-duty-line" if one.reachable else "desk-duty-line-unreachable",
        {"alias": one.alias, "team": team, "n": one.work},
    )


def _way_to(case_id: int) -> tuple[tuple[Button, ...], ...]:
    return ((Button(Say("desk-open"), f"{SHOW}.{case_id}"),),)
