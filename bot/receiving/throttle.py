"""Rate limits per person: only the first update over a limit gets a reply; other people are not affected.

What somebody did lately is counted in Redis for all processes, or in memory without Redis.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.runtime.clock import Clock


class RateCounter(Protocol):
    """Counts within windows of time; what they hold may be lost (law 1)."""

    async def add(self, key: str, window: timedelta) -> int:
        """Count one more, and return the count in the current window, this one included."""


class MemoryCounts:
    """Counts within this process."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._counts: dict[str, tuple[int, datetime]] = {}

    async def add(self, key: str, window: timedelta) -> int:
        """Count one more; a window begins with its first."""
        now = self._clock.now()
        count, until = self._counts.get(key, (0, now))
        if until <= now:
            count, until = 0, now + window
            self._forget(now)
        self._counts[key] = count + 1, until
        return count + 1

    def _forget(self, now: datetime) -> None:
        if len(self._counts) > 10_000:
            self._counts = {key: (count, until) for key, (count, until) in self._counts.items() if until > now}


class ThrottleVerdict(StrEnum):
    """How to treat an update: handle it, reply that it is too fast, or ignore it."""

    PASS = "pass"
    TELL = "tell"
    HUSH = "hush"


class RateLimiter:
    """Weighs what each person does against the limits, so many times within a window; `RateCounter` remembers."""

    def __init__(self, counts: RateCounter, limits: Mapping[str, tuple[int, timedelta]]) -> None:
        self._counts = counts
        self._limits = limits

    async def weigh(self, what: str, who: bytes) -> ThrottleVerdict:
        """Return PASS within the limit named `what`, TELL for the first action over it in a window, then HUSH."""
        most, within = self._limits[what]
        times = await self._counts.add(f"{what}:{who.hex()}", within)
        if times <= most:
            return ThrottleVerdict.PASS
        return ThrottleVerdict.TELL if times == most + 1 else ThrottleVerdict.HUSH
