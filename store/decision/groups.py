"""The groups of the desk bot and its rights there, found by the keyed hash of chat id or public name."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import bindparam, literal, select, update

from rules.addresses import Address
from store import rows
from store.decision import group_messages
from store.record import told
from store.sealing import RowLabel
from store.tables import ENFORCEMENT, GROUP, GROUP_MESSAGE
from store.unit import Tx

_ABOUT = RowLabel(GROUP.c.sealed_about)


@dataclass(frozen=True, slots=True)
class GroupRights:
    """A group or channel, and the desk bot's rights in it (Bot API "ChatMemberAdministrator").

    Attributes:
        handle: its public name; empty if it has none.
        plain: not a supergroup or channel: members cannot be restricted there.
        channel: it writes its messages itself; in a group some member does.
        deletes: `can_delete_messages`.
        restricts: `can_restrict_members`.
    """

    address: Address
    title: str
    handle: str
    plain: bool
    present: bool
    deletes: bool
    restricts: bool
    channel: bool = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group or channel as stored; last changed at `changed_at`."""

    id: int
    address: Address
    title: str
    plain: bool
    present: bool
    deletes: bool
    restricts: bool
    channel: bool
    changed_at: datetime


_BOOLS = ("plain", "present", "deletes", "restricts", "channel")
_GROUP = [GROUP.c[name] for name in ("id", "chat", "sealed_about", *_BOOLS, "changed_at")]
_ROW = select(*_GROUP)
_BY_ID = _ROW.where(GROUP.c.id == bindparam("group_id"))
_BY_CHAT = _ROW.where(GROUP.c.chat == bindparam("hashed"))
_NEWEST = select(GROUP.c.id).where(GROUP.c.handle == bindparam("hashed")).order_by(GROUP.c.changed_at.desc()).limit(1)
_NAMED = select(*_GROUP, *group_messages.OPENED).select_from(
    select(literal(1))
    .subquery()
    .outerjoin(GROUP, GROUP.c.id == _NEWEST.scalar_subquery())
    .outerjoin(GROUP_MESSAGE, GROUP_MESSAGE.c.id == group_messages.NEWEST_NAMED.scalar_subquery())
)
_PRESENT = _ROW.where(GROUP.c.present.is_(True)).order_by(GROUP.c.id)
_MOVE = (
    update(ENFORCEMENT)
    .where(ENFORCEMENT.c.group_id == bindparam("former"))
    .values(group_id=bindparam("now_in"))
    .returning(ENFORCEMENT.c.id, ENFORCEMENT.c.case_id)
)


def upsert(tx: Tx, how: GroupRights) -> int:
    """Insert or update a group and the bot's rights there, and return its id."""
    values = {name: getattr(how, name) for name in _BOOLS}
    row = {
        **values,
        "chat": _chat(tx, how.address),
        "handle": _handle(tx, how.handle) if how.handle else None,
        "sealed_about": _about(tx, how.address, how.title),
        "changed_at": tx.now,
    }
    known = by_chat(tx, how.address)
    tx.ask_again()
    if known is None:
        return rows.create(tx, GROUP, **row)
    rows.change(tx, GROUP, {"id": known.id}, **row)
    return known.id


def migrate(tx: Tx, old: Address, new: Address) -> int | None:
    """Turn a plain group into the supergroup `new` (Bot API "migrate_to_chat_id") and return its id; None if the group
    is unknown."""
    former, known = by_chat(tx, old), by_chat(tx, new)
    if former is None:
        return None
    group_messages.forget(tx, former.id)
    if known is not None:
        told.change(tx, ENFORCEMENT, _MOVE, {"former": former.id, "now_in": known.id}, group_id=known.id)
        rows.remove(tx, GROUP, id=former.id)
        return known.id
    values = {"chat": _chat(tx, new), "sealed_about": _about(tx, new, former.title), "plain": False}
    rows.change(tx, GROUP, {"id": former.id}, **values)
    return former.id


def get(tx: Tx, group_id: int) -> GroupRow | None:
    """Return the group with this id."""
    return tx.conn.execute(_BY_ID, {"group_id": group_id}).one_as(partial(_group, tx))


def by_chat(tx: Tx, address: Address) -> GroupRow | None:
    """Return the group of this chat (Bot API "Chat.id")."""
    return tx.conn.execute(_BY_CHAT, {"hashed": _chat(tx, address)}).one_as(partial(_group, tx))


def named(tx: Tx, handle: str) -> tuple[GroupRow | None, Address | None]:
    """Return the group with this public name, in any case, and who wrote last in groups under it."""
    asked = {"hashed": _handle(tx, handle), "named": group_messages.name_hash(tx, handle)}
    row = tx.once((_NAMED, handle), lambda: tx.conn.execute(_NAMED, asked).one())
    group, message = row[: len(_GROUP)], row[len(_GROUP) :]
    return _group(tx, *group) if group[0] else None, group_messages.author(tx, *message) if message[0] else None


def list_present(tx: Tx) -> list[GroupRow]:
    """Return all groups where the desk bot is."""
    return tx.conn.execute(_PRESENT).all_as(partial(_group, tx))


def _group(tx: Tx, id: int, chat: bytes, sealed_about: bytes, *known: Any) -> GroupRow:
    about = tx.keys.open_json(sealed_about, _ABOUT(chat))
    return GroupRow(id, Address(about["address"]), about["title"], *known)


def _about(tx: Tx, address: Address, title: str) -> bytes:
    return tx.keys.seal_json({"address": address, "title": title}, _ABOUT(_chat(tx, address)))


def _chat(tx: Tx, address: Address) -> bytes:
    return tx.keys.hash("group", address)


def _handle(tx: Tx, handle: str) -> bytes:
    return tx.keys.hash("group handle", handle.removeprefix("@").casefold())
