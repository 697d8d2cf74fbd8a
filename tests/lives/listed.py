"""What must hold of the queue: each open case that is worked by itself stands in one list, and in no other."""

from collections.abc import Iterator

from cases.lists import OPEN_STATES, ListQuery, queue_page
from dialogs.queue import STATES, QueueTab
from rules.workflow.life import UNDECIDED
from store.unit import Tx
from tests.lives.home import Home, Record

_ALL = 100


def wrong(home: Home, it: Record) -> Iterator[str]:
    """Each way in which a lead would miss the case, or meet it twice."""

    def lists(tx: Tx) -> list[QueueTab]:
        return [
            tab
            for tab, states in STATES.items()
            if it.case.id
            in {row.id for row in queue_page(tx, home.boss, ListQuery(states, in_private=True), page=0, size=_ALL)}
        ]

    follows = it.leader not in (None, it.case.id) and it.case.state in UNDECIDED
    wanted = int(it.case.state in OPEN_STATES and not it.case.restricted and not follows)
    if len(found := home.unit(lists)) != wanted:
        yield f"{it.case.state} should be in {wanted} lists of the queue, and is in {found}"
