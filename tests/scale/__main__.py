"""Build databases of several sizes and print what each costs: `make scale`, longer with `LIAN_SCALE=10000,1000000`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from store import migrate
from store.attempts import pruning
from tests.scale.building import build, size_of
from tests.scale.measuring import measured
from tests.support import databases, scratch

SIZES = tuple(int(size) for size in os.environ.get("LIAN_SCALE", "10000,300000").split(","))
KINDS = tuple(os.environ.get("LIAN_SCALE_ON", "sqlite,postgresql").split(","))
ROUNDS = 9


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print a table for each kind of database."""
    folder = Path(tempfile.mkdtemp(prefix="lian-scale-", dir=scratch.folder()))
    try:
        with ExitStack() as stack:
            if "sqlite" in KINDS:
                _print("SQLite", [f"sqlite:///{folder}/{size}.db" for size in SIZES])
            if "postgresql" in KINDS:
                server = stack.enter_context(databases.server(durable=False))
                _print("PostgreSQL", [stack.enter_context(databases.fresh(server)) for _ in SIZES])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _print(kind: str, urls: Sequence[str]) -> None:
    houses, sizes = [], []
    for url, cases in zip(urls, SIZES, strict=True):
        migrate.upgrade(url)
        house = build(url, cases)
        houses.append(house)
        while house.unit(lambda tx: pruning.prune(tx, 100_000)):
            pass
        sizes.append(size_of(house) / cases)
    say(f"\n{kind}, ms{'':22}" + "".join(f"{cases:>12,}" for cases in SIZES) + f"{'ratio':>10}")
    for name, times in measured(houses, ROUNDS).items():
        say(f"{name:32}" + "".join(f"{each:12.1f}" for each in times) + f"{times[-1] / times[0]:10.2f}")
    say(f"{'bytes a case, in the long run':32}" + "".join(f"{each:12,.0f}" for each in sizes))
    for house in houses:
        house.engine.dispose()


if __name__ == "__main__":
    main()
