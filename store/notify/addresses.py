"""Addresses: which bot writes to which chat, in which language and time zone; on rows they are keyed hashes."""

from dataclasses import dataclass

from rules.addresses import Address
from rules.vocabulary import Lang
from store import settings
from store.unit import Tx

_STAFF_CHAT = "staff_chat"


@dataclass(frozen=True, slots=True)
class To:
    """Where a message goes (Bot API "Chat.id"), and how instants and sentences are shown there."""

    bot: str
    address: Address
    lang: Lang
    tz: str


def chat(tx: Tx, bot: str, address: Address) -> bytes:
    """The keyed hash that rows carry instead of a chat id."""
    return tx.keys.hash("chat", f"{bot}:{address}")


def staff_chat(tx: Tx) -> To:
    """The staff's own chat: the installation's, or where Telegram has moved it to."""
    place = tx.installation
    moved = tx.once(_STAFF_CHAT, lambda: settings.get(tx, _STAFF_CHAT))
    return To("desk", Address(moved) if moved else place.staff_chat, place.language, place.timezone.key)


def staff_chat_moved(tx: Tx, address: Address) -> None:
    """Remember that the staff chat is another one now (Bot API "migrate_to_chat_id")."""
    settings.put(tx, _STAFF_CHAT, address)
    tx.ask_again()
