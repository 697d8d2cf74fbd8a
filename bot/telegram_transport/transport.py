"""The transport to Telegram: calls the Bot API within its rate limits and maps each refusal to a delivery result."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, Transport
from bot.telegram.api import NoAnswerError, RefusedError
from bot.telegram.pauses import ApiPauses
from bot.telegram.telegram_errors import RefusalKind, refusal_kind
from bot.telegram_transport.delivery import Delivery
from bot.telegram_transport.send_errors import RefusalHandler
from handlers.telegram.ids import is_group
from rules.addresses import Address, MessageRef
from store.outbox import SendMode
from store.outbox.sending import OutboxRow, SentMessage
from store.vault import VaultUnavailableError

log = structlog.get_logger()

MARGIN = timedelta(milliseconds=50)
"""Added to each window, as messages take different times to arrive."""


@dataclass(frozen=True, slots=True)
class SendLimits:
    """Messages per second for the bot, interval in one chat, messages per minute in one group; edits count."""

    per_second: int = 30
    in_chat: timedelta = timedelta(seconds=1)
    group_minute: int = 20


class SlidingWindow:
    """At most `allowed` messages in any `length` of time."""

    def __init__(self, allowed: int, length: timedelta) -> None:
        self._length = length + MARGIN
        self._begun: deque[datetime] = deque(maxlen=allowed)

    def free_at(self, now: datetime, messages: int) -> datetime:
        """Return the earliest instant for that many more messages; more than `allowed` count as `allowed`."""
        allowed = self._begun.maxlen or 0
        too_many = len(self._begun) + min(messages, allowed) - allowed
        return now if too_many <= 0 else max(now, self._begun[too_many - 1] + self._length)

    def count(self, now: datetime, messages: int) -> None:
        """Count messages that are sent now."""
        self._begun.extend([now] * messages)


class SendRateLimiter:
    """The rate limits of one bot."""

    def __init__(self, limits: SendLimits) -> None:
        self._limits = limits
        self._bot = SlidingWindow(limits.per_second, timedelta(seconds=1))
        self._groups: dict[Address, SlidingWindow] = {}
        self._chats: dict[Address, datetime] = {}

    def free_at(self, address: Address, now: datetime, messages: int = 1) -> datetime:
        """Return the earliest instant for that many messages to this chat; `now` if they may go at once."""
        at = max(self._bot.free_at(now, messages), self._chats.get(address, now))
        group = self._groups.get(address)
        return max(at, group.free_at(now, messages)) if group else at

    def begin(self, address: Address, now: datetime, messages: int = 1) -> None:
        """Count that many messages of a call that is about to be made."""
        self._bot.count(now, messages)
        if is_group(address):
            window = SlidingWindow(self._limits.group_minute, timedelta(minutes=1))
            self._groups.setdefault(address, window).count(now, messages)

    def end(self, address: Address, now: datetime) -> None:
        """Start the chat's interval when the call is answered, as Telegram counts from its own instant."""
        self.hold(address, now + self._limits.in_chat)
        if len(self._chats) > 2 * self._limits.per_second:
            self._chats = {chat: until for chat, until in self._chats.items() if until > now}

    def hold(self, address: Address, until: datetime) -> None:
        """Send nothing to this chat before `until`."""
        self._chats[address] = max(until, self._chats.get(address, until))


class TelegramTransport(Transport):
    """The transport of one bot (https://core.telegram.org/bots/api).

    Args:
        threads: the staff chat is a forum, where a thread is a topic.
    """

    def __init__(
        self, delivery: Delivery, treatment: RefusalHandler, pace: SendRateLimiter, pauses: ApiPauses, *, threads: bool
    ) -> None:
        self.capabilities = Capabilities(
            edits=True, deletes=True, buttons=True, threads=threads, idempotent=False, longest=4096
        )
        self._delivery = delivery
        self._treatment = treatment
        self._pace = pace
        self._pauses = pauses

    def away(self, now: datetime) -> bool:
        """Return whether Telegram has not answered for a while."""
        return self._pauses.away(now)

    def free_at(self, row: OutboxRow, now: datetime) -> datetime:
        """Return when the row may go; deletions are exempt from rate limits, but not from pauses Telegram asked for."""
        free = self._pauses.free_at(row.to.address, now)
        return max(free, self._pace.free_at(row.to.address, now)) if _counts(row) else free

    def begin(self, row: OutboxRow, now: datetime) -> None:
        """Count the row's call in the rate limits, just before it is made."""
        if _counts(row):
            self._pace.begin(row.to.address, now)

    def has_room(self, letter: OutgoingMessage, now: datetime) -> bool:
        """Return whether a whole album may go, of which `begin` counted one message; if not, hold its chat back."""
        if letter.weight <= 1:
            return True
        chat = letter.row.to.address
        if self._pace.free_at(chat, now, letter.weight - 1) <= now:
            self._pace.begin(chat, now, letter.weight - 1)
            return True
        # The message counted by `begin` is not given back, and the next try counts another.
        self._pace.hold(chat, self._pace.free_at(chat, now, letter.weight + 1))
        return False

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Make the calls and return the delivery result."""
        row = letter.row
        try:
            return SentMessage(row, await self._deliver(letter))
        except RefusedError as refused:
            return await self._treatment.of(row, refused)
        except NoAnswerError as unheard:
            return self._treatment.unheard(row, unheard)
        except VaultUnavailableError as away:
            return self._treatment.away(row, away)

    def end(self, row: OutboxRow, now: datetime) -> None:
        """Start the chat's interval, as the row's call was answered."""
        if _counts(row):
            self._pace.end(row.to.address, now)

    async def _deliver(self, letter: OutgoingMessage) -> MessageRef | None:
        try:
            return await self._delivery.deliver(letter)
        except RefusedError as refused:
            if refusal_kind(refused) is not RefusalKind.BAD_MARKUP:
                raise
            log.error(
                "Telegram cannot read our markup; sent without it", bot=letter.row.to.bot, form=letter.row.notice.KIND
            )
            return await self._delivery.deliver(letter, unformatted=True)


def _counts(row: OutboxRow) -> bool:
    return row.manner is not SendMode.DELETE
