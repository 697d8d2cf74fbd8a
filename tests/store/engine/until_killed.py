"""Commits units of two rows each, says which are durable, and never stops: to be killed by a test."""

import asyncio
import sys

from store import settings
from store.unit import Store, Tx
from tests.support.clock import ManualClock
from tests.support.installation import KEYS, installation


async def main(url: str) -> None:
    store = Store(url, KEYS, installation(), ManualClock().now)
    store.open()

    async def write_from(first: int) -> None:
        for number in range(first, 10**9, 8):

            def unit(tx: Tx, number: int = number) -> None:
                settings.put(tx, f"a{number}", "x")
                settings.put(tx, f"b{number}", "x")

            await store.commit(unit)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()

    await asyncio.gather(*(write_from(first) for first in range(8)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
