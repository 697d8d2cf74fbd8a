"""What people did lately, counted for all processes; imported only with REDIS_URL."""

from datetime import datetime, timedelta

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.receiving.throttle import MemoryCounts
from bot.runtime.clock import Clock

log = structlog.get_logger()


class RedisCounts:
    """Counts that all processes share; while Redis is away the twin counts, and Redis is tried again now and
    then."""

    RETRY = timedelta(seconds=5)

    def __init__(self, redis: Redis, clock: Clock) -> None:
        self._redis = redis
        self._clock = clock
        self._twin = MemoryCounts(clock)
        self._away_until: datetime | None = None

    async def add(self, key: str, window: timedelta) -> int:
        """Count one more, in memory while Redis is away."""
        now = self._clock.now()
        if self._away_until is not None and now < self._away_until:
            return await self._twin.add(key, window)
        try:
            count = await self._add(f"lian:count:{key}", window)
        except (RedisError, OSError) as error:
            if self._away_until is None:
                log.warning("Redis is away: throttles count in this process", error=type(error).__name__)
            self._away_until = now + self.RETRY
            return await self._twin.add(key, window)
        if self._away_until is not None:
            log.info("Redis is back: throttles count there again")
            self._away_until = None
        return count

    async def _add(self, key: str, window: timedelta) -> int:
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.incr(key)
            pipe.expire(key, window, nx=True)
            count, _ = await pipe.execute()
        return int(count)
