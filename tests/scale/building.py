"""Databases of any size: lived cases are copied within the database, with other numbers, people, days and handlers."""

from dataclasses import dataclass
from itertools import pairwise

import sqlalchemy as sa
from sqlalchemy import Column, Connection, Table
from sqlmodel import SQLModel

from store.engine.runners import worked
from store.guard.renewing import renew
from store.ledger import ledger
from store.tables import CASE
from store.tables.columns import Instant
from tests.scale.lives import HANDLERS, LargeHouse, Life, founded, lived
from tests.support.installation import KEYS, installation

OPEN_SHARE = 0.02
TEN_YEARS = 10 * 365 * 86_400
"""Seconds over which the cases that are over are spread."""
_A_DAY = 86_400
_PER_SUBJECT = 4
_OF_CASE = "t.case_id = {case}"
_OWNED = {
    "person": "t.id = {person}",
    "cases": "t.id = {case}",
    "inbox": "t.event LIKE '{case}-%'",
    "slot": "t.name LIKE '%:{case}'",
    **dict.fromkeys(("event", "evidence", "deadline", "outbox", "survey", "refused_press"), _OF_CASE),
}
"""The tables whose rows are copied, and which of them are a case's."""


@dataclass(frozen=True, slots=True)
class _Copying:
    """One life, copied for each number k from `low` to `high`; ids are shifted by k times the step of their table."""

    life: Life
    low: int
    high: int
    steps: dict[str, int]
    seconds: str
    sqlite: bool

    def value(self, column: Column[object]) -> str:
        """Return what the copy has in a column, as SQL."""
        name = f"t.{column.name}"
        foreign = next((key.column.table.name for key in column.foreign_keys), None)
        if column.table.name in self.steps and column is _key(column.table):
            return f"{name} + k * {self.steps[column.table.name]}"
        if foreign in self.steps:
            return f"{name} + k * {self.steps[foreign]}"
        if foreign == "staff":
            another = f"CASE WHEN k % {HANDLERS} = 0 THEN 2 ELSE 3 + k % {HANDLERS} END"
            return f"CASE WHEN {name} = 2 THEN ({another}) ELSE {name} END"
        if isinstance(column.type, Instant):
            return self._instant(name, column.name)
        match column.table.name, column.name:
            case "cases", "number":
                return "'LA-' || k || '-' || t.id"
            case "cases", "leaf" | "team":
                return self._category(column.name)
            case "cases", "subject" | "account":
                return self._mixed(name, f"(k / {_PER_SUBJECT})")
            case "person", "account":
                return self._mixed(name, "k")
            case _, "chat" | "conversation":
                return self._mixed(name, "k")
            case (_, "mac") | ("cases", "kept"):
                return "NULL"
            case "inbox", "event":
                return f"{name} || '-' || k"
        return name

    def _instant(self, value: str, column: str) -> str:
        # Nothing comes due while it is measured.
        moved_by = f"{30 * _A_DAY}" if column == "next_at" else f"-{self.seconds}"
        if self.sqlite:
            moved = f"strftime('%Y-%m-%d %H:%M:%f', {value}, ({moved_by}) || ' seconds') || '000'"
            return f"CASE WHEN {value} IS NULL THEN NULL ELSE {moved} END"
        return f"{value} + make_interval(secs => {moved_by})"

    def _mixed(self, value: str, number: str) -> str:
        spread = f"({number} * 2654435761) % 4294967296"
        if self.sqlite:
            return f"CAST(printf('%08x', {spread}) || substr(hex({value}), 1, 8) AS BLOB)"
        return f"convert_to(lpad(to_hex({spread}), 8, '0') || substr(encode({value}, 'hex'), 1, 8), 'UTF8')"

    def _category(self, column: str) -> str:
        leaves = list(installation().catalogue.categories.values())
        words = " ".join(
            f"WHEN {place} THEN '{each.id if column == 'leaf' else each.team}'" for place, each in enumerate(leaves)
        )
        return f"CASE k % {len(leaves)} {words} END"


def build(url: str, size: int) -> LargeHouse:
    """Fill a migrated database with so many cases and return its house."""
    house = founded(url)
    lives = lived(house)
    tables = [it for it in SQLModel.metadata.sorted_tables if it.name in _OWNED]
    with house.engine.begin() as conn:
        sqlite = conn.dialect.name == "sqlite"
        house.lived = _newest(conn, CASE)
        steps = {it.name: step for it in tables if (step := _newest(conn, it))}
        for life, low, high in _shares(lives, size):
            over = f"({TEN_YEARS} / {size}.0 * k)" if life.over else f"(k * 997 % {_A_DAY})"
            copying = _Copying(life, low, high, steps, over, sqlite)
            for table in tables:
                _copy(conn, table, copying)
        if not sqlite:
            for name in steps:
                key = "seq" if name == "inbox" else "id"
                newest = f"(SELECT max({key}) FROM {name})"
                conn.execute(sa.text(f"SELECT setval(pg_get_serial_sequence('{name}', '{key}'), {newest})"))
        worked(conn, lambda it: renew(it, KEYS))
        worked(conn, lambda it: ledger.recount(it, installation().timezone))
    if not sqlite:
        with house.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.exec_driver_sql("VACUUM ANALYZE")
    return house


def size_of(house: LargeHouse) -> int:
    """Return the bytes that the database takes, without what it would use again."""
    with house.engine.connect() as conn:
        if conn.dialect.name == "postgresql":
            return int(conn.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())
        pages, free = (conn.exec_driver_sql(f"PRAGMA {it}").scalar_one() for it in ("page_count", "freelist_count"))
        return int((pages - free) * conn.exec_driver_sql("PRAGMA page_size").scalar_one())


def _shares(lives: list[Life], size: int) -> list[tuple[Life, int, int]]:
    """Return each life with the first and last of the numbers it is copied for."""
    over = sum(it.over for it in lives)
    ends = [0.0]
    for life in lives:
        ends.append(ends[-1] + size * ((1 - OPEN_SHARE) / over if life.over else OPEN_SHARE / (len(lives) - over)))
    return [(life, round(low) + 1, round(high)) for life, (low, high) in zip(lives, pairwise(ends), strict=True)]


def _key(table: Table) -> Column[object] | None:
    """Return the column that numbers the rows."""
    return table.c.get("seq" if table.name == "inbox" else "id")


def _newest(conn: Connection, table: Table) -> int:
    key = _key(table)
    return 0 if key is None else int(conn.execute(sa.select(sa.func.max(key))).scalar_one())


def _copy(conn: Connection, table: Table, copying: _Copying) -> None:
    names = ", ".join(column.name for column in table.c)
    values = ", ".join(copying.value(column) for column in table.c)
    owned = _OWNED[table.name].format(case=copying.life.case_id, person=copying.life.person_id)
    # The rows of one life, apart: the table itself grows meanwhile.
    one = f"lived_{table.name}_{copying.life.case_id}"
    copies = (
        f"INSERT INTO {table.name} ({names}) WITH RECURSIVE n(k) AS "
        f"(SELECT CAST({copying.low} AS BIGINT) UNION ALL SELECT k + 1 FROM n WHERE k < {copying.high}) "
        f"SELECT {values} FROM n CROSS JOIN {one} AS t"
    )
    for statement in (f"CREATE TEMPORARY TABLE {one} AS SELECT * FROM {table.name} AS t WHERE {owned}", copies):
        conn.execute(sa.text(statement.replace(":", "\\:")))
