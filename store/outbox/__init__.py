"""What goes out: committed with what caused it, sent by the courier in order of commit within a chat, then emptied."""

from store.notify.addresses import To, staff_chat
from store.notify.slots import forget as forget_slot
from store.notify.slots import get as slot
from store.outbox.putting import UNSENT, put, waiting_cases, withdraw, withdraw_all, withdraw_with
from store.outbox.sending import (
    Arrived,
    OutboxRow,
    all_sent,
    earliest_later,
    heads,
    later,
    migrated,
    ready,
    refused,
    sent,
    spoilt,
    wait,
)
from store.tables import Manner

__all__ = [
    "UNSENT",
    "Arrived",
    "Manner",
    "OutboxRow",
    "To",
    "all_sent",
    "earliest_later",
    "forget_slot",
    "heads",
    "later",
    "migrated",
    "put",
    "ready",
    "refused",
    "sent",
    "slot",
    "spoilt",
    "staff_chat",
    "wait",
    "waiting_cases",
    "withdraw",
    "withdraw_all",
    "withdraw_with",
]
