"""What comes in is stored once, waits in order of receipt, and is emptied when done."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from store import inbox
from store.inbox import InboxRow, RawEvent, UpdateAlreadyHandledError
from store.tables import INBOX
from store.unit import Tx
from tests.support.clock import START

DAY = START.replace(hour=0)


def arriving(*update_ids: int) -> list[RawEvent]:
    return [RawEvent("telegram", str(id), b"conversation", f"update {id}".encode()) for id in update_ids]


def bodies(waiting: list[InboxRow]) -> list[bytes]:
    return [each.body for each in waiting]


def rows(tx: Tx):
    return tx.conn.execute(select(INBOX).order_by(INBOX.c.seq)).all()


def ticked_off(tx: Tx, seq: int) -> None:
    inbox.mark_done(tx, seq)
    tx.conn.flush()


def test_order_of_receipt_is_kept_whatever_the_update_ids_say(tx: Tx):
    stored = inbox.store(tx, "reporter", arriving(5, 900, 4))
    assert bodies(stored) == [b"update 5", b"update 900", b"update 4"]
    assert inbox.unhandled(tx, "reporter") == stored


def test_a_repeated_update_is_stored_once_and_comes_back_until_it_is_done(tx: Tx):
    first = inbox.store(tx, "reporter", arriving(1, 2, 2))
    assert bodies(first) == [b"update 1", b"update 2"]
    again = inbox.store(tx, "reporter", arriving(2, 3))
    assert (again[0], bodies(again)) == (first[1], [b"update 2", b"update 3"])
    ticked_off(tx, first[0].seq)
    assert inbox.store(tx, "reporter", arriving(1)) == []
    assert len(inbox.unhandled(tx, "reporter")) == 2


def test_the_two_bots_count_their_updates_apart(tx: Tx):
    inbox.store(tx, "reporter", arriving(1))
    assert bodies(inbox.store(tx, "desk", arriving(1))) == [b"update 1"]
    assert len(inbox.unhandled(tx, "desk")) == 1


def test_nothing_stored_is_nothing_waiting(tx: Tx):
    assert inbox.store(tx, "reporter", []) == []
    assert inbox.unhandled(tx, "reporter") == []


def test_what_is_done_is_emptied_and_its_row_stays(tx: Tx):
    [waiting] = inbox.store(tx, "reporter", arriving(1))
    ticked_off(tx, waiting.seq)
    assert inbox.unhandled(tx, "reporter") == []
    [row] = rows(tx)
    assert (row.channel, row.event, row.sealed_body, row.conversation) == ("telegram", "1", None, b"")
    assert row.received_at == row.done_at == DAY, "no hour tells when somebody wrote"


def test_the_effects_of_an_update_cannot_happen_twice(tx: Tx):
    [waiting] = inbox.store(tx, "reporter", arriving(1))
    ticked_off(tx, waiting.seq)
    with pytest.raises(UpdateAlreadyHandledError):
        ticked_off(tx, waiting.seq)


def test_what_failed_is_set_aside_and_kept_sealed(tx: Tx):
    [waiting, _] = inbox.store(tx, "reporter", arriving(1, 2))
    assert inbox.set_aside(tx, waiting.seq, "KeyError at dialogs/intake/report.py:7", keep=True)
    assert bodies(inbox.unhandled(tx, "reporter")) == [b"update 2"]
    row = rows(tx)[0]
    assert row.error == "KeyError at dialogs/intake/report.py:7"
    assert row.sealed_body


def test_what_is_done_is_not_set_aside_afterwards(tx: Tx):
    [waiting] = inbox.store(tx, "reporter", arriving(1))
    ticked_off(tx, waiting.seq)
    assert not inbox.set_aside(tx, waiting.seq, "too late", keep=True)
    assert rows(tx)[0].error is None


def test_what_is_set_aside_waits_again_or_is_emptied_in_time(tx: Tx):
    old, new, gone = inbox.store(tx, "reporter", arriving(1, 2, 3))
    inbox.set_aside(tx, old.seq, "KeyError", keep=True)
    inbox.set_aside(tx, gone.seq, "KeyError", keep=False)
    first, tx.now = tx.now, tx.now + timedelta(days=1)
    inbox.set_aside(tx, new.seq, "KeyError", keep=True)
    assert inbox.oldest_dead_letter_at(tx) == DAY
    inbox.empty_dead_letters(tx, first)
    assert inbox.oldest_dead_letter_at(tx) == DAY + timedelta(days=1)
    assert [row.conversation for row in rows(tx)] == [b"", b"conversation", b""]
    assert inbox.count_dead_letters(tx.conn) == inbox.requeue_dead_letters(tx.conn) == 1
    assert inbox.unhandled(tx, "reporter") == [new]
    assert [row.error for row in rows(tx)] == ["KeyError", None, "KeyError"]
    assert inbox.oldest_dead_letter_at(tx) is None


def test_channels_may_give_the_same_id(tx: Tx):
    new = [RawEvent(channel, "$1:matrix.org", b"conversation", channel.encode()) for channel in ("matrix", "plain")]
    assert [(it.channel, it.body) for it in inbox.store(tx, "reporter", new)] == [
        ("matrix", b"matrix"),
        ("plain", b"plain"),
    ]
    assert len(inbox.store(tx, "reporter", new)) == 2
    assert len(rows(tx)) == 2
