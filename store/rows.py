"""Rows by the values of their columns: found, added, changed and deleted. Each statement is made once."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, Table, bindparam, delete, insert, select, update

from store.engine.connection import StatementResult
from store.unit import Tx

T = TypeVar("T")
_insert = cache(insert)


def one(tx: Tx, table: Table, kind: Callable[..., T], **where: Any) -> T | None:
    """Return the row with these values, as a dataclass whose fields are columns."""
    return tx.conn.execute(_found(table, kind, tuple(where)), _of(where)).one_as(kind)


def every(tx: Tx, table: Table, kind: Callable[..., T], **where: Any) -> list[T]:
    """Return the rows with these values, oldest first."""
    return tx.conn.execute(_found(table, kind, tuple(where)), _of(where)).all_as(kind)


def create(tx: Tx, table: Table, **values: Any) -> int:
    """Insert a row and return its id."""
    return add(tx, table, **values).inserted_primary_key[0]


def next_id(tx: Tx, table: Table) -> int:
    """Return the id for a new row, for values that are sealed for this row alone. All new rows of a table with such
    values have their ids from here."""
    return tx.conn.drawn_ids.next(tx.conn, table)


def add(tx: Tx, table: Table, **values: Any) -> StatementResult:
    """Insert a row, which may wait for the commit."""
    return tx.conn.execute(_insert(table), values)


def change(tx: Tx, table: Table, where: Mapping[str, Any], **values: Any) -> StatementResult:
    """Change the rows that have the values `where`; None stands for an empty column."""
    empty = tuple(name for name, value in where.items() if value is None)
    new = {f"new_{name}": value for name, value in values.items()}
    return tx.conn.execute(_changed(table, tuple(where), empty, tuple(values)), {**_of(where), **new})


def remove(tx: Tx, table: Table, **where: Any) -> None:
    """Delete the rows with these values."""
    tx.conn.execute(_removed(table, tuple(where)), _of(where))


@cache
def of(table: Table, kind: Any) -> Select[Any]:
    """Return the query for rows as a dataclass whose fields are columns, in its order."""
    return select(*(table.c[each.name] for each in fields(kind)))


@cache
def _found(table: Table, kind: Any, names: tuple[str, ...]) -> Select[Any]:
    return of(table, kind).where(*_equal(table, names)).order_by(table.c.id)


@cache
def _changed(table: Table, names: tuple[str, ...], empty: tuple[str, ...], new: tuple[str, ...]) -> Any:
    return update(table).where(*_equal(table, names, empty)).values({name: bindparam(f"new_{name}") for name in new})


@cache
def _removed(table: Table, names: tuple[str, ...]) -> Any:
    return delete(table).where(*_equal(table, names))


def _equal(table: Table, names: tuple[str, ...], empty: tuple[str, ...] = ()) -> list[ColumnElement[bool]]:
    return [table.c[name].is_(None) if name in empty else table.c[name] == bindparam(f"of_{name}") for name in names]


def _of(where: Mapping[str, Any]) -> dict[str, Any]:
    return {f"of_{name}": value for name, value in where.items() if value is not None}
