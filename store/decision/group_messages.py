"""Who wrote which message in the groups of the desk bot, for as long as traces are kept; nothing of what was said."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from rules.addresses import Address, MessageRef
from store import rows
from store.sealing import RowLabel
from store.tables import GROUP_MESSAGE
from store.tables.columns import insert_or_update
from store.unit import Tx

_AUTHOR = RowLabel(GROUP_MESSAGE.c.sealed_author)
_M = GROUP_MESSAGE.c


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message as it was seen; `handle` is its author's public name, where they have one."""

    message: MessageRef
    author: Address
    sent_at: datetime
    handle: str = ""


_OPENED = (_M.group_id, _M.message, _M.sealed_author)
_ONE = select(*_OPENED, _M.sent_at).where(_M.group_id == bindparam("group"), _M.message == bindparam("number"))
_BY_NAME = select(*_OPENED).where(_M.handle == bindparam("named")).order_by(_M.sent_at.desc()).limit(1)
_AT = (
    select(_M.group_id, _M.message)
    .where(_M.author == bindparam("who"), _M.sent_at == bindparam("at"))
    .order_by(_M.id)
    .limit(bindparam("most"))
)
_SINCE = (
    select(_M.message)
    .where(_M.group_id == bindparam("there"), _M.author == bindparam("who"), _M.sent_at >= bindparam("since"))
    .order_by(_M.id.desc())
    .limit(bindparam("most"))
)
_NEW = insert_or_update(GROUP_MESSAGE, ["group_id", "message"], "author", "handle", "sealed_author", "sent_at")
_MOST, _MOST_DELETED = 20, 500


def record(tx: Tx, group_id: int, seen: SeenMessage) -> None:
    """Record who wrote a message."""
    row = {
        "group_id": group_id,
        "message": int(seen.message),
        "author": _hash(tx, seen.author),
        "handle": _named(tx, seen.handle) if seen.handle else None,
        "sealed_author": tx.keys.seal(seen.author.encode(), _AUTHOR(group_id, int(seen.message))),
        "sent_at": seen.sent_at,
    }
    tx.conn.execute(_NEW, row)


def get(tx: Tx, group_id: int, message: MessageRef) -> SeenMessage | None:
    """Return who wrote a message and when, if it was seen."""
    found = tx.conn.execute(_ONE, {"group": group_id, "number": int(message)}).one_or_none()
    return SeenMessage(message, _opened(tx, found), found.sent_at) if found else None


def named(tx: Tx, handle: str) -> Address | None:
    """Return who wrote last under a public name."""
    found = tx.conn.execute(_BY_NAME, {"named": _named(tx, handle)}).one_or_none()
    return _opened(tx, found) if found else None


def places(tx: Tx, author: Address, at: datetime) -> list[tuple[int, MessageRef]]:
    """Return the group and the message of what an account wrote at a second, oldest first."""
    found = tx.conn.execute(_AT, {"who": _hash(tx, author), "at": at, "most": _MOST})
    return [(group, MessageRef(str(message))) for group, message in found.all()]


def since(tx: Tx, group_id: int, author: Address, at: datetime) -> list[MessageRef]:
    """Return what an account wrote in a group since then, the newest `_MOST_DELETED` of it."""
    wanted = {"there": group_id, "who": _hash(tx, author), "since": at, "most": _MOST_DELETED}
    return [MessageRef(str(message)) for (message,) in tx.conn.execute(_SINCE, wanted).all()]


def forget(tx: Tx, group_id: int) -> None:
    """Forget the messages of a group, whose numbers mean others from now on."""
    rows.remove(tx, GROUP_MESSAGE, group_id=group_id)


def _opened(tx: Tx, row: Any) -> Address:
    return Address(tx.keys.open(row.sealed_author, _AUTHOR(row.group_id, row.message)).decode())


def _hash(tx: Tx, author: Address) -> bytes:
    return tx.keys.hash("group author", author)


def _named(tx: Tx, handle: str) -> bytes:
    return tx.keys.hash("group author", "@" + handle.removeprefix("@").casefold())
