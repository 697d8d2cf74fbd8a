"""Wake-ups: signal waiting roles at once that there is work; a lost one only delays the work."""

import asyncio
from collections import defaultdict
from collections.abc import Collection

_WRITTEN_BY_OTHERS = ("inbox.", "outbox.", "files", "webhooks")


class Wakeups:
    """Named signals within this process; the names are those of `Tx.wakes`."""

    def __init__(self) -> None:
        self._signals: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._news: dict[str, asyncio.Event] = {}
        self._to_tell: set[str] = set()
        self._told = asyncio.Event()

    def signal(self, name: str) -> asyncio.Event:
        """Return the event to wait for; clear it before looking for work."""
        return self._signals[name]

    def news(self, name: str) -> asyncio.Event:
        """Return what the next announcement of this name sets for all who wait for it."""
        return self._news.setdefault(name, asyncio.Event())

    def announce(self, names: Collection[str]) -> None:
        """Signal work under these names, to this process and to the others."""
        self.set_here(names)
        self._to_tell.update(names)
        self._told.set()

    def set_here(self, names: Collection[str]) -> None:
        """Set the signals of this process only."""
        for name in names:
            self._signals[name].set()
            if news := self._news.pop(name, None):
                news.set()

    def set_all(self) -> None:
        """Set all signals of this process, as some may have been missed."""
        self.set_here({*self._signals, *self._news})

    async def look_again(self, seconds: float) -> None:
        """Let the roles that others write for look every so many seconds, as nobody may have woken them, such as a
        command of the operator's beside this process."""
        while True:
            await asyncio.sleep(seconds)
            self.set_here([name for name in self._signals if name.startswith(_WRITTEN_BY_OTHERS)])

    async def to_tell(self) -> set[str]:
        """Wait for names that were announced here and not yet sent to other processes, and return them."""
        await self._told.wait()
        self._told.clear()
        names, self._to_tell = self._to_tell, set()
        return names
