"""The interface of a channel to the sender: its capabilities, when it may send, and delivery results."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.engine.cards import Card
from rules.refusals import Text
from store.outbox import SendMode
from store.outbox.sending import OutboxRow, SentMessage
from store.sealing import Key
from store.unit import Tx

ResultWriter = Callable[[Tx], None]
"""Writes the delivery result of a message whose call has ended."""

DeliveryResult = SentMessage | ResultWriter
"""A delivery result: the message has arrived, or a function that writes another result."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do.

    Attributes:
        edits: a message can be changed after it was sent; without, a new one is sent in its place.
        deletes: a message can be taken back.
        buttons: a card's buttons can be pressed; without, they are numbered choices that are answered in words.
        threads: a conversation may have threads; without, their messages stand in the conversation itself.
        idempotent: sent twice with the same transaction id (`OutboxRow.id`), a message arrives once, or is known to be
            the same; so one whose outcome is unknown is sent again.
        longest: units of text in one message, as the channel counts them.
        at_once: messages that are sent side by side, each to another conversation.
    """

    edits: bool
    deletes: bool
    buttons: bool
    threads: bool
    idempotent: bool
    longest: int
    at_once: int = 64


def adapted(row: OutboxRow, can: Capabilities) -> OutboxRow | None:
    """Return the row as the channel can send it, an edit as a new message if need be; None if it can do nothing."""
    match row.manner:
        case SendMode.EDIT if not can.edits:
            row = replace(row, manner=SendMode.NEW)
        case SendMode.DELETE if not can.deletes:
            return None
        case SendMode.OPEN_THREAD | SendMode.TITLE_THREAD | SendMode.REMOVE_THREAD if not can.threads:
            return None
    return row if can.threads else replace(row, thread=None)


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment: the copy of an evidence file, given by its id in the vault and its key, or the bytes that `made`
    returns; for an `original`, the evidence file itself, unchanged, as a file whose type is not shown or detected."""

    id: int
    kind: str
    name: str
    mime: str
    key: Key | None = None
    made: Callable[[], bytes] | None = None
    original: bool = False


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message ready to send: its row, with recipient and manner, and its card as of `at`.

    Attributes:
        card: None if the row only deletes something, or the person has left no address on this channel any more.
        recipient: the address that the person left, where the row's own stands for it (mail, SMS).
        subject: of a mail.
    """

    row: OutboxRow
    card: Card | None
    at: datetime
    enclosures: tuple[Attachment, ...] = ()
    recipient: str = ""
    subject: Text | None = None

    @property
    def weight(self) -> int:
        """The number of messages that it counts as in rate limits; deletions do not count."""
        return 0 if self.row.manner is SendMode.DELETE else max(1, len(self.enclosures))


class Transport(ABC):
    """A channel for outgoing messages, with its own renderer, rate limits and meaning of refusals; these defaults are
    for a channel without limits."""

    capabilities: Capabilities

    def away(self, now: datetime) -> bool:
        """Return whether its server has not answered for a while, so that only one message at a time is tried."""
        return False

    def free_at(self, row: OutboxRow, now: datetime) -> datetime:
        """Return the earliest instant at which the row may be sent."""
        return now

    def begin(self, row: OutboxRow, now: datetime) -> None:  # noqa: B027
        """Note that the row is about to be sent."""

    def has_room(self, letter: OutgoingMessage, now: datetime) -> bool:
        """Return whether the whole letter may go, of which `begin` counted one message; if not, free its row later."""
        return True

    @abstractmethod
    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Carry out the row's manner, as far as the channel can, and return the delivery result, also for a refusal or
        a server that does not answer."""

    def end(self, row: OutboxRow, now: datetime) -> None:  # noqa: B027
        """Note that the row was sent or refused."""
