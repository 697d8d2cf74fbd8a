"""What a reply tells beside its own words: the bot's own message it replies to, or a message of another chat."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import Message

from dialogs.engine.input import IncomingMessage
from handlers.incoming import Envelope
from handlers.telegram.reporter.parsing import message
from tests.addresses import at

WEI = {"id": 1, "is_bot": False, "first_name": "小伟"}
MING = {"id": 7, "is_bot": False, "first_name": "阿明"}
LIAN = {"id": 1001, "is_bot": True, "first_name": "立案"}
PRIVATE = {"id": 1, "type": "private"}
GROUP = {"id": -1005, "type": "supergroup", "title": "群"}
BY_MING = {"type": "user", "date": 0, "sender_user": MING}
HIDDEN = {"type": "hidden_user", "date": 0, "sender_user_name": "路人"}
PHOTO = [{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1, "file_size": 9}]
STORY = {"chat": GROUP, "id": 3}


async def read(**more: Any) -> Envelope:
    body = {"message_id": 5, "date": 0, "chat": PRIVATE, "from": WEI, "text": "看", **more}
    return await message(Message.model_validate(body), Bot("1001:token"), "1")


async def quoted(reply: dict[str, Any], quote: str = "") -> IncomingMessage | None:
    said = {"quote": {"text": quote, "position": 0}} if quote else {}
    return (await read(external_reply=reply, **said)).quoted


async def test_only_the_words_of_the_bot_itself_are_cited() -> None:
    ours = {"message_id": 3, "date": 0, "chat": PRIVATE, "from": LIAN}
    assert (await read(reply_to_message={**ours, "text": "已受理 LA-1"})).cited == "已受理 LA-1"
    assert (await read(reply_to_message={**ours, "caption": "LA-2", "photo": PHOTO})).cited == "LA-2"
    assert (await read(reply_to_message={**ours, "from": WEI, "text": "LA-3"})).cited == ""
    assert (await read()).cited == ""


@pytest.mark.parametrize(
    ("reply", "quote", "text", "address"),
    [
        # The quoted words, with the link where Telegram tells the place.
        ({"origin": BY_MING, "chat": GROUP, "message_id": 9}, "滚", "滚\nhttps://t.me/c/5/9", "tg://user?id=7"),
        ({"origin": BY_MING}, "滚", "滚", "tg://user?id=7"),
        ({"origin": BY_MING, "chat": GROUP, "message_id": 9}, "", "https://t.me/c/5/9", "tg://user?id=7"),
        # Without a quote and a place the author is what it shows, also where its content is of no kind that is taken.
        ({"origin": BY_MING}, "", "tg://user?id=7", "tg://user?id=7"),
        ({"origin": HIDDEN, "story": STORY}, "", "路人", ""),
    ],
)
async def test_a_quote_is_like_a_forward(reply: dict[str, Any], quote: str, text: str, address: str) -> None:
    found = await quoted(reply, quote)
    assert found is not None
    assert found.text == text
    assert found.origin is not None
    assert found.origin.address == address


async def test_a_photo_comes_with_it() -> None:
    found = await quoted({"origin": BY_MING, "photo": PHOTO})
    assert found is not None
    assert found.file is not None
    assert found.file.kind == "photo"
    assert found.pointed == (at(7),)


async def test_a_quote_of_ones_own_names_nobody() -> None:
    found = await quoted({"origin": {**BY_MING, "sender_user": WEI}}, "我说过的")
    assert found == IncomingMessage("我说过的")
    assert await quoted({"origin": {**BY_MING, "sender_user": WEI}}) is None
