"""One bot's intake: what its channels bring is stored, then handled by its workers, by one process at a time."""

import asyncio
from collections.abc import Sequence

from bot.receiving.channel import Channel
from bot.receiving.workers import Workers
from bot.runtime.clock import run_until_first
from bot.runtime.lease import Lease
from bot.runtime.supervision import Service
from store import inbox
from store.inbox import RawEvent
from store.unit import Store


def stored_elsewhere(bot: str) -> str:
    """Return the name under which a process that does not receive wakes the one that does."""
    return f"inbox.{bot}"


class Intake(Service):
    """Receives and handles one bot's events.

    Args:
        wake: set when another process has stored some.
    """

    def __init__(
        self, bot: str, channels: Sequence[Channel], workers: Workers, store: Store, lease: Lease, wake: asyncio.Event
    ) -> None:
        self._bot = bot
        self._channels = channels
        self._workers = workers
        self._store = store
        self._lease = lease
        self._wake = wake
        self._storing = 0

    async def run(self) -> None:
        """Serve until cancelled: first the events that an earlier run left, then new ones.

        Raises:
            StartRefusedError: a channel does not know the bot, or does not accept the operator's address.
        """
        await self._lease.while_held(self._serve)

    async def _serve(self) -> None:
        await self._workers.recover()
        await run_until_first(*(channel.serve(self.take) for channel in self._channels), self._take_over())

    async def _take_over(self) -> None:
        """Deliver what other processes have stored."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            self._workers.deliver(await self._store.read(lambda tx: inbox.unhandled(tx, self._bot)))

    async def take(self, incoming: Sequence[RawEvent]) -> None:
        """Store a batch in one commit and deliver its unhandled events; on return it may be acknowledged."""
        self._storing += 1
        try:
            self._workers.deliver(await self._store.commit(lambda tx: inbox.store(tx, self._bot, incoming)))
        finally:
            self._storing -= 1

    def busy(self) -> bool:
        """Whether an event is being stored or handled."""
        woken = self._wake.is_set() and not self._lease.stands_by
        return self._storing > 0 or woken or self._workers.busy()

    def idle(self) -> bool:
        """Whether all events received have been handled."""
        return self._storing == 0 and self._workers.idle()

    async def finish(self) -> None:
        """Finish the events in progress, then release the lease."""
        await self._workers.finish()
        await self._lease.release()
