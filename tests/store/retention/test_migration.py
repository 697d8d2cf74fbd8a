"""Revision 0040: a case that was closed before is kept for a year from its closing as well."""

from datetime import timedelta

from sqlalchemy import Engine

from rules.vocabulary import DeadlineKind
from store import migrate
from store.engine import engines
from store.engine.connection import Connection
from store.record import cases, deadlines
from store.unit import Tx
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation

BEFORE = "0040-1"


def test_closed_cases_get_the_deadline_at_which_they_are_destroyed(database_url: str) -> None:
    engine = engines.writer(database_url)
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        cases.save(tx, a_case(tx, "LA-1"), closed_at=START)
        a_case(tx, "LA-2")
        tx.conn.flush()
    for _ in range(2):
        migrate.downgrade(database_url, BEFORE, keys=KEYS)
        assert _promised(engine) == []
        migrate.upgrade(database_url, keys=KEYS)
        due = START + timedelta(days=365)
        assert _promised(engine) == [(DeadlineKind.RETENTION, START, due, due)], "the open case gets none"
    engine.dispose()


def _promised(engine: Engine) -> list[tuple[object, ...]]:
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        rows = [row for case_id in (1, 2) for row in deadlines.of_case(tx, case_id)]
        return [(row.kind, row.begun_at, row.due_at, row.next_at) for row in rows]
