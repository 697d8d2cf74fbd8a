"""A channel without buttons, edits and a bot library carries a case from its report to its result."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from bot.receiving.intake import Intake
from bot.receiving.throttle import MemoryCounts, RateLimiter
from bot.receiving.workers import Workers
from bot.runtime.lease import SOLE_HOLDER, Lease
from bot.sending.sender import OutboxSender
from cases.decision.decide import Verdict, decide
from dialogs.engine.words import Renderer
from dialogs.search import no_search
from handlers.flows.routing.reporter import handle
from rules.report import Way
from rules.vocabulary import Act, Outcome, State
from rules.wording import Wording
from store.attempts.trials import IsolationGate
from store.engine import engines
from store.record import cases
from store.record.cases import CaseRow
from store.tables import CASE, INBOX, InboxState
from store.unit import Store
from tests.cases.conftest import House, done
from tests.channels.plain_text import BOT, CHANNEL, PlainText, Terminal, address
from tests.stories.at_the_desk import NUMBER
from tests.support.clock import ManualClock
from tests.support.installation import KEYS, installation
from tests.support.settling import settle, until

FOUND = Wording(text="查明属实")


class Wei:
    """A person at a terminal; each line is answered before the next."""

    def __init__(
        self,
        channel: PlainText,
        intake: Intake,
        sender: OutboxSender,
        clock: ManualClock,
        wake: asyncio.Event,
    ) -> None:
        self._channel = channel
        self._intake = intake
        self._sender = sender
        self._clock = clock
        self._wake = wake
        self._read = 0
        self.terminal: Terminal = channel.terminals[address("wei")]

    async def says(self, line: str) -> str:
        """Write a line, and return what is written in answer."""
        await self._channel.write("wei", line)
        return await self.reads()

    async def chooses(self, label: str) -> str:
        """Answer with the number of a choice that was offered."""
        offered = [line.split(". ", 1) for line in self.terminal.lines if line.partition(". ")[0].isdecimal()]
        number = next(number for number, words in reversed(offered) if label in words)
        assert int(number) in self.terminal.choices, f"{label} is not offered any more"
        return await self.says(number)

    async def reads(self) -> str:
        """Return what was written since they last looked."""
        self._wake.set()  # the staff of these tests write to the database without a word to the sender
        await settle(self, self._clock)
        new, self._read = self.terminal.lines[self._read :], len(self.terminal.lines)
        return "\n".join(new)

    def idle(self) -> bool:
        return self._sender.idle() and self._intake.idle()

    def resting(self) -> bool:
        return not (self._sender.busy() or self._intake.busy())


@pytest.fixture
async def wei(sqlite_url: str) -> AsyncIterator[Wei]:
    clock, wake, renderer = ManualClock(), asyncio.Event(), Renderer.load()
    store = Store(sqlite_url, KEYS, installation(), clock.now, lambda names: wake.set())
    store.open()
    channel, gate = PlainText(renderer, KEYS), IsolationGate()
    receiving, sending = (
        Lease(name, SOLE_HOLDER, store, clock, gate) for name in ("intake.reporter", "courier.reporter")
    )
    throttle = RateLimiter(MemoryCounts(clock), {"updates": (60, timedelta(minutes=1))})
    flow = partial(handle, search=no_search)
    workers = Workers(BOT, {channel.name: channel}, flow, store, clock, throttle, receiving.trials)
    intake = Intake(BOT, [channel], workers, store, receiving, asyncio.Event())
    sender = OutboxSender(BOT, {CHANNEL: channel}, store, renderer, clock, wake, sending)
    roles = [asyncio.create_task(role.run()) for role in (intake, sender)]
    await until(lambda: channel.serving)
    yield Wei(channel, intake, sender, clock, wake)
    for role in roles:
        role.cancel()
    await asyncio.gather(*roles, return_exceptions=True)
    await intake.finish()
    await sender.finish()
    await store.close()


@pytest.fixture
def staff(sqlite_url: str) -> Iterator[House]:
    engine = engines.writer(sqlite_url)
    yield House(engine, installation())
    engine.dispose()


async def filed(wei: Wei) -> str:
    """File a report, and return what is written at its end."""
    await wei.says("/start")
    for label in ("我要举报", "同意并继续", "谩骂"):
        await wei.chooses(label)
    await wei.says("@shouter")
    await wei.says("他昨天在群里一直骂人")
    await wei.chooses("好了")
    return await wei.chooses("提交")


def the_case(staff: House) -> CaseRow:
    def only(tx: Any) -> CaseRow | None:
        return cases.get(tx, tx.conn.execute(select(CASE.c.id)).scalar_one())

    case = staff.unit(only)
    assert case
    return case


async def test_a_person_files_asks_for_the_status_answers_and_reads_the_result(wei: Wei, staff: House) -> None:
    receipt = await filed(wei)
    number = NUMBER.findall(receipt)[-1]
    assert "已受理" in receipt

    assert number in await wei.says(number)

    asked = staff.asks(staff.begins(staff.accepts(the_case(staff))))
    question = await wei.reads()
    assert number in question
    assert "请告诉我们事情发生的时间" in question
    assert "收下 1 件" in await wei.says("昨天晚上八点")
    assert "您已答复" in await wei.chooses("好了")
    answered = staff.case(asked.id)
    assert answered.state is State.INVESTIGATING

    done(staff.presses(decide, Act.DECIDE, answered, Verdict(Outcome.CONTENT_DELETED, FOUND, why="首次")))
    result = await wei.reads()
    assert number in result
    assert "查明属实" in result


async def test_every_line_is_stored_and_done(wei: Wei, staff: House) -> None:
    await filed(wei)
    states = staff.unit(lambda tx: tx.conn.execute(select(INBOX.c.state)).scalars())
    assert len(states) == 8
    assert set(states) == {InboxState.DONE}


async def test_a_case_knows_the_channel_that_it_came_by(wei: Wei, staff: House) -> None:
    await filed(wei)
    assert the_case(staff).source == Way.OTHER, "one that nothing else knows"


async def test_a_number_that_nothing_offers_is_words(wei: Wei) -> None:
    await wei.says("/start")
    assert "4711" in await wei.says("4711")


async def test_a_choice_of_a_screen_that_was_replaced_is_no_choice_any_more(wei: Wei) -> None:
    start = await wei.says("/start")
    assert "我要举报" in start
    before = dict(wei.terminal.choices)
    await wei.chooses("我要举报")
    assert not set(before.values()) & set(wei.terminal.choices.values())
