"""The alarm: APScheduler's one job for the earliest deadline, and a sweep behind it; both only ring (law 5)."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler

SWEEP_INTERVAL = timedelta(minutes=1)
"""How long a deadline can be overlooked if the alarm for it is lost."""


class Alarm:
    """Sets `ring` at an instant of the machine's clock, and every now and then in any case.

    The jobs do nothing else: a job that arms itself anew is skipped by `max_instances` and removed, and by default a
    late one is dropped. The timer of a machine that was suspended is late; the sweep behind notices.
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
        """Ring at this instant and no longer at the one before.

        An instant that is set already is left as it is: an alarm that could not be heeded leaves it to the sweep rather
        than ringing without end.
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
