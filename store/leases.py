"""Leases: who serves a role now; a fence that grows with each new holder tells a stale holder from the present one."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from store.tables import LEASE
from store.unit import Tx

NO_HOLDER = ""
"""The holder of a released lease."""

_NEW = insert(LEASE)
_FREE = or_(LEASE.c.until <= bindparam("now", type_=LEASE.c.until.type), LEASE.c.holder == _NEW.excluded.holder)
_TAKE = _NEW.on_conflict_do_update(
    index_elements=["name"],
    set_={
        "holder": _NEW.excluded.holder,
        "until": _NEW.excluded.until,
        "fence": LEASE.c.fence + 1,
        "failed_at": None,
        "failure": None,
    },
    where=_FREE,
).returning(LEASE.c.fence)
_FENCE = select(LEASE.c.fence).where(LEASE.c.name == bindparam("name"))
_OURS = update(LEASE).where(LEASE.c.name == bindparam("of"), LEASE.c.fence == bindparam("held"))
_UNTIL = _OURS.values(until=bindparam("instant"))
_LET_GO = _OURS.values(until=bindparam("instant"), holder=NO_HOLDER, failed_at=None, failure=None)
_NOT_LET_GO = select(LEASE.c.fence).where(LEASE.c.name == bindparam("name"), LEASE.c.holder != NO_HOLDER)
_FAILED = _OURS.values(failed_at=bindparam("instant"), failure=bindparam("because"))
_DOWN = select(LEASE.c.name, LEASE.c.failed_at, LEASE.c.failure).where(LEASE.c.failed_at.is_not(None))


def take(tx: Tx, name: str, holder: str, for_: timedelta) -> int | None:
    """Take a lease and return its fence; None while another holds it. A `holder` may always retake its own lease."""
    row = {"name": name, "holder": holder, "fence": 1, "until": tx.now + for_, "now": tx.now}
    return tx.conn.execute(_TAKE, row).scalar(int)


def renew(tx: Tx, name: str, fence: int, for_: timedelta) -> bool:
    """Extend the lease; return False if another holder has taken it."""
    return tx.conn.execute(_UNTIL, {"of": name, "held": fence, "instant": tx.now + for_}).rowcount == 1


def release(tx: Tx, name: str, fence: int) -> None:
    """Release the lease, so that another may take it at once and knows that this holder ended cleanly."""
    tx.conn.execute(_LET_GO, {"of": name, "held": fence, "instant": tx.now})


def unreleased_fence(tx: Tx, name: str) -> int | None:
    """Return the fence of a holder that has not released the lease, even if it has expired; None if there is none."""
    return tx.conn.execute(_NOT_LET_GO, {"name": name}).scalar(int)


def mark_failed(tx: Tx, name: str, fence: int, failure: str) -> None:
    """Record that the role served under the lease failed; it is down until it is started again."""
    tx.conn.execute(_FAILED, {"of": name, "held": fence, "instant": tx.now, "because": failure})


def failed_roles(conn: Connection) -> list[tuple[str, datetime, str]]:
    """Return the roles that are down, since when and why; for commands that run while the bot may be stopped."""
    return [(row.name, row.failed_at, row.failure or "") for row in conn.execute(_DOWN)]


def current_fence(tx: Tx, name: str) -> int | None:
    """Return the present holder's fence; a unit that finds a fence other than its own must not write."""
    return tx.conn.execute(_FENCE, {"name": name}).scalar(int)
