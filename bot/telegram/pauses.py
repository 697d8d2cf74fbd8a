"""Decides when one bot may call Telegram again: pauses that Telegram asked for, and retries while it is away.

The state is that of one process, in memory; methods take the current instant as an argument.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.runtime.clock import backoff
from handlers.telegram.ids import chat_id
from rules.addresses import Address

MIN_PAUSE = timedelta(seconds=1)
"""The pause after a 429 that names no length, or no positive one."""

MAX_PAUSE = timedelta(hours=1)
"""The longest pause taken from one answer; if Telegram wants a longer one, the next 429 asks for it again."""

UNREACHABLE_AFTER = timedelta(seconds=3)
"""Telegram counts as away when calls have failed for this long and none was answered."""

PROBE_INTERVAL = timedelta(seconds=1)
"""The pause after each try while Telegram is away; one row at a time is tried."""

ROW_RETRY_PAUSE = timedelta(seconds=2)
"""The pause of a row that was tried while Telegram is away, so that the next try is for another row."""

_IN_WORDS = re.compile(r"(?:retry after |FLOOD_WAIT_)(\d{1,9})", re.IGNORECASE)


CHAT_ACTION = "sendChatAction"
"""The method whose refusals hold up nothing but itself."""


def retry_after(told: object, description: str = "") -> timedelta:
    """Return the pause that a 429 asks for (Bot API "ResponseParameters"), between SHORTEST and LONGEST.

    Args:
        told: the field `retry_after`, of any type; None if it is missing.
        description: Telegram's description, which also names the seconds.
    """
    if told is None and (found := _IN_WORDS.search(description)):
        told = found[1]
    try:
        seconds = float(told) if isinstance(told, int | float | str) else 0.0
    except (ValueError, OverflowError):
        seconds = 0.0
    if math.isnan(seconds):
        return MIN_PAUSE
    return timedelta(seconds=min(max(seconds, MIN_PAUSE.total_seconds()), MAX_PAUSE.total_seconds()))


def scope(method: str, params: Mapping[str, Any]) -> str:
    """Return what a 429 on this call pauses: all calls about the chat, or the method if the call names no chat or shows
    only that something is under way."""
    return chat_scope(params["chat_id"]) if "chat_id" in params and method != CHAT_ACTION else method


def chat_scope(chat: int | str) -> str:
    """Return the scope of all calls about this chat."""
    return f"chat {chat}"


@dataclass(frozen=True, slots=True)
class NextTry:
    """When a failed row is retried, and whether the failure counts as one of its tries."""

    at: datetime
    counts: bool


class ApiPauses:
    """The pauses of one bot."""

    def __init__(self) -> None:
        self._until: dict[str, datetime] = {}
        self._unheard_since: datetime | None = None
        self._unheard_last: datetime | None = None

    def hold(self, scope: str, pause: timedelta, now: datetime) -> None:
        """Start a pause that Telegram asked for; a longer one in the same scope stays."""
        self._until = {held: until for held, until in self._until.items() if until > now}
        self._until[scope] = max(now + pause, self._until.get(scope, now))

    def left(self, scope: str, now: datetime) -> timedelta:
        """Return how long calls in this scope must still wait; zero if they may be made."""
        return max(self._until.get(scope, now) - now, timedelta(0))

    def free_at(self, chat: Address, now: datetime) -> datetime:
        """Return the earliest instant for a call about this chat: after its pause and, while Telegram is away, after
        the pause between tries."""
        free = now + self.left(chat_scope(chat_id(chat)), now)
        if self.away(now) and self._unheard_last is not None:
            free = max(free, self._unheard_last + PROBE_INTERVAL)
        return free

    def heard(self) -> None:
        """Record that Telegram answered a call, with any result."""
        self._unheard_since = self._unheard_last = None

    def unheard(self, now: datetime) -> None:
        """Record that a call got no answer or a server error."""
        self._unheard_since = self._unheard_since or now
        self._unheard_last = now

    def away(self, now: datetime) -> bool:
        """Return whether Telegram has not answered for a while, so that a failed call says nothing about its row."""
        return self._unheard_since is not None and now - self._unheard_since >= UNREACHABLE_AFTER

    def next_try(
        self, asked: timedelta | None, unheard: bool, tries: int, longest: timedelta, now: datetime
    ) -> NextTry:
        """Return when a row whose call failed is retried.

        Args:
            asked: the pause that a 429 asked for; None for any other failure.
            unheard: whether the call got no answer.
            tries: how many of the row's failures were counted before.
            longest: the longest pause between its tries.
        """
        if asked is not None:
            return NextTry(now + asked, counts=False)
        if unheard and self.away(now):
            return NextTry(now + ROW_RETRY_PAUSE, counts=False)
        return NextTry(now + backoff(tries, longest), counts=True)
