"""Restarts roles that fail, after growing pauses, while the others keep running."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

from bot.runtime.clock import Clock
from bot.runtime.log import describe_exception
from bot.settings import StartRefusedError

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=1), timedelta(minutes=1)
"""First and longest pause before a failed role is restarted; doubled each time."""

BACKOFF_RESET_AFTER = timedelta(minutes=1)
"""A role that has run for this long begins with the first pause again."""


class Service(ABC):
    """A part of Lian that runs on its own."""

    @abstractmethod
    async def run(self) -> None:
        """Serve until cancelled."""

    def busy(self) -> bool:
        """Whether it is at work, not only waiting for an instant."""
        return False

    def idle(self) -> bool:
        """Whether it has no work that can be done now."""
        return not self.busy()

    async def finish(self) -> None:  # noqa: B027
        """Finish the work in progress."""


class Supervisor:
    """Keeps the roles of a process running.

    Args:
        on_record: records that a role is down, and why; it may fail.
    """

    def __init__(self, clock: Clock, on_record: Callable[[str, str], Awaitable[None]]) -> None:
        self._clock = clock
        self._on_record = on_record
        self._down: dict[str, str] = {}
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def down(self) -> dict[str, str]:
        """The roles that are down, and why."""
        return self._down

    async def keep(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """Run a role until cancelled, and restart it when it fails.

        Raises:
            StartRefusedError: the settings cannot work, so that a restart would not help.
        """
        pause = FIRST_PAUSE
        while True:
            begun = self._clock.now()
            try:
                await run()
                why = "it has ended by itself"
            except StartRefusedError as refused:
                self._down[name] = str(refused)
                raise
            except Exception as error:
                why = describe_exception(error)
            if self._clock.now() - begun >= BACKOFF_RESET_AFTER:
                pause = FIRST_PAUSE
            self._down[name] = why
            log.error("a role has failed and is started again", role=name, error=why, seconds=pause.total_seconds())
            self._tell(name, why)
            await self._clock.sleep_until(self._clock.now() + pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            del self._down[name]

    def _tell(self, name: str, why: str) -> None:
        """Record the failure in the background, so that a failed database does not delay the restart."""
        task = asyncio.create_task(self._told(name, why))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _told(self, name: str, why: str) -> None:
        try:
            await self._on_record(name, why)
        except Exception as error:
            log.warning("it could not be recorded that a role is down", role=name, error=describe_exception(error))
