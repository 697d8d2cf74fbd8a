"""Each update is one turn: in order within its conversation, side by side between conversations, never lost."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from handlers.incoming import Envelope
from sandbox import Person
from store import inbox
from store.attempts import attempts
from store.entry import people
from store.operator_files.notice import NOTICE_FILE
from store.unit import Tx
from tests.addresses import at
from tests.bot.conftest import Desk, House, intake_of
from tests.support.settling import until


async def waiting(house: House) -> int:
    return len(await house.parts.store.read(lambda tx: inbox.unhandled(tx, "reporter")))


async def two_wait(house: House) -> bool:
    return await waiting(house) == 2


async def errors(house: House) -> list[str]:
    """Why updates were set aside."""

    def query(tx: Any) -> list[str]:
        return list(tx.conn.execute(text("SELECT error FROM inbox WHERE state = 'set_aside'")).scalars())

    return await house.parts.store.read(query)


async def test_a_persons_updates_are_handled_in_order_and_others_do_not_wait(intake: House, desk: Desk) -> None:
    released = asyncio.Event()

    async def slow() -> None:
        await released.wait()

    desk.otherwise["一"] = slow
    li = Person.join(intake.sandbox, "Li")
    await intake.wei.says("一")
    await intake.wei.says("二")
    await li.starts(intake.reporter)
    await until(lambda: "/start" in desk.seen)
    assert desk.seen == ["一", "/start"], "the second of one person waits for the first; another's does not"
    released.set()
    await intake.settle()
    assert desk.seen == ["一", "/start", "二"]
    assert await waiting(intake) == 0


async def raises() -> None:
    raise KeyError("秘密的话")


def raises_in_the_unit(tx: Tx, envelope: Envelope) -> None:
    raise KeyError("秘密的话")


@pytest.mark.parametrize("where", ["adapter", "unit"])
async def test_an_update_that_fails_three_times_is_set_aside_and_its_person_is_told(
    where: str, intake: House, desk: Desk
) -> None:
    async def wanted() -> None:
        desk.unit = raises_in_the_unit

    async def fine() -> None:
        desk.unit = lambda tx, envelope: None

    desk.otherwise = {"坏": raises if where == "adapter" else wanted, "好": fine}
    with capture_logs() as logs:
        await intake.wei.says("坏")
        await intake.wei.says("好")
        await intake.settle()
    assert desk.seen == ["坏", "坏", "坏", "好"], "it is tried three times, and blocks nobody"
    [told] = await errors(intake)
    assert told.startswith("KeyError at tests/bot/receiving/test_work.py:")
    assert "秘密的话" not in told + json.dumps(logs, ensure_ascii=False, default=str)
    assert any(line["log_level"] == "error" for line in logs)
    assert "没有办成" in intake.wei.last


async def test_an_update_that_fails_once_is_done_at_its_next_try_and_nothing_is_said(intake: House, desk: Desk) -> None:
    async def fails_once() -> None:
        desk.otherwise.clear()
        raise KeyError

    desk.otherwise["坏"] = fails_once
    read = len(intake.wei.messages())
    await intake.wei.says("坏")
    await intake.settle()
    assert desk.seen == ["坏", "坏"]
    assert len(intake.wei.messages()) == read + 1
    assert await intake.parts.store.read(lambda tx: attempts.of_role(tx, "intake.reporter")) == {}


@pytest.mark.parametrize(("agreed", "kept"), [(None, 0), (1, 0), (NOTICE_FILE.shipped.version, 1)])
async def test_what_failed_is_kept_only_of_a_person_who_has_agreed_to_the_notice(
    agreed: int | None, kept: int, intake: House, desk: Desk
) -> None:
    def meet(tx: Tx) -> None:
        person = people.new(tx, at(intake.wei.user.id), "zh-Hans")
        if agreed is not None:
            people.record_consent(tx, person, agreed)

    await intake.parts.store.commit(meet)
    desk.otherwise["坏"] = raises
    await intake.wei.says("坏")
    await intake.settle()
    query = text("SELECT count(sealed_body) FROM inbox WHERE state = 'set_aside'")
    assert await intake.parts.store.read(lambda tx: tx.conn.execute(query).scalar_one()) == kept


async def test_an_update_that_was_done_before_is_over_without_a_word(intake: House, desk: Desk) -> None:
    """As after a commit whose answer was lost, and which is therefore repeated."""

    async def twice() -> None:
        def first(tx: Tx) -> None:
            inbox.mark_done(tx, inbox.unhandled(tx, "reporter")[0].seq)

        await intake.parts.store.commit(first)

    desk.otherwise["一"] = twice
    read = len(intake.wei.messages())
    await intake.wei.says("一")
    await intake.wei.says("二")
    await intake.settle()
    assert desk.seen == ["一", "二"]
    assert len(intake.wei.messages()) == read + 2, "nobody said that it failed"


async def test_what_an_earlier_run_left_in_the_inbox_comes_first(house: House, desk: Desk) -> None:
    stuck = asyncio.Event()

    async def never() -> None:
        await stuck.wait()

    desk.otherwise["/start"] = never
    intake = intake_of(house, desk)
    task = asyncio.create_task(intake.run())
    await until(lambda: desk.seen)
    await house.wei.says("第二句")
    task.cancel()
    assert await waiting(house) >= 1

    later = Desk()
    house.start(intake_of(house, later))
    await house.settle()
    assert later.seen == ["/start", "第二句"]
    assert await waiting(house) == 0


async def test_a_flood_from_one_person_is_told_once_and_slows_nobody_else(intake: House, desk: Desk) -> None:
    limit = intake.parts.store.installation.policy.messages_per_minute
    for number in range(limit + 10):
        await intake.wei.says(f"{number}")
    await intake.settle()
    assert len(desk.seen) == limit - 1, "START was one of them"
    told = [message for message in intake.wei.messages() if message.sender is not intake.wei.user]
    assert len(told) == 1
    assert "有点快" in intake.wei.last
    li = Person.join(intake.sandbox, "Li")
    await li.starts(intake.reporter)
    await intake.settle()
    assert desk.seen[-1] == "/start"
    intake.clock.advance(timedelta(minutes=1))
    await intake.wei.says("歇过了")
    await intake.settle()
    assert desk.seen[-1] == "歇过了"


async def test_stopping_ends_the_update_in_hand_and_leaves_the_next_for_the_next_start(
    house: House, desk: Desk
) -> None:
    begun, released = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        begun.set()
        await released.wait()

    desk.otherwise["/start"] = slow
    house.start(intake_of(house, desk))
    await begun.wait()
    await house.wei.says("第二句")
    await until(lambda: two_wait(house))
    stopping = asyncio.create_task(house.stop())
    await asyncio.sleep(0.01)
    released.set()
    await stopping
    assert desk.seen == ["/start"]
    assert await waiting(house) == 1


@pytest.fixture
def locked(house: House) -> Iterator[Callable[[], None]]:
    import sqlite3

    path = house.parts.settings.database_url.removeprefix("sqlite:///")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield lambda: connection.execute("ROLLBACK") and None
    connection.close()


async def test_alocked_database_delays_an_update_and_loses_nothing(
    house: House, desk: Desk, locked: Callable[[], None]
) -> None:
    with capture_logs() as logs:
        task = asyncio.create_task(intake_of(house, desk).run())
        await until(lambda: any("takes no writes" in line["event"] for line in logs))
    assert not desk.seen
    locked()
    await until(lambda: desk.seen)
    assert desk.seen == ["/start"]
    assert await house.parts.store.read(lambda tx: attempts.of_role(tx, "intake.reporter")) == {}, "nobody's fault"
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
