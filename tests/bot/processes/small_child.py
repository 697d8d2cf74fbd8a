"""A parent whose child is no Lian: it notes each of its lives in a file, and then does what the first argument says.

The child's own file of lives is the second argument.
"""

import asyncio
import os
import re
import sys
import time

from bot.runtime.parent import Lifeline, Parent
from bot.runtime.stopping import Watchdog, on_lifeline

WHAT, LIVES = sys.argv[1:3]


def noted() -> int:
    """Note this life; how many there were with it."""
    with open(LIVES, "a+") as file:
        file.write(f"{os.getpid()}\n")
        file.seek(0)
        return len(file.readlines())


async def works(lifeline: Lifeline) -> None:
    stopped = asyncio.Event()
    with Watchdog(0.5 if WHAT == "stands-still" else 60):
        on_lifeline(lifeline, stopped.set)
        life = noted()
        if WHAT == "deaf" or (WHAT == "stands-still" and life == 1):
            # The interpreter's lock is held for longer than anybody waits.
            re.fullmatch("(?:a|a|ab)*c", "a" * 60)
        await stopped.wait()
        if WHAT == "slow-end":
            await asyncio.sleep(1.0)


def serve(lifeline: Lifeline) -> None:
    if WHAT == "starts-slowly":
        noted()
        time.sleep(30)
    if WHAT == "refuses":
        noted()
        sys.exit(2)
    if WHAT == "fails":
        noted()
        raise LookupError("what somebody wrote")
    asyncio.run(works(lifeline))


if __name__ == "__main__":
    sys.exit(Parent(serve, first_pause=20 if WHAT == "fails" else 0.05, heard_seconds=0.5).run())
