"""One update stops no intake: what raises three times, or was alone at two unclean ends, is set aside and passed by."""

import asyncio
from typing import Any

from sqlalchemy import update

from bot.processes import roles
from bot.receiving.intake import Intake
from store import inbox
from store.tables import INBOX
from store.unit import Tx
from tests.bot.conftest import Desk, House, intake_of, shown
from tests.bot.receiving.aside import aside, on_record, was_alone
from tests.support.settling import until


async def test_an_update_that_was_alone_at_two_unclean_ends_is_set_aside_and_its_person_told(
    house: House, desk: Desk
) -> None:
    house.start(roles.outbox_sender(house.parts, "reporter"))
    intake = intake_of(house, desk)
    task = asyncio.create_task(intake.run())
    await house.settle()
    stuck = asyncio.Event()

    async def never() -> None:
        await stuck.wait()

    desk.otherwise["坏"] = never
    await house.wei.says("坏")
    await house.wei.says("好")

    await until(lambda: "坏" in desk.seen)
    [row] = await house.parts.store.read(lambda tx: inbox.first_unhandled_per_conversation(tx, "reporter", 9))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await was_alone(house, "intake.reporter", row, ends=2)
    desk.otherwise.clear()
    desk.seen.clear()
    house.start(intake_of(house, desk))
    await until(lambda: desk.seen)
    await house.settle()
    assert desk.seen == ["好"]
    assert await aside(house) == [("intake.reporter", row)]
    assert "没有办成" in "\n".join(shown(house.wei))
    stuck.set()


async def test_an_update_that_was_alone_at_one_end_only_is_tried_again(house: House, desk: Desk) -> None:
    body = b'{"update_id": 7, "message": {"text": "a", "chat": {"id": 5}, "from": {"id": 5}}}'
    [row] = await house.parts.store.commit(
        lambda tx: inbox.store(tx, "reporter", [inbox.RawEvent("telegram", "7", b"conversation", body)])
    )
    await was_alone(house, "intake.reporter", row.seq, ends=1)
    house.start(intake_of(house, desk))
    await until(lambda: "a" in desk.seen)
    await house.settle()
    assert await aside(house) == []
    assert await on_record(house, "intake.reporter") == {}


async def test_an_update_of_no_known_form_is_set_aside_and_the_next_is_handled(intake: House, desk: Desk) -> None:
    role = intake.roles[0]
    assert isinstance(role, Intake)
    odd: list[Any] = [
        {"update_id": 900_001, "message": None},
        {"update_id": 900_002, "callback_query": {"data": "x"}},
        {"update_id": 900_003, "message": {"from": None, "chat": []}},
        {"update_id": 900_004, "callback_query": 5},
        {"message": {"text": "no number"}},
        [],
    ]
    await role.take(roles.telegram(intake.parts, "reporter", desk.read).incoming(odd))
    await intake.wei.says("好")
    await intake.settle()
    assert "好" in desk.seen
    assert len(await aside(intake)) == 3, "one of them the handler can read"


async def test_an_update_that_cannot_be_opened_is_set_aside(house: House, desk: Desk) -> None:
    def damaged(tx: Tx) -> None:
        inbox.store(tx, "reporter", [inbox.RawEvent("telegram", "7", b"conversation", b"{}")])
        tx.conn.execute(update(INBOX).values(sealed_body=b"damaged"))

    await house.parts.store.commit(damaged)
    house.start(intake_of(house, desk))
    await until(lambda: desk.seen)
    await house.settle()
    assert [role for role, _ in await aside(house)] == ["intake.reporter"]
    assert desk.seen == ["/start"]


async def test_what_a_channel_that_is_not_here_has_brought_is_set_aside(house: House, desk: Desk) -> None:
    event = inbox.RawEvent("matrix", "$7", b"conversation", b"{}")
    [row] = await house.parts.store.commit(lambda tx: inbox.store(tx, "reporter", [event]))
    house.start(intake_of(house, desk))
    await until(lambda: desk.seen)
    await house.settle()
    assert await aside(house) == [("intake.reporter", row.seq)]
    assert desk.seen == ["/start"]
