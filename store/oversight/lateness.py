"""The events that tell of late cases, and why they were late."""

from datetime import datetime

from sqlalchemy import bindparam, select, text

from store.record import cases, events
from store.record.events import EventRow
from store.tables import EVENT
from store.unit import Tx

_INDEXED = text("act IN ('late', 'explain')")
"""What the index `event_late` holds, as it says so."""
_LATE = (
    select(*events.COLUMNS)
    .where(_INDEXED, EVENT.c.at >= bindparam("since"), EVENT.c.at < bindparam("until"))
    .order_by(EVENT.c.at.desc())
    .limit(bindparam("most"))
)


def newest(tx: Tx, since: datetime, until: datetime, most: int) -> list[EventRow]:
    """Return such events of a period: at most so many, the newest first."""
    found = tx.conn.execute(_LATE, {"since": since, "until": until, "most": most})
    return [events.opened(row, cases.key_of(tx, row.case_id)) for row in found]
