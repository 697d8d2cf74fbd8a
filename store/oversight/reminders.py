"""Names of the calendar's reminders that were sent, so that each is sent only once."""

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
    """Record a reminder as sent; return False if it was sent before."""
    return tx.conn.execute(_PUT, {"name": name, "at": tx.now}).first() is not None


def sent_at(tx: Tx, name: str) -> datetime | None:
    """Return when a reminder was sent."""
    return tx.conn.execute(_AT, {"of_name": name}).scalar(datetime)
