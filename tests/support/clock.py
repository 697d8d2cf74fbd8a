"""A clock that only a test advances."""

import asyncio
from datetime import UTC, datetime, timedelta

from scheduler.clock import Alarm, SleepingAlarm

START = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
"""A Monday, 14:00 in Shanghai."""


class ManualClock:
    """A clock with a fixed `now`; sleepers wake when the test advances it to their instant."""

    def __init__(self, at: datetime = START) -> None:
        self._now = at
        self._sleepers: dict[asyncio.Future[None], datetime] = {}

    def now(self) -> datetime:
        return self._now

    async def sleep_until(self, at: datetime) -> None:
        if at <= self._now:
            return
        sleeper = asyncio.get_running_loop().create_future()
        self._sleepers[sleeper] = at
        try:
            await sleeper
        finally:
            del self._sleepers[sleeper]

    def alarm(self, ring: asyncio.Event) -> Alarm:
        return SleepingAlarm(self.sleep_until, ring)

    def next_timer(self) -> datetime | None:
        """Return the earliest instant a sleeper waits for, or None."""
        return min(self._sleepers.values(), default=None)

    def advance_to(self, at: datetime) -> None:
        """Advance to `at`, never back, and wake the sleepers that are due."""
        self._now = max(at, self._now)
        for sleeper, wanted in self._sleepers.items():
            if wanted <= self._now and not sleeper.done():
                sleeper.set_result(None)

    def advance(self, by: timedelta) -> None:
        """Advance the clock by a duration."""
        self.advance_to(self._now + by)
