"""Inbox, outbox, and the slots of screens."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import enum_column, foreign_key, hashed, instant, partial_index, primary_key, sealed


class InboxState(StrEnum):
    """State of an update: waiting, done, or set aside with its error."""

    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set_aside"


class OutboxState(StrEnum):
    """State of a message: waiting, sent, replaced by a newer one for its slot, or refused."""

    WAITING = "waiting"
    SENT = "sent"
    REPLACED = "replaced"
    REFUSED = "refused"


class SendMode(StrEnum):
    """How a message is sent.

    NEW sends, and stores the message in the row's slot if it has one. EDIT edits the slot's message; if there is
    none, it sends and stores one. MOVE sends and stores a new message at the bottom, and has the slot's former
    message deleted. DELETE deletes the slot's message. TOPIC creates a forum topic and stores its thread if the slot
    is empty; RENAME renames it; REMOVE deletes it with its messages.
    """

    NEW = "new"
    EDIT = "edit"
    MOVE = "move"
    DELETE = "delete"
    TOPIC = "topic"
    RENAME = "rename"
    REMOVE = "remove"


class Inbox(SQLModel, table=True):
    """A raw update, stored before it is acknowledged; emptied when done, the row stays."""

    seq: int | None = primary_key()  # order of receipt
    bot: str
    update_id: int = Field(sa_type=BigInteger)
    conversation: bytes = hashed()  # in order within it
    sealed_body: bytes | None = sealed(null=True)  # installation
    received_at: datetime = instant(null=False)
    state: InboxState = enum_column(InboxState)
    error: str | None = None  # exception class and place; never what people wrote
    done_at: datetime | None = instant()

    __table_args__ = (
        UniqueConstraint("bot", "update_id"),
        partial_index("inbox_waiting", "bot", "seq", where="state IN ('waiting')"),
        partial_index("inbox_set_aside", "done_at", where="state IN ('set_aside')"),
    )


class Outbox(SQLModel, table=True):
    """A message to be sent: recipient, slot, content; emptied when sent, the row stays."""

    id: int | None = primary_key()  # order of commit
    bot: str
    chat: bytes = hashed()  # in order within it
    sealed_to: bytes | None = sealed(null=True)  # installation: address
    slot: str | None = None  # the living message it edits or makes
    topic: str | None = None  # the slot of the forum topic it goes into
    manner: SendMode = enum_column(SendMode)
    form: str  # a kind of notice (rules.facts)
    sealed_content: bytes | None = sealed(null=True)  # installation: JSON
    lang: str
    tz: str
    case_id: int | None = foreign_key("cases.id", null=True, index=True)
    evidence_id: int | None = foreign_key("evidence.id", null=True)  # wait until it is held or refused
    deadline_id: int | None = foreign_key("deadline.id", null=True)  # met when this is sent
    state: OutboxState = enum_column(OutboxState)
    tries: int = 0
    not_before: datetime | None = instant()
    created_at: datetime = instant(null=False)
    sent_at: datetime | None = instant()
    error: str | None = None  # Telegram's description, without what was sent

    __table_args__ = (partial_index("outbox_waiting", "bot", "chat", "id", where="state IN ('waiting')"),)


class Slot(SQLModel, table=True):
    """The message (or forum topic) in a slot of a chat, which the sender edits instead of sending a new one."""

    bot: str = Field(primary_key=True)
    chat: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))  # the hash that outbox rows carry
    name: str = Field(primary_key=True)
    message: str  # as its channel names it; or a thread
