"""What Telegram refuses, the sandbox refuses, with Telegram's words."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox import Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api
from tests.support.clock import ManualClock

WEI = "wei's chat"
"""Stands for the id of a person who has started the bot."""


def button(**action: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "立案", **action}]]}


TOO_MANY = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}
PHOTO_NOBODY_HAS = "photo-111-0000000000000000"

REFUSALS = [
    # method, parameters, the answer (without a code it is "400 Bad Request: …")
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 42, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": -1001, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": "@nobody_here", "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": 111, "text": "x"}, "403 Forbidden: bot can't send messages to bots"),
    ("noSuchMethod", {}, "404 Not Found: method not found"),
    # Lengths count UTF-16 units, after the markup is read.
    ("sendMessage", {"chat_id": WEI}, "message text is empty"),
    ("sendMessage", {"chat_id": WEI, "text": " \n "}, "message text is empty"),
    ("sendMessage", {"chat_id": WEI, "text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ("sendMessage", {"chat_id": WEI, "text": "案" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": WEI, "text": "😀" * 2049}, "message is too long"),
    # Markup.
    (
        "sendMessage",
        {"chat_id": WEI, "text": "案<b>x", "parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "案<p>x</p>", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "p" at byte offset 3',
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x</b>", "parse_mode": "HTML"},
        "can't parse entities: Unexpected end tag at byte offset 1",
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "<b>x</i>", "parse_mode": "HTML"},
        'can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "1 < 2", "parse_mode": "HTML"},
        "can't parse entities: Unclosed start tag at byte offset 2",
    ),
    # Keyboards.
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_markup": button(callback_data="d" * 65)},
        "BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_markup": button(callback_data="案" * 22)},
        "BUTTON_DATA_INVALID",
    ),
    ("sendMessage", {"chat_id": WEI, "text": "x", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_markup": button()},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_markup": button(url="http://localhost:8081/x")},
        "inline keyboard button URL 'http://localhost:8081/x' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_markup": button(url="https://a.example", callback_data="x")},
        "BUTTON_TYPE_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_markup": {"inline_keyboard": [{"text": "x"}]}},
        'Field "inline_keyboard" must be an Array of Arrays',
    ),
    (
        "sendMessage",
        {
            "chat_id": WEI,
            "text": "x",
            "reply_markup": TOO_MANY,
        },
        "reply markup is too long",
    ),
    ("sendMessage", {"chat_id": WEI, "text": "x", "reply_markup": "{"}, "object expected as reply markup"),
    # Types.
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "message_thread_id": "one"},
        'parameter "message_thread_id" must be of type Integer',
    ),
    ("sendMessage", {"chat_id": WEI, "text": ["x"]}, 'parameter "text" must be of type String'),
    ("sendMessage", {"chat_id": WEI, "text": "x", "message_thread_id": 7}, "message thread not found"),
    (
        "sendMessage",
        {"chat_id": WEI, "text": "x", "reply_parameters": {"message_id": 999}},
        "message to be replied not found",
    ),
    # Editing and deleting.
    ("editMessageText", {"chat_id": WEI, "text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"chat_id": WEI, "message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": WEI, "message_id": 1, "text": "x"}, "message can't be edited"),
    ("deleteMessage", {"chat_id": WEI, "message_id": 999}, "message to delete not found"),
    ("deleteMessages", {"chat_id": WEI, "message_ids": []}, "message identifiers are not specified"),
    ("deleteMessages", {"chat_id": WEI, "message_ids": list(range(101))}, "too many message identifiers specified"),
    ("forwardMessage", {"chat_id": WEI, "from_chat_id": WEI, "message_id": 9}, "message to forward not found"),
    ("copyMessage", {"chat_id": WEI, "from_chat_id": WEI, "message_id": 9}, "message to copy not found"),
    # Files.
    ("sendPhoto", {"chat_id": WEI}, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": WEI, "photo": PHOTO_NOBODY_HAS}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"chat_id": WEI, "photo": "attach://none"}, "wrong file identifier/HTTP URL specified"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "x"}, "invalid file_id"),
    ("sendMediaGroup", {"chat_id": WEI, "media": []}, "there are no messages to send"),
    (
        "sendMediaGroup",
        {"chat_id": WEI, "media": [{"type": "photo", "media": "x"}] * 11},
        "too many messages to send as an album",
    ),
    (
        "sendMediaGroup",
        {"chat_id": WEI, "media": [{"type": "document", "media": "x"}, {"type": "photo", "media": "x"}]},
        "document can't be mixed with other media types",
    ),
    # Answers and what a bot tells of itself.
    (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("sendChatAction", {"chat_id": WEI, "action": "dance"}, "wrong parameter action in request"),
    ("setMyCommands", {"commands": [{"command": "Bad!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "ok", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", {"commands": [], "language_code": "chinese"}, "invalid language_code specified"),
    ("setWebhook", {"url": "http://bot.example/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("createForumTopic", {"chat_id": WEI, "name": "x"}, "the chat is not a forum"),
]


@pytest.mark.parametrize(("method", "params", "answer"), REFUSALS, ids=[f"{r[0]}-{n}" for n, r in enumerate(REFUSALS)])
async def test_it_refuses_in_telegrams_words(
    api: Api, wei: Person, method: str, params: dict[str, Any], answer: str
) -> None:
    placed = {name: wei.user.id if value == WEI else value for name, value in params.items()}

    assert await api.refused(method, **placed) == (answer if answer[0].isdigit() else f"400 Bad Request: {answer}")


async def test_a_wrong_token_is_unauthorized(api: Api, sandbox: Sandbox) -> None:
    api.bot = Bot(1, "nobody", token="1:wrong")

    assert await api.refused("getMe") == "401 Unauthorized"


async def test_a_bot_cannot_write_first_to_somebody_it_met_in_a_group(
    api: Api, sandbox: Sandbox, bot: Bot, li: Person
) -> None:
    assert await api.refused("sendMessage", chat_id=li.user.id, text="x") == "400 Bad Request: chat not found"
    sandbox.add_group("Staff", members=[li.user, bot])

    answer = await api.refused("sendMessage", chat_id=li.user.id, text="x")

    assert answer == "403 Forbidden: bot can't initiate conversation with a user"


async def test_a_blocked_bot_cannot_write_until_it_is_started_again(api: Api, wei: Person, bot: Bot) -> None:
    await wei.blocks(bot)
    answer = await api.refused("sendMessage", chat_id=wei.user.id, text="x")
    states = [update["my_chat_member"]["new_chat_member"]["status"] for update in (await api.updates())[1:]]

    await wei.starts(bot)

    assert answer == "403 Forbidden: bot was blocked by the user"
    assert states == ["kicked"]
    assert (await api("sendMessage", chat_id=wei.user.id, text="x"))["text"] == "x"


async def test_an_edit_that_changes_nothing_is_refused(api: Api, wei: Person) -> None:
    sent = await api("sendMessage", chat_id=wei.user.id, text="<b>案</b>", parse_mode="HTML")
    again = {"chat_id": wei.user.id, "message_id": sent["message_id"], "text": "<b>案</b>"}

    answer = await api.refused("editMessageText", parse_mode="HTML", **again)

    assert answer == (
        "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message"
    )
    assert (await api("editMessageText", **again))["text"] == "<b>案</b>"


async def test_4096_units_are_not_too_long_however_much_markup_stands_around_them(api: Api, wei: Person) -> None:
    text = "<b>" + "😀" * 2048 + "</b>"

    sent = await api("sendMessage", chat_id=wei.user.id, text=text, parse_mode="HTML")

    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_a_caption_holds_1024_units(api: Api, wei: Person) -> None:
    await wei.sends_photo()
    photo = (await api.newest())["photo"][-1]["file_id"]
    sent = await api("sendPhoto", chat_id=wei.user.id, photo=photo, caption="案" * 1024)

    answer = await api.refused("sendPhoto", chat_id=wei.user.id, photo=photo, caption="案" * 1025)

    assert sent["caption"] == "案" * 1024
    assert answer == "400 Bad Request: message caption is too long"


async def test_an_old_message_stays(api: Api, wei: Person, clock: ManualClock) -> None:
    sent = await api("sendMessage", chat_id=wei.user.id, text="x")
    clock.advance(timedelta(hours=48, seconds=1))

    answer = await api.refused("deleteMessage", chat_id=wei.user.id, message_id=sent["message_id"])

    assert answer == "400 Bad Request: message can't be deleted for everyone"
