"""The clock's task on a real database: in time, after a stop, beside another, and past a deadline that is broken."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from cases import drafting
from rules.vocabulary import DeadlineKind, Identity, Severity, State
from scheduler.clock import DeadlineClock
from store import cases, deadlines, people
from store.cases import CaseText
from store.tables import CASE, OUTBOX
from store.unit import Store, Tx
from tests.clock import ManualClock
from tests.installation import KEYS, installation

DAY = timedelta(days=1)


class House:
    """A store, a clock that stands still, and the wake-ups of one process."""

    def __init__(self, url: str) -> None:
        self.clock = ManualClock()
        self.wake = asyncio.Event()
        self.store = Store(url, KEYS, installation(), self.clock.now, self._woken)
        self.store.open()

    def _woken(self, names: set[str]) -> None:
        if "clock" in names:
            self.wake.set()

    async def drafts(self, people_: range) -> None:
        """So many people begin a report."""

        def work(tx: Tx) -> None:
            for chat_id in people_:
                person = drafting.agree(tx, people.new(tx, chat_id, "zh-Hans"))
                drafting.keep(tx, person, {}, former=None)

        await self.store.commit(work)

    async def told(self) -> int:
        """How many messages there are to be sent."""
        return await self.store.read(lambda tx: tx.conn.execute(select(func.count()).select_from(OUTBOX)).scalar_one())

    @asynccontextmanager
    async def serving(self, *clocks: DeadlineClock) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(clock.run()) for clock in clocks]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def settled(self, *clocks: DeadlineClock) -> None:
        """Until nothing is due any more."""
        async with asyncio.timeout(10):
            while not all(clock.idle() for clock in clocks):  # noqa: ASYNC110 - as seen from outside
                await asyncio.sleep(0.001)

    def keeper(self) -> DeadlineClock:
        return DeadlineClock(self.store, self.clock, self.wake)


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    house = House(sqlite_url)
    yield house
    await house.store.close()


@pytest.fixture
async def house_anywhere(database_url: str) -> AsyncIterator[House]:
    house = House(database_url)
    yield house
    await house.store.close()


async def test_a_deadline_is_kept_when_its_instant_comes_and_not_before(house: House) -> None:
    keeper = house.keeper()
    async with house.serving(keeper):
        await house.drafts(range(1, 2))
        house.clock.advance(7 * DAY - timedelta(seconds=1))
        await house.settled(keeper)
        assert await house.told() == 0
        house.clock.advance(timedelta(seconds=1))
        await house.settled(keeper)
        assert await house.told() == 1


async def test_what_was_missed_while_nothing_ran_is_handled_on_return_however_much(house: House) -> None:
    await house.drafts(range(1, 121))
    house.clock.advance(8 * DAY)
    keeper = house.keeper()
    async with house.serving(keeper):
        await house.settled(keeper)
    assert await house.told() == 120


async def test_however_many_instances_run_each_deadline_is_told_once(house_anywhere: House) -> None:
    house = house_anywhere
    await house.drafts(range(1, 121))
    house.clock.advance(8 * DAY)
    first, second = house.keeper(), house.keeper()
    async with house.serving(first, second):
        await house.settled(first, second)
    assert await house.told() == 120


async def test_a_deadline_that_cannot_be_dealt_with_blocks_nobody_and_is_tried_again(house: House) -> None:
    def broken(tx: Tx) -> None:
        case = cases.new(
            tx,
            number="LA-00000-00000-0",
            person_id=None,
            state=State.RECEIVED,
            leaf="abuse",
            severity=Severity.MINOR,
            team="content",
            restricted=True,
            identity=Identity.CONFIDENTIAL,
            subject_key=None,
            text=CaseText({}, ""),
        )
        tx.conn.execute(update(CASE).values(wrapped_key=None))
        at = tx.now + DAY
        deadlines.begin(tx, DeadlineKind.REVIEW, case_id=case.id, begun_at=tx.now, due_at=at, next_at=at)

    await house.store.commit(broken)
    await house.drafts(range(1, 3))
    house.clock.advance(7 * DAY)
    keeper = house.keeper()
    async with house.serving(keeper):
        await house.settled(keeper)
    assert await house.told() == 2
    assert await house.store.read(deadlines.earliest) == house.clock.now() + timedelta(hours=1)
