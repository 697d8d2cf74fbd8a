"""SQLite keeps instants as numbers; for the version before they are text, and nothing else changes (decision 92)."""

from datetime import timedelta

from sqlalchemy import select, text
from sqlmodel import SQLModel

from store import migrate
from store.engine import engines
from store.tables.columns import Instant
from tests.cases.conftest import House
from tests.store.engine.test_traces_migrated import rows
from tests.support.clock import START
from tests.support.installation import KEYS, installation

INSTANTS = {
    table.name: select(*found).order_by(*table.primary_key)
    for table in SQLModel.metadata.sorted_tables
    if (found := [column for column in table.c if isinstance(column.type, Instant)])
}
TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
AS_TEXT = (
    ("2026-11-23 06:00:00", START),
    ("2026-11-23 06:00:00.5", START + timedelta(milliseconds=500)),
    ("2026-11-23 06:00:00.000007", START + timedelta(microseconds=7)),
)


def test_instants_are_numbers_and_for_the_version_before_text(sqlite_url: str) -> None:
    engine = engines.writer(sqlite_url)
    House(engine, installation()).files()
    engine.dispose()
    before = {name: rows(sqlite_url, query) for name, query in INSTANTS.items()}
    triggers = rows(sqlite_url, TRIGGERS)
    assert before["event"]
    assert triggers
    assert [row.kind for row in rows(sqlite_url, "SELECT DISTINCT typeof(at) AS kind FROM event")] == ["integer"]
    migrate.downgrade(sqlite_url, "0071-1", keys=KEYS)
    assert {row.at for row in rows(sqlite_url, "SELECT at FROM event")} == {"2026-11-23 06:00:00.000000"}
    migrate.upgrade(sqlite_url, keys=KEYS)
    assert {name: rows(sqlite_url, query) for name, query in INSTANTS.items()} == before
    assert rows(sqlite_url, TRIGGERS) == triggers


def test_a_part_of_a_second_is_not_lost(sqlite_url: str) -> None:
    migrate.downgrade(sqlite_url, "0071-1", keys=KEYS)
    engine = engines.writer(sqlite_url)
    with engine.begin() as conn:
        for number, (written, _) in enumerate(AS_TEXT):
            conn.execute(text("INSERT INTO told (name, at) VALUES (:name, :at)"), {"name": str(number), "at": written})
    engine.dispose()
    migrate.upgrade(sqlite_url, keys=KEYS)
    assert [row.at for row in rows(sqlite_url, INSTANTS["told"])] == [at for _, at in AS_TEXT]
