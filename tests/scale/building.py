"""Databases of any size: lived cases are copied within the database, with other numbers, people, days and handlers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

import sqlalchemy as sa
from sqlalchemy import Column, Connection, Table
from sqlmodel import SQLModel

from store.tables import CASE
from store.tables.columns import Instant
from tests.scale import accounts
from tests.scale.lives import LargeHouse, Life, founded, lived

OPEN_SHARE = 0.02
TEN_YEARS = 3_650
"""Days over which the cases that are over are spread."""
_PER_SUBJECT = 4
_OF_CASE = "t.case_id = {case}"
_OF_PERSON = "t.person_id = {person}"
_OWNED = {
    "person": "t.id = {person}",
    **dict.fromkeys(("agreement", "draft"), _OF_PERSON),
    "cases": "t.id = {case}",
    "inbox": "t.event LIKE '{case}-%'",
    "slot": "t.message IN ({slots})",
    **dict.fromkeys(("event", "evidence", "deadline", "outbox", "survey", "measure"), _OF_CASE),
    **dict.fromkeys(("violation", "refused_press", "receipt", "root_leaf"), _OF_CASE),
}
"""The tables whose rows are copied, and which of them are a case's."""
_PRUNED = ("inbox", "outbox", "refused_press")
_KEPT = 40
"""Days before today of which rows of those tables are copied: older ones would be pruned."""


