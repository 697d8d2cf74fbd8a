"""What is asked again and again reads only the rows that wait, however many are done."""

from collections.abc import Callable
from contextlib import suppress

import pytest
import sqlalchemy

from rules.facts.notices import DeleteRevokedMessage
from rules.vocabulary import DeadlineKind, State
from store import inbox, outbox, staffing
from store.decision import enforcements
from store.engine import engines
from store.engine.connection import Connection
from store.evidence import fetching
from store.notify import undelivered
from store.outbox import Destination, SendMode, sending
from store.outbox.sending import SentMessage
from store.oversight import figures, surveys
from store.queue import queue
from store.queue.queue import QueueFilter
from store.record import cases, deadlines
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START
from tests.support.installation import KEYS, installation

WEI = Destination("reporter", at(1), "en", "UTC")


def _sent(tx: Tx) -> None:
    row = sending.OutboxRow(1, WEI, SendMode.NEW, None, None, DeleteRevokedMessage(), None, None, None, 0, None, None)
    sending.mark_all_sent(tx, [SentMessage(row, 1)])


def _ticked_off(tx: Tx) -> None:
    with suppress(inbox.UpdateAlreadyHandledError):
        inbox.mark_done(tx, 1)
        tx.conn.flush()


WAITING = (
    (lambda tx: inbox.unhandled(tx, "desk"), "inbox_waiting"),
    (lambda tx: sending.ready(tx, "desk", 10), "outbox_waiting"),
    (lambda tx: sending.next_scheduled_at(tx, "desk"), "outbox_waiting"),
    (lambda tx: outbox.put(tx, WEI, DeleteRevokedMessage(), manner=SendMode.EDIT, slot="s"), "outbox_waiting"),
    (lambda tx: fetching.pending_fetches(tx, 10), "evidence_to_do"),
    (lambda tx: fetching.pending_deletions(tx, 10), "evidence_to_do"),
    (lambda tx: deadlines.next_check_at(tx), "deadline_next"),
    (lambda tx: deadlines.due(tx, 10), "deadline_next"),
    (lambda tx: inbox.oldest_dead_letter_at(tx), "inbox_set_aside"),
    (lambda tx: inbox.empty_dead_letters(tx, START), "inbox_set_aside"),
    (lambda tx: enforcements.due(tx, 10), "enforcement_next"),
    (lambda tx: enforcements.next_due(tx), "enforcement_next"),
)
"""What is asked of waiting rows, and the index of those."""

SELDOM = ((lambda tx: deadlines.of_kind(tx, DeadlineKind.UNSEEN, cases=True), "deadline_next"),)
"""Asked where somebody comes or goes, of all that runs: a few rows may well be read as they lie."""

MARKED = (_sent, _ticked_off)
"""What is marked by its number."""


OPEN = (
    (lambda tx: queue.restricted(tx, tuple(State)), "cases_restricted"),
    (lambda tx: cases.open_cases_of_handler(tx, 1), "cases_held"),
    (lambda tx: queue.newest_about(tx, QueueFilter(tuple(State), subjects=[b"s"]), 4), "ix_cases_subject"),
    (lambda tx: undelivered.newest(tx, 10), "outbox_refused"),
    (lambda tx: deadlines.of_kind(tx, DeadlineKind.SHIFT), "ix_deadline_case_id"),
    (lambda tx: figures.in_time(tx, figures.Days(739_942, 739_943)), "deadline_running"),
    (lambda tx: surveys.count_comments(tx, START, START), "survey_commented"),
)
"""What is asked of all cases, and the index by which only those that matter are read."""

LISTS = (
    lambda tx: queue.page(tx, QueueFilter(folded=False), 0, 5),
    lambda tx: queue.page(tx, QueueFilter(folded=False, team="content", staff_id=1), 0, 5),
    lambda tx: queue.page(tx, QueueFilter(tuple(State), subjects=[b"s"]), 0, 5),
    lambda tx: queue.page(tx, QueueFilter(tuple(State), leaf="abuse"), 0, 5),
    lambda tx: queue.count(tx, QueueFilter(due_before=START, folded=False)),
    lambda tx: queue.count(tx, QueueFilter(folded=False), QueueFilter(folded=False, team="content", late=True)),
    lambda tx: figures.by_member(tx, figures.Days(700_000, 700_365)),
)
"""Lists and counts of several statements."""


_NO_SCAN = "enable_seqscan = off"


@pytest.mark.parametrize("ask", LISTS)
def test_no_list_reads_all_cases(sqlite_url: str, ask: Callable[[Tx], object]):
    for plan in _plans(sqlite_url, ask):
        assert not any(step.startswith("SCAN") and "VIRTUAL" not in step for step in plan), plan


def test_of_late_cases_only_those_that_pass_just_now_are_read(sqlite_url: str):
    engine = engines.writer(sqlite_url)
    with engine.begin() as conn:  # of two that serve alike, SQLite may take the one that was made last
        made = conn.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'cases_to_do'").scalar_one()
        conn.exec_driver_sql("DROP INDEX cases_to_do")
        conn.exec_driver_sql(made)
    engine.dispose()
    _, passing = _plans(sqlite_url, lambda tx: queue.count(tx, QueueFilter(folded=False, late=True)))
    assert any("cases_passing (late=? AND due_at" in step for step in passing), passing


