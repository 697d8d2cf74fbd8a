"""Outbox: messages are committed with their cause, sent in order of commit within a chat, then emptied."""

from store.notify.addresses import Destination, staff_chat
from store.notify.slots import forget as forget_slot
from store.notify.slots import get as slot
from store.outbox.putting import UNSENT, cases_with_unsent, put, withdraw, withdraw_all, withdraw_with_evidence
from store.outbox.sending import (
    OutboxRow,
    SentMessage,
    hold_until,
    mark_all_sent,
    mark_refused,
    mark_sent,
    move_chat,
    next_scheduled_at,
    postpone,
    ready,
    ready_ids,
    refuse_unsendable,
)
from store.tables import SendMode

__all__ = [
    "UNSENT",
    "Destination",
    "OutboxRow",
    "SendMode",
    "SentMessage",
    "cases_with_unsent",
    "forget_slot",
    "hold_until",
    "mark_all_sent",
    "mark_refused",
    "mark_sent",
    "move_chat",
    "next_scheduled_at",
    "postpone",
    "put",
    "ready",
    "ready_ids",
    "refuse_unsendable",
    "slot",
    "staff_chat",
    "withdraw",
    "withdraw_all",
    "withdraw_with_evidence",
]
