"""What the house's calendar has told, by name, so that each thing is told once however many look."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from store.tables import SENT_CALENDAR_NOTICE
from store.unit import Tx

_PUT = (
    insert(SENT_CALENDAR_NOTICE).on_conflict_do_nothing(index_elements=["name"]).returning(SENT_CALENDAR_NOTICE.c.name)
)
_AT = select(SENT_CALENDAR_NOTICE.c.at).where(SENT_CALENDAR_NOTICE.c.name == bindparam("of_name"))


def record_once(tx: Tx, name: str) -> bool:
    """Whether this is told now for the first time; from now on it is told."""
    return tx.conn.execute(_PUT, {"name": name, "at": tx.now}).first() is not None


def sent_at(tx: Tx, name: str) -> datetime | None:
    """When it was told."""
    instant: datetime | None = tx.conn.execute(_AT, {"of_name": name}).scalar_one_or_none()
    return instant
