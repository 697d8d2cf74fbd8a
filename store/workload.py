"""How much work each member of staff has, and when they were last given some."""

from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from store.queue import FOLDED, OPEN
from store.tables import CASE, STAFF
from store.tables.columns import one_of
from store.unit import Tx

_OPEN_OF_EACH = (
    select(CASE.c.staff_id, func.count())
    .where(CASE.c.staff_id.is_not(None), one_of(CASE.c.state, *OPEN), ~FOLDED)
    .group_by(CASE.c.staff_id)
)
_SINCE = select(STAFF.c.id, STAFF.c.assigned_at).where(STAFF.c.active.is_(True))
_GIVEN = update(STAFF).where(STAFF.c.id == bindparam("member")).values(assigned_at=bindparam("at"))


def open_of_each(tx: Tx) -> dict[int, int]:
    """How many open cases are whose, a collective complaint being one; who has none is not in it."""
    return {row[0]: row[1] for row in tx.conn.execute(_OPEN_OF_EACH)}


def last_given(tx: Tx) -> dict[int, datetime | None]:
    """When each was last given a case; None: never."""
    return {row.id: row.assigned_at for row in tx.conn.execute(_SINCE)}


def given(tx: Tx, member_id: int) -> None:
    """They have a new case, now."""
    tx.conn.execute(_GIVEN, {"member": member_id, "at": tx.now})
