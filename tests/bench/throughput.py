"""`make bench`: updates a second and time to answer, Lian's whole durable path beside bare echo bots, as ratios.

All run on the same sandbox, interleaved, and what counts is the median of the rounds. A contestant shares the machine
with the sandbox and the simulated people, so the processor's time for each update is shown too.

`make bench AGAINST=<commit>` runs an earlier commit of Lian beside this one and prints the ratios between the two.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from sandbox import Sandbox
from tests.bench import contestants
from tests.bench.contestants import FORMER, LIAN, Contestant
from tests.bench.crowd import ECHO
from tests.support.databases import fresh, server
from tests.support.machine import cpu

ROUNDS = 5
PEOPLE = 150
"""People a round, each with eight updates; so many of them side by side:"""
SIDE_BY_SIDE = 50

STEADY = 50.0
"""Updates a second at which the time to answer is measured."""
STEADY_PEOPLE = 30

FIGURES = Path("build/bench.json")


@dataclass(frozen=True, slots=True)
class Run:
    """What one round showed of one contestant; seconds, and seconds of processor for each update."""

    per_second: float
    answer: float
    cpu: float
    sandbox_cpu: float


async def measured(contestant: Contestant) -> Run:
    """One round."""
    begun, used, ours = time.perf_counter(), contestant.cpu(), cpu(os.getpid())
    updates = len(await contestant.crowd.go(PEOPLE, SIDE_BY_SIDE))
    took = time.perf_counter() - begun
    lian, sandbox = contestant.cpu() - used, cpu(os.getpid()) - ours
    answers = await contestant.crowd.go(STEADY_PEOPLE, STEADY_PEOPLE, STEADY)
    return Run(updates / took, median(answers), lian / updates, sandbox / updates)


async def rounds(sandbox: Sandbox, running: list[Contestant], say: Console) -> dict[str, list[Run]]:
    """Every contestant once to get warm, then in turn."""
    runs: dict[str, list[Run]] = defaultdict(list)
    for contestant in running:
        await contestant.crowd.go(SIDE_BY_SIDE, SIDE_BY_SIDE)
    for number in range(ROUNDS):
        # Nobody is always the first after the others.
        for contestant in running[number % len(running) :] + running[: number % len(running)]:
            runs[contestant.name].append(await measured(contestant))
        say.print(f"round {number + 1} of {ROUNDS}")
    return runs


async def bench(say: Console, against: str | None) -> dict[str, list[Run]]:
    """Start everybody, measure, stop everybody; `against` names an earlier commit to run beside this code."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="lian-bench-")))
        postgresql = stack.enter_context(fresh(stack.enter_context(server(durable=True))))
        former = checkout(against, folder) if against else None
        if former:
            former_postgresql = stack.enter_context(fresh(stack.enter_context(server(durable=True))))
        async with Sandbox(now=lambda: datetime.now(UTC), flood=False) as sandbox:
            running = [
                await contestants.echo(sandbox, "aiogram", 1),
                await contestants.lian(sandbox, "SQLite", 10, f"sqlite:///{folder}/lian.db", folder / "sqlite"),
                await contestants.echo(sandbox, "ptb", 2),
                await contestants.lian(sandbox, "PostgreSQL", 20, postgresql, folder / "postgresql"),
            ]
            if former:
                running += [
                    await contestants.lian(
                        sandbox, "SQLite", 30, f"sqlite:///{folder}/former.db", folder / "former-sqlite", former
                    ),
                    await contestants.lian(
                        sandbox, "PostgreSQL", 40, former_postgresql, folder / "former-postgresql", former
                    ),
                ]
            try:
                return await rounds(sandbox, running, say)
            finally:
                await asyncio.gather(*(contestant.stop() for contestant in running))


def checkout(commit: str, folder: Path) -> Path:
    """The code of an earlier commit, unpacked into a folder of its own."""
    code = folder / "former"
    code.mkdir()
    archive = subprocess.run(["git", "archive", commit], check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(code)], check=True, input=archive)
    return code


def figures(runs: dict[str, list[Run]]) -> dict[str, float]:
    """The figures by name; what is compared is compared within its round, and of the rounds the median counts."""
    bare = runs["bare aiogram"]

    def throughput(name: str, beside: list[Run]) -> float:
        return median(run.per_second / other.per_second for run, other in zip(runs[name], beside, strict=True))

    def answer(name: str) -> float:
        return median(run.answer / other.answer for run, other in zip(runs[name], bare, strict=True))

    def processor(kind: str) -> float:
        return median(
            run.cpu / other.cpu
            for run, other in zip(runs[f"{LIAN} on {kind}"], runs[f"{FORMER} on {kind}"], strict=True)
        )

    kinds = [kind for kind in ("SQLite", "PostgreSQL") if f"{FORMER} on {kind}" in runs]
    return {
        **{f"processor_vs_former_{kind.lower()}": processor(kind) for kind in kinds},
        "throughput_vs_bare_aiogram": throughput("Lian on SQLite", bare),
        "throughput_vs_bare_aiogram_postgresql": throughput("Lian on PostgreSQL", bare),
        "throughput_vs_bare_ptb": throughput("Lian on SQLite", runs["bare ptb"]),
        "throughput_vs_bare_ptb_postgresql": throughput("Lian on PostgreSQL", runs["bare ptb"]),
        "median_answer_vs_bare_aiogram": answer("Lian on SQLite"),
        "median_answer_vs_bare_aiogram_postgresql": answer("Lian on PostgreSQL"),
        "updates_per_second": median(run.per_second for run in runs["Lian on SQLite"]),
        "updates_per_second_postgresql": median(run.per_second for run in runs["Lian on PostgreSQL"]),
        "updates_per_second_bare_aiogram": median(run.per_second for run in bare),
    }


def table(runs: dict[str, list[Run]]) -> Table:
    """Medians of the rounds, and where the time goes."""
    shown = Table(title=f"Medians of {ROUNDS} rounds, {PEOPLE} people of {len(ECHO)} updates each")
    for column in (
        "",
        "updates/s",
        f"answer at {STEADY:.0f}/s, ms",
        "processor, ms an update",
        "sandbox, ms an update",
    ):
        shown.add_column(column, justify="right" if column else "left")
    for name, of in runs.items():
        values = [
            median(run.per_second for run in of),
            1000 * median(run.answer for run in of),
            1000 * median(run.cpu for run in of),
            1000 * median(run.sandbox_cpu for run in of),
        ]
        shown.add_row(name, *(f"{value:.1f}" for value in values))
    return shown


def main() -> None:
    """Measure, show, and write `build/bench.json`."""
    say = Console(highlight=False)
    runs = asyncio.run(bench(say, sys.argv[1] if len(sys.argv) > 1 else None))
    found = {name: round(value, 3) for name, value in figures(runs).items()}
    say.print(table(runs))
    for name, value in found.items():
        say.print(f"{name:45} {value:8.3f}")
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
