"""Errands: a role that looks for what is wanted, and gives a few things out to be done side by side."""

import asyncio
from abc import ABC, abstractmethod
from datetime import datetime
from typing import Generic, TypeVar

from bot.clock import Clock, signal_or
from bot.lease import Lease
from store.unit import Store

SIDE_BY_SIDE = 4
"""Errands at once, each of another target."""

Target = TypeVar("Target")
Errand = TypeVar("Errand")


class Errands(ABC, Generic[Target, Errand]):
    """Looks when it is woken or an instant has come; a crash does again what its row still says is wanted (law 3).

    Args:
        wake: set when something is wanted, done, or tried again.
    """

    def __init__(self, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        self._store = store
        self._clock = clock
        self._wake = wake
        self._lease = lease
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
        while going := [task for task in self._under_way.values() if not task.done()]:
            await asyncio.wait(going)
        await self._lease.release()

    @abstractmethod
    async def _look(self) -> datetime | None:
        """Give out what is wanted; when to look next, though nobody wakes us."""

    @abstractmethod
    async def _carry_out(self, errand: Errand) -> None:
        """Do it, and commit what came of it."""

    def _give(self, target: Target, errand: Errand) -> None:
        """Have it done, unless something is done to the same target or no hand is free: then it is wanted still."""
        if target not in self._under_way and len(self._under_way) < SIDE_BY_SIDE:
            self._under_way[target] = asyncio.create_task(self._do(errand))

    async def _serve(self) -> None:
        while True:
            self._wake.clear()
            self._looking = True
            self._collect()
            again = await self._look()
            self._looking = False
            # What is due by now has no hand free, and wakes us when it has.
            await signal_or(self._wake, self._clock, again if again and again > self._clock.now() else None)

    async def _do(self, errand: Errand) -> None:
        try:
            await self._carry_out(errand)
        finally:
            self._wake.set()

    def _collect(self) -> None:
        for target, task in list(self._under_way.items()):
            if task.done():
                del self._under_way[target]
                task.result()
