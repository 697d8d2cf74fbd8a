"""What goes out: committed with what caused it, sent by the courier in order of commit within a chat, then emptied."""

from store.addresses import To, staff_chat
from store.outbox.putting import put, withdraw, withdraw_with
from store.outbox.sending import FORMER, TAKEN_AWAY, Row, earliest_later, later, migrated, ready, refused, sent
from store.slots import forget as forget_slot
from store.slots import get as slot
from store.tables import Manner

__all__ = [
    "FORMER",
    "TAKEN_AWAY",
    "Manner",
    "Row",
    "To",
    "earliest_later",
    "forget_slot",
    "later",
    "migrated",
    "put",
    "ready",
    "refused",
    "sent",
    "slot",
    "staff_chat",
    "withdraw",
    "withdraw_with",
]
