"""What of the record is not as Lian wrote it: chains, codes, lists, sealed texts, and rows that belong to nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import orjson
import sqlalchemy
from sqlalchemy import ForeignKey, Select, Table, bindparam, select

from store.engine.connection import Connection
from store.guard.guarded import CASES, GUARDED, HOLDERS, LISTS, PERSONS, Guarded
from store.sealing import Keyring
from store.tables import INVENTORY
from store.tables.columns import in_parameter

BATCH = 200
"""Cases, or persons, that are read together, and in one state of the database."""


@dataclass(frozen=True, slots=True)
class AlteredRow:
    """A row that is not as Lian wrote it.

    Attributes:
        row: its key.
        what: what is wrong, as a sentence for the operator.
    """

    table: str
    row: str
    what: str

    def __str__(self) -> str:
        return f"{self.table} {self.row}: {self.what}"


def named_case(case_id: int, number: str) -> str:
    """Return how a finding names a case, whose number may be what was changed."""
    return f"{case_id} ({number})"


@dataclass(slots=True)
class Looked:
    """How much was looked at."""

    cases: int = 0
    events: int = 0
    rows: int = 0


ALTERED = "it was changed without Lian, or put in: its code does not fit what it says"
UNREADABLE = "it was changed without Lian: it holds what no value of its columns can be"
NO_LIST = "it is gone, with the list of the rows that the house has"
_MISSING = "it is gone: the list of {holder} names it"
_UNKNOWN = "it was put in, or put back, without Lian: the list of {holder} does not name it"
_SET_BACK = "it was set back to an earlier form: the list of {holder} names a newer one"

SPREAD = [of for of in GUARDED.values() if of.spread]
OF_HOUSE = [of for of in GUARDED.values() if of.house and not of.spread]
_OTHERS = {
    of: of.rows.where(of.held_by_none, of.key > bindparam("after")).order_by(of.key).limit(BATCH)
    for of in GUARDED.values()
    if of not in (*OF_HOUSE, CASES, PERSONS)
}
_LISTS = LISTS.rows.where(~INVENTORY.c.name.contains(" ")).order_by(INVENTORY.c.name)

Snapshots = Callable[[], AbstractContextManager[Connection]]
"""Opens the database for reading, in one state of it."""


def read(conn: Connection, query: Select[Any], key: Any, given: dict[str, Any]) -> tuple[list[Any], list[str]]:
    """Return the rows of a query, and the keys of those that hold what no value of their columns can be."""
    try:
        return conn.execute(query, given).all(), []
    except (ValueError, TypeError, LookupError):
        found: list[Any] = []
        broken = []
        one = query.where(key == bindparam("only"))
        for it in conn.execute(query.with_only_columns(key), given).scalars():
            try:
                found += conn.execute(one, {**given, "only": it}).all()
            except (ValueError, TypeError, LookupError):
                broken.append(str(it))
        return found, broken


def lists_of(kept: str | None) -> dict[str, dict[str, str]]:
    """Return the lists of a case; none where they cannot be read."""
    try:
        told = orjson.loads(kept or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def rows_of(
    holders: Guarded, conn: Connection, keys: Keyring, ids: Sequence[int], looked: Looked
) -> Iterator[AlteredRow]:
    """Yield what is wrong with these cases, or persons, and with the rows that they list."""
    named: dict[int, tuple[str, dict[str, dict[str, str]]]] = {}
    found, broken = read(conn, holders.rows.where(in_parameter(holders.key, "ids")), holders.key, {"ids": ids})
    yield from (AlteredRow(holders.name, key, UNREADABLE) for key in broken)
    for row in found:
        looked.rows += holders is not CASES
        if holders.fits(keys, row):
            named[row.id] = (f"case {row.number}" if holders is CASES else f"person {row.id}", lists_of(row.kept))
        else:
            name = named_case(row.id, row.number) if holders is CASES else str(row.id)
            yield AlteredRow(holders.name, name, ALTERED)
    for of in GUARDED.values():
        if not any(HOLDERS[name] is holders.table for name in of.owners):
            continue
        there: defaultdict[int, dict[str, str]] = defaultdict(dict)
        rows, broken = read(conn, of.rows.where(of.held_by(holders.table)).order_by(of.key), of.key, {"ids": ids})
        yield from (AlteredRow(of.name, key, UNREADABLE) for key in broken)
        for row in rows:
            looked.rows += 1
            key = str(getattr(row, of.key.name))
            if (holder := of.holder(partial(getattr, row))) is not None:
                there[int(holder[1])][key] = of.entry(bytes(row.mac or b""))
            if not of.fits(keys, row):
                yield AlteredRow(of.name, key, ALTERED)
        for holder_id, (name, lists) in named.items():
            yield from listed(of.table, there[holder_id], lists.get(of.name, {}), name)


def listed(table: Table, there: dict[str, str], named: dict[str, str], holder: str) -> Iterator[AlteredRow]:
    """Yield what is wrong between the rows that are there and a list, each row with its newest form."""
    for key in sorted(named.keys() | there.keys(), key=lambda it: (len(it), it)):
        what = _MISSING if key not in there else _UNKNOWN if key not in named else _SET_BACK
        if there.get(key) != named.get(key):
            yield AlteredRow(table.name, key, what.format(holder=holder))


def rows_of_house(conn: Connection, keys: Keyring, looked: Looked) -> Iterator[AlteredRow]:
    """Yield what is wrong with the rows that the house lists."""
    named: dict[str, dict[str, str]] = {}
    altered = set()
    for row in conn.execute(_LISTS):
        if LISTS.fits(keys, row):
            named[row.name] = lists_of(row.kept).get(row.name, {})
        else:
            altered.add(row.name)
            yield AlteredRow("inventory", row.name, ALTERED)
    for of in OF_HOUSE:
        there = {}
        rows, broken = read(conn, of.rows.where(of.held_by_none).order_by(of.key), of.key, {})
        yield from (AlteredRow(of.name, key, UNREADABLE) for key in broken)
        for row in rows:
            looked.rows += 1
            key = str(getattr(row, of.key.name))
            there[key] = of.entry(bytes(row.mac or b""))
            if not of.fits(keys, row):
                yield AlteredRow(of.name, key, ALTERED)
        if there and of.name not in named and of.name not in altered:
            yield AlteredRow("inventory", of.name, NO_LIST)
        elif of.name not in altered:
            yield from listed(of.table, there, named.get(of.name, {}), "the house")


def other_rows(reading: Snapshots, keys: Keyring, looked: Looked) -> Iterator[AlteredRow]:
    """Yield the rows that belong to nobody, and are in no list or a spread one, and whose code does not fit."""
    for of, query in _OTHERS.items():
        after: Any = 0
        while True:
            with reading() as conn:
                found, broken = read(conn, query, of.key, {"after": after})
            yield from (AlteredRow(of.name, key, UNREADABLE) for key in broken)
            if not found:
                break
            after = getattr(found[-1], of.key.name)
            looked.rows += len(found)
            for row in found:
                if not of.fits(keys, row):
                    yield AlteredRow(of.name, str(getattr(row, of.key.name)), ALTERED)


def ids_of(holders: Guarded, reading: Snapshots) -> Iterator[list[int]]:
    """Yield the ids of all cases, or persons, in batches."""
    following = select(holders.key).where(holders.key > bindparam("after")).order_by(holders.key).limit(BATCH)
    after = 0
    while True:
        with reading() as conn:
            found = conn.execute(following, {"after": after}).scalars()
        if not found:
            return
        yield found
        after = found[-1]


def strays(conn: Connection, tables: Sequence[Table]) -> Iterator[AlteredRow]:
    """Yield the rows of these tables that refer to a row that is not there, and what is not there, once each."""
    gone = set()
    for table in tables:
        for key in sorted(table.foreign_keys, key=lambda it: it.parent.name):
            target = str(key.column.table.name)
            for row, missing in conn.execute(_stray(table, key)):
                yield AlteredRow(table.name, str(row), f"it belongs to row {missing} of {target}, which is gone")
                gone.add((target, str(missing)))
    yield from (AlteredRow(name, key, "it is gone, and other rows belong to it") for name, key in sorted(gone))


@cache
def _stray(table: Table, key: ForeignKey) -> Select[Any]:
    """Return the query for the rows that refer to a row that is not there, and what they refer to."""
    primary = next(iter(table.primary_key.columns))
    other = key.column.table.alias()
    there = sqlalchemy.exists().where(other.c[key.column.name] == key.parent)
    return select(primary, key.parent).where(key.parent.is_not(None), ~there)
