"""Deadlines are swept once when their instant has passed, stand still in a pause, and are done when met."""

from datetime import datetime, timedelta

import pytest

from rules.vocabulary import DeadlineKind
from store.engine import engines
from store.engine.connection import Connection
from store.entry import people
from store.record import deadlines
from store.record.deadlines import NewDeadline
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation

HOUR = timedelta(hours=1)
REVIEW, DECISION, ANSWER = DeadlineKind.REVIEW, DeadlineKind.DECISION, DeadlineKind.ANSWER


def begin(tx: Tx, case_id: int, kind: DeadlineKind = REVIEW, hours: int = 24, look: datetime | None = None) -> int:
    due = tx.now + hours * HOUR
    return deadlines.create(tx, kind, case_id=case_id, begun_at=tx.now, due_at=due, next_at=look or due)


def ids(rows: list[deadlines.DeadlineRow]) -> list[int]:
    return [row.id for row in rows]


def test_the_clock_looks_at_the_earliest_and_sweeps_what_has_passed_oldest_first(tx: Tx):
    case = a_case(tx)
    late, soon = begin(tx, case.id, hours=24), begin(tx, case.id, DECISION, hours=12)
    assert deadlines.next_check_at(tx) == tx.now + 12 * HOUR
    assert deadlines.due(tx, 10) == []
    assert "clock" in tx.wakes
    tx.now += 24 * HOUR
    assert ids(deadlines.due(tx, 10)) == [soon, late]
    assert ids(deadlines.due(tx, 1)) == [soon]


def test_after_a_sweep_the_clock_looks_again_when_told_or_not_at_all(tx: Tx):
    promise = begin(tx, a_case(tx).id, look=tx.now)
    [row] = deadlines.due(tx, 10)
    deadlines.set_next_check(tx, promise, row.due_at)
    assert deadlines.due(tx, 10) == []
    assert deadlines.next_check_at(tx) == row.due_at
    deadlines.set_next_check(tx, promise, None)
    assert deadlines.next_check_at(tx) is None


def test_a_promise_that_is_met_is_never_due(tx: Tx):
    case = a_case(tx)
    begin(tx, case.id)
    decision = begin(tx, case.id, DECISION)
    deadlines.meet(tx, case.id, REVIEW)
    met_at = tx.now
    tx.now += 25 * HOUR
    assert ids(deadlines.due(tx, 10)) == [decision]
    deadlines.meet(tx, case.id, REVIEW)
    deadlines.set_next_check(tx, 1, tx.now)
    [review, _] = deadlines.of_case(tx, case.id)
    assert (review.met_at, review.next_at) == (met_at, None)


def test_a_pause_moves_begin_and_end_by_its_length_and_leaves_the_reporters_own_clock_running(tx: Tx):
    case = a_case(tx)
    review, answer = begin(tx, case.id), begin(tx, case.id, ANSWER, hours=7 * 24)
    before = deadlines.of_case(tx, case.id)
    tx.now += 6 * HOUR
    deadlines.stop(tx, case.id, [REVIEW, DECISION])
    tx.now += 48 * HOUR
    assert deadlines.due(tx, 10) == []
    resumed = deadlines.resume(tx, case.id, by=48 * HOUR)
    assert ids(resumed) == [review]
    [row] = resumed
    assert (row.begun_at, row.due_at) == (before[0].begun_at + 48 * HOUR, before[0].due_at + 48 * HOUR)
    assert (row.next_at, row.stopped_at) == (row.due_at, None)
    assert deadlines.of_case(tx, case.id)[1] == before[1]
    assert before[1].id == answer
    assert deadlines.resume(tx, case.id, by=HOUR) == []


def test_lateness_is_told_and_remembered(tx: Tx):
    case = a_case(tx)
    deadlines.mark_delay_notified(tx, begin(tx, case.id))
    assert deadlines.of_case(tx, case.id)[0].late_at == tx.now


def test_a_draft_and_an_unanswered_consent_have_deadlines_of_a_person(tx: Tx):
    person = people.new(tx, at(5), "en")
    reminder = deadlines.create(
        tx, DeadlineKind.DRAFT_REMINDER, person_id=person.id, begun_at=tx.now, due_at=tx.now, next_at=tx.now
    )
    assert ids(deadlines.of_person(tx, person.id)) == [reminder]
    deadlines.remove_of_person(tx, person.id, DeadlineKind.DRAFT_REMINDER)
    assert deadlines.of_person(tx, person.id) == []
    assert deadlines.due(tx, 10) == []


def test_what_is_begun_in_a_commit_is_written_together_and_whom_it_concerns_finds_it_before(tx: Tx):
    wei, lin = people.new(tx, at(1), "en"), people.new(tx, at(2), "en")
    kinds = (DeadlineKind.DRAFT_REMINDER, DeadlineKind.DRAFT_ERASURE)
    rows = [NewDeadline(kind, tx.now, tx.now, tx.now, person_id=wei.id) for kind in kinds]
    deadlines.create_all(tx, rows)
    deadlines.remove_all_of_drafts(tx, lin.id)
    deadlines.remove_of_person(tx, lin.id, DeadlineKind.DRAFT_REMINDER)
    assert not deadlines.of_person(tx, lin.id)
    deadlines.remove_of_person(tx, wei.id, DeadlineKind.DRAFT_REMINDER)
    assert [row.kind for row in deadlines.of_person(tx, wei.id)] == [DeadlineKind.DRAFT_ERASURE]
    deadlines.create_all(tx, rows[:1])
    assert [row.kind for row in deadlines.of_person(tx, wei.id)] == [*reversed(kinds)]
    deadlines.create_all(tx, rows[:1])
    deadlines.remove_all_of_drafts(tx, wei.id)
    tx.conn.flush()
    assert not deadlines.of_person(tx, wei.id)


def test_two_sweepers_at_once_find_each_due_row_once(postgresql_url: str):
    engine = engines.writer(postgresql_url, connections=2)
    with engine.begin() as conn:
        tx = Tx(Connection(conn), KEYS, START, installation())
        case = a_case(tx)
        everything = {begin(tx, case.id, look=START) for _ in range(10)}
        tx.conn.flush()
    with engine.begin() as one, engine.begin() as other:
        first = deadlines.due(Tx(Connection(one), KEYS, START, installation()), 6)
        second = deadlines.due(Tx(Connection(other), KEYS, START, installation()), 10)
    assert len(first) == 6
    assert len(second) == 4
    assert set(ids(first)) | set(ids(second)) == everything
    engine.dispose()


@pytest.mark.parametrize("hours", [1, 24, 72])
def test_instants_come_back_aware_and_the_same(tx: Tx, hours: int):
    begin(tx, a_case(tx).id, hours=hours)
    [row] = deadlines.of_case(tx, 1)
    assert row.due_at == tx.now + hours * HOUR
    assert row.due_at.utcoffset() == timedelta(0)
