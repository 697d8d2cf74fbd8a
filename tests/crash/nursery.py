"""Starts Lian as often as asked, parent and child as an operator has them, each time from a fork of this process,
which has imported it once.

Reads a line to start one and writes the parent's process id; ends when its input does.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from datetime import timedelta

from bot.processes.wiring import Lian
from bot.runtime import lease, log
from bot.runtime.clock import RealClock
from bot.runtime.parent import Lifeline, Parent
from bot.runtime.stopping import on_lifeline
from bot.settings import load
from bot.telegram import channel
from store.inbox import RawEvent

ACKNOWLEDGES_FIRST = "--acknowledge-first"


FIRST_PAUSE = 0.05
"""Seconds until the parent starts a child again that was killed."""


async def _serve(lifeline: Lifeline) -> None:
    async with Lian(load(None), RealClock()) as lian:
        on_lifeline(lifeline, lian.stop)
        await lian.run()


def serve(lifeline: Lifeline) -> None:
    asyncio.run(_serve(lifeline))


def acknowledge_first() -> None:
    """The mistake that both libraries make by default: Telegram forgets the updates before they are stored."""
    poll = channel.TelegramChannel.poll

    async def polls(self: channel.TelegramChannel, deliver: channel.Deliver) -> None:
        async def late(events: Sequence[RawEvent]) -> None:
            offset = max(int(event.event) for event in events) + 1
            await self._api.call(
                "getUpdates", {"offset": offset, "timeout": 0, "allowed_updates": channel.ALLOWED_UPDATES}
            )
            await asyncio.sleep(0.3)
            await deliver(events)

        await poll(self, late)

    channel.TelegramChannel.poll = polls  # type: ignore[method-assign]


def main() -> None:
    if ACKNOWLEDGES_FIRST in sys.argv:
        acknowledge_first()
    # On PostgreSQL nobody knows that the holder of a lease was killed; the next holder waits until it ends.
    lease.LEASE_DURATION, lease.RENEWAL_INTERVAL = timedelta(seconds=1), timedelta(seconds=0.2)
    log.configure()
    child = 0
    for _ in sys.stdin:
        if child:
            os.waitpid(child, 0)
        child = os.fork()
        if not child:
            os._exit(Parent(serve, FIRST_PAUSE).run())
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
    if child:
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
