"""One bot's intake: its receiver and its workers together, served by one process at a time."""

import asyncio

from bot.lease import Lease
from bot.receive import Receiver
from bot.work import Workers


class Intake:
    """Receives and handles one bot's updates.

    Args:
        polls: ask Telegram for updates; otherwise they come by webhook.
    """

    def __init__(self, receiver: Receiver, workers: Workers, lease: Lease, polls: bool) -> None:
        self.receiver = receiver
        self._workers = workers
        self._lease = lease
        self._polls = polls

    async def run(self) -> None:
        """Serve for ever: first what an earlier run left, then what comes in.

        Raises:
            TokenRefusedError: there is no such bot.
        """
        await self._lease.while_held(self._serve)

    async def _serve(self) -> None:
        await self._workers.recover()
        if self._polls:
            await self.receiver.poll()
        await asyncio.Event().wait()

    def busy(self) -> bool:
        """An update is being stored or handled."""
        return self.receiver.storing > 0 or not self._workers.idle()

    def idle(self) -> bool:
        """Nothing has come in that is not done."""
        return not self.busy()

    async def finish(self) -> None:
        """End the updates in hand."""
        await self._workers.finish()
        await self._lease.release()
