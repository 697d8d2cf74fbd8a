"""The clock's role: the deadlines are kept by one process at a time, and others stand by."""

from bot.lease import Lease
from scheduler.clock import DeadlineClock


class Clockwork:
    """Keeps the deadlines for as long as the lease is held."""

    def __init__(self, clock: DeadlineClock, lease: Lease) -> None:
        self._clock = clock
        self._lease = lease

    async def run(self) -> None:
        """Serve for ever."""
        await self._lease.while_held(self._clock.run)

    def busy(self) -> bool:
        """At work, or about to be."""
        return not self._lease.stands_by and self._clock.busy()

    def idle(self) -> bool:
        """Nothing is due that this process must look at."""
        return self._lease.stands_by or self._clock.idle()

    async def finish(self) -> None:
        """Nothing to end: a sweep handed to the store is finished by the store."""
        await self._lease.release()
