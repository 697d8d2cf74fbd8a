"""The enforcer: what decisions want done in groups is done there, asked for afterwards, and told beside the card."""

import asyncio
from datetime import datetime, timedelta

import structlog

from bot.api import RefusedError
from bot.clock import Clock, signal_or
from bot.hand import TRIES, Hand
from bot.lease import Lease
from bot.log import failure
from cases import enforcement
from rules.enforcement import Found
from store import enforcements
from store.enforcements import Order
from store.unit import Store, Tx

log = structlog.get_logger()

SIDE_BY_SIDE = 4
"""Deeds at once, each on another message or member."""

LONGEST_PAUSE = timedelta(minutes=5)


class Enforcer:
    """Carries out deeds; a crash repeats a call, and each of them may be repeated (law 3).

    Args:
        wake: set when a deed is wanted, lifted, or tried again.
    """

    def __init__(self, hand: Hand, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        self._hand = hand
        self._store = store
        self._clock = clock
        self._wake = wake
        self._lease = lease
        self._under_way: dict[bytes, asyncio.Task[None]] = {}
        self._looking = False

    async def run(self) -> None:
        """Enforce for ever."""
        await self._lease.while_held(self._serve)

    async def _serve(self) -> None:
        while True:
            self._wake.clear()
            await self._hand_out()
            again = await self._store.read(enforcements.earliest)
            # What is due by now has no hand free, and wakes us when it has.
            await signal_or(self._wake, self._clock, again if again and again > self._clock.now() else None)

    def busy(self) -> bool:
        """At work, or about to be."""
        return bool(self._under_way) or self._looking or self._wake.is_set()

    def idle(self) -> bool:
        """Nothing is wanted that can be done now."""
        return not self.busy()

    async def finish(self) -> None:
        """End the deeds under way."""
        while going := [task for task in self._under_way.values() if not task.done()]:
            await asyncio.wait(going)
        await self._lease.release()

    async def _hand_out(self) -> None:
        self._looking = True
        for target, task in list(self._under_way.items()):
            if task.done():
                del self._under_way[target]
                task.result()
        for order in await self._store.read(lambda tx: enforcements.due(tx, 4 * SIDE_BY_SIDE)):
            # On one member one after the other, so that what was decided last is what stands.
            if order.target not in self._under_way and len(self._under_way) < SIDE_BY_SIDE:
                self._under_way[order.target] = asyncio.create_task(self._take(order))
        self._looking = False

    async def _take(self, order: Order) -> None:
        try:
            await self._commit_what_is_found(order)
        finally:
            self._wake.set()

    async def _commit_what_is_found(self, order: Order) -> None:
        row = order.row
        if order.subject is None:
            await self._store.commit(lambda tx: enforcements.rest(tx, row.id))
            return
        try:
            found = await self._hand.carry_out(order, order.subject)
        except Exception as error:
            await self._put_off(order, error)
            return
        if found is Found.OTHERWISE and row.tries + 1 < TRIES:
            await self._later(order, timedelta(0))
            return
        log.info("a deed in a group", enforcement=row.id, found=found)

        def unit(tx: Tx) -> None:
            enforcement.saw(tx, order, found)

        await self._store.commit(self._lease.fenced(unit))

    async def _put_off(self, order: Order, error: Exception) -> None:
        refused = error if isinstance(error, RefusedError) else None
        if refused and (new := refused.migrated_to):
            await self._store.commit(lambda tx: enforcement.moved(tx, order.group.chat_id, new))
        log.warning(
            "a deed is put off",
            enforcement=order.row.id,
            why=refused.description if refused else failure(error),
        )
        await self._later(order, timedelta(seconds=(refused and refused.retry_after) or 0))

    async def _later(self, order: Order, patience: timedelta) -> None:
        pause = max(patience, min(timedelta(seconds=2**order.row.tries), LONGEST_PAUSE))
        until: datetime = self._clock.now() + pause
        await self._store.commit(lambda tx: enforcements.later(tx, order.row.id, until))
