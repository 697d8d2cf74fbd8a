"""The demo's clock: the machine's, moved on by a visitor who does not want to wait for a deadline."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from bot.runtime.clock import RealClock
from scheduler.clock import Alarm, SleepingAlarm

STEP = timedelta(minutes=30)
"""The time moves in steps, as each reminder has its own instant, and of those missed only the newest is told."""

PAUSE = 0.02
"""Seconds for which each step is let be."""


class DemoClock(RealClock):
    """The machine's clock and what it was moved on by."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """Return the demo's present instant."""
        return super().now() + self._ahead

    async def sleep_until(self, at: datetime) -> None:
        """Sleep until the instant has come, by waiting or by a move."""
        while (left := at - self.now()) > timedelta(0):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), min(left, self.STEP).total_seconds())

    async def move_on(self, by: timedelta) -> None:
        """Move the time on, step by step, and wake all who sleep."""
        end = self.now() + by
        while (left := end - self.now()) > timedelta(0):
            self._ahead += min(left, STEP)
            moved, self._moved = self._moved, asyncio.Event()
            moved.set()
            await asyncio.sleep(PAUSE)

    def alarm(self, ring: asyncio.Event) -> Alarm:
        """Return an alarm that follows this clock; APScheduler follows only the machine's."""
        return SleepingAlarm(self.sleep_until, ring)
