"""What the house's calendar has told, by name, so that each thing is told once however many look."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from store.inserts import Insert, Upsert
from store.tables import TOLD
from store.unit import Tx


def _or_leave(insert: Insert) -> Any:
    return insert.on_conflict_do_nothing(index_elements=["name"]).returning(TOLD.c.name)


_PUT = Upsert(TOLD, _or_leave)
_AT = select(TOLD.c.at).where(TOLD.c.name == bindparam("of_name"))


def first(tx: Tx, name: str) -> bool:
    """Whether this is told now for the first time; from now on it is told."""
    return tx.conn.execute(_PUT(tx.conn), {"name": name, "at": tx.now}).first() is not None


def at(tx: Tx, name: str) -> datetime | None:
    """When it was told."""
    instant: datetime | None = tx.conn.execute(_AT, {"of_name": name}).scalar_one_or_none()
    return instant
