"""What is measured: the memory of all processes together, how long people waited, and what became of rows."""

import asyncio
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

MEGABYTE = 1024 * 1024


def processes(root: int) -> list[int]:
    """The process, all that came from it, and all of its session: one whose parent has ended is found by that."""
    parents, sessions = dict[int, int](), dict[int, int]()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError, ValueError, IndexError):
                # The name in parentheses may hold anything.
                fields = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
                parents[int(folder.name)], sessions[int(folder.name)] = int(fields[1]), int(fields[3])
    found = {root} | {pid for pid, session in sessions.items() if session == root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(pid for pid in found if pid in parents)


def memory(pids: Iterable[int]) -> int:
    """Bytes of these processes together; what they share is counted once (PSS)."""
    total = 0
    for pid in pids:
        with suppress(OSError):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
    return total


def percentile(values: Sequence[float], part: float) -> float:
    """The value that this part of all does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0


@dataclass(slots=True)
class Peak:
    """The largest memory that was seen, and how many processes at once."""

    memory: int = 0
    processes: int = 0

    async def watch(self, root: int, seconds: float = 0.5) -> None:
        """Look again and again, for ever."""
        while True:
            pids = await asyncio.to_thread(processes, root)
            self.memory = max(self.memory, await asyncio.to_thread(memory, pids))
            self.processes = max(self.processes, len(pids))
            await asyncio.sleep(seconds)


@dataclass(slots=True)
class Figures:
    """What is printed at the end; a limit that is not kept is a line of `failed`."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def add(self, what: str, value: object, limit: str = "", kept: bool = True) -> None:
        """A line of the table; `limit` in words, `kept` whether it is."""
        self.lines.append((what, str(value), limit if kept else f"{limit}  ← NOT KEPT"))
        if not kept:
            self.failed.append(f"{what}: {value} (limit: {limit})")

    def table(self) -> str:
        """The lines under each other."""
        widths = [max(len(line[column]) for line in self.lines) for column in range(2)]
        return "\n".join(f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c}" for a, b, c in self.lines)


def ended(pid: int) -> Iterator[int]:
    """Kill the process and all that came from it; their ids."""
    for each in processes(pid):
        with suppress(ProcessLookupError):
            os.kill(each, 9)
            yield each
