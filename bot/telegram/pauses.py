"""When one bot may call Telegram again: pauses that Telegram asked for, and tries while Telegram is away.

Plain bookkeeping of one process; every method takes the instant as an argument.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from handlers.telegram_ids import chat_id
from rules.addresses import Address

MIN_PAUSE = timedelta(seconds=1)
"""The pause after a 429 that names no length, or none above zero."""

MAX_PAUSE = timedelta(hours=1)
"""No longer pause is kept on one answer's word; whatever is longer is told anew by the next 429."""

UNREACHABLE_AFTER = timedelta(seconds=3)
"""Telegram counts as away when calls have failed for so long and none was heard."""

PROBE_INTERVAL = timedelta(seconds=1)
"""While Telegram is away, one row at a time is tried, with such a pause after each."""

ROW_RETRY_PAUSE = timedelta(seconds=2)
"""While Telegram is away, the pause of a row that was tried, so that the next try is another row's."""

_IN_WORDS = re.compile(r"retry after (\d{1,9})", re.IGNORECASE)


def retry_after(told: object, description: str = "") -> timedelta:
    """The pause that a 429 asks for (Bot API "ResponseParameters"), between SHORTEST and LONGEST.

    Args:
        told: the field `retry_after` in whatever form it came; None where it is missing.
        description: Telegram's words, which name the seconds too.
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
    """What a 429 on this call pauses: all calls about the chat, or the method where the call names no chat."""
    return chat_scope(params["chat_id"]) if "chat_id" in params else method


def chat_scope(chat: int | str) -> str:
    """The scope of all calls about this chat."""
    return f"chat {chat}"


def backoff(tries: int, longest: timedelta) -> timedelta:
    """The pause after so many tries: 1 s, 2 s, 4 s and so on, up to `longest`."""
    # Bounded first: a row may have waited through an outage of days.
    return min(timedelta(seconds=2 ** min(tries, 30)), longest)


@dataclass(frozen=True, slots=True)
class NextTry:
    """When what failed is tried again, and whether the failure counts as one of its tries."""

    at: datetime
    counts: bool


class ApiPauses:
    """The pauses of one bot."""

    def __init__(self) -> None:
        self._until: dict[str, datetime] = {}
        self._unheard_since: datetime | None = None
        self._unheard_last: datetime | None = None

    def hold(self, scope: str, pause: timedelta, now: datetime) -> None:
        """Telegram has asked for a pause; a longer one that is kept already stays."""
        self._until = {held: until for held, until in self._until.items() if until > now}
        self._until[scope] = max(now + pause, self._until.get(scope, now))

    def left(self, scope: str, now: datetime) -> timedelta:
        """How long calls in this scope must wait still; zero where they may leave."""
        return max(self._until.get(scope, now) - now, timedelta(0))

    def free_at(self, chat: Address, now: datetime) -> datetime:
        """The earliest instant for a call about this chat: after its pause, and while Telegram is away after the
        pause between tries."""
        free = now + self.left(chat_scope(chat_id(chat)), now)
        if self.away(now) and self._unheard_last is not None:
            free = max(free, self._unheard_last + PROBE_INTERVAL)
        return free

    def heard(self) -> None:
        """Telegram answered a call, whatever it said."""
        self._unheard_since = self._unheard_last = None

    def unheard(self, now: datetime) -> None:
        """A call had no answer, or Telegram's own failure."""
        self._unheard_since = self._unheard_since or now
        self._unheard_last = now

    def away(self, now: datetime) -> bool:
        """Whether Telegram has not been heard for a while, so that a failed call says nothing about its row."""
        return self._unheard_since is not None and now - self._unheard_since >= UNREACHABLE_AFTER

    def next_try(
        self, asked: timedelta | None, unheard: bool, tries: int, longest: timedelta, now: datetime
    ) -> NextTry:
        """When a row whose call failed is tried again.

        Args:
            asked: the pause that a 429 asked for; None for any other failure.
            unheard: the call had no answer.
            tries: how many of the row's failures were counted before.
            longest: the longest pause between its tries.
        """
        if asked is not None:
            return NextTry(now + asked, counts=False)
        if unheard and self.away(now):
            return NextTry(now + ROW_RETRY_PAUSE, counts=False)
        return NextTry(now + backoff(tries, longest), counts=True)
