"""Build databases of several sizes, print what each costs, and fail where it is too much: `make scale`, shorter with
`LIAN_SCALE=10000,100000`."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from store import migrate
from store.attempts import pruning
from tests.scale.building import build
from tests.scale.measuring import measured
from tests.scale.sizes import by_table, of_the_record, size_of
from tests.support import databases, scratch

SIZES = tuple(int(size) for size in os.environ.get("LIAN_SCALE", "10000,1000000").split(","))
KINDS = tuple(os.environ.get("LIAN_SCALE_ON", "sqlite,postgresql").split(","))
ROUNDS = 25
GROWTH = 1.2
"""How often what it costs in the smallest house anything may cost in the largest, but figures, which a small house has
not on every day."""
NOTICEABLE = 0.2
"""Milliseconds that are no growth: a busy machine does not tell them apart."""
YEAR = 2.0
"""How often what figures of a week cost those of a year may cost."""
BYTES = {"SQLite": 5_200, "PostgreSQL": 7_600}
"""Bytes that a case may take in a large house; 4,000 are the aim, and 1,200 for chains and codes."""
TABLES = 10
"""Tables of which the bytes are told, those with most."""
LARGE = max(SIZES) > 100_000
"""Whether there is no room in memory."""


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> list[str]:
    """Print a table for each kind of database, and return what costs too much."""
    beyond: list[str] = []
    folder = Path(tempfile.mkdtemp(prefix="lian-scale-", dir=None if LARGE else scratch.folder()))
    try:
        with ExitStack() as stack:
            if "sqlite" in KINDS:
                beyond += _print("SQLite", [f"sqlite:///{folder}/{size}.db" for size in SIZES])
            if "postgresql" in KINDS:
                server = stack.enter_context(databases.server(durable=False, large=LARGE))
                beyond += _print("PostgreSQL", [stack.enter_context(databases.fresh(server)) for _ in SIZES])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return beyond


def _print(kind: str, urls: Sequence[str]) -> Iterator[str]:
    """Print what houses of one kind of database cost, and yield what is too much."""
    houses, sizes = [], []
    for url, cases in zip(urls, SIZES, strict=True):
        begun = time.monotonic()
        migrate.upgrade(url)
        house = build(url, cases)
        houses.append(house)
        while house.unit(lambda tx: pruning.prune(tx, 100_000)):
            pass
        sizes.append([each / cases for each in (size_of(house), of_the_record(house))])
        say(f"{kind}: {cases:,} cases built in {time.monotonic() - begun:,.0f} s")
    say(f"\n{kind}, ms{'':22}" + "".join(f"{cases:>12,}" for cases in SIZES) + f"{'ratio':>10}")
    took = measured(houses, ROUNDS)
    for name, times in took.items():
        say(f"{name:32}" + "".join(f"{each:12.1f}" for each in times) + f"{times[-1] / times[0]:10.2f}")
        if "figures" not in name and times[-1] > max(times[0] * GROWTH, times[0] + NOTICEABLE):
            yield f"{kind}: {name} grows {times[-1] / times[0]:.2f} times"
    for cases, week, year in zip(SIZES, took["figures of a week"], took["figures of a year"], strict=True):
        if year > week * YEAR:
            yield f"{kind}: with {cases:,} cases figures of a year cost {year / week:.1f} times those of a week"
    for place, name in enumerate(("bytes a case, in the long run", "of it for chains and codes")):
        say(f"{name:32}" + "".join(f"{each[place]:12,.0f}" for each in sizes))
    if LARGE and sizes[-1][0] > BYTES[kind]:
        yield f"{kind}: a case takes {sizes[-1][0]:,.0f} bytes, {BYTES[kind]:,} at most"
    for table, rows, indexes in by_table(houses[-1])[:TABLES]:
        say(f"  {table:30}{rows / SIZES[-1]:12,.0f}  indexes{indexes / SIZES[-1]:8,.0f}")
    for house in houses:
        house.engine.dispose()


if __name__ == "__main__":
    sys.exit("\n".join(main()) or None)
