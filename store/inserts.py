"""Inserting a row: to learn its number, or to yield to one already there."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Insert as PlainInsert
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

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

    def __call__(self, tx: Tx) -> Any:
        """The statement for the database of this transaction."""
        return self._statements[tx.conn.dialect.name]
