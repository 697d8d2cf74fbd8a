"""Kills Lian at random moments and starts it again, until it has been killed often enough."""

import asyncio
import os
import random
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from tests.support.machine import children
from tests.support.settling import until

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 180.0
"""How long the nursery may take to import everything, once."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What Telegram sees of a Lian at work, counted since the beginning."""

    openings: Callable[[], int]
    """How often a bot's intake has opened."""
    deeds: Callable[[], int]
    """How many calls have changed something: sent, edited, deleted, answered, fetched."""
    taken: Callable[[], int]
    """How many updates Lian has said it has."""


class Way(Enum):
    """When in its life Lian is killed."""

    EARLY = auto()
    """Before both bots are served, perhaps."""
    AFTER_A_DEED = auto()
    """Telegram knows of it, and the database does not."""
    AFTER_TAKING = auto()
    """Telegram has forgotten an update."""
    AT_RANDOM = auto()


class Whom(Enum):
    """Which of Lian's two processes is killed."""

    BOTH = auto()
    CHILD = auto()
    """The parent starts it again by itself."""
    PARENT = auto()
    """The child goes with it."""


@dataclass(slots=True)
class Killer:
    """Has one Lian running at a time, a parent and its child.

    Attributes:
        ways: how it is killed, one after the other.
        done: set when it has been, and the last Lian is left alone.
        parent: its process id; 0 where none runs.
    """

    nursery: asyncio.subprocess.Process
    chance: random.Random
    traces: Traces
    ways: Sequence[Way]
    done: asyncio.Event
    parent: int = 0

    async def start(self) -> None:
        """Start Lian, unless its parent is there and starts its child itself."""
        if self.parent:
            return
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        self.nursery.stdin.write(b"start\n")
        line = await asyncio.wait_for(self.nursery.stdout.readline(), START_SECONDS)
        self.parent = int(line)

    async def kills(self) -> None:
        """Kill and start again, as often as was asked."""
        try:
            for way in self.ways:
                await self._lives(way)
                self._kill()
            await self.start()
        finally:
            self.done.set()

    async def _lives(self, way: Way) -> None:
        """A slow machine gets longer lives, so that there is progress."""
        begun, openings = time.monotonic(), self.traces.openings()
        await self.start()
        if way is not Way.EARLY:
            await until(lambda: self.traces.openings() >= openings + 2, START_SECONDS)
        longest = max(0.9, time.monotonic() - begun)
        await asyncio.sleep(self.chance.uniform(0.0, longest))
        if way in (Way.AFTER_A_DEED, Way.AFTER_TAKING):
            look = self.traces.deeds if way is Way.AFTER_A_DEED else self.traces.taken
            before = look()
            with suppress(TimeoutError):
                await until(lambda: look() > before, longest)
                await asyncio.sleep(self.chance.uniform(0.0, 0.01))

    def _kill(self) -> None:
        whom = self.chance.choice(list(Whom))
        child = self._child()
        if child and whom is not Whom.PARENT:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        if not child or whom is not Whom.CHILD:
            self.end(signal.SIGKILL)
            self.parent = 0

    def _child(self) -> int | None:
        """The process that serves; none while the parent waits to start it."""
        return next(iter(children(self.parent)), None)

    def end(self, how: signal.Signals) -> None:
        """Signal the present Lian as an operator does."""
        os.kill(self.parent, how)

    async def gone(self) -> None:
        """Return when the last Lian has ended, and the nursery with it."""
        assert self.nursery.stdin is not None
        self.nursery.stdin.close()
        await asyncio.wait_for(self.nursery.wait(), START_SECONDS)


@asynccontextmanager
async def killing(
    environment: Mapping[str, str], traces: Traces, ways: Sequence[Way], seed: int, log: Path, *arguments: str
) -> AsyncIterator[Killer]:
    """A killer at work; at the end its last Lian is stopped as an operator stops it. What Lian says goes to `log`."""
    with log.open("wb") as said:
        nursery = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.crash.nursery", *arguments),
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=said,
            start_new_session=True,
        )
    killer = Killer(nursery, random.Random(seed), traces, ways, asyncio.Event())
    work = asyncio.create_task(killer.kills())
    try:
        await until(traces.openings, START_SECONDS)
        yield killer
        killer.end(signal.SIGTERM)
        await killer.gone()
    finally:
        work.cancel()
        with suppress(ProcessLookupError):
            os.killpg(nursery.pid, signal.SIGKILL)
        await nursery.wait()
        with suppress(asyncio.CancelledError):
            await work
