"""Events are appended in a chain, side by side too, and the database refuses to change or delete one."""

import threading

import pytest
import sqlalchemy
from sqlalchemy.exc import DBAPIError

from rules.facts.acts import MaterialAdded, ReportFiled
from rules.record.chain import Head, Link, breaks
from rules.vocabulary import Role
from store.engine import engines
from store.engine.runners import worked
from store.record import cases, events
from store.unit import Tx
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation


def test_each_event_carries_its_place_and_the_hash_of_the_chain(tx: Tx):
    case, other = a_case(tx, "LA-1"), a_case(tx, "LA-2")
    assert events.head(tx, case.id) == Head()
    filed = events.append(tx, case, ReportFiled(), Role.REPORTER)
    events.append(tx, other, ReportFiled(), Role.REPORTER)
    added = events.append(tx, case, MaterialAdded("还有一张图"), Role.REPORTER)
    assert (filed.seq, added.seq) == (1, 2)
    assert events.head(tx, case.id) == Head(2, added.hash)
    assert [each.hash for each in events.of_case(tx, case.id)] == [filed.hash, added.hash]
    assert list(breaks(_links(tx, case.id, "LA-1"))) == []


def test_destroying_the_key_of_the_case_keeps_the_chain_true(tx: Tx):
    case = a_case(tx, "LA-1")
    events.append(tx, case, MaterialAdded("删去"), Role.REPORTER)
    cases.save(tx, case, wrapped_key=None)
    assert list(breaks(_links(tx, case.id, "LA-1"))) == []


@pytest.mark.parametrize("statement", ["UPDATE event SET staff_id = NULL", "DELETE FROM event", "TRUNCATE event"])
def test_the_database_refuses_to_change_or_delete_an_event(tx: Tx, statement: str):
    events.append(tx, a_case(tx), ReportFiled(), Role.REPORTER)
    if statement.startswith("TRUNCATE") and tx.conn.dialect.name == "sqlite":
        return
    with pytest.raises(DBAPIError, match="never changed or deleted"):
        tx.conn.execute(sqlalchemy.text(statement))


def test_two_processes_that_append_to_one_case_at_once_make_one_chain(database_url: str):
    engine = engines.writer(database_url)
    with engine.begin() as raw:
        case = worked(raw, lambda conn: a_case(Tx(conn, KEYS, START, installation()), "LA-1"))
    begun = threading.Barrier(2)

    def append() -> None:
        mine = engines.writer(database_url)
        begun.wait()
        for _ in range(10):
            with mine.begin() as raw:
                worked(raw, lambda conn: _append(Tx(conn, KEYS, START, installation()), case.id))
        mine.dispose()

    both = [threading.Thread(target=append) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    with engine.begin() as raw:
        links = worked(raw, lambda conn: _links(Tx(conn, KEYS, START, installation()), case.id, "LA-1"))
    assert [link.seq for link, _ in links] == list(range(1, 21))
    assert list(breaks(links)) == []
    engine.dispose()


def _append(tx: Tx, case_id: int) -> None:
    case = cases.get(tx, case_id)
    assert case
    events.append(tx, case, MaterialAdded("又一份"), Role.REPORTER)


def _links(tx: Tx, case_id: int, number: str) -> list[tuple[Link, bytes]]:
    sealed = dict(
        tuple(row)
        for row in tx.conn.execute(sqlalchemy.text(f"SELECT seq, sealed_body FROM event WHERE case_id = {case_id}"))
    )
    return [
        (Link(number, it.seq, it.at, it.act, it.role, it.state, it.version, it.staff_id, sealed[it.seq]), it.hash)
        for it in events.of_case(tx, case_id)
    ]
