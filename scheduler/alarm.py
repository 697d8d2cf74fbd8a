"""The alarm: APScheduler's one job for the earliest deadline, and a regular sweep; both only set an event (law 5)."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler

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
