"""Whoever kills Lian at random moments and starts it again, until it has been killed often enough."""

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.settling import until

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60.0
"""How long the nursery may take to import everything, once."""


@dataclass(slots=True)
class Killer:
    """Has one Lian running at a time.

    Attributes:
        openings: how often a bot's intake has opened so far.
        rounds: how often it is killed.
        done: set when it has been, and the last Lian is left alone.
    """

    nursery: asyncio.subprocess.Process
    chance: random.Random
    openings: Callable[[], int]
    rounds: int
    done: asyncio.Event
    child: int = 0

    async def start(self) -> None:
        """Start Lian; the one before has ended."""
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        self.nursery.stdin.write(b"start\n")
        line = await asyncio.wait_for(self.nursery.stdout.readline(), START_SECONDS)
        self.child = int(line)

    async def kills(self) -> None:
        """Kill and start again: every fifth time while it starts, else once both bots are served, within a second."""
        for number in range(self.rounds):
            before = self.openings()
            await self.start()
            if number % 5:
                await until(lambda before=before: self.openings() >= before + 2, START_SECONDS)  # type: ignore[misc]
            await asyncio.sleep(self.chance.uniform(0.0, 0.9))
            self.end(signal.SIGKILL)
        await self.start()
        self.done.set()

    def end(self, how: signal.Signals) -> None:
        """End the present Lian."""
        os.kill(self.child, how)

    async def gone(self) -> None:
        """Return when the last Lian has ended, and the nursery with it."""
        assert self.nursery.stdin is not None
        self.nursery.stdin.close()
        await asyncio.wait_for(self.nursery.wait(), START_SECONDS)


@asynccontextmanager
async def killing(
    environment: Mapping[str, str], openings: Callable[[], int], rounds: int, seed: int, log: Path, *arguments: str
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
    killer = Killer(nursery, random.Random(seed), openings, rounds, asyncio.Event())
    work = asyncio.create_task(killer.kills())
    try:
        await until(openings, START_SECONDS)
        yield killer
        killer.end(signal.SIGTERM)
        await killer.gone()
    finally:
        work.cancel()
        await asyncio.wait([work])
        with suppress(ProcessLookupError):
            os.killpg(nursery.pid, signal.SIGKILL)
        await nursery.wait()
