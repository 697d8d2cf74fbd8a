"""The writer's thread: jobs that wait together share one commit, and one that raises takes no other with it."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

import structlog
from sqlalchemy import Engine

from store import outages
from store.connection import Connection

LARGEST_GROUP = 64
"""Jobs that share a commit at most; more would only make the first of them wait."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """A job's work gives its value and who is to be woken; both reach the event loop after the commit."""

    work: Callable[[Connection], tuple[Any, set[str]]]
    future: "asyncio.Future[Any]"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: its value, committed, or the exception that rolled it back."""

    job: Job
    value: Any = None
    wakes: frozenset[str] = frozenset()
    error: Exception | None = None


class Writer:
    """Takes jobs from event loops and commits them, in the order in which they came."""

    def __init__(self, engine: Engine, wake: Callable[[set[str]], None]) -> None:
        self._engine = engine
        self._wake = wake
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="lian-writer")

    def start(self) -> None:
        """Connect, so that a database that cannot be opened is known at once, and begin."""
        self._engine.connect().close()
        self._thread.start()

    def put(self, job: Job) -> None:
        """Have a job done; its future is set on its own event loop."""
        self._jobs.put(job)

    def stop(self) -> None:
        """Finish what waits; while the database does not answer, what waits fails instead of waiting on."""
        self._stopping.set()
        self._jobs.put(None)
        self._thread.join()
        self._engine.dispose()

    def _run(self) -> None:
        while (first := self._jobs.get()) is not None:
            _settle(self._done(self._group(first)), self._wake)

    def _group(self, first: Job) -> list[Job]:
        group = [first]
        while len(group) < LARGEST_GROUP:
            try:
                job = self._jobs.get_nowait()
            except Empty:
                break
            if job is None:
                self._jobs.put(None)
                break
            group.append(job)
        return group

    def _done(self, group: Sequence[Job]) -> list[Outcome]:
        try:
            return self._committed(group)
        except Exception as error:
            if len(group) == 1 and not outages.passes(error):
                return [Outcome(group[0], error=error)]
            return [self._alone(job) for job in group]

    def _committed(self, group: Sequence[Job]) -> list[Outcome]:
        with self._engine.begin() as plain:
            conn = Connection(plain)
            done = [(job, *job.work(conn)) for job in group]
            conn.finish()
        return [Outcome(job, value, frozenset(wakes)) for job, value, wakes in done]

    def _alone(self, job: Job) -> Outcome:
        waiting = False
        while True:
            try:
                [outcome] = self._committed([job])
            except Exception as error:
                if not outages.passes(error) or self._stopping.is_set():
                    return Outcome(job, error=error)
                if not waiting:
                    waiting = True
                    why = outages.in_words(error)
                    log.warning("the database takes no writes; they wait, and nothing is lost", why=why)
                self._stopping.wait(outages.PATIENCE)
            else:
                if waiting:
                    log.info("the database takes writes again")
                return outcome


def _settle(outcomes: Sequence[Outcome], wake: Callable[[set[str]], None]) -> None:
    """One call into the event loop for the whole group."""

    def on_the_loop() -> None:
        for outcome in outcomes:
            future = outcome.job.future
            if future.done():  # nobody waits for it any more; what was committed stays
                continue
            if outcome.error is None:
                future.set_result(outcome.value)
            else:
                future.set_exception(outcome.error)
        if wakes := {name for outcome in outcomes for name in outcome.wakes}:
            wake(wakes)

    loop = outcomes[0].job.future.get_loop()
    if not loop.is_closed():
        loop.call_soon_threadsafe(on_the_loop)
