"""The clock is an argument: what tells the time, and what waits for an instant."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


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

    def now(self) -> datetime:
        """The instant, by the machine."""
        return datetime.now(UTC)

    async def sleep_until(self, at: datetime) -> None:
        """Sleep in steps, so that a machine that was suspended notices the instant when it wakes."""
        while (left := (at - self.now()).total_seconds()) > 0:
            await asyncio.sleep(min(left, 60.0))


async def signal_or(signal: asyncio.Event, clock: Clock, at: datetime | None) -> None:
    """Return when `signal` is set or `at` has come, whichever is first; `at` None waits for the signal alone."""
    waits = {asyncio.ensure_future(signal.wait())}
    if at is not None:
        waits.add(asyncio.ensure_future(clock.sleep_until(at)))
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
