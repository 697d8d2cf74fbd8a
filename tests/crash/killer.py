"""Whoever kills Lian at random moments and starts it again, until it has been killed often enough."""

import asyncio
import os
import random
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60.0
"""How long the nursery may take to import everything, once."""


@dataclass(slots=True)
class Killer:
    """Has one Lian running at a time.

    Attributes:
        rounds: how often it is killed.
        done: set when it has been, and the last Lian is left alone.
    """

    nursery: asyncio.subprocess.Process
    chance: random.Random
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
        """Kill and start again, anywhere between the first call of a start and a second of quiet work."""
        await self.start()
        for _ in range(self.rounds):
            await asyncio.sleep(self.chance.uniform(0.05, 1.2))
            os.kill(self.child, signal.SIGKILL)
            await self.start()
        self.done.set()


@asynccontextmanager
async def killing(
    environment: Mapping[str, str], rounds: int, seed: int, log: Path, *arguments: str
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
        )
    killer = Killer(nursery, random.Random(seed), rounds, asyncio.Event())
    work = asyncio.create_task(killer.kills())
    try:
        yield killer
    finally:
        work.cancel()
        await asyncio.wait([work])
        if killer.done.is_set():
            os.kill(killer.child, signal.SIGTERM)
        nursery.terminate()
        await nursery.communicate()