@dataclass(frozen=True, slots=True)
class _Copying:
    """One life, copied for each number k from `low` to `high`; ids are shifted by k times the step of their table."""

    life: Life
    low: int
    high: int
    size: int
    steps: dict[str, int]
    sqlite: bool

    @property
    def numbers(self) -> str:
        """The table n of the numbers k, as SQL after WITH RECURSIVE."""
        return f"n(k) AS (SELECT CAST({self.low} AS BIGINT) UNION ALL SELECT k + 1 FROM n WHERE k < {self.high})"

    @property
    def days(self) -> str:
        """How many days before the life its copy is, as SQL; of the open ones a fifth is late, by up to a month."""
        if self.life.over:
            return f"(k * {TEN_YEARS} / {self.size})"
        return "(CASE WHEN k % 5 = 0 THEN 1 + k / 5 % 30 ELSE 0 END)"

    @property
    def late(self) -> str:
        """Whether the copy is late, as SQL; the clock has said so then."""
        return "1 = 0" if self.life.over else f"{self.days} > 0"

    def value(self, column: Column[object]) -> str:
        """Return what the copy has in a column, as SQL."""
        name = f"t.{column.name}"
        foreign = next((key.column.table.name for key in column.foreign_keys), None)
        if column.table.name in self.steps and column is _key(column.table):
            return f"{name} + k * {self.steps[column.table.name]}"
        if foreign in self.steps:
            return f"{name} + k * {self.steps[foreign]}"
        if foreign == "staff":
            return accounts.handler(name)
        if isinstance(column.type, Instant) and column.name != "late_at":
            return self._instant(name, column.name)
        match column.table.name, column.name:
            case "cases", "number":
                return "'LA-' || k || '-' || t.id"
            case "cases", "leaf" | "team":
                return accounts.category(column.name)
            case "deadline", "late_at":
                return f"CASE WHEN t.met_at IS NULL AND {self.late} THEN {self._instant('t.due_at', name)} END"
            case "cases", "late":
                return f"({self.late})"
            case "cases", "counted":
                return accounts.account(self.life.counted, self.days)
            case "cases" | "person", "kept":
                # As long as that of each copy is on average; nobody reads it.
                digits = accounts.kept(self.life.kept[column.table.name], self.steps, (self.low + self.high) // 2)
                return f"X'{digits}'" if self.sqlite else f"decode('{digits}', 'hex')"
            case ("cases", "subject" | "account") | ("violation", "subject" | "account"):
                return self._mixed(name, f"(k / {_PER_SUBJECT})")
            case ("person", "account") | ("slot", "name") | ("inbox", "conversation"):
                return self._mixed(name, "k")
            case "inbox", "event":
                return f"{name} || '-' || k"
            case "root_leaf", "place":
                return f"{name} + k * 10"
        return name

    def _instant(self, value: str, column: str) -> str:
        # Nothing comes due while it is measured.
        days = "(-30)" if column == "next_at" else self.days
        if self.sqlite:
            return f"{value} - {days} * {timedelta(days=1) // timedelta(microseconds=1)}"
        return f"{value} - make_interval(days => CAST({days} AS INTEGER))"

    def _mixed(self, value: str, number: str) -> str:
        spread = f"({number} * 2654435761) % 4294967296"
        if self.sqlite:
            return f"CAST(printf('%08x', {spread}) || substr(hex({value}), 1, 8) AS BLOB)"
        return f"convert_to(lpad(to_hex({spread}), 8, '0') || substr(encode({value}, 'hex'), 1, 8), 'UTF8')"


def build(url: str, size: int) -> LargeHouse:
    """Fill a migrated database with so many cases and return its house.

    The codes of copies are those of their originals, and fit no copy: what is measured reads originals by their code.
    """
    house = founded(url)
    lives = lived(house)
    tables = [it for it in SQLModel.metadata.sorted_tables if it.name in _OWNED]
    with house.engine.connect() as conn, _in_bulk(conn, tables):
        house.lived = _newest(conn, CASE)
        steps = {it.name: step for it in tables if (step := _newest(conn, it))}
        sums = accounts.Sums(conn)
        for life, low, high in _shares(lives, size):
            copying = _Copying(life, low, high, size, steps, conn.dialect.name == "sqlite")
            for table in tables:
                _copy(conn, table, copying)
            sums.add(life, copying.numbers, copying.days)
        sums.write()
    return house


@contextmanager
def _in_bulk(conn: Connection, tables: Sequence[Table]) -> Iterator[None]:
    """Let one transaction write many rows: without indexes and, on PostgreSQL, checks of foreign keys."""
    driver = conn.connection.driver_connection
    assert driver
    sqlite = conn.dialect.name == "sqlite"
    if sqlite:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF"):
            driver.execute(f"PRAGMA {pragma}")
    else:
        conn.exec_driver_sql("SET session_replication_role = replica")
    indexes = [index for table in tables for index in table.indexes]
    for index in indexes:
        index.drop(conn)
    yield
    for index in indexes:
        index.create(conn)
    if not sqlite:
        for table in tables:
            if (key := _key(table)) is not None:
                newest = f"(SELECT max({key.name}) FROM {table.name})"
                conn.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{table.name}', '{key.name}'), {newest})")
        conn.exec_driver_sql("SET session_replication_role = origin")
    conn.commit()
    if sqlite:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-2000", "foreign_keys=ON"):
            driver.execute(f"PRAGMA {pragma}")
    else:
        conn.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("VACUUM ANALYZE")


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
    return 0 if key is None else int(conn.execute(sa.select(sa.func.coalesce(sa.func.max(key), 0))).scalar_one())


def _copy(conn: Connection, table: Table, copying: _Copying) -> None:
    life = copying.life
    names = ", ".join(column.name for column in table.c)
    values = ", ".join(copying.value(column) for column in table.c)
    slots = ", ".join(f"'{it}'" for it in life.slots)
    owned = _OWNED[table.name].format(case=life.case_id, person=life.person_id, slots=slots)
    # The rows of one life, apart: the table itself grows meanwhile.
    one = f"lived_{table.name}_{life.case_id}"
    lately = f" WHERE {copying.days} <= {_KEPT}" if table.name in _PRUNED else ""
    copies = (
        f"INSERT INTO {table.name} ({names}) WITH RECURSIVE {copying.numbers} "
        f"SELECT {values} FROM n CROSS JOIN {one} AS t{lately}"
    )
    for statement in (f"CREATE TEMPORARY TABLE {one} AS SELECT * FROM {table.name} AS t WHERE {owned}", copies):
        conn.execute(sa.text(statement.replace(":", "\\:")))
