"""One bot's intake: its receiver and its workers, run by one process at a time."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.receiving.receive import Receiver
from bot.receiving.workers import Workers
from bot.runtime.lease import Lease
from bot.runtime.supervision import Service


class Intake(Service):
    """Receives and handles one bot's updates.

    Args:
        arrange: sets at Telegram how it delivers updates.
        polls: whether updates are polled; otherwise Telegram calls the webhook.
    """

    def __init__(
        self, receiver: Receiver, workers: Workers, lease: Lease, arrange: Callable[[], Awaitable[None]], polls: bool
    ) -> None:
        self.receiver = receiver
        self._workers = workers
        self._lease = lease
        self._arrange = arrange
        self._polls = polls

    async def run(self) -> None:
        """Serve until cancelled: first the updates that an earlier run left, then new ones.

        Raises:
            StartRefusedError: Telegram does not know the token, or does not accept the webhook's address.
        """
        await self._lease.while_held(self._serve)

    async def _serve(self) -> None:
        await self._workers.recover()
        self.receiver.open = True
        try:
            await self._arrange()
            if self._polls:
                await self.receiver.poll()
            await asyncio.Event().wait()
        finally:
            self.receiver.open = False

    def busy(self) -> bool:
        """Whether an update is being stored or handled."""
        return self.receiver.storing > 0 or self._workers.busy()

    def idle(self) -> bool:
        """Whether all updates received have been handled."""
        return self.receiver.storing == 0 and self._workers.idle()

    async def finish(self) -> None:
        """Finish the updates in progress, then release the lease."""
        await self._workers.finish()
        await self._lease.release()
