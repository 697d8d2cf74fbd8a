"""Wait until no work is left; the test clock advances only when all work waits for an instant."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

from tests.support.clock import ManualClock

HANGS = 60.0
"""After how many real seconds a test fails rather than hangs: more than any step takes on a slow machine."""

LONGEST_PACE = timedelta(minutes=2)
"""Longer than any rate limit; a longer wait is for a deadline, to which only the test advances the clock."""

_WORKS, _LOOKS = 0.004, 0.002
"""Real seconds between two looks: while work is going on, to look costs more than to be late."""

_TURNS = 8
"""Turns of the event loop before a look that finds no work counts. A task whose instant has come takes six until it is
seen at work; on a busy machine, where a turn takes longer than `_LOOKS`, three looks see no more than that."""


class Working(Protocol):
    """Lian, or one of its roles."""

    def idle(self) -> bool: ...

    def resting(self) -> bool: ...


async def settle(
    working: Working, clock: ManualClock, undelivered: Callable[[], int] = lambda: 0, *, seconds: float = HANGS
) -> None:
    """Return when all work that can be done now is done, and messages delayed by rate limits are sent."""
    quiet = still = 0
    async with asyncio.timeout(seconds):
        while quiet < 3:
            await asyncio.sleep(_LOOKS if quiet or still else _WORKS)
            for _ in range(_TURNS if quiet or still else 0):
                await asyncio.sleep(0)
            if undelivered():
                quiet = still = 0
            elif working.idle():
                quiet, still = quiet + 1, 0
            elif not working.resting():
                quiet = still = 0
            elif still < 2:
                still += 1  # a task that has just begun to wait sets its timer in a moment
            else:
                timer = clock.next_timer()
                assert timer is not None, "something waits, and for no instant"
                assert timer - clock.now() < LONGEST_PACE
                clock.advance_to(timer)
                quiet = still = 0


async def until(
    met: Callable[[], object | Awaitable[object]], seconds: float = HANGS, *, clock: ManualClock | None = None
) -> None:
    """Return as soon as a condition is met, within so many real seconds.

    Args:
        clock: advances meanwhile to each next timer, no matter what waits for it; without it no timer is passed.
    """
    async with asyncio.timeout(seconds):
        while True:
            found = met()
            if await found if isinstance(found, Awaitable) else found:
                return
            if clock and (timer := clock.next_timer()):
                clock.advance_to(timer)
            await asyncio.sleep(0.005)
