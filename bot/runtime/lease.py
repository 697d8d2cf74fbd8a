"""A lease says who serves a bot now; others stand by, and what a stale holder would still write is refused."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TypeVar

import structlog

from bot.runtime.clock import Clock
from bot.runtime.task_group import run_until_first
from store import leases
from store.attempts.trials import IsolationGate, Trials
from store.unit import Store, Tx

log = structlog.get_logger()

LEASE_DURATION = timedelta(seconds=15)
RENEWAL_INTERVAL = timedelta(seconds=5)

AWAY_SECONDS = 2.0
"""A look at the lease that takes longer has waited for the database."""

SOLE_HOLDER = "the only process"
"""The holder where no other process can come (law 12): nobody waits for its lease to end, so it is not renewed."""

Value = TypeVar("Value")


class LeaseLostError(Exception):
    """Somebody else serves by now."""


class Lease:
    """One name's lease, for one process.

    Args:
        holder: names this process; whoever comes under the same name takes the lease over at once.
        gate: that of this process.

    Attributes:
        trials: of the rows that are worked on under this lease.
        stands_by: another process has the lease.
    """

    def __init__(self, name: str, holder: str, store: Store, clock: Clock, gate: IsolationGate) -> None:
        self._name = name
        self._holder = holder
        self._store = store
        self._clock = clock
        self.trials = Trials(name, store, gate, self.fenced)
        self.stands_by = False
        self._fence: int | None = None

    async def while_held(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Wait for the lease, do `work` for as long as it is ours, and begin again when it is lost."""
        while True:
            await self._take()
            try:
                await run_until_first(self._keep(), work())
            except LeaseLostError:
                log.warning("another process serves now; this one stands by", lease=self._name)

    def fenced(self, unit: Callable[[Tx], Value]) -> Callable[[Tx], Value]:
        """The same unit, refused once somebody else has taken the lease.

        Raises:
            LeaseLostError: by the unit.
        """
        fence = self._fence

        def checked(tx: Tx) -> Value:
            if leases.current_fence(tx, self._name) != fence:
                raise LeaseLostError(self._name)
            return unit(tx)

        return checked

    async def release(self) -> None:
        """Let somebody else serve at once."""
        if self._fence is not None:
            fence, self._fence = self._fence, None
            await self._store.commit(lambda tx: leases.release(tx, self._name, fence))

    async def failed(self, failure: str) -> None:
        """Have it on record that the role is down, until it takes its lease again."""
        if self._fence is not None:
            fence = self._fence
            await self._store.commit(lambda tx: leases.mark_failed(tx, self._name, fence, failure))

    async def _take(self) -> None:
        def unit(tx: Tx) -> tuple[int | None, int | None]:
            return leases.unreleased_fence(tx, self._name), leases.take(tx, self._name, self._holder, LEASE_DURATION)

        loop = asyncio.get_running_loop()
        while True:
            asked = loop.time()
            former, fence = await self._store.commit(unit)
            if fence is not None:
                break
            self.stands_by = True
            await self._clock.sleep_until(self._clock.now() + RENEWAL_INTERVAL)
        # Where the database was away, a lease ran out because nobody could renew it, and nobody need have ended.
        away = self._holder != SOLE_HOLDER and loop.time() - asked > AWAY_SECONDS
        self.trials.after_unclean_end = former is not None and former != self._fence and not away
        self._fence = fence
        self.stands_by = False

    async def _keep(self) -> None:
        if self._holder == SOLE_HOLDER:
            await asyncio.Event().wait()
        while True:
            await self._clock.sleep_until(self._clock.now() + RENEWAL_INTERVAL)
            if not await self._store.commit(self._renewed):
                raise LeaseLostError(self._name)

    def _renewed(self, tx: Tx) -> bool:
        return self._fence is not None and leases.renew(tx, self._name, self._fence, LEASE_DURATION)
