"""A process that reads and writes sealed values until a file appears, and prints how often, and what failed."""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from store import evidence, settings
from store.engine import engines, outages
from store.engine.runners import worked
from store.entry import people
from store.intake import drafts
from store.outbox import sending
from store.record import cases, events
from store.sealing import OperatorKey, keyring, stored
from store.unit import Tx
from tests.rotation import PACE, REFRESH
from tests.support.installation import installation


def say(words: str) -> None:
    """Write a line for the process that waits for it."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def everything(tx: Tx, n: int) -> None:
    """Read and rewrite what stands in the rows of life `n`, as Lian does for an update."""
    case = cases.get(tx, n)
    assert case
    cases.text(tx, case)
    events.of_case(tx, n)
    evidence.of_case(tx, n)
    people.destination(tx, case.person_id or 0)
    sending.ready(tx, "reporter", 5)
    settings.put(tx, f"setting {n}", f"again {n}")
    settings.get(tx, f"setting {n}")
    draft = drafts.load(tx, case.person_id or 0)
    assert draft
    drafts.save(tx, case.person_id or 0, draft, {"said": n})


def main(url: str, key: str, lives: int, stop: Path) -> None:
    """Go round until told to stop."""
    keyring.REFRESH = REFRESH
    place, done, failed, n = installation(), 0, Counter[str](), 0
    keys = stored.open_keyring(url, OperatorKey.from_text(key), datetime.now(UTC))
    engine = engines.writer(url)

    def unit(work: Callable[[Tx], Any]) -> None:
        now = datetime.now(UTC)
        keys.refresh(now)
        with engine.begin() as conn:
            worked(conn, lambda conn: work(Tx(conn, keys, now, place)))

    say("reads")
    while not stop.exists():
        n = n % lives + 1
        try:
            unit(lambda tx, n=n: everything(tx, n))
        except Exception as error:
            if not outages.is_transient(error):
                failed[f"{type(error).__name__}: {error}"[:200]] += 1
        else:
            done += 1
        if lives < 100:
            time.sleep(PACE)
    engine.dispose()
    say(json.dumps({"done": done, "failed": failed, "generations": keys.generations}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
