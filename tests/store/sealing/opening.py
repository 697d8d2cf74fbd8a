"""Every column of sealed bytes, found by the metadata; its values, and the keys that open them."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, select
from sqlmodel import SQLModel

from store.sealing import Key, RowLabel, SealError
from store.tables import SEALING_KEY
from store.unit import Tx

TABLES = SQLModel.metadata.tables.values()
SEALED = [column for table in TABLES for column in table.columns if "row" in column.info and table is not SEALING_KEY]


def names(column: Column[Any]) -> str:
    return f"{column.table.name}.{column.name}"


def stored(tx: Tx, column: Column[Any]) -> Iterator[tuple[bytes, bytes]]:
    """Yield each value of a column with the label under which it must stand."""
    told = [column.table.c[name] for name in column.info["row"]]
    for value, *row in tx.conn.execute(select(column, *told).where(column.is_not(None))):
        yield RowLabel(column)(*row), bytes(value)


def opens(keys: Iterable[Key], value: bytes, label: bytes) -> int:
    """How many of the keys open the value there."""
    found = 0
    for key in keys:
        try:
            key.open(value, label)
        except SealError:
            continue
        found += 1
    return found
