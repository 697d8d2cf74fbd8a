"""Rotation: a new generation of the key that seals, and all that is under a former one sealed anew, in batches.

Nothing stands still meanwhile: former generations stay and open, a value that changed while it was being sealed anew is
left as it is, and whatever kills the work loses nothing, for the values themselves tell whether they are done.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Engine, LargeBinary, Select, bindparam, func, insert, select, tuple_, update
from sqlmodel import SQLModel

from store.engine import engines
from store.engine.connection import Connection as GuardedConnection
from store.engine.runners import worked
from store.guard.settling import Guard
from store.sealing import stored
from store.sealing.keyring import SEAL, Keyring, Secrets, random_secret
from store.sealing.keys import OWN, RowLabel, SealError
from store.sealing.operator_key import OperatorKey
from store.tables import EVENT, SEALING_KEY

BATCH = 200
"""Values that are sealed anew in one transaction."""

LAST = 255
"""The last generation: it is told by one byte."""

_K = SEALING_KEY.c
_RETIRE = (
    update(SEALING_KEY)
    .where(_K.purpose == SEAL, _K.generation < bindparam("newest"), _K.retired_at.is_(None))
    .values(retired_at=bindparam("at"))
)


@dataclass(frozen=True, slots=True)
class PassResult:
    """What one pass over all tables did: values sealed anew, and how many do not open, by column."""

    resealed: int
    unopened: dict[str, int]


def sealed_columns() -> Iterator[Column[Any]]:
    """Yield the columns that may hold values of the installation's key; events stand under keys of cases alone."""
    for table in SQLModel.metadata.sorted_tables:
        if table not in (SEALING_KEY, EVENT):
            yield from (column for column in table.columns if "row" in column.info)


def begin_generation(url: str, operators: Sequence[OperatorKey], now: datetime) -> tuple[int, datetime]:
    """Begin a new generation, or go on with one whose work is not done; return it, and when it was begun.

    Args:
        operators: the operator's key, and the one that is to take its place, which wraps all keys from now on as well.

    Raises:
        SealError: the database is sealed with another operator's key.
        OverflowError: there can be no further generation.
    """
    with engines.writing(url) as conn:
        keys = stored.read(conn, operators[0])
        newest = max(keys.seal)
        former = select(_K.generation).where(_K.purpose == SEAL, _K.generation < newest, _K.retired_at.is_(None))
        if conn.execute(former).first() is None:
            if newest == LAST:
                raise OverflowError("there can be no further generation")
            newest += 1
            keys = Secrets({**keys.seal, newest: random_secret()}, keys.index, keys.mac, keys.sign)
        for operator in operators:
            _wrap(conn, keys, operator, now)
        begun = select(func.min(_K.made_at)).where(_K.purpose == SEAL, _K.generation == newest)
        return newest, conn.execute(begun).scalar_one()


def reseal(url: str, keys: Keyring, pause: Callable[[int], None] = lambda done: None) -> PassResult:
    """Seal anew what a former generation has sealed, in one pass over all tables.

    Args:
        pause: is called after each batch with the number of its values, while nothing is locked.
    """
    done, unopened = 0, dict[str, int]()
    reading, writing = engines.reader(url, 1), engines.writer(url)
    try:
        for column in sealed_columns():
            for found in _batches(reading, column, keys.generations[-1]):
                changes, failed = _resealed(keys, column, found)
                if failed:
                    name = f"{column.table.name}.{column.name}"
                    unopened[name] = unopened.get(name, 0) + failed
                done += _write(writing, keys, column, changes)
                pause(len(found))
    finally:
        reading.dispose()
        writing.dispose()
    return PassResult(done, unopened)


def retire_generations(url: str, newest: int, now: datetime) -> None:
    """Record that nothing is left that a generation before this one has sealed; the former keys still open."""
    with engines.writing(url) as conn:
        conn.execute(_RETIRE, {"newest": newest, "at": now})


def retire_operators(url: str, operator: OperatorKey) -> int:
    """Let no other operator's key open the database any more; return how many others could until now.

    Raises:
        SealError: this one does not open all of it; nothing is changed.
    """
    with engines.writing(url) as conn:
        stored.read(conn, operator)
        others = conn.execute(select(_K.operator).where(_K.operator != operator.id).distinct()).all()
        conn.execute(SEALING_KEY.delete().where(_K.operator != operator.id))
        return len(others)


def first_byte(column: Column[Any]) -> Any:
    """Return the expression for the generation of a sealed value, as one byte."""
    return func.substr(column, 1, 1, type_=LargeBinary)


def _wrap(conn: Connection, keys: Secrets, operator: OperatorKey, now: datetime) -> None:
    there = select(_K.purpose, _K.generation).where(_K.operator == operator.id)
    known = {tuple(row) for row in conn.execute(there)}
    new = [row for row in stored.wrapped(keys, operator, now) if (row["purpose"], row["generation"]) not in known]
    if new:
        conn.execute(insert(SEALING_KEY), new)


def _batches(reading: Engine, column: Column[Any], newest: int) -> Iterator[list[Any]]:
    keys, query = list(column.table.primary_key.columns), _query(column, newest)
    after: tuple[Any, ...] | None = None
    while True:
        here = query if after is None else query.where(tuple_(*keys) > tuple_(*after))
        with reading.connect() as conn:
            found = list(conn.execute(here).all())
        if not found:
            return
        after = tuple(found[-1][: len(keys)])
        yield found


def _query(column: Column[Any], newest: int) -> Select[Any]:
    keys = list(column.table.primary_key.columns)
    told = (column.table.c[name] for name in column.info["row"])
    generation = first_byte(column)
    return (
        select(*keys, column, *(it.label(f"told_{it.name}") for it in told))
        .where(column.is_not(None), generation != bytes([OWN]), generation != bytes([newest]))
        .order_by(*keys)
        .limit(BATCH)
    )


def _resealed(keys: Keyring, column: Column[Any], found: Sequence[Any]) -> tuple[list[dict[str, Any]], int]:
    """Return the rows' keys with their former and new values, and how many do not open."""
    names, label = [it.name for it in column.table.primary_key.columns], RowLabel(column)
    changes = []
    for row in found:
        former, *told = row[len(names) :]
        try:
            new = keys.pass_on(bytes(former), label(*told), keys)
        except SealError:
            continue
        key = {f"key_{name}": value for name, value in zip(names, row, strict=False)}
        changes.append({**key, "former": former, "new": new})
    return changes, len(found) - len(changes)


def _write(writing: Engine, by: Keyring, column: Column[Any], changes: Sequence[dict[str, Any]]) -> int:
    keys = column.table.primary_key.columns
    unchanged = [*(it == bindparam(f"key_{it.name}") for it in keys), column == bindparam("former")]
    statement = update(column.table).where(*unchanged).values({column: bindparam("new")})
    if not changes:
        return 0

    def work(conn: GuardedConnection) -> int:
        conn.guard = Guard(by)
        return sum(conn.execute(statement, change).rowcount for change in changes)

    with writing.begin() as conn:
        return worked(conn, work)
