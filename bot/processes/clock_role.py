"""The clock's role: one process at a time handles the deadlines, and the others stand by."""

from bot.runtime.lease import Lease
from scheduler.clock import DeadlineClock


class ClockRole:
    """Handles the deadlines while the lease is held."""

    def __init__(self, clock: DeadlineClock, lease: Lease) -> None:
        self._clock = clock
        self._lease = lease

    async def run(self) -> None:
        """Run until cancelled."""
        await self._lease.while_held(self._clock.run)

    def busy(self) -> bool:
        """Return whether it is at work, or about to be."""
        return not self._lease.stands_by and self._clock.busy()

    def idle(self) -> bool:
        """Whether no deadline is due that this process must handle."""
        return self._lease.stands_by or self._clock.idle()

    async def finish(self) -> None:
        """Release the lease; the store finishes a sweep that has been submitted."""
        await self._lease.release()
