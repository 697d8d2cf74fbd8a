"""The clock, which is passed as an argument, with its alarm for deadlines; and waiting for whatever comes first."""

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from scheduler.clock import Alarm


class Clock(Protocol):
    """Returns the current instant, aware and in UTC, and waits for one."""

    def now(self) -> datetime:
        """Return the current instant."""
        ...

    async def sleep_until(self, at: datetime) -> None:
        """Return when `at` has come; at once if it has passed."""
        ...

    def alarm(self, ring: asyncio.Event) -> "Alarm":
        """Return an alarm that sets `ring`."""
        ...


class RealClock:
    """The machine's clock."""

    STEP = timedelta(minutes=1)

    def now(self) -> datetime:
        """Return the machine's current time."""
        return datetime.now(UTC)

    async def sleep_until(self, at: datetime) -> None:
        """Sleep in steps, so that the instant is noticed after a suspension of the machine."""
        left = at - self.now()
        while left > timedelta(0):
            await asyncio.sleep(min(left, self.STEP).total_seconds())
            left = at - self.now()

    def alarm(self, ring: asyncio.Event) -> "Alarm":
        """Return APScheduler's alarm, imported only by a process that handles deadlines."""
        from scheduler.clock import Alarm

        return Alarm(ring)


async def wait_for_signal_or_time(signal: asyncio.Event, clock: Clock, at: datetime | None) -> None:
    """Wait until `signal` is set or `at` has come; with `at` None, only for the signal."""
    await run_until_first(signal.wait(), *([clock.sleep_until(at)] if at is not None else []))


async def run_until_first(*works: Coroutine[Any, Any, object]) -> None:
    """Run concurrently until the first ends; cancel the others, and raise what it raised."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


def backoff(tries: int, longest: timedelta, first: timedelta = timedelta(seconds=1)) -> timedelta:
    """Return the pause after so many failed tries: `first`, doubled with each try, up to the longest."""
    # Bounded first, as a row has many tries after an outage of days.
    return min(first * (1 << min(tries, 20)), longest)
