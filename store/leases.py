"""Leases: who serves now; a fence that grows with each new holder tells a stale one from the present one."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, or_, select, update

from store.inserts import Insert, Upsert
from store.tables import LEASE
from store.unit import Tx


def _or_take_over(insert: Insert) -> Any:
    free = or_(LEASE.c.until <= bindparam("now", type_=LEASE.c.until.type), LEASE.c.holder == insert.excluded.holder)
    return insert.on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": insert.excluded.holder, "until": insert.excluded.until, "fence": LEASE.c.fence + 1},
        where=free,
    ).returning(LEASE.c.fence)


_TAKE = Upsert(LEASE, _or_take_over)
_FENCE = select(LEASE.c.fence).where(LEASE.c.name == bindparam("name"))
_OURS = update(LEASE).where(LEASE.c.name == bindparam("of"), LEASE.c.fence == bindparam("held"))
_UNTIL = _OURS.values(until=bindparam("instant"))


def take(tx: Tx, name: str, holder: str, for_: timedelta) -> int | None:
    """The fence of a lease taken now; None while somebody else holds it. A `holder` may always take its own anew."""
    row = {"name": name, "holder": holder, "fence": 1, "until": tx.now + for_, "now": tx.now}
    fence: int | None = tx.conn.execute(_TAKE(tx.conn), row).scalar_one_or_none()
    return fence


def renew(tx: Tx, name: str, fence: int, for_: timedelta) -> bool:
    """Hold on to it; False where somebody else has taken it."""
    return _held_until(tx, name, fence, tx.now + for_)


def release(tx: Tx, name: str, fence: int) -> None:
    """Let somebody else take it at once."""
    _held_until(tx, name, fence, tx.now)


def fence(tx: Tx, name: str) -> int | None:
    """The present holder's fence; a unit that finds another than its own must not write."""
    current: int | None = tx.conn.execute(_FENCE, {"name": name}).scalar_one_or_none()
    return current


def _held_until(tx: Tx, name: str, fence: int, instant: datetime) -> bool:
    return tx.conn.execute(_UNTIL, {"of": name, "held": fence, "instant": instant}).rowcount == 1
