"""What is kept of a group for a short while: who called for a report or came, and when, and the pictures of albums."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, select

from rules.addresses import Address, MessageRef
from rules.groups.calls import ALBUM_LASTS, CALL_LASTS, NEWCOMER_DAYS
from store.sealing import RowLabel
from store.tables import ALBUM_PART, GROUP_CALL
from store.tables.columns import insert_or_update
from store.unit import Tx

_PART = RowLabel(ALBUM_PART.c.sealed_part)
_A, _C = ALBUM_PART.c, GROUP_CALL.c
_SEEN = insert_or_update(ALBUM_PART, ["message"], "sealed_part", "at")
_PARTS = select(_A.message, _A.sealed_part).where(_A.album == bindparam("together")).order_by(_A.id)
_CALLED = insert_or_update(GROUP_CALL, ["group_id", "caller"], "at", "until")
_LAST = select(_C.at).where(_C.group_id == bindparam("there"), _C.caller == bindparam("who"))
_EVER = select(func.count()).select_from(GROUP_CALL).where(_C.caller == bindparam("who"))
_OLD_PARTS = delete(ALBUM_PART).where(_A.at <= bindparam("before"))
_OLD_CALLS = delete(GROUP_CALL).where(_C.until <= bindparam("now"))
_LEFT = (select(func.count()).select_from(ALBUM_PART), select(func.count()).select_from(GROUP_CALL))


def see_part(tx: Tx, group: Address, album: str, message: MessageRef, part: Mapping[str, Any]) -> None:
    """Keep a picture of an album, as JSON values."""
    key = tx.keys.hash("album part", f"{group}/{message}")
    sealed = tx.keys.seal_json(part, _PART(key))
    tx.conn.execute(_SEEN, {"album": _album(tx, group, album), "message": key, "sealed_part": sealed, "at": tx.now})


def parts(tx: Tx, group: Address, album: str) -> list[Any]:
    """Return the pictures of an album that were seen, as JSON values, oldest first."""
    found = tx.conn.execute(_PARTS, {"together": _album(tx, group, album)})
    return [tx.keys.open_json(row.sealed_part, _PART(row.message)) for row in found.all()]


def call(tx: Tx, group_id: int, caller: Address) -> None:
    """Store that somebody calls for a report now."""
    until = tx.now + CALL_LASTS
    tx.conn.execute(_CALLED, {"group_id": group_id, "caller": _caller(tx, caller), "at": tx.now, "until": until})


def last_call(tx: Tx, group_id: int, caller: Address) -> datetime | None:
    """Return when somebody called for a report in a group last, as far as it is kept."""
    return tx.conn.execute(_LAST, {"there": group_id, "who": _caller(tx, caller)}).scalar(datetime)


def come(tx: Tx, group_id: int, member: Address) -> None:
    """Store that somebody comes into a group now, for as long as they may count as a newcomer."""
    until = tx.now + timedelta(days=NEWCOMER_DAYS[-1])
    tx.conn.execute(_CALLED, {"group_id": group_id, "caller": _newcomer(tx, member), "at": tx.now, "until": until})


def came_at(tx: Tx, group_id: int, member: Address) -> datetime | None:
    """Return when somebody came into a group, as far as it is kept."""
    return tx.conn.execute(_LAST, {"there": group_id, "who": _newcomer(tx, member)}).scalar(datetime)


def has_called(tx: Tx, caller: Address) -> bool:
    """Return whether somebody has called for a report in any group lately."""
    return bool(tx.conn.execute(_EVER, {"who": _caller(tx, caller)}).scalar_one())


def prune(tx: Tx) -> bool:
    """Delete what has been kept long enough; return whether something is left."""
    tx.conn.execute(_OLD_PARTS, {"before": tx.now - ALBUM_LASTS})
    tx.conn.execute(_OLD_CALLS, {"now": tx.now})
    return any(tx.conn.execute(query).scalar_one() for query in _LEFT)


def _album(tx: Tx, group: Address, album: str) -> bytes:
    return tx.keys.hash("album", f"{group}/{album}")


def _newcomer(tx: Tx, member: Address) -> bytes:
    return tx.keys.hash("group newcomer", member)


def _caller(tx: Tx, caller: Address) -> bytes:
    return tx.keys.hash("group caller", caller)
