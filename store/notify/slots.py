"""Slots: the message or thread stored under a name in a conversation, to be edited instead of sent anew.

Names tell of cases, so a row holds the keyed hash of its name, by which it is found, and the name sealed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, delete, select

from rules.addresses import Address, MessageRef
from store import outbox
from store.sealing import RowLabel
from store.tables import SLOT
from store.tables.columns import insert_or_update
from store.unit import Tx

_NAME = RowLabel(SLOT.c.sealed_name)
_REMEMBER = insert_or_update(SLOT, ["bot", "chat", "name"], "message")
_OF_CHAT = (SLOT.c.bot == bindparam("bot")) & (SLOT.c.chat == bindparam("chat"))
_THIS = _OF_CHAT & (SLOT.c.name == bindparam("name"))
_GET = select(SLOT.c.message).where(_THIS)
_OF_THIS = select(SLOT.c.bot, SLOT.c.chat, SLOT.c.name, SLOT.c.sealed_name).where(_OF_CHAT)
_NAMES = _OF_THIS.where(SLOT.c.message == bindparam("message"))
_FORGET = delete(SLOT).where(_THIS)
_FORGET_ALL = delete(SLOT).where(_OF_CHAT)


def get(tx: Tx, bot: str, address: Address, name: str) -> MessageRef | None:
    """Return the message or thread in the slot."""
    return tx.conn.execute(_GET, _key(tx, bot, address, name)).scalar(MessageRef)


def names(tx: Tx, bot: str, address: Address, message: MessageRef) -> list[str]:
    """Return the slots that hold this message or thread."""
    found = tx.conn.execute(_NAMES, {**_chat(tx, bot, address), "message": message})
    return [_name(tx, row) for row in found]


def of_chat(tx: Tx, bot: str, address: Address) -> set[str]:
    """Return the slots of a conversation that are not empty."""
    found = tx.conn.execute(_OF_THIS, _chat(tx, bot, address))
    return {_name(tx, row) for row in found}


def remember(tx: Tx, bot: str, address: Address, name: str, message: MessageRef) -> None:
    """Put the message into the slot."""
    remember_all(tx, bot, {(address, name): message})


def remember_all(tx: Tx, bot: str, living: Mapping[tuple[Address, str], MessageRef]) -> None:
    """Put messages into their slots, each given by address and name."""
    rows = []
    for (address, name), message in living.items():
        key = _key(tx, bot, address, name)
        sealed = tx.keys.seal(name.encode(), _NAME(bot, key["chat"], key["name"]))
        rows.append({**key, "sealed_name": sealed, "message": message})
    tx.conn.execute(_REMEMBER, rows)


def forget(tx: Tx, bot: str, address: Address, name: str) -> None:
    """Empty the slot; the next message for it is sent anew."""
    forget_each(tx, bot, address, [name])


def forget_each(tx: Tx, bot: str, address: Address, names: Iterable[str]) -> None:
    """Empty these slots of a conversation."""
    tx.conn.execute(_FORGET, [_key(tx, bot, address, name) for name in names])


def forget_kinds(tx: Tx, bot: str, address: Address, *kinds: str) -> None:
    """Empty the slots of a conversation whose names begin with one of these kinds, as `topic` of `topic:7`."""
    there = of_chat(tx, bot, address)
    forget_each(tx, bot, address, (name for name in there if name.partition(":")[0] in kinds))


def forget_all(tx: Tx, bot: str, address: Address) -> None:
    """Empty all slots of a conversation."""
    tx.conn.execute(_FORGET_ALL, _chat(tx, bot, address))


def _name(tx: Tx, row: Any) -> str:
    return tx.keys.open(row.sealed_name, _NAME(row.bot, row.chat, row.name)).decode()


def _chat(tx: Tx, bot: str, address: Address) -> dict[str, Any]:
    return {"bot": bot, "chat": outbox.chat_hash(tx, bot, address)}


def _key(tx: Tx, bot: str, address: Address, name: str) -> dict[str, Any]:
    return {**_chat(tx, bot, address), "name": outbox.slot_hash(tx, bot, name)}
