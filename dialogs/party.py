"""What the person punished reads: what was decided on them and why, and how long it is preliminary."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.cards import Card
from dialogs.menu import HOME
from dialogs.results import Result, statement
from rules.refusals import ByLang, Say
from rules.vocabulary import State


@dataclass(frozen=True, slots=True)
class PartyStatus:
    """What the cards tell; there is no report in it, and nobody who made it."""

    id: int
    version: int
    number: str
    state: State
    leaf: ByLang
    result: Result | None
    window_ends: datetime | None
    final: bool


def party_card(case: PartyStatus) -> Card:
    """The decision with its reasons."""
    lines = [Say("party-head", {"number": case.number, "leaf": case.leaf, "stage": Say(f"state-{case.state}")})]
    if case.result:
        lines += statement(case.result)
    if case.final:
        lines.append(Say("result-final"))
    elif case.window_ends:
        lines.append(Say("party-window", {"due": case.window_ends}))
    return Card(tuple(lines), (HOME,))
