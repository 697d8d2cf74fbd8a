"""A lease says who serves a bot now; others stand by, and what a stale holder would still write is refused."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TypeVar

import structlog
from sqlalchemy import Transaction

from bot.clock import Clock
from bot.together import together
from store import leases
from store.unit import Store, Tx

log = structlog.get_logger()

LENGTH = timedelta(seconds=15)
RENEWED = timedelta(seconds=5)

ALONE = "the only process"
"""The holder where no other process can come (law 12): nobody waits for its lease to end, so it is not renewed."""

Value = TypeVar("Value")


class LeaseLostError(Exception):
    """Somebody else serves by now."""


class Lease:
    """One name's lease, for one process.

    Args:
        holder: names this process; whoever comes under the same name takes the lease over at once.
    """

    def __init__(self, name: str, holder: str, store: Store, clock: Clock) -> None:
        self._name = name
        self._holder = holder
        self._store = store
        self._clock = clock
        self._fence: int | None = None
        self._looked: tuple[Transaction | None, int | None] | None = None

    async def while_held(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Wait for the lease, do `work` for as long as it is ours, and begin again when it is lost."""
        while True:
            await self._take()
            try:
                await together(self._keep(), work())
            except LeaseLostError:
                log.warning("another process serves now; this one stands by", lease=self._name)

    def fenced(self, unit: Callable[[Tx], Value]) -> Callable[[Tx], Value]:
        """The same unit, refused once somebody else has taken the lease.

        Raises:
            LeaseLostError: by the unit.
        """
        fence = self._fence

        def checked(tx: Tx) -> Value:
            # Units that share a commit share the look.
            look = tx.conn.get_transaction(), fence
            if look != self._looked:
                if leases.fence(tx, self._name) != fence:
                    raise LeaseLostError(self._name)
                self._looked = look
            return unit(tx)

        return checked

    async def release(self) -> None:
        """Let somebody else serve at once."""
        if self._fence is not None:
            fence, self._fence = self._fence, None
            await self._store.commit(lambda tx: leases.release(tx, self._name, fence))

    async def _take(self) -> None:
        def unit(tx: Tx) -> int | None:
            return leases.take(tx, self._name, self._holder, LENGTH)

        while (fence := await self._store.commit(unit)) is None:
            await self._clock.sleep_until(self._clock.now() + RENEWED)
        self._fence = fence

    async def _keep(self) -> None:
        if self._holder == ALONE:
            await asyncio.Event().wait()
        while True:
            await self._clock.sleep_until(self._clock.now() + RENEWED)
            if not await self._store.commit(self._renewed):
                raise LeaseLostError(self._name)

    def _renewed(self, tx: Tx) -> bool:
        return self._fence is not None and leases.renew(tx, self._name, self._fence, LENGTH)
