"""Two processes on one PostgreSQL start their calendar, and close the day, at the same moment."""

import threading
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import func, select

from cases import clock
from cases.oversight import calendar
from rules.facts.person_notices import DayRootNotice
from rules.vocabulary import DeadlineKind
from store.engine import engines
from store.engine.runners import worked
from store.record import deadlines
from store.tables import DAY_ROOT, DEADLINE, OUTBOX
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START
from tests.support.installation import KEYS, installation

MORNING = START + timedelta(days=1)
WAIT = 20.0
"""Seconds after which a thread that waits in vain fails the test."""


def side_by_side(url: str, work: Callable[[Tx], object]) -> None:
    """Run the work in two processes' transactions: each has begun, and the first has worked, before one commits."""
    begun = threading.Barrier(2, timeout=WAIT)
    worked_once = threading.Event()
    failed: list[Exception] = []

    def run(*, first: bool) -> None:
        engine = engines.writer(url)

        def both(tx: Tx) -> None:
            begun.wait()
            if first:
                work(tx)
                worked_once.set()
            else:
                assert worked_once.wait(WAIT)
                work(tx)

        try:
            with engine.begin() as raw:
                place = installation(roots_channel=at(-1000))
                worked(raw, lambda conn: both(Tx(conn, KEYS, MORNING, place)))
        except Exception as error:
            failed.append(error)
        finally:
            engine.dispose()

    threads = [threading.Thread(target=run, kwargs={"first": it}) for it in (True, False)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []


def counted(url: str) -> tuple[int, int, int]:
    """How many deadlines of the day's root there are, roots of days, and posts of them."""
    engine = engines.writer(url)
    queries = (
        select(func.count()).select_from(DEADLINE).where(DEADLINE.c.kind == DeadlineKind.ROOT),
        select(func.count()).select_from(DAY_ROOT),
        select(func.count()).select_from(OUTBOX).where(OUTBOX.c.form == DayRootNotice.KIND),
    )
    with engine.connect() as conn:
        found = tuple(conn.execute(query).scalar_one() for query in queries)
    engine.dispose()
    return found  # type: ignore[return-value]


def test_two_that_start_for_the_first_time_begin_one_calendar_and_post_one_root(postgresql_url: str) -> None:
    side_by_side(postgresql_url, calendar.begin)
    assert counted(postgresql_url) == (1, 0, 0)


def test_a_day_that_is_closed_twice_at_once_has_one_root_and_one_post(postgresql_url: str) -> None:
    def begins_twice(tx: Tx) -> None:
        """As two processes of a former version did when both started for the first time."""
        deadlines.create(tx, DeadlineKind.ROOT, begun_at=START, due_at=MORNING, next_at=MORNING)

    side_by_side(postgresql_url, begins_twice)
    side_by_side(postgresql_url, clock.handle_due)
    assert counted(postgresql_url) == (2, 1, 1)
