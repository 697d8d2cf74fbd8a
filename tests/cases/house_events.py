"""The events of the house, oldest first."""

from sqlalchemy import select

from store.members import staff_events
from store.members.staff_events import StaffEventRow
from store.tables import STAFF_EVENT
from store.unit import Tx

_IDS = select(STAFF_EVENT.c.id).order_by(STAFF_EVENT.c.id)


def house_events(tx: Tx) -> list[StaffEventRow]:
    """Return all of them."""
    found = [staff_events.get(tx, event_id) for event_id in tx.conn.execute(_IDS).scalars()]
    return [event for event in found if event]
