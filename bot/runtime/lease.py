"""Leases: one process serves a role, others stand by, and writes of a stale holder are rejected."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TypeVar

import structlog

from bot.runtime.clock import Clock, run_until_first
from store import leases
from store.attempts.trials import IsolationGate, Trials
from store.unit import Store, Tx

log = structlog.get_logger()

LEASE_DURATION = timedelta(seconds=15)
RENEWAL_INTERVAL = timedelta(seconds=5)

AWAY_SECONDS = 2.0
"""If taking the lease takes longer than this, the database was away."""

SOLE_HOLDER = "the only process"
"""The holder if there can be no other process (law 12): none waits for its lease to expire, so it is not renewed."""

Value = TypeVar("Value")


class LeaseLostError(Exception):
    """Another process holds the lease now."""


class Lease:
    """The lease of one role, as this process takes and holds it.

    Args:
        holder: the name of this process; a process of the same name takes the lease over at once.
        gate: the gate of this process.

    Attributes:
        trials: the trials of the rows that are handled under this lease.
        stands_by: whether another process holds the lease.
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
        """Wait for the lease, run `work` while it is held, and start over when it is lost."""
        while True:
            await self._take()
            try:
                await run_until_first(self._keep(), work())
            except LeaseLostError:
                log.warning("another process serves now; this one stands by", lease=self._name)

    def fenced(self, unit: Callable[[Tx], Value]) -> Callable[[Tx], Value]:
        """Return the same transaction, rejected once another process has taken the lease.

        Raises:
            LeaseLostError: by the transaction.
        """
        fence = self._fence

        def checked(tx: Tx) -> Value:
            if leases.current_fence(tx, self._name) != fence:
                raise LeaseLostError(self._name)
            return unit(tx)

        return checked

    async def release(self) -> None:
        """Release the lease, so that another process can take it at once."""
        if self._fence is not None:
            fence, self._fence = self._fence, None
            await self._store.commit(lambda tx: leases.release(tx, self._name, fence))

    async def failed(self, failure: str) -> None:
        """Record that the role is down, until its lease is taken again."""
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
        # If the database was away, the lease may have expired because it could not be renewed, not by an unclean end.
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
