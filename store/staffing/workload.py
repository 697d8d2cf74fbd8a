"""The workload of each staff member, and when they were last assigned a case."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from store.queue.queue import LED_BY_ANOTHER, OPEN_STATES
from store.tables import CASE, STAFF
from store.tables.columns import in_literals
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Workload:
    """A member's open cases, a collective complaint counting as one, and when they last got one (None: never)."""

    open: int
    since: datetime | None


_THEIRS = select(func.count()).where(
    CASE.c.staff_id == STAFF.c.id, in_literals(CASE.c.state, *OPEN_STATES), ~LED_BY_ANOTHER
)
_OF_EACH = select(STAFF.c.id, _THEIRS.scalar_subquery(), STAFF.c.assigned_at).where(STAFF.c.active.is_(True))
_GIVEN = update(STAFF).where(STAFF.c.id == bindparam("member")).values(assigned_at=bindparam("at"))


def by_member(tx: Tx) -> Mapping[int, Workload]:
    """Return the load of each active member; members missing in the mapping have none."""
    counted = {member: Workload(open, since) for member, open, since in tx.conn.execute(_OF_EACH)}
    return defaultdict(lambda: Workload(0, None), counted)


def mark_assigned(tx: Tx, member_id: int) -> None:
    """Record that the member is assigned a case now."""
    tx.conn.execute(_GIVEN, {"member": member_id, "at": tx.now})
