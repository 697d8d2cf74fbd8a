"""Errands: a role that looks for what is wanted, and gives a few things out to be done side by side."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Generic, TypeVar

import structlog

from bot.failures import is_row_fault
from bot.runtime.clock import Clock, wait_for_signal_or_time
from bot.runtime.lease import Lease, LeaseLostError
from bot.runtime.log import describe_exception
from cases import dead_letters
from store.attempts.readable import UnreadableRows
from store.attempts.trials import UNCLEAN_END
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_CONCURRENT_TASKS = 4
"""WorkerPool at once, each of another target."""

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=1)
"""Between two tries to write down what became of a row."""

Target = TypeVar("Target")
Errand = TypeVar("Errand")


class WorkerPool(ABC, Generic[Target, Errand]):
    """Looks when it is woken or an instant has come; a crash does again what its row still says is wanted (law 3).

    Args:
        wake: set when something is wanted, done, or tried again.
    """

    def __init__(self, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake
        self._lease = lease
        self._trials = lease.trials
        self._under_way: dict[Target, asyncio.Task[None]] = {}
        self._looking = False

    async def run(self) -> None:
        """Serve for ever."""
        await self._lease.while_held(self._serve)

    def busy(self) -> bool:
        """At work, or about to be."""
        return bool(self._under_way) or self._looking or self._wake.is_set()

    def idle(self) -> bool:
        """Nothing is wanted that can be done now."""
        return not self.busy()

    async def finish(self) -> None:
        """End what is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way.values())
        await self._lease.release()

    @abstractmethod
    async def _look(self) -> datetime | None:
        """Give out what is wanted; when to look next, though nobody wakes us."""

    @abstractmethod
    async def _carry_out(self, errand: Errand) -> None:
        """Do it, and commit what came of it.

        Raises:
            Exception: it is to be tried again.
        """

    @abstractmethod
    async def _put_off(self, errand: Errand, error: Exception) -> None:
        """Commit that it is tried again later."""

    @abstractmethod
    def _row(self, errand: Errand) -> int:
        """The number of the row that wants it."""

    @abstractmethod
    def _in_hand(self, tx: Tx) -> Collection[int]:
        """The rows that may have been in hand when a process ended."""

    def _give(self, target: Target, errand: Errand) -> bool:
        """Have it done, unless something is done to the same target or no hand is free: then it is wanted still."""
        if target in self._under_way or len(self._under_way) >= MAX_CONCURRENT_TASKS:
            return False
        self._under_way[target] = asyncio.create_task(self._do(target, errand))
        return True

    async def _serve(self) -> None:
        for row in await self._trials.begin(self._in_hand):
            await self._trials.set_aside(row, UNCLEAN_END, dead_letters.set_aside_row)
        while True:
            self._wake.clear()
            self._looking = True
            try:
                again = await self._look()
            finally:
                self._looking = False
            # What is due by now has no hand free, and wakes us when it has.
            await wait_for_signal_or_time(
                self._wake, self._clock, again if again and again > self._clock.now() else None
            )

    async def _do(self, target: Target, errand: Errand) -> None:
        """One errand to its end; whatever it raises is its own affair."""
        pause = FIRST_PAUSE
        try:
            try:
                async with self._trials.trying(self._row(errand)):
                    await self._carry_out(errand)
                return
            except Exception as error:
                raised = error
            while not await self._kept(errand, raised):
                # Looked for again at once, it would only fail again.
                await self._clock.sleep_until(self._clock.now() + pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        finally:
            del self._under_way[target]
            self._wake.set()

    async def _kept(self, errand: Errand, error: Exception) -> bool:
        """Write down that it failed: set aside, where it did so too often; False where that cannot be written."""
        row = self._row(errand)
        try:
            if is_row_fault(error):
                log.error("a row failed", role=self._trials.role, row=row, error=describe_exception(error))
                if await self._trials.raised(row, describe_exception(error)):
                    await self._trials.set_aside(row, describe_exception(error), dead_letters.set_aside_row)
                    return True
            await self._put_off(errand, error)
        except Exception as another:
            log.error(
                "what became of a row could not be kept",
                role=self._trials.role,
                row=row,
                error=describe_exception(another),
            )
            return isinstance(another, LeaseLostError)
        return True

    async def _aside(self, unreadable: UnreadableRows) -> None:
        """Set aside what cannot even be read: the same bytes are read the same way again."""
        for row, error in unreadable.items():
            await self._trials.set_aside(row, describe_exception(error), dead_letters.set_aside_row)
