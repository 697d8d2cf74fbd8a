"""Build databases of several sizes and print what each costs: `make scale`, shorter with `LIAN_SCALE=10000,100000`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from store import migrate
from store.attempts import pruning
from tests.scale.building import build
from tests.scale.measuring import measured
from tests.scale.sizes import of_the_record, size_of
from tests.support import databases, scratch

SIZES = tuple(int(size) for size in os.environ.get("LIAN_SCALE", "10000,1000000").split(","))
KINDS = tuple(os.environ.get("LIAN_SCALE_ON", "sqlite,postgresql").split(","))
ROUNDS = 9
LARGE = max(SIZES) > 100_000
"""Whether there is no room in memory."""


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print a table for each kind of database."""
    folder = Path(tempfile.mkdtemp(prefix="lian-scale-", dir=None if LARGE else scratch.folder()))
    try:
        with ExitStack() as stack:
            if "sqlite" in KINDS:
                _print("SQLite", [f"sqlite:///{folder}/{size}.db" for size in SIZES])
            if "postgresql" in KINDS:
                server = stack.enter_context(databases.server(durable=False, large=LARGE))
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
        sizes.append([each / cases for each in (size_of(house), of_the_record(house))])
    say(f"\n{kind}, ms{'':22}" + "".join(f"{cases:>12,}" for cases in SIZES) + f"{'ratio':>10}")
    for name, times in measured(houses, ROUNDS).items():
        say(f"{name:32}" + "".join(f"{each:12.1f}" for each in times) + f"{times[-1] / times[0]:10.2f}")
    for place, name in enumerate(("bytes a case, in the long run", "of it for chains and codes")):
        say(f"{name:32}" + "".join(f"{each[place]:12,.0f}" for each in sizes))
    for house in houses:
        house.engine.dispose()


if __name__ == "__main__":
    main()
