"""Slots: the message or thread stored under a name in a conversation, to be edited instead of sent anew."""

from collections.abc import Mapping

from sqlalchemy import bindparam, delete, select

from rules.addresses import Address, MessageRef
from store import outbox
from store.tables import SLOT
from store.tables.columns import insert_or_update
from store.unit import Tx

_REMEMBER = insert_or_update(SLOT, ["bot", "chat", "name"], "message")
_OF_CHAT = (SLOT.c.bot == bindparam("bot")) & (SLOT.c.chat == bindparam("chat"))
_THIS = _OF_CHAT & (SLOT.c.name == bindparam("name"))
_GET = select(SLOT.c.message).where(_THIS)
_NAMES = select(SLOT.c.name).where(_OF_CHAT, SLOT.c.message == bindparam("message"))
_OF_THIS = select(SLOT.c.name).where(_OF_CHAT)
_FORGET = delete(SLOT).where(_THIS)
_FORGET_ALL = delete(SLOT).where(_OF_CHAT)


def get(tx: Tx, bot: str, address: Address, name: str) -> MessageRef | None:
    """Return the message or thread in the slot."""
    key = {"bot": bot, "chat": outbox.chat_hash(tx, bot, address), "name": name}
    return tx.conn.execute(_GET, key).scalar(MessageRef)


def names(tx: Tx, bot: str, address: Address, message: MessageRef) -> list[str]:
    """Return the slots that hold this message or thread."""
    key = {"bot": bot, "chat": outbox.chat_hash(tx, bot, address), "message": message}
    return list(tx.conn.execute(_NAMES, key).scalars())


def of_chat(tx: Tx, bot: str, address: Address) -> set[str]:
    """Return the slots of a conversation that are not empty."""
    return set(tx.conn.execute(_OF_THIS, {"bot": bot, "chat": outbox.chat_hash(tx, bot, address)}).scalars())


def remember(tx: Tx, bot: str, address: Address, name: str, message: MessageRef) -> None:
    """Put the message into the slot."""
    remember_all(tx, bot, {(address, name): message})


def remember_all(tx: Tx, bot: str, living: Mapping[tuple[Address, str], MessageRef]) -> None:
    """Put messages into their slots, each given by address and name."""
    rows = [
        {"bot": bot, "chat": outbox.chat_hash(tx, bot, address), "name": name, "message": message}
        for (address, name), message in living.items()
    ]
    tx.conn.execute(_REMEMBER, rows)


def forget(tx: Tx, bot: str, address: Address, name: str) -> None:
    """Empty the slot; the next message for it is sent anew."""
    tx.conn.execute(_FORGET, {"bot": bot, "chat": outbox.chat_hash(tx, bot, address), "name": name})


def forget_kinds(tx: Tx, bot: str, address: Address, *kinds: str) -> None:
    """Empty the slots of a conversation whose names begin with one of these kinds, as `topic` of `topic:7`."""
    for name in of_chat(tx, bot, address):
        if name.partition(":")[0] in kinds:
            forget(tx, bot, address, name)


def forget_all(tx: Tx, bot: str, address: Address) -> None:
    """Empty all slots of a conversation."""
    tx.conn.execute(_FORGET_ALL, {"bot": bot, "chat": outbox.chat_hash(tx, bot, address)})