def test_what_a_member_has_to_do_is_not_sorted_for_a_page(sqlite_url: str):
    *_, rest = _plans(sqlite_url, lambda tx: queue.page(tx, QueueFilter(folded=False, staff_id=1), 0, 5))
    assert any("cases_of_staff (staff_id=? AND due_at>?)" in step for step in rest), rest
    assert not any("TEMP B-TREE" in step for step in rest), rest


def test_cases_under_a_category_that_are_over_are_not_sorted_for_a_page(sqlite_url: str):
    *_, over = _plans(sqlite_url, lambda tx: queue.page(tx, QueueFilter(tuple(State), leaf="abuse"), 0, 5))
    assert any("cases_of_leaf (leaf=? AND due_at=?)" in step for step in over), over
    assert not any("TEMP B-TREE" in step for step in over), over


@pytest.mark.parametrize(("ask", "index"), WAITING + SELDOM + OPEN)
def test_the_index_of_waiting_rows_is_used(sqlite_url: str, ask: Callable[[Tx], object], index: str):
    plan = _plan(sqlite_url, ask)
    assert any(index in step for step in plan), plan
    assert not any(step.startswith("SCAN") and index not in step and "json_each" not in step for step in plan), plan


@pytest.mark.parametrize("mark", MARKED)
def test_what_is_marked_is_found_by_its_number(sqlite_url: str, mark: Callable[[Tx], object]):
    plan = _plan(sqlite_url, mark)
    assert any("PRIMARY KEY" in step for step in plan), plan
    assert not any(step.startswith("SCAN") and "json_each" not in step for step in plan), plan


def test_the_work_of_members_is_not_counted_over_cases(sqlite_url: str):
    for plan in _plans(sqlite_url, staffing.workloads):
        assert not any("cases" in step for step in plan), plan


@pytest.mark.parametrize("ask", [*(ask for ask, _ in WAITING), *MARKED])
def test_postgresql_keeps_to_the_index_though_it_planned_on_empty_tables(
    postgresql_url: str, ask: Callable[[Tx], object]
):
    for plan in _kept_plans(postgresql_url, ask):
        assert not any("Seq Scan" in step for step in plan), plan


@pytest.mark.parametrize(("ask", "index"), OPEN)
def test_postgresql_has_the_index_too(postgresql_url: str, ask: Callable[[Tx], object], index: str):
    first, *_ = _kept_plans(postgresql_url, ask, _NO_SCAN)
    assert any(index in step for step in first), first


@pytest.mark.parametrize("ask", [*LISTS, staffing.workloads])
def test_no_list_reads_all_cases_on_postgresql(postgresql_url: str, ask: Callable[[Tx], object]):
    for plan in _kept_plans(postgresql_url, ask, _NO_SCAN):
        assert not any("on cases" in step and "_pkey" in step for step in plan), plan
        # It would take what stands twice for rarer, and sort all that is open.
        assert not any(step.count("(due_at IS NOT NULL)") > 1 for step in plan), plan
        assert not any("Seq Scan on cases" in step or "Seq Scan on tally" in step for step in plan), plan


def _asked(conn: sqlalchemy.Connection, ask: Callable[[Tx], object]) -> None:
    tx = Tx(Connection(conn), KEYS, START, installation())
    ask(tx)
    tx.conn.flush()


def _kept_plans(url: str, ask: Callable[[Tx], object], setting: str = "enable_seqscan = on") -> list[list[str]]:
    """How PostgreSQL goes about each statement that is asked, once it has prepared it, in their order."""
    engine = engines.writer(url)
    with engine.begin() as conn:
        for _ in range(2):  # a statement is prepared when it comes again
            _asked(conn, ask)
        for each in ("plan_cache_mode = force_generic_plan", setting):
            conn.exec_driver_sql(f"SET LOCAL {each}")
        prepared = (
            "SELECT name, cardinality(parameter_types) FROM pg_prepared_statements"
            " WHERE name LIKE '_pg3_%' ORDER BY prepare_time"
        )
        plans = [_kept_plan(conn, name, parameters) for name, parameters in conn.exec_driver_sql(prepared)]
    engine.dispose()
    assert plans
    return plans


def _kept_plan(conn: sqlalchemy.Connection, name: str, parameters: int) -> list[str]:
    """How PostgreSQL goes about a prepared statement, whatever its parameters are."""
    nulls = f"({', '.join(['NULL'] * parameters)})" if parameters else ""
    return [step for (step,) in conn.exec_driver_sql(f"EXPLAIN EXECUTE {name}{nulls}")]


def _plan(url: str, ask: Callable[[Tx], object]) -> list[str]:
    """How SQLite goes about the first statement that is asked."""
    return _plans(url, ask)[0]


def _plans(url: str, ask: Callable[[Tx], object]) -> list[list[str]]:
    """How SQLite goes about each statement that is asked."""
    asked: list[str] = []
    engine = engines.writer(url)
    with engine.begin() as conn:
        conn.connection.driver_connection.set_trace_callback(asked.append)
        _asked(conn, ask)
        conn.connection.driver_connection.set_trace_callback(None)
        plans = [[row[3] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {each}")] for each in asked]
    engine.dispose()
    return plans
