"""The way out as the sender knows it: what a channel can do, when it takes a message, and what became of one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from dialogs.engine.cards import Card
from store.outbox import OutboxRow, SendMode, SentMessage
from store.sealing import Key
from store.unit import Tx

ResultWriter = Callable[[Tx], None]
"""What is written of a message once its call has ended."""

DeliveryResult = SentMessage | ResultWriter
"""What became of a message: it has arrived, or something else is written of it."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do.

    Attributes:
        edits: a message can be changed after it was sent; without, a new one is sent in its place.
        deletes: a message can be taken back.
        buttons: a card's buttons can be pressed; without, they are numbered choices that are answered in words.
        threads: a conversation may have threads, such as forum topics.
        idempotent: sent twice with the same transaction id (`OutboxRow.id`), a message arrives once.
        longest: units of text in one message, as the channel counts them.
    """

    edits: bool
    deletes: bool
    buttons: bool
    threads: bool
    idempotent: bool
    longest: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes along: the copy of a piece of evidence by the piece's place in the vault and the key to it, or what
    `made` makes; of an `original` the piece itself, byte for byte, as a file whose type nobody shows or guesses."""

    id: int
    kind: str
    name: str
    mime: str
    key: Key | None = None
    made: Callable[[], bytes] | None = None
    original: bool = False


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message ready to go: its row, which says where and how, and its card as it is at this instant.

    Attributes:
        card: None where something is only taken away.
    """

    row: OutboxRow
    card: Card | None
    at: datetime
    enclosures: tuple[Attachment, ...] = ()

    @property
    def weight(self) -> int:
        """How many messages it counts as; deletions are not counted."""
        return 0 if self.row.manner is SendMode.DELETE else max(1, len(self.enclosures))


class Transport(Protocol):
    """One way out. Its renderer, its limits and what its refusals mean are its own."""

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    def away(self, now: datetime) -> bool:
        """Whether its server has not been heard for a while, so that one message at a time finds out."""
        ...

    def free_at(self, row: OutboxRow, now: datetime) -> datetime:
        """The earliest instant at which the row may go."""
        ...

    def begin(self, row: OutboxRow, now: datetime) -> None:
        """The row is about to go."""
        ...

    def has_room(self, letter: OutgoingMessage, now: datetime) -> bool:
        """Whether the whole letter may go, where one message was counted so far; if not, its row becomes free later."""
        ...

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Do what the row's manner says, as far as the channel can, and tell what became of it; refusals and a silent
        server are told in the same way."""
        ...

    def end(self, row: OutboxRow, now: datetime) -> None:
        """The row has gone, or was refused."""
        ...
