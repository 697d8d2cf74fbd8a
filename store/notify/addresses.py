"""Destinations of messages: bot, address, language and time zone; rows carry a keyed hash of the address."""

from dataclasses import dataclass

from rules.addresses import Address
from rules.vocabulary import Lang
from store import settings
from store.unit import Tx

_STAFF_CHAT = "staff_chat"


@dataclass(frozen=True, slots=True)
class Destination:
    """The destination of a message, and the language and time zone to render it in."""

    bot: str
    address: Address
    lang: Lang
    tz: str


def chat_hash(tx: Tx, bot: str, address: Address) -> bytes:
    """Return the keyed hash that rows carry instead of an address."""
    return tx.keys.hash("chat", f"{bot}:{address}")


def staff_chat(tx: Tx) -> Destination:
    """Return the staff chat: the one in the settings, or the one it was moved to."""
    place = tx.installation
    moved = settings.get(tx, _STAFF_CHAT)
    return Destination("desk", Address(moved) if moved else place.staff_chat, place.language, place.timezone.key)


def set_staff_chat(tx: Tx, address: Address) -> None:
    """Store the new address of the staff chat."""
    settings.put(tx, _STAFF_CHAT, address)
