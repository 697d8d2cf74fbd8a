"""Telegram's rate limits for sending (https://core.telegram.org/bots/faq)."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.telegram.ids import is_group
from rules.addresses import Address

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
