"""python-telegram-bot as it is used at the desk: it calls nobody and swallows nothing."""

from functools import partial
from typing import Any

import pytest
from telegram import Update
from telegram.ext import TypeHandler

from dialogs.search import no_search
from handlers.flows.routing.desk import handle
from handlers.incoming import UpdateContext
from handlers.telegram.desk.desk_bot import Callback, DeskBot, DeskContext, application
from tests.support.clock import START

ME = {"id": 1002, "is_bot": True, "first_name": "Desk", "username": "lian_desk_bot"}


class Commits:
    """A store that counts commits."""

    def __init__(self) -> None:
        self.count = 0

    async def commit(self, unit: Any) -> tuple[None, str]:
        self.count += 1
        return None, "zh-Hans"

    def turn(self) -> UpdateContext:
        return UpdateContext("desk", 1, START, self)  # type: ignore[arg-type]


def message(**fields: Any) -> dict[str, Any]:
    chat = {"id": -100, "type": "supergroup", "title": "Staff"}
    sender = {"id": 7, "is_bot": False, "first_name": "Lin"}
    return {"update_id": 1, "message": {"message_id": 1, "date": 0, "chat": chat, "from": sender, **fields}}


async def reads(handler: Callback) -> None:
    desk = await application("1002:token", ME)
    desk.add_handler(TypeHandler(Update, handler))
    await DeskBot(desk).read(message(text="hello"))


async def test_an_error_in_a_handler_reaches_the_caller() -> None:
    async def fails(update: Update, context: DeskContext) -> None:
        raise LookupError("no such case")

    with pytest.raises(LookupError, match="no such case"):
        await reads(fails)


async def test_a_handler_that_calls_telegram_fails() -> None:
    async def calls(update: Update, context: DeskContext) -> None:
        await context.bot.send_message(-100, "hello")

    with pytest.raises(Exception, match="outbox"):
        await reads(calls)


async def test_an_update_that_no_handler_has_read_has_failed() -> None:
    async def swallows(update: Update, context: DeskContext) -> None:
        return

    with pytest.raises(LookupError, match="no handler"):
        await reads(swallows)


@pytest.mark.parametrize(
    "update",
    [
        message(text="hello"),
        message(text="/queue"),
        message(text="/queue@lian_desk_bot"),
        message(text="/queue@another_bot"),
        message(text="/nonsense"),
        message(sticker={"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                         "is_animated": False, "is_video": False}),
        message(new_chat_title="Staff"),
        message(migrate_to_chat_id=-1001),
        {"update_id": 1, "edited_message": message(text="/queue")["message"]},
        {"update_id": 1, "channel_post": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "channel"}}},
        {"update_id": 1, "poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": [],
                                         "user": {"id": 7, "is_bot": False, "first_name": "Lin"}}},
        {"update_id": 1, "something_new": {}},
    ],
    ids=lambda update: "-".join(str(key) for key in update.get("message", update) if key not in ("chat", "date")),
)  # fmt: skip
async def test_every_update_ends_in_one_committed_unit(update: dict[str, Any]) -> None:
    store = Commits()
    desk = await DeskBot.open("1002:token", ME)
    await store.turn().handle(await desk.read(update), partial(handle, search=no_search))
    assert store.count == 1
