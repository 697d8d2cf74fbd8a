"""What is kept of rows that fail: how often, alone or not, and since when they are set aside."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from rules.facts.notices import DeleteRevokedMessage
from rules.vocabulary import DeadlineKind
from store import inbox, leases, outbox
from store.attempts import attempts
from store.inbox import RawEvent
from store.outbox import Destination, sending
from store.record import deadlines
from store.tables import ATTEMPT, INBOX
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START

ROLE = "intake.reporter"
MINUTE = timedelta(minutes=1)


def waits(tx: Tx, update_id: int, bot: str = "reporter") -> int:
    """An update that waits; its row."""
    [waiting] = inbox.store(tx, bot, [RawEvent("telegram", str(update_id), b"wei", b"{}")])
    return waiting.seq


def test_exceptions_of_a_row_are_counted_each_with_its_kind(tx: Tx):
    one, other = waits(tx, 1), waits(tx, 2)
    assert [attempts.count_exception(tx, ROLE, one, why) for why in ("KeyError", "IndexError")] == [1, 2]
    assert attempts.count_exception(tx, ROLE, other, "KeyError") == 1
    known = attempts.of_role(tx, ROLE)
    assert [(known[row].raised, known[row].failure) for row in (one, other)] == [(2, "IndexError"), (1, "KeyError")]
    attempts.forget(tx, ROLE, one)
    assert set(attempts.of_role(tx, ROLE)) == {other}


def test_only_an_unclean_end_counts_against_the_row_that_was_alone(tx: Tx):
    one, other = waits(tx, 1), waits(tx, 2)
    attempts.mark_alone(tx, ROLE, other)
    attempts.unmark_alone(tx, ROLE, other)
    for ended, unclean in ((1, True), (1, False), (2, True)):
        attempts.mark_alone(tx, ROLE, one)
        known = attempts.load_at_start(tx, ROLE, unclean=unclean)
        assert (known[one].ended, known[one].alone) == (ended, False)
    assert known[one].lone_trials == 3
    assert known[other].ended == 0
    assert attempts.load_at_start(tx, ROLE, unclean=True)[one].ended == 2, "it was not alone any more"


def test_what_another_role_has_alone_is_none_of_this_roles_business(tx: Tx):
    one = waits(tx, 1, "desk")
    attempts.mark_alone(tx, "intake.desk", one)
    assert attempts.load_at_start(tx, ROLE, unclean=True) == {}
    assert attempts.of_role(tx, "intake.desk")[one].alone


def test_what_has_come_to_its_end_meanwhile_is_forgotten(tx: Tx):
    done, waiting = waits(tx, 1), waits(tx, 2)
    for row in (done, waiting):
        attempts.mark_alone(tx, ROLE, row)
    inbox.mark_done(tx, done)
    tx.conn.flush()
    assert set(attempts.load_at_start(tx, ROLE, unclean=True)) == {waiting}


def test_what_is_set_aside_is_counted_by_kind_and_told_to_a_person_who_looks(tx: Tx):
    attempts.set_aside(tx, "courier.desk", 7, "KeyError")
    attempts.set_aside(tx, "courier.reporter", 8, "KeyError")
    tx.now += MINUTE
    attempts.count_exception(tx, "fetcher", 9, "OSError")
    attempts.set_aside(tx, "fetcher", 9, "OSError")
    assert attempts.count_dead_letters_since(tx, START - MINUTE) == {"courier": 2, "fetcher": 1}
    assert attempts.count_dead_letters_since(tx, START) == {"fetcher": 1}
    assert set(attempts.load_at_start(tx, "fetcher", unclean=False)) == {9}, (
        "it is remembered though it waits no longer"
    )


def test_a_deadline_that_is_set_aside_is_looked_at_again_once_it_is_retried(tx: Tx):
    at = tx.now + MINUTE
    row = deadlines.create(tx, DeadlineKind.HOUSE, begun_at=tx.now, due_at=at, next_at=at)
    deadlines.set_next_check(tx, row, None)
    attempts.set_aside(tx, "clock", row, "KeyError")
    tx.conn.flush()
    plain = tx.conn._plain
    assert attempts.dead_letters(plain) == [("clock", row, "KeyError")]
    assert attempts.retry_dead_letters(tx.conn, START + 2 * MINUTE) == 1
    assert deadlines.next_check_at(tx) == START + 2 * MINUTE
    assert tx.conn.execute(select(func.count()).select_from(ATTEMPT)).scalar_one() == 0


@pytest.mark.parametrize("state", ["sent", "replaced"])
def test_a_message_that_has_gone_is_not_spoilt_afterwards(tx: Tx, state: str):
    to = Destination("reporter", at(1), "en", "UTC")
    outbox.put(tx, to, DeleteRevokedMessage(), slot="s", manner=outbox.SendMode.EDIT)
    [row] = sending.ready(tx, "reporter", 9)
    if state == "sent":
        sending.mark_sent(tx, row, "5")
    else:
        tx.conn.flush()
        outbox.put(tx, to, DeleteRevokedMessage(), slot="s", manner=outbox.SendMode.EDIT)
    assert sending.refuse_unsendable(tx, row.id, "KeyError") is None


def test_a_lease_tells_a_clean_end_from_another_and_whether_its_role_is_down(tx: Tx):
    assert leases.unreleased_fence(tx, "clock") is None, "nobody ever had it"
    fence = leases.take(tx, "clock", "a", MINUTE)
    assert leases.unreleased_fence(tx, "clock") == fence
    leases.mark_failed(tx, "clock", fence, "KeyError")
    tx.conn.flush()
    assert leases.failed_roles(tx.conn._plain) == [("clock", START, "KeyError")]
    fence = leases.take(tx, "clock", "a", MINUTE)
    assert leases.failed_roles(tx.conn._plain) == []
    leases.mark_failed(tx, "clock", fence, "KeyError")
    leases.release(tx, "clock", fence)
    assert leases.unreleased_fence(tx, "clock") is None
    assert leases.failed_roles(tx.conn._plain) == []


def test_a_row_that_cannot_be_read_takes_no_other_with_it(tx: Tx):
    first, second = waits(tx, 1), waits(tx, 2)
    tx.conn.execute(update(INBOX).where(INBOX.c.seq == first).values(sealed_body=b"sealed by nobody"))
    unreadable: dict[int, Exception] = {}
    assert [each.seq for each in inbox.unhandled(tx, "reporter", unreadable)] == [second]
    assert set(unreadable) == {first}
