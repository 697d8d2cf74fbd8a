"""The clock: wake for the earliest deadline by APScheduler's alarm, handle what is due, and set the alarm again."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Self

import structlog
from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from cases import clock as deeds
from cases import dead_letters
from cases.notify import held_cards
from store.attempts.trials import UNCLEAN_END, Trials
from store.engine import outages
from store.failures import describe_exception
from store.record import deadlines
from store.unit import Store

log = structlog.get_logger()

SWEEP_INTERVAL = timedelta(minutes=1)
"""The longest delay of a deadline whose alarm is lost."""


class Alarm:
    """Set the event `ring` at an instant of the machine's clock, and at regular intervals.

    The jobs do nothing else: a job that schedules itself again is skipped by `max_instances` and removed, and by
    default a late one is dropped. After a suspend of the machine the timer is late; the regular sweep catches up.
    """

    def __init__(self, ring: asyncio.Event, behind: timedelta = SWEEP_INTERVAL) -> None:
        self._ring = ring
        self._behind = behind
        self._set_for: datetime | None = None
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            executors={"default": AsyncIOExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True},
        )

    def __enter__(self) -> Self:
        self._scheduler.start()
        self._scheduler.add_job(self._rings, "interval", seconds=self._behind.total_seconds())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._scheduler.shutdown(wait=False)

    def set_for(self, at: datetime | None) -> None:
        """Set the event at this instant instead of the former one.

        The instant that is set already is left as it is: an alarm that could not be handled is left to the sweep
        instead of firing without end.
        """
        if at == self._set_for:
            return
        self._set_for = at
        if at is not None:
            self._scheduler.add_job(self._rings, "date", run_date=at, id="earliest", replace_existing=True)
        elif job := self._scheduler.get_job("earliest"):  # a job that has rung is there no longer
            job.remove()

    async def _rings(self) -> None:
        self._ring.set()


class SleepingAlarm(Alarm):
    """Set the event `ring` when a clock of its own has come to an instant; APScheduler follows only the machine's.

    Args:
        sleep_until: returns when the clock has come to an instant.
    """

    def __init__(self, sleep_until: Callable[[datetime], Awaitable[None]], ring: asyncio.Event) -> None:
        self._sleep_until = sleep_until
        self._ring = ring
        self._set_for: datetime | None = None
        self._sleeper: asyncio.Task[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.set_for(None)

    def set_for(self, at: datetime | None) -> None:
        """Set the event at this instant instead of the former one; the instant that is set already is left as it is."""
        if at == self._set_for:
            return
        self._set_for = at
        if self._sleeper:
            self._sleeper.cancel()
        self._sleeper = asyncio.create_task(self._sleep(at)) if at else None

    async def _sleep(self, at: datetime) -> None:
        await self._sleep_until(at)
        self._ring.set()


class DeadlineClock:
    """Handle the deadlines of one database. If two processes do so at a time, each row is locked by one of them.

    Args:
        alarm: makes the alarm that sets an event at an instant.
        wake: set when deadlines have changed ("clock" among `Tx.wakes`), and by the alarm.
        trials: counts the attempts for each deadline.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        alarm: Callable[[asyncio.Event], Alarm],
        wake: asyncio.Event,
        trials: Trials,
    ) -> None:
        self._store = store
        self._now = now
        self._alarm = alarm
        self._wake = wake
        self._trials = trials
        self._earliest: datetime | None = None
        self._looked = False
        self._held: set[int] = set()

    async def run(self) -> None:
        """Run until cancelled."""
        self._looked = False
        for deadline_id in await self._trials.begin(deeds.due_ids):
            await self._trials.set_aside(deadline_id, UNCLEAN_END, dead_letters.set_aside_row)
        with self._alarm(self._wake) as alarm:
            while True:
                self._wake.clear()
                if not await self._look():
                    alarm.set_for(self._earliest)
                    self._looked = True
                    await self._wake.wait()
                self._looked = False

    def busy(self) -> bool:
        """Return whether it is at work, or about to be."""
        return self._wake.is_set() or not self._looked

    def idle(self) -> bool:
        """Return whether nothing is due."""
        return not self.busy() and (self._earliest is None or self._earliest > self._now())

    async def _look(self) -> bool:
        """Handle what is due and return whether anything was; if nothing is due, write nothing."""
        self._earliest = await self._store.read(deadlines.next_check_at)
        if self._earliest is None or self._earliest > self._now():
            return False
        looked = await self._sweep()
        await self._tell_operator()
        return looked > 0

    async def _tell_operator(self) -> None:
        """Log each case that nobody may see, once per run."""
        held = set(await self._store.read(held_cards.unseen_cases))
        for case_id in sorted(held - self._held):
            log.error("nobody may see a restricted case: give somebody clearance with /staff", case=case_id)
        self._held = held

    async def _sweep(self) -> int:
        if self._trials.suspects:
            return await self._one_by_one()
        try:
            async with self._trials.several():
                return await self._store.commit(deeds.handle_due)
        except Exception as error:
            log.error("a deadline of these cannot be dealt with; each is looked at alone", error=type(error).__name__)
            return await self._one_by_one()

    async def _one_by_one(self) -> int:
        due = await self._store.commit(deeds.due_ids)
        for deadline_id in due:
            try:
                async with self._trials.trying(deadline_id):
                    await self._store.commit(partial(deeds.handle_due, only=deadline_id))
            except Exception as error:
                if outages.is_transient(error):
                    raise
                await self._failed(deadline_id, describe_exception(error))
        return len(due)

    async def _failed(self, deadline_id: int, why: str) -> None:
        """Postpone the deadline a little, or set it aside if it has failed too often."""
        if await self._trials.raised(deadline_id, why):
            await self._trials.set_aside(deadline_id, why, dead_letters.set_aside_row)
        else:
            log.error("a deadline is put off", deadline=deadline_id, error=why)
            await self._store.commit(partial(deeds.retry_soon, deadline_id=deadline_id))
