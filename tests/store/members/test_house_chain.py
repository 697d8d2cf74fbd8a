"""The events of the house are one chain, side by side too; the database keeps them, and what is changed is named."""

import threading
from collections.abc import Callable
from contextlib import nullcontext

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.record.chain import Head, after
from rules.vocabulary import Role
from store import migrate
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.guard.verifying import Looked
from store.members import staff, staff_events
from store.record.verifying import verify
from store.sealing import rotation
from store.tables import STAFF_EVENT
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START
from tests.support.installation import KEYS, installation

LEAD = StaffEventDetails(role=Role.LEAD)


def unit(url: str, work: Callable[[Tx], object]) -> None:
    engine = engines.writer(url)
    try:
        with engine.begin() as raw:
            worked(raw, lambda conn: work(Tx(conn, KEYS, START, installation())))
    finally:
        engine.dispose()


def lives(tx: Tx) -> None:
    """Somebody is added, given a role and taken on duty."""
    mei = staff.add(tx, at(7), alias="梅", roles=frozenset({Role.LEAD}), lang="en").id
    staff_events.append(tx, StaffEvent.ADDED, by=None, subject=mei)
    staff_events.append(tx, StaffEvent.ROLE_GIVEN, by=None, subject=mei, details=LEAD)
    staff_events.append(tx, StaffEvent.DUTY_BEGUN, by=mei, subject=mei)


def altered(url: str) -> list[str]:
    engine = engines.writer(url)
    with engine.connect() as raw:
        found = [str(it) for it in verify(lambda: nullcontext(Connection(raw)), KEYS, Looked())]
    engine.dispose()
    return [it for it in found if not it.startswith("trigger")]


def behind_its_back(url: str, *statements: str) -> None:
    """Change rows as the owner of the database can."""
    engine = engines.writer(url)
    with engine.begin() as conn:
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql("SET LOCAL session_replication_role = replica")
        else:
            for act in ("update", "delete"):
                conn.exec_driver_sql(f"DROP TRIGGER house_event_no_{act}")
        for statement in statements:
            conn.execute(text(statement))
    engine.dispose()


def test_each_event_carries_its_place_and_the_hash_of_the_chain(tx: Tx) -> None:
    assert staff_events.head(tx.conn) == Head()
    lives(tx)
    rows = tx.conn.execute(STAFF_EVENT.select().order_by(STAFF_EVENT.c.seq)).all()
    head = Head()
    for row in rows:
        head = after(head, staff_events.link_of(tx.keys, row))
        assert (row.seq, bytes(row.hash)) == (head.seq, head.hash)
    assert staff_events.head(tx.conn) == head == Head(3, head.hash)
    assert staff_events.hash_at(tx, 3) == head.hash
    assert staff_events.hash_at(tx, 4) is None


@pytest.mark.parametrize("statement", ["UPDATE house_event SET staff_id = 1", "DELETE FROM house_event"])
def test_the_database_refuses_to_change_or_delete_an_event(tx: Tx, statement: str) -> None:
    lives(tx)
    with pytest.raises(DBAPIError, match="never changed or deleted"):
        tx.conn.execute(text(statement))


def test_two_processes_that_append_at_once_make_one_chain(database_url: str) -> None:
    begun = threading.Barrier(2)

    def append() -> None:
        begun.wait()
        for _ in range(10):
            unit(database_url, lambda tx: staff_events.append(tx, StaffEvent.LINK_MADE, by=None, subject=None))

    both = [threading.Thread(target=append) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    unit(database_url, lambda tx: _is(staff_events.head(tx.conn).seq == 20))
    assert altered(database_url) == []


def _is(true: object) -> None:
    assert true


GONE = "the end of the chain is gone: event"
TAMPERED = {
    "one taken out": (["DELETE FROM house_event WHERE seq = 2"], ["house_event 3: event 2 is missing"]),
    "the newest taken out": (
        ["DELETE FROM house_event WHERE seq = 3"],
        [f"house_event 2: {GONE} 3 of the 3 that the list of the house names"],
    ),
    "all but the first taken out": (
        ["DELETE FROM house_event WHERE seq > 1"],
        [f"house_event 1: {GONE}s 2 to 3 of the 3 that the list of the house names"],
    ),
    "all taken out": (
        ["DELETE FROM house_event"],
        [f"house_event 1: {GONE}s 1 to 3 of the 3 that the list of the house names"],
    ),
    "with its list": (
        ["DELETE FROM inventory WHERE name = 'house_event'"],
        ["inventory house_event: it is gone, with the list of the rows that the house has"],
    ),
    "who did it": (
        ["UPDATE house_event SET staff_id = NULL WHERE seq = 3"],
        [
            "house_event 3: its hash does not fit what it says and the event before it",
            "house_event 3: it was changed without Lian, or put in: its code does not fit what it says",
        ],
    ),
    "when": (
        ["UPDATE house_event SET at = {then} WHERE seq = 1"],
        ["house_event 1: its hash does not fit what it says and the event before it"],
    ),
    "its details exchanged": (
        ["UPDATE house_event SET sealed_details = (SELECT sealed_account FROM staff) WHERE seq = 2"],
        ["house_event 2: its content does not open"],
    ),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_what_is_tampered_with_is_named(database_url: str, how: str) -> None:
    unit(database_url, lives)
    assert altered(database_url) == []
    statements, named = TAMPERED[how]
    then = "0" if database_url.startswith("sqlite") else "'1970-01-01'"
    behind_its_back(database_url, *(it.format(then=then) for it in statements))
    found = altered(database_url)
    for words in named:
        assert any(it.startswith(words) for it in found), found


def test_the_chain_is_true_when_the_keys_have_rotated(database_url: str) -> None:
    unit(database_url, lives)
    assert rotation.reseal(database_url, KEYS).unopened == {}
    assert altered(database_url) == []


def test_events_from_before_the_chain_get_it_and_lose_it_going_down(database_url: str) -> None:
    """Revision 0060."""
    unit(database_url, lives)
    hashes = _hashes(database_url)
    migrate.downgrade(database_url, "0059", keys=KEYS)
    migrate.upgrade(database_url, keys=KEYS)
    assert _hashes(database_url) == hashes
    assert altered(database_url) == []
    with pytest.raises(DBAPIError, match="never changed or deleted"):
        unit(database_url, lambda tx: tx.conn.execute(text("DELETE FROM house_event")))


def _hashes(url: str) -> list[bytes]:
    found: list[bytes] = []
    unit(url, lambda tx: found.extend(tx.conn.execute(text("SELECT hash FROM house_event ORDER BY seq")).scalars()))
    return [bytes(it) for it in found]
