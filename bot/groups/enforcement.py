"""The enforcer: applies the measures of decisions in groups, verifies them, and reports the result beside the card."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta

import structlog

from bot.groups.moderation import MAX_TRIES, GroupModerator
from bot.runtime.clock import Clock
from bot.runtime.lease import Lease
from bot.runtime.log import describe_exception
from bot.telegram.api import RefusedError
from bot.telegram.pauses import NextTry, backoff
from bot.worker_pool import MAX_CONCURRENT_TASKS, WorkerPool
from cases.decision import enforcement
from handlers.telegram.ids import address
from rules.sanctions.enforcement import GroupStatus
from store.attempts.attempts import UnreadableRows
from store.decision import enforcements
from store.decision.enforcements import EnforcementOrder
from store.unit import Store, Tx

log = structlog.get_logger()

LONGEST_PAUSE = timedelta(minutes=5)


class Enforcer(WorkerPool[bytes, EnforcementOrder]):
    """Carries out measures in groups, each of which may be repeated."""

    def __init__(self, hand: GroupModerator, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        super().__init__(store, clock, wake, lease)
        self._hand = hand

    async def _look(self) -> datetime | None:
        unreadable: UnreadableRows = {}
        due = await self._store.read(lambda tx: enforcements.due(tx, 4 * MAX_CONCURRENT_TASKS, unreadable))
        await self._aside(unreadable)
        for order in due:
            # Measures on one member run one after the other, so that the last decision prevails.
            self._give(order.target, order)
        return await self._store.read(enforcements.next_due)

    def _row(self, order: EnforcementOrder) -> int:
        return order.row.id

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return enforcements.due_ids(tx, 4 * MAX_CONCURRENT_TASKS)

    async def _carry_out(self, order: EnforcementOrder) -> None:
        row = order.row
        if order.subject is None:
            await self._store.commit(lambda tx: enforcements.stop(tx, row.id))
            return
        found = await self._hand.carry_out(order, order.subject)
        if found is GroupStatus.OTHERWISE and row.tries + 1 < MAX_TRIES:
            pause = backoff(row.tries, LONGEST_PAUSE)
            await self._later(order, NextTry(self._clock.now() + pause, counts=True))
            return
        log.info("a deed in a group", enforcement=row.id, found=found)

        def unit(tx: Tx) -> None:
            enforcement.record_outcome(tx, order, found)

        await self._store.commit(self._lease.fenced(unit))

    async def _put_off(self, order: EnforcementOrder, error: Exception) -> None:
        refused = error if isinstance(error, RefusedError) else None
        if refused and (new := refused.migrated_to):
            await self._store.commit(lambda tx: enforcement.migrate_group(tx, order.group.address, address(new)))
        log.warning(
            "a deed is put off",
            enforcement=order.row.id,
            why=refused.description if refused else describe_exception(error),
        )
        await self._later(order, self._hand.next_try(error, order.row.tries, LONGEST_PAUSE))

    async def _later(self, order: EnforcementOrder, again: NextTry) -> None:
        await self._store.commit(lambda tx: enforcements.postpone(tx, order.row.id, again.at, counts=again.counts))
