"""The list of a reporter's cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import MENU, Button, Card, button, page_buttons
from dialogs.entry.menu import HOME
from rules.refusals import Arg, ByLang, Text
from rules.vocabulary import State

PAGE = 5
"""Cases per page of the list."""


@dataclass(frozen=True, slots=True)
class ListedCase:
    """A line of a reporter's list of cases."""

    id: int
    number: str
    leaf: ByLang
    state: State


def cases_card(cases: Sequence[ListedCase], total: int, page: int) -> Card:
    """List the reporter's cases, newest first; a press opens one."""
    if not cases:
        return Card((Text("cases-none"),), (HOME,))
    rows = [(_row_of(case),) for case in cases]
    turn = page_buttons(page, -(-total // PAGE), MENU, "cases")
    return Card((Text("cases-list", {"count": total}),), (*rows, *turn, HOME))


def _row_of(case: ListedCase) -> Button:
    facts: dict[str, Arg] = {"number": case.number, "leaf": case.leaf, "stage": Text(f"stage-{case.state}")}
    return button(Text("cases-row", facts), "status", id=case.id, version=0)
