"""How long `lian run` takes until it serves, and what memory it holds, beside importing both bot libraries."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.commands.demo.demonstration import register_staff, set_up_sandbox
from bot.runtime.clock import RealClock
from sandbox import Sandbox
from tests.support.environment import environment_of
from tests.support.machine import children, cpu, memory
from tests.support.settling import until

ROUNDS = 2
LARGEST_RATIO = 1.3
LARGEST_MEMORY = 260
"""MB."""

_LIBRARIES = "import aiogram, telegram.ext, os; print(os.getpid(), flush=True); input()"
_RUN = "import sys; sys.argv[1:] = ['run']; from bot.main import main; main()"


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and resident MB of a process."""

    seconds: float
    memory: float

    @classmethod
    def of(cls, process: int) -> "Cost":
        """Read them as they are now."""
        return cls(cpu(process), memory(process))


def libraries() -> Cost:
    """Return what importing both libraries costs."""
    with subprocess.Popen([sys.executable, "-c", _LIBRARIES], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        cost = Cost.of(process.pid)
        process.communicate(b"\n")
    return cost


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[int]:
    """Run `lian run` on a migrated SQLite database; yield the process that serves once both bots listen."""
    stage = set_up_sandbox(Sandbox(now=lambda: datetime.now(UTC), flood=False), folder)
    async with stage.sandbox:
        environment = environment_of(await register_staff(stage, RealClock()))
        begun = len(stage.sandbox.calls)
        parent = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _RUN), env={**os.environ, **environment}, stderr=None
        )

        def asked() -> int:
            return sum(call["method"] == "deleteWebhook" for call in list(stage.sandbox.calls)[begun:])

        try:
            await until(lambda: asked() >= 2)
            [child] = children(parent.pid)
            yield child
        finally:
            parent.terminate()
            await parent.wait()


async def run() -> Cost:
    """Return what `lian run` has cost when it serves."""
    with TemporaryDirectory(prefix="lian-start-") as folder:
        async with serving(Path(folder)) as process:
            return Cost.of(process)


def main() -> None:
    """Measure in turns, and print the least of each: what else the machine does only adds to it."""
    both, lian = [], []
    for _ in range(ROUNDS):
        both.append(libraries())
        lian.append(asyncio.run(run()))
    base, ours = (min(costs, key=lambda cost: cost.seconds) for costs in (both, lian))
    say(f"importing both libraries  {base.seconds:5.2f} s  {base.memory:4.0f} MB")
    say(f"lian run until it serves  {ours.seconds:5.2f} s  {ours.memory:4.0f} MB")
    say(f"ratio {ours.seconds / base.seconds:.2f}, at most {LARGEST_RATIO}; memory at most {LARGEST_MEMORY} MB")


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
