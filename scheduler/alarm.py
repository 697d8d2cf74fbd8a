"""The alarm: APScheduler's one job for the earliest deadline, and a sweep behind it; both only ring (law 5)."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler

BEHIND = timedelta(minutes=1)
"""How long a deadline can be overlooked if the alarm for it is lost."""

_EARLIEST, _SWEEP = "earliest", "sweep"


class Clock(Protocol):
    """Tells the instant, aware and in UTC, and waits for one."""

    def now(self) -> datetime:
        """The instant."""
        ...

    async def sleep_until(self, at: datetime) -> None:
        """Return when `at` has come; at once where it has passed."""
        ...


class Alarm:
    """Sets `ring` when an instant comes, and every now and then in any case.

    The jobs do nothing else: a job that arms itself anew is skipped by `max_instances` and removed, and by default a
    late one is dropped. APScheduler goes by the machine's clock; `clock` rings too, so that a test's can.
    """

    def __init__(self, clock: Clock, ring: asyncio.Event, behind: timedelta = BEHIND) -> None:
        self._clock = clock
        self._ring = ring
        self._behind = behind
        self._set_for: datetime | None = None
        self._sleeper: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            executors={"default": AsyncIOExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True},
        )

    def __enter__(self) -> Self:
        self._scheduler.start()
        self._scheduler.add_job(
            self._rings, "interval", seconds=self._behind.total_seconds(), id=_SWEEP, replace_existing=True
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._wake_sleeper()
        self._scheduler.shutdown(wait=False)

    def set_for(self, at: datetime | None) -> None:
        """Ring at this instant and no longer at the one before; one that is set already is left as it is, so that an
        alarm which could not be heeded leaves it to the sweep rather than ringing without end."""
        if at == self._set_for:
            return
        self._set_for = at
        self._wake_sleeper()
        if at is None:
            # A job that has rung is there no longer.
            if job := self._scheduler.get_job(_EARLIEST):
                job.remove()
            return
        self._scheduler.add_job(self._rings, "date", run_date=at, id=_EARLIEST, replace_existing=True)
        self._sleeper = asyncio.create_task(self._sleep(at))

    async def _rings(self) -> None:
        self._ring.set()

    async def _sleep(self, at: datetime) -> None:
        await self._clock.sleep_until(at)
        self._ring.set()

    def _wake_sleeper(self) -> None:
        if self._sleeper:
            self._sleeper.cancel()
