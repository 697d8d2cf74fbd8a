"""Who wrote which message in the groups of the desk bot, for as long as traces are kept; nothing of what was said."""

from dataclasses import dataclass
from datetime import datetime

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


OPENED = (_M.group_id, _M.message, _M.sealed_author)
"""The columns that `author` reads."""
_ONE = select(*OPENED, _M.sent_at).where(_M.group_id == bindparam("group"), _M.message == bindparam("number"))
NEWEST_NAMED = select(_M.id).where(_M.handle == bindparam("named")).order_by(_M.sent_at.desc()).limit(1)
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
        "handle": name_hash(tx, seen.handle) if seen.handle else None,
        "sealed_author": tx.keys.seal(seen.author.encode(), _AUTHOR(group_id, int(seen.message))),
        "sent_at": seen.sent_at,
    }
    tx.conn.execute(_NEW, row)
    tx.ask_again()


def get(tx: Tx, group_id: int, message: MessageRef) -> SeenMessage | None:
    """Return who wrote a message and when, if it was seen."""
    found = tx.conn.execute(_ONE, {"group": group_id, "number": int(message)}).one_or_none()
    return SeenMessage(message, author(tx, *found[:3]), found.sent_at) if found else None


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


def author(tx: Tx, group_id: int, message: int, sealed: bytes) -> Address:
    """Return who wrote a message, of which a query of `OPENED` found this."""
    return Address(tx.keys.open(sealed, _AUTHOR(group_id, message)).decode())


def _hash(tx: Tx, author: Address) -> bytes:
    return tx.keys.hash("group author", author)


def name_hash(tx: Tx, handle: str) -> bytes:
    """Return the hash by which messages are found that were written under a public name."""
    return tx.keys.hash("group author", "@" + handle.removeprefix("@").casefold())
