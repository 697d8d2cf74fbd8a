"""What is measured: pages, counts, searches and figures of the desk, the acts on a case, the clock."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, update

from cases import clock, lists
from cases.lists import SEARCH_STATES, ListQuery
from cases.oversight.figures import Period
from dialogs import queue as cards
from dialogs.queue import PAGE, QueueTab
from rules.report import Filing
from store.record import cases, deadlines
from store.tables import CASE, DEADLINE
from store.unit import Tx
from tests.cases.conftest import DAY
from tests.scale.lives import LargeHouse

Work = Callable[[LargeHouse], Any]


def page(house: LargeHouse) -> None:
    """A page of the queue, as a lead sees it."""
    house.unit(lambda tx: lists.queue_page(tx, house.lead, _view(QueueTab.INVESTIGATING), page=0, size=PAGE))


def counts(house: LargeHouse) -> None:
    """The numbers on the buttons of the queue."""
    house.unit(lambda tx: lists.count_cases(tx, house.lead, *map(_view, QueueTab)))


def own(house: LargeHouse) -> None:
    """A handler's own cases, and how many they are."""
    view = ListQuery(own=True)
    house.unit(lambda tx: lists.queue_page(tx, house.mod, view, page=0, size=PAGE))
    house.unit(lambda tx: lists.count_cases(tx, house.mod, view))


def by_subject(house: LargeHouse) -> None:
    """A search by subject, and its page."""

    def work(tx: Tx) -> None:
        those = lists.newest_by_subject(tx, house.lead, "@someone", in_private=True)
        view = ListQuery(SEARCH_STATES, like=those, in_private=True)
        lists.queue_page(tx, house.lead, view, page=0, size=PAGE)

    house.unit(work)


def by_category(house: LargeHouse) -> None:
    """The first page under a category."""
    view = ListQuery(SEARCH_STATES, leaf="abuse", in_private=True)
    house.unit(lambda tx: lists.queue_page(tx, house.lead, view, page=0, size=PAGE))


def by_number(house: LargeHouse) -> None:
    """The status by number."""

    def work(tx: Tx) -> None:
        case = cases.by_number(tx, house.known)
        assert case
        cases.text(tx, case)
        deadlines.of_case(tx, case.id)

    house.unit(work)


def figures(days: int) -> Work:
    """Return the work of asking for the figures of the last days, of the house and each member."""

    def work(house: LargeHouse) -> None:
        def asked(tx: Tx) -> None:
            period = Period(tx, house.now - timedelta(days=days), house.now)
            period.work()
            for member in period.members():
                period.work(member=member)

        house.unit(asked)

    return work


def filing(house: LargeHouse) -> None:
    """A report is filed."""
    filed = house.unit(lambda tx: tx.conn.execute(select(func.max(CASE.c.id))).scalar_one())
    filing = Filing("abuse", subject=f"@nobody{filed}", description="他在评论里骂人")
    house.fresh = house.files(filing, chat_id=90_000 + filed)


def accepting(house: LargeHouse) -> None:
    """It is accepted."""
    house.accepts(house.fresh)


def sweep(house: LargeHouse) -> None:
    """The clock handles three deadlines."""

    def due(tx: Tx) -> None:
        # Of lived cases: what is sealed does not open in the row of a copy.
        lived = DEADLINE.c.next_at.is_not(None) & (DEADLINE.c.case_id <= house.lived)
        rows = select(DEADLINE.c.id).where(lived).order_by(DEADLINE.c.next_at).limit(3)
        tx.conn.execute(update(DEADLINE).where(DEADLINE.c.id.in_(rows)).values(next_at=tx.now))

    house.unit(due)
    house.unit(clock.handle_due)


MEASURED: Mapping[str, Work] = {
    "queue, a page": page,
    "queue, counts": counts,
    "own cases, page and count": own,
    "search by subject": by_subject,
    "search by category": by_category,
    "status by number": by_number,
    "figures of a week": figures(7),
    "figures of a month": figures(30),
    "figures of a year": figures(365),
    "filing": filing,
    "accepting": accepting,
    "the clock's sweep": sweep,
}


def measured(houses: Sequence[LargeHouse], rounds: int) -> dict[str, list[float]]:
    """Return the fewest milliseconds of each work in each house, as others use the machine too; the houses take
    turns."""
    oldest = select(CASE.c.number).order_by(CASE.c.id).limit(1)
    for house in houses:
        house.known = house.unit(lambda tx: tx.conn.execute(oldest).scalar_one())
    took: dict[str, list[list[float]]] = {name: [[] for _ in houses] for name in MEASURED}
    for _ in range(rounds):
        for name, work in MEASURED.items():
            for house, times in zip(houses, took[name], strict=True):
                # SQLite works in this process, whose time tells more than the clock on a busy machine.
                clock_of = time.process_time if house.engine.dialect.name == "sqlite" else time.perf_counter
                begun = clock_of()
                work(house)
                times.append((clock_of() - begun) * 1000)
                house.now += DAY / 86_400
    return {name: [min(times[1:] or times) for times in each] for name, each in took.items()}


def _view(tab: QueueTab) -> ListQuery:
    return ListQuery(
        states=cards.STATES.get(tab, lists.OPEN_STATES), own=tab is QueueTab.MINE, overdue=tab is QueueTab.OVERDUE
    )
