"""The queue: counts of waiting cases, the cases of one view as buttons, and the cases that a search found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialogs.engine.buttons import ButtonData, Part
from dialogs.engine.cards import Button, Card, button, page_buttons
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from rules.catalogue.categories import Catalogue
from rules.refusals import Arg, ByLang, Text
from rules.vocabulary import State
from rules.wording import Wording

PAGE = 5
SHOW = "show"
QUEUE = "q"

SEARCH = "search"


class QueueTab(StrEnum):
    """The lists of cases that a member of staff looks through."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    INVESTIGATING = "investigating"
    WAITING = "waiting"
    APPROVAL = "approval"
    REVIEW = "review"
    OVERDUE = "overdue"
    MINE = "mine"


STATES: Mapping[QueueTab, tuple[State, ...]] = {
    QueueTab.RECEIVED: (State.RECEIVED,),
    QueueTab.ACCEPTED: (State.ACCEPTED,),
    QueueTab.INVESTIGATING: (State.INVESTIGATING,),
    QueueTab.WAITING: (State.REVIEW_PAUSED, State.INVESTIGATION_PAUSED),
    QueueTab.APPROVAL: (State.PROPOSED,),
    QueueTab.REVIEW: (State.APPEALED,),
}
"""The states of a view. Each open state is in one of them, so the total is their sum; overdue and mine look at all open
states once more."""


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A case in the list; `due` is its next deadline for staff, None if none runs; `delay` says why it is late; `leads`
    if it leads a collective complaint."""

    id: int
    number: str
    leaf: ByLang
    state: State
    due: datetime | None
    late: bool
    leads: bool = False
    delay: Wording | None = None


def queue_card(
    counts: Mapping[QueueTab, int], view: QueueTab | None = None, page: int = 0, lines: Sequence[QueueLine] = ()
) -> Card:
    """Show the counts as buttons; with a `view`, its cases of that page, and buttons to other pages."""
    views = [Button(Text(f"desk-queue-{it}", {"n": counts[it]}), queue_data(it)) for it in QueueTab]
    rows = [
        *(tuple(views[at : at + 3]) for at in range(0, len(views), 3)),
        (button(Text("desk-queue-search"), QUEUE, SEARCH),),
    ]
    if view is None:
        return Card((Text("desk-queue", {"n": sum(counts[it] for it in STATES)}),), tuple(rows))
    pages = max(1, -(-counts[view] // PAGE))
    title = Text("desk-queue-view", {"view": Text(f"desk-view-{view}"), "n": counts[view]})
    foot = Text("desk-queue-empty") if not lines else Text("desk-queue-page", {"page": page + 1, "pages": pages})
    told = (title, *delay_lines(lines), foot)
    return Card(told, (*case_rows(lines), *page_buttons(page, pages, QUEUE, view, desk=True), *rows))


def delay_lines(lines: Sequence[QueueLine]) -> tuple[Text, ...]:
    """Say of each case that is late why it is, where its handler has said it."""
    return tuple(
        Text("desk-queue-delay", {"block": it.number.split("-")[-2], "why": it.delay.said}) for it in lines if it.delay
    )


def case_rows(lines: Sequence[QueueLine]) -> tuple[tuple[Button, ...], ...]:
    """Return a button for each case that opens its card."""
    return tuple((button(_label(line), SHOW, id=line.id),) for line in lines)


def queue_data(view: QueueTab) -> ButtonData:
    """The press that shows the first page of a view."""
    return ButtonData(QUEUE, argument=(view, 0))


def way_to(case_id: int) -> tuple[tuple[Button, ...], ...]:
    """Return the button that opens the case."""
    return ((button(Text("desk-open"), SHOW, id=case_id),),)


def _label(line: QueueLine) -> Text:
    mark = Text(f"desk-mark-{line.state}")
    facts: dict[str, Text | str | ByLang | datetime] = {
        "state": Text("desk-mark-crowd", {"state": mark}) if line.leads else mark,
        "block": line.number.split("-")[-2],
        "leaf": line.leaf,
    }
    if line.due is None:
        return Text("desk-queue-case", facts)
    return Text("desk-queue-case-late" if line.late else "desk-queue-case-due", {**facts, "due": line.due})


HITS = "f"
"""The act that shows a page of these lists; its argument is the list and the page."""

CATEGORY, LIKE, OF, WITH = "leaf", "like", "of", "with"
"""The lists: under a category, about the same as some cases, about the same as one, worked together with one."""

SEARCH_WORDS = script(StaffQuestion("what", typed=True, limit=300, finds=True))


def results_card(
    of: tuple[Part, ...],
    title: str,
    facts: Mapping[str, Arg],
    total: int,
    page: int,
    lines: Sequence[QueueLine],
    others: Sequence[Button] = (),
) -> Card:
    """A page of what was found.

    Args:
        of: which list it is: its kind, and the category or cases that it is about.
        title: "category", "subject", "related", "together" or "few"; `facts` are what its sentence names.
        others: the ways to the other lists that the same words lead to.
    """
    head, pages = Text(f"desk-hits-{title}", {**facts, "n": total}), max(1, -(-total // PAGE))
    foot = Text("desk-queue-page", {"page": page + 1, "pages": pages}) if lines else Text("desk-queue-empty")
    turn = page_buttons(page, pages, HITS, *of, desk=True)
    return Card((head, *delay_lines(lines), foot), (*case_rows(lines), *turn, *((other,) for other in others)))


def category_buttons(catalogue: Catalogue, found: Mapping[str, int]) -> tuple[Button, ...]:
    """Return a button for each category found, with the number of its cases."""
    labels: Mapping[str, Mapping[str, Arg]] = {
        category: {"leaf": ByLang(catalogue.category(category).labels), "n": n} for category, n in found.items()
    }
    return tuple(
        button(Text("desk-hits-open-leaf", args), HITS, CATEGORY, category, 0) for category, args in labels.items()
    )
