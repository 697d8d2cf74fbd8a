"""What receiving asks of a channel: only its adapter knows the form of its events."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import orjson

from handlers.incoming import Envelope, UpdateContext
from store.inbox import InboxRow, RawEvent

Raw = Mapping[str, Any]
"""An event in the form of its channel, a JSON object; what is stored."""

Deliver = Callable[[Sequence[RawEvent]], Awaitable[None]]
"""Stores a batch of events; on return they may be acknowledged (law 2)."""


class PressAnswering(Protocol):
    """Answers the presses of one bot on a channel, beside the workers' own way."""

    def begin(self, press_id: str) -> Callable[[UpdateContext], None]:
        """Begin with a press; return what answers it with the words of its turn."""

    def busy(self) -> bool:
        """Whether an answer is being sent, not only waiting for its next try."""

    def idle(self) -> bool:
        """Whether every press has its answer."""

    async def finish(self) -> None:
        """Finish the calls in progress."""


class Channel(Protocol):
    """One bot on a channel."""

    @property
    def name(self) -> str:
        """The channel's part of addresses, which its rows in the inbox carry."""

    @property
    def answers(self) -> PressAnswering:
        """The port that answers its presses."""

    async def serve(self, deliver: Deliver) -> None:
        """Pass on what comes in until cancelled, and acknowledge nothing before it is stored."""

    def outline(self, raw: Raw, /) -> Envelope:
        """Return the envelope without its content, of an event of whatever form."""

    def at_work(self, outline: Envelope, /) -> AbstractAsyncContextManager[None]:
        """Show the sender of an event, as far as the channel can, that it is being handled while the body runs long."""

    def read(self, raw: Raw, /) -> Awaitable[Envelope | None]:
        """Return the envelope; None for an event that nothing is done about."""


@dataclass(frozen=True, slots=True)
class OpenedEvent:
    """A row of the inbox, opened: its channel, what that brought, and the outline of it."""

    seq: int
    conversation: bytes
    channel: Channel
    raw: Raw
    outline: Envelope

    @classmethod
    def of(cls, row: InboxRow, channel: Channel) -> "OpenedEvent":
        """Open a row; as an empty event if it is no JSON object, which then fails like any other."""
        try:
            raw = orjson.loads(row.body)
        except orjson.JSONDecodeError:
            raw = {}
        raw = raw if isinstance(raw, dict) else {}
        return cls(row.seq, row.conversation, channel, raw, channel.outline(raw))
