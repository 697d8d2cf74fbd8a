"""Carries wake-ups between processes; imported only with REDIS_URL."""

import asyncio

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.runtime.clock import run_until_first
from bot.runtime.log import describe_exception
from bot.runtime.wakeups import Wakeups

log = structlog.get_logger()


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
