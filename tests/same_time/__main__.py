"""Print how far apart the three ways to ask for what is not one's own are: `python -m tests.same_time [tries]`."""

import sys
import tempfile
from pathlib import Path
from statistics import median

from store import migrate
from tests.same_time.measuring import KINDS, comparisons, measured
from tests.support.installation import KEYS

TRIES, APART, P = 2000, 0.05, 0.01


def main() -> int:
    """Measure, print, and return 1 if something can be told apart."""
    tries = int(sys.argv[1]) if len(sys.argv) > 1 else TRIES
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'lian.db'}"
        migrate.upgrade(url, keys=KEYS)
        times, answers = measured(url, tries // len(KINDS) + 1)
    for kind in KINDS:
        _print(f"{kind:24} {len(times[kind]):5} tries, median {median(times[kind]) * 1000:7.2f} ms of processor time")
    same = len(set().union(*answers.values())) == 1
    _print(f"the answers are {'the same' if same else 'different'}")
    told = comparisons(times)
    for it in told:
        _print(f"{' / '.join(it.kinds):44} medians {it.apart:6.2%} apart, Kolmogorov-Smirnov p = {it.p:.3f}")
    return 0 if same and all(it.apart <= APART and it.p >= P for it in told) else 1


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
