"""The clock's task on a real database: in time, after a stop, beside another, and past a deadline that is broken."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text, update

from cases import dead_letters
from cases.intake import drafting
from rules.report import Way
from rules.vocabulary import DeadlineKind, Identity, Role, Severity, State
from scheduler.clock import DeadlineClock
from store.attempts import attempts
from store.entry import people
from store.members import staff
from store.outbox import sending
from store.record import cases, deadlines
from store.record.cases import CaseText
from store.tables import CASE, OUTBOX
from store.unit import Store, Tx
from tests.addresses import at, id_at
from tests.support.clock import START, ManualClock
from tests.support.installation import KEYS, installation
from tests.support.settling import HANGS
from tests.support.trials import trials

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
                person = drafting.agree(tx, people.new(tx, at(chat_id), "zh-Hans"))
                drafting.begin(tx, person, {"report": {}})

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
        async with asyncio.timeout(HANGS):
            while not all(clock.idle() for clock in clocks):  # noqa: ASYNC110 - as seen from outside
                await asyncio.sleep(0.001)

    def keeper(self) -> DeadlineClock:
        return DeadlineClock(self.store, self.clock.now, self.clock.alarm, self.wake, trials("clock", self.store))


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


def a_case_without_its_key(tx: Tx) -> int:
    """The id of a deadline that is due in a day, and at which the clock fails whenever it looks."""
    case = cases.create(
        tx,
        number="LA-00000-00000-0",
        person_id=None,
        state=State.RECEIVED,
        category="abuse",
        severity=Severity.MINOR,
        team="content",
        restricted=True,
        identity=Identity.CONFIDENTIAL,
        subject=None,
        account=None,
        text=CaseText(),
        way=Way.TELEGRAM,
    )
    tx.conn.execute(update(CASE).values(wrapped_key=None))
    at = tx.now + DAY
    return deadlines.create(tx, DeadlineKind.REVIEW, case_id=case.id, begun_at=tx.now, due_at=at, next_at=at)


async def test_a_deadline_that_cannot_be_dealt_with_blocks_nobody_and_is_tried_again(house: House) -> None:
    await house.store.commit(a_case_without_its_key)
    await house.drafts(range(1, 3))
    house.clock.advance(7 * DAY)
    keeper = house.keeper()
    async with house.serving(keeper):
        await house.settled(keeper)
    assert await house.told() == 2
    assert await house.store.read(deadlines.next_check_at) == house.clock.now() + timedelta(minutes=1)


async def test_a_deadline_that_fails_three_times_is_set_aside_and_the_administrators_are_told(house: House) -> None:
    def chief(tx: Tx) -> None:
        staff.add(tx, at(9001), alias="chief", roles=frozenset({Role.ADMINISTRATOR}), lang="en", username=None)
        staff.set_reachable(tx, at(9001), now=True)

    await house.store.commit(chief)
    broken = await house.store.commit(a_case_without_its_key)
    house.clock.advance(DAY)
    keeper = house.keeper()
    async with house.serving(keeper):
        for _ in range(2):
            await house.settled(keeper)
            assert await house.store.read(deadlines.next_check_at) == house.clock.now() + timedelta(minutes=1)
            house.clock.advance(timedelta(minutes=1))
        await house.settled(keeper)
    assert await house.store.read(deadlines.next_check_at) is None
    rows = await house.store.read(lambda tx: sending.ready(tx, "desk", 9))
    assert [(row.notice.KIND, id_at(row.to.address)) for row in rows] == [("deadline_set_aside", 9001)]
    waiting = await house.store.read(lambda tx: tx.conn.execute(text("SELECT form FROM outbox")).scalars())
    assert sorted(waiting) == ["deadline_set_aside", "set_aside"], "which deadline, and how much waits in all"
    assert await house.store.read(lambda tx: dead_letters.counts_since(tx, START, 0)) == {"clock": 1}
    house.clock.advance(DAY)
    again = house.keeper()
    async with house.serving(again):
        await house.settled(again)
    assert broken in again._trials.aside


async def test_a_deadline_that_was_alone_at_two_unclean_ends_is_set_aside_unlooked_at(house: House) -> None:
    broken = await house.store.commit(a_case_without_its_key)
    await house.drafts(range(1, 2))
    house.clock.advance(7 * DAY)
    for _ in range(2):
        await house.store.commit(lambda tx: attempts.mark_alone(tx, "clock", broken))
        await house.store.commit(lambda tx: attempts.load_at_start(tx, "clock", unclean=True))
    keeper = house.keeper()
    async with house.serving(keeper):
        await house.settled(keeper)
    assert await house.store.read(lambda tx: dead_letters.counts_since(tx, START, 0)) == {"clock": 1}
    assert (await house.store.read(lambda tx: deadlines.get(tx, broken))).next_at is None
    assert await house.told() == 1, "the other one goes on, and no administrator can be written to"
