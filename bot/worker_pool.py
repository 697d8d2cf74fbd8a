"""The base of roles that look for due tasks in the database and carry out a few of them in parallel."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

import structlog

from bot.failures import is_row_fault
from bot.runtime.clock import Clock, wait_for_signal_or_time
from bot.runtime.lease import Lease, LeaseLostError
from bot.runtime.log import describe_exception
from bot.runtime.supervision import Service
from cases import dead_letters
from store.attempts.attempts import UnreadableRows
from store.attempts.trials import UNCLEAN_END
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_CONCURRENT_TASKS = 4
"""Tasks at once, each of another target."""

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=1)
"""First and longest pause between two tries to store the failure of a row."""

Target = TypeVar("Target")


class _Task(Protocol):
    @property
    def id(self) -> int: ...


Errand = TypeVar("Errand", bound=_Task)
"""A task, with the id of its row."""


class LeasedRole(Service, ABC):
    """Works on due rows while its lease is held; other processes stand by.

    Args:
        wake: set when a row is added, ends, or is to be retried.
    """

    def __init__(self, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake
        self._lease = lease
        self._trials = lease.trials
        self._looking = False
        self._ended: set[int] = set()
        """Rows whose tasks have ended since the look began."""

    @property
    @abstractmethod
    def _tasks(self) -> Collection["asyncio.Task[None]"]:
        """The tasks in progress."""

    async def run(self) -> None:
        """Serve until cancelled."""
        await self._lease.while_held(self._serve)

    def busy(self) -> bool:
        """Whether it is at work, or about to be."""
        return bool(self._tasks) or self._looking or self._wake.is_set()

    async def finish(self) -> None:
        """Wait for the tasks in progress, then release the lease."""
        while going := [task for task in self._tasks if not task.done()]:
            await asyncio.wait(going)
        await self._lease.release()

    @abstractmethod
    async def _look(self) -> datetime | None:
        """Start the due tasks; return when to look next, if not woken before."""

    @abstractmethod
    def _in_hand(self, tx: Tx) -> Collection[int]:
        """Return the rows that may have been in progress when a process ended."""

    async def _serve(self) -> None:
        for row in await self._trials.begin(self._in_hand):
            await self._trials.set_aside(row, UNCLEAN_END, dead_letters.set_aside_row)
        while True:
            self._wake.clear()
            self._ended.clear()
            self._looking = True
            try:
                again = await self._look()
            finally:
                self._looking = False
            # A task that is already due lacks a free slot; the end of another task sets `wake`.
            await wait_for_signal_or_time(
                self._wake, self._clock, again if again and again > self._clock.now() else None
            )

    async def _aside(self, unreadable: UnreadableRows) -> None:
        """Set aside rows that cannot be read, as a retry would read the same bytes; then others may take their turn."""
        for row, error in unreadable.items():
            await self._trials.set_aside(row, describe_exception(error), dead_letters.set_aside_row)
            self._wake.set()


class WorkerPool(LeasedRole, Generic[Target, Errand]):
    """Carries out tasks, each of another target; after a crash, tasks whose rows are still due are repeated (law 3)."""

    def __init__(self, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        super().__init__(store, clock, wake, lease)
        self._under_way: dict[Target, asyncio.Task[None]] = {}
        self._rows: set[int] = set()

    @property
    def _tasks(self) -> Collection["asyncio.Task[None]"]:
        return self._under_way.values()

    @abstractmethod
    async def _carry_out(self, errand: Errand) -> None:
        """Carry out the task and commit its result.

        Raises:
            Exception: it is to be retried.
        """

    @abstractmethod
    async def _put_off(self, errand: Errand, error: Exception) -> None:
        """Commit that the task is retried later."""

    def _give(self, target: Target, errand: Errand) -> bool:
        """Start the task and return True; False if one on the same target runs or all slots are taken: it stays due.
        A row in progress may have come to another target meanwhile, and is not begun a second time. Nor is one whose
        task has ended during this look: what was read of it is from before, and the next look follows at once."""
        busy = target in self._under_way or len(self._under_way) >= MAX_CONCURRENT_TASKS
        if busy or errand.id in self._rows | self._ended:
            return False
        self._rows.add(errand.id)
        self._under_way[target] = asyncio.create_task(self._do(target, errand))
        return True

    async def _do(self, target: Target, errand: Errand) -> None:
        """Carry out one task, or store its failure; log exceptions, never raise them."""
        pause = FIRST_PAUSE
        try:
            try:
                async with self._trials.trying(errand.id):
                    await self._carry_out(errand)
                return
            except Exception as error:
                raised = error
            while not await self._kept(errand, raised):
                # An immediate retry would only fail again.
                await self._clock.sleep_until(self._clock.now() + pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        finally:
            del self._under_way[target]
            self._rows.discard(errand.id)
            self._ended.add(errand.id)
            self._wake.set()

    async def _kept(self, errand: Errand, error: Exception) -> bool:
        """Store the failure, setting the row aside if it failed too often; return False if that cannot be stored."""
        row = errand.id
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
