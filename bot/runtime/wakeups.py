"""Wake-ups: signal waiting roles at once that there is work; a lost one only delays the work."""

import asyncio
from collections import defaultdict
from collections.abc import Collection

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.runtime.clock import run_until_first
from bot.runtime.log import describe_exception

log = structlog.get_logger()


class Wakeups:
    """Named signals within this process; the names are those of `Tx.wakes`."""

    def __init__(self) -> None:
        self._signals: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._to_tell: set[str] = set()
        self._told = asyncio.Event()

    def signal(self, name: str) -> asyncio.Event:
        """Return the event to wait for; clear it before looking for work."""
        return self._signals[name]

    def announce(self, names: Collection[str]) -> None:
        """Signal work under these names, to this process and to the others."""
        self.set_here(names)
        self._to_tell.update(names)
        self._told.set()

    def set_here(self, names: Collection[str]) -> None:
        """Set the signals of this process only."""
        for name in names:
            self._signals[name].set()

    def set_all(self) -> None:
        """Set all signals of this process, as some may have been missed."""
        self.set_here(list(self._signals))

    async def to_tell(self) -> set[str]:
        """Wait for names that were announced here and not yet sent to other processes, and return them."""
        await self._told.wait()
        self._told.clear()
        names, self._to_tell = self._to_tell, set()
        return names


class WakeupRelay:
    """Relays wake-ups between processes over Redis; while Redis is away each process still wakes itself."""

    CHANNEL = "lian:wake"
    RETRY_SECONDS = 2.0

    def __init__(self, wakeups: Wakeups, redis: Redis) -> None:
        self._wakeups = wakeups
        self._redis = redis
        self._away = False
        self.listening = asyncio.Event()

    async def run(self) -> None:
        """Listen and publish until cancelled; reconnect after errors."""
        while True:
            try:
                await run_until_first(self._listen(), self._tell())
            except (RedisError, OSError) as error:
                if not self._away:
                    log.warning("Redis is away: wake-ups stay in this process", error=describe_exception(error))
                self._away = True
                self.listening.clear()
            await asyncio.sleep(self.RETRY_SECONDS)

    async def _listen(self) -> None:
        async with self._redis.pubsub() as pubsub:
            await pubsub.subscribe(self.CHANNEL)
            async for message in pubsub.listen():
                if message["type"] == "subscribe":
                    self._heard()
                elif message["type"] == "message":
                    self._wakeups.set_here(message["data"].decode().split())

    def _heard(self) -> None:
        if self._away:
            log.info("Redis is back: wake-ups reach all processes again")
            self._wakeups.set_all()
        self._away = False
        self.listening.set()

    async def _tell(self) -> None:
        while True:
            names = await self._wakeups.to_tell()
            await self._redis.publish(self.CHANNEL, " ".join(sorted(names)))
