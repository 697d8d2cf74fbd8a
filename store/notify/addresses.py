"""Addresses: which bot writes to which chat, in which language and time zone; on rows they are keyed hashes."""

from dataclasses import dataclass

from rules.vocabulary import Lang
from store import settings
from store.unit import Tx

_STAFF_CHAT = "staff_chat"


@dataclass(frozen=True, slots=True)
class To:
    """Where a message goes (Bot API "Chat.id"), and how instants and sentences are shown there."""

    bot: str
    chat_id: int
    lang: Lang
    tz: str


def chat(tx: Tx, bot: str, chat_id: int) -> bytes:
    """The keyed hash that rows carry instead of a chat id."""
    return tx.keys.hash("chat", f"{bot}:{chat_id}")


def staff_chat(tx: Tx) -> To:
    """The staff's own chat: the installation's, or where Telegram has moved it to."""
    place = tx.installation
    moved = settings.get(tx, _STAFF_CHAT)
    return To("desk", int(moved) if moved else place.staff_chat, place.language, place.timezone.key)


def staff_chat_moved(tx: Tx, chat_id: int) -> None:
    """Remember that the staff chat is another one now (Bot API "migrate_to_chat_id")."""
    settings.put(tx, _STAFF_CHAT, str(chat_id))
