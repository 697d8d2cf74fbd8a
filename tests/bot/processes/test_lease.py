"""The next holder of a lease knows whether its former holder ended cleanly; only otherwise are rows suspected."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.runtime import lease as leases
from bot.runtime.lease import LEASE_DURATION, SOLE_HOLDER, Lease
from store.attempts.trials import IsolationGate
from tests.bot.conftest import House
from tests.support.settling import HANGS


def lease(house: House, holder: str) -> Lease:
    return Lease("fetcher", holder, house.parts.store, house.clock, IsolationGate())


@asynccontextmanager
async def held(one: Lease) -> AsyncIterator[None]:
    """For as long as the block lasts; then its process is gone, without a word."""
    working = asyncio.Event()

    async def work() -> None:
        working.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(one.while_held(work))
    await asyncio.wait_for(working.wait(), HANGS)
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_first_holder_suspects_nothing(house: House) -> None:
    first = lease(house, "a")
    async with held(first):
        assert not first.trials.after_unclean_end


@pytest.mark.parametrize("holders", [("a", "b"), (SOLE_HOLDER, SOLE_HOLDER)])
async def test_a_holder_that_did_not_let_go_has_ended_uncleanly(house: House, holders: tuple[str, str]) -> None:
    first, second = (lease(house, holder) for holder in holders)
    async with held(first):
        pass
    house.clock.advance(LEASE_DURATION)
    async with held(second):
        assert second.trials.after_unclean_end


async def test_a_holder_that_let_go_has_ended_cleanly(house: House) -> None:
    first, second = lease(house, "a"), lease(house, "b")
    async with held(first):
        pass
    await first.release()
    async with held(second):
        assert not second.trials.after_unclean_end


async def test_a_role_that_is_started_again_in_the_same_process_is_no_unclean_end(house: House) -> None:
    first = lease(house, SOLE_HOLDER)
    for _ in range(2):
        async with held(first):
            assert not first.trials.after_unclean_end


async def test_a_lease_that_ran_out_while_the_database_was_away_says_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "AWAY_SECONDS", -1.0)
    first, second = lease(house, "a"), lease(house, "b")
    async with held(first):
        pass
    house.clock.advance(LEASE_DURATION)
    async with held(second):
        assert not second.trials.after_unclean_end


async def test_who_stands_by_says_so(house: House) -> None:
    first, second = lease(house, "a"), lease(house, "b")
    async with held(first):
        task = asyncio.create_task(second.while_held(asyncio.Event().wait))  # type: ignore[arg-type]
        async with asyncio.timeout(HANGS):
            while not second.stands_by:  # noqa: ASYNC110 - as seen from outside
                await asyncio.sleep(0.001)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
