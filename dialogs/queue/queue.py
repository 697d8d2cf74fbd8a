"""The queue: how many cases wait for what, and the cases of one view as buttons, earliest deadline first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Button, Card, button, page_buttons
from rules.refusals import ByLang, Say
from rules.vocabulary import State

PAGE = 5
SHOW = "show"
QUEUE = "q"

SEARCH = "search"


class View(StrEnum):
    """The lists of cases that a member of staff looks through."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    INVESTIGATING = "investigating"
    WAITING = "waiting"
    OVERDUE = "overdue"
    MINE = "mine"


STATES: Mapping[View, tuple[State, ...]] = {
    View.RECEIVED: (State.RECEIVED,),
    View.ACCEPTED: (State.ACCEPTED,),
    View.INVESTIGATING: (State.INVESTIGATING,),
    View.WAITING: (State.REVIEW_PAUSED, State.INVESTIGATION_PAUSED),
}
"""The states a view holds; overdue and mine cut across them."""


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A case in the list; `due` is its next deadline for staff, None where none runs; `leads` where it leads a
    collective complaint."""

    id: int
    number: str
    leaf: ByLang
    state: State
    due: datetime | None
    late: bool
    leads: bool = False


def queue_card(
    counts: Mapping[View, int], view: View | None = None, page: int = 0, lines: Sequence[QueueLine] = ()
) -> Card:
    """The counts as buttons; with a `view`, its cases of that page below, and the way to other pages."""
    views = [Button(Say(f"desk-queue-{it}", {"n": counts[it]}), queue_data(it)) for it in View]
    rows = [
        tuple(views[:3]),
        tuple(views[3:]),
        (button(Say("desk-queue-search"), QUEUE, SEARCH),),
    ]
    if view is None:
        return Card((Say("desk-queue", {"n": sum(counts[it] for it in STATES)}),), tuple(rows))
    pages = max(1, -(-counts[view] // PAGE))
    title = Say("desk-queue-view", {"view": Say(f"desk-view-{view}"), "n": counts[view]})
    foot = Say("desk-queue-empty") if not lines else Say("desk-queue-page", {"page": page + 1, "pages": pages})
    return Card((title, foot), (*case_rows(lines), *page_buttons(page, pages, QUEUE, view, desk=True), *rows))


def case_rows(lines: Sequence[QueueLine]) -> tuple[tuple[Button, ...], ...]:
    """A button for each case, which leads to its card."""
    return tuple((button(_label(line), SHOW, id=line.id),) for line in lines)


def queue_data(view: View, page: int = 0) -> ButtonData:
    """The press that shows a page of a view, the first page being 0."""
    return ButtonData(QUEUE, argument=(view, page))


def way_to(case_id: int) -> tuple[tuple[Button, ...], ...]:
    """The button that shows the case."""
    return ((button(Say("desk-open"), SHOW, id=case_id),),)


def _label(line: QueueLine) -> Say:
    mark = Say(f"desk-mark-{line.state}")
    facts: dict[str, Say | str | ByLang | datetime] = {
        "state": Say("desk-mark-crowd", {"state": mark}) if line.leads else mark,
        "block": line.number.split("-")[-2],
        "leaf": line.leaf,
    }
    if line.due is None:
        return Say("desk-queue-case", facts)
    return Say("desk-queue-case-late" if line.late else "desk-queue-case-due", {**facts, "due": line.due})
