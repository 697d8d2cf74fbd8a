"""The clock's role: one process at a time keeps the deadlines, and the others stand by."""

from bot.runtime.lease import Lease
from scheduler.clock import DeadlineClock


class ClockRole:
    """Keeps the deadlines while the lease is held."""

    def __init__(self, clock: DeadlineClock, lease: Lease) -> None:
        self._clock = clock
        self._lease = lease

    async def run(self) -> None:
        """Serve until cancelled."""
        await self._lease.while_held(self._clock.run)

    def busy(self) -> bool:
        """Whether it is at work, or about to be."""
        return not self._lease.stands_by and self._clock.busy()

    def idle(self) -> bool:
        """Whether nothing is due that this process must look at."""
        return self._lease.stands_by or self._clock.idle()

    async def finish(self) -> None:
        """Release the lease; the store finishes a sweep that it was given."""
        await self._lease.release()
