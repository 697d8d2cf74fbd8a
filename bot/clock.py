"""The clock is an argument: what tells the time, and what waits for an instant."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol


class Clock(Protocol):
    """Tells the instant, aware and in UTC, and waits for one."""

    def now(self) -> datetime:
        """The instant."""
        ...

    async def sleep_until(self, at: datetime) -> None:
        """Return when `at` has come; at once where it has passed."""
        ...


class RealClock:
    """The machine's clock."""

    STEP = timedelta(minutes=1)

    def now(self) -> datetime:
        """The instant, by the machine."""
        return datetime.now(UTC)

    async def sleep_until(self, at: datetime) -> None:
        """Sleep in steps, so that a machine that was suspended notices the instant when it wakes."""
        left = at - self.now()
        while left > timedelta(0):
            await asyncio.sleep(min(left, self.STEP).total_seconds())
            left = at - self.now()


async def signal_or(signal: asyncio.Event, clock: Clock, at: datetime | None) -> None:
    """Return when `signal` is set or `at` has come, whichever is first; `at` None waits for the signal alone."""
    waits: list[asyncio.Future[Any]] = [asyncio.ensure_future(signal.wait())]
    if at is not None:
        waits.append(asyncio.ensure_future(clock.sleep_until(at)))
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
