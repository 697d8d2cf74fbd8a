"""The writer: jobs that wait together share one commit, and one that raises takes no other with it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import structlog

from store.engine import outages
from store.engine.connection import Connection

LARGEST_GROUP = 64
"""Jobs that share a commit at most; more would only make the first of them wait."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """Work that returns its value and the names to wake after the commit."""

    work: Callable[[Connection], tuple[Any, set[str]]]
    future: "asyncio.Future[Any]"


@dataclass(frozen=True, slots=True)
class UnitResult:
    """The result of a job: its committed value, or the exception that rolled it back."""

    job: Job
    value: Any = None
    wakes: Collection[str] = ()
    error: Exception | None = None


UnitWork = Callable[[Connection], list[UnitResult]]


class Writer:
    """Takes jobs and commits them, in the order in which they came.

    Args:
        write: runs work in one transaction.
        wake: takes the names of those that have work after a commit.
    """

    def __init__(
        self, write: Callable[[UnitWork], Awaitable[list[UnitResult]]], wake: Callable[[set[str]], None]
    ) -> None:
        self._write = write
        self._wake = wake
        self._jobs: deque[Job] = deque()
        self._stopping = asyncio.Event()
        self._writing: asyncio.Task[None] | None = None

    def put(self, job: Job) -> None:
        """Queue a job; jobs that are queued before the next turn of the loop share its commit."""
        self._jobs.append(job)
        if self._writing is None:
            self._writing = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Finish the queued jobs; they fail where the database does not answer."""
        self._stopping.set()
        if self._writing is not None:
            await self._writing

    async def _run(self) -> None:
        try:
            while self._jobs:
                group = [self._jobs.popleft() for _ in range(min(len(self._jobs), LARGEST_GROUP))]
                self._settle(await self._done(group))
        finally:
            self._writing = None

    async def _done(self, group: Sequence[Job]) -> list[UnitResult]:
        try:
            return await self._committed(group)
        except Exception as error:
            if len(group) == 1 and not outages.is_transient(error):
                return [UnitResult(group[0], error=error)]
            return [await self._alone(job) for job in group]

    async def _committed(self, group: Sequence[Job]) -> list[UnitResult]:
        return await self._write(lambda conn: [UnitResult(job, *job.work(conn)) for job in group])

    async def _alone(self, job: Job) -> UnitResult:
        waiting = False
        while True:
            try:
                [outcome] = await self._committed([job])
            except Exception as error:
                if not outages.is_transient(error) or self._stopping.is_set():
                    return UnitResult(job, error=error)
                if not waiting:
                    waiting = True
                    why = outages.error_message(error)
                    log.warning("the database takes no writes; they wait, and nothing is lost", why=why)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), outages.RETRY_SECONDS)
            else:
                if waiting:
                    log.info("the database takes writes again")
                return outcome

    def _settle(self, outcomes: Sequence[UnitResult]) -> None:
        for outcome in outcomes:
            tell(outcome.job.future, outcome.value, outcome.error)
        if wakes := {name for outcome in outcomes for name in outcome.wakes}:
            self._wake(wakes)


def tell(future: "asyncio.Future[Any]", value: Any = None, error: Exception | None = None) -> None:
    """Set a future's value or error, unless its caller has gone."""
    if future.done():
        return
    if error is None:
        future.set_result(value)
    else:
        future.set_exception(error)
