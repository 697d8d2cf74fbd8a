"""Inserting rows: to learn a row's number, several in one statement, or to yield to one already there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Insert as PlainInsert
from sqlalchemy import Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from store.engine.connection import Connection, Found
from store.unit import Tx

Insert = sqlite.Insert | postgresql.Insert


def inserted(tx: Tx, insert: PlainInsert, values: Mapping[str, Any]) -> int:
    """The number of the row inserted."""
    key: Any = tx.conn.execute(insert, dict(values)).inserted_primary_key
    return int(key[0])


class Upsert:
    """An `INSERT … ON CONFLICT`, which each database has by a construct of its own, prepared once for both."""

    def __init__(self, table: Table, prepare: Any) -> None:
        """`prepare` is given the database's own insert into `table` and gives the whole statement."""
        self._statements = {
            "sqlite": prepare(sqlite.insert(table)),
            "postgresql": prepare(postgresql.insert(table)),
        }

    def __call__(self, conn: Connection) -> Any:
        """The statement for the database of this connection."""
        return self._statements[conn.dialect.name]


_SIZES = (8, 4, 3, 2, 1)
"""Rows of a statement: few sizes, so that each is prepared."""


class Several:
    """Inserts several rows of the same columns in few statements."""

    def __init__(self, table: Table, *names: str, prepare: Callable[[Insert], Any] = lambda insert: insert) -> None:
        """`prepare` is given the database's own insert of the rows and gives the whole statement."""
        self._names = names
        self._by_size = {
            size: Upsert(table, lambda insert, size=size: prepare(insert.values(self._rows(table, size))))
            for size in _SIZES
        }

    def __call__(self, conn: Connection, rows: Sequence[Mapping[str, Any]]) -> list[Found]:
        """Insert the rows, in their order; what the statements gave."""
        found, at = [], 0
        while at < len(rows):
            size = next(size for size in _SIZES if size <= len(rows) - at)
            chunk = enumerate(rows[at : at + size])
            values = {f"{name}_{of}": row[name] for of, row in chunk for name in self._names}
            found.append(conn.execute(self._by_size[size](conn), values))
            at += size
        return found

    def _rows(self, table: Table, size: int) -> list[dict[str, Any]]:
        return [
            {name: bindparam(f"{name}_{of}", type_=table.c[name].type) for name in self._names} for of in range(size)
        ]
