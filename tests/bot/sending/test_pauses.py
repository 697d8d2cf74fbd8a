"""Telegram's pauses hold for every call: none leaves before its time, and what is not concerned goes on."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.runtime.clock import backoff
from bot.telegram.api import DOWNLOAD_SCOPE, Api, NoAnswerError, RefusedError
from bot.telegram.pauses import MAX_PAUSE, MIN_PAUSE, ROW_RETRY_PAUSE, ApiPauses, retry_after
from tests.bot.conftest import House
from tests.support.clock import START

PAUSE = 4
STEP = timedelta(seconds=PAUSE) / 20
ROOT = Path(__file__).resolve().parents[3]

CHAT = 7
MESSAGE = {"chat_id": CHAT, "message_id": 1}
MEMBER = {"chat_id": CHAT, "user_id": 5}
TOPIC = {"chat_id": CHAT, "message_thread_id": 1}
PICTURE = {"type": "photo", "media": "x"}

METHODS: dict[str, dict[str, Any]] = {
    # every method that Lian ever calls, with what such a call holds
    "sendMessage": {"chat_id": CHAT, "text": "x"},
    "sendPhoto": {"chat_id": CHAT, "photo": "x"},
    "sendVideo": {"chat_id": CHAT, "video": "x"},
    "sendVoice": {"chat_id": CHAT, "voice": "x"},
    "sendAudio": {"chat_id": CHAT, "audio": "x"},
    "sendDocument": {"chat_id": CHAT, "document": "x"},
    "sendMediaGroup": {"chat_id": CHAT, "media": [PICTURE, PICTURE]},
    "editMessageText": MESSAGE | {"text": "x"},
    "editMessageMedia": MESSAGE | {"media": PICTURE},
    "deleteMessage": MESSAGE,
    "pinChatMessage": MESSAGE,
    "createForumTopic": {"chat_id": CHAT, "name": "x"},
    "editForumTopic": TOPIC | {"name": "x"},
    "deleteForumTopic": TOPIC,
    "getChat": {"chat_id": CHAT},
    "getChatMember": MEMBER,
    "getChatAdministrators": {"chat_id": CHAT},
    "getChatMemberCount": {"chat_id": CHAT},
    "banChatMember": MEMBER,
    "unbanChatMember": MEMBER,
    "banChatSenderChat": {"chat_id": CHAT, "sender_chat_id": CHAT},
    "unbanChatSenderChat": {"chat_id": CHAT, "sender_chat_id": CHAT},
    "restrictChatMember": MEMBER | {"permissions": {}},
    # without a chat of their own, or for nothing but what is shown in it: the method waits
    "sendChatAction": {"chat_id": CHAT, "action": "typing"},
    "answerCallbackQuery": {"callback_query_id": "1"},
    "getFile": {"file_id": "x"},
    "getUpdates": {"timeout": 0},
    "getMe": {},
    "getWebhookInfo": {},
    "getUserProfilePhotos": {"user_id": CHAT},
    "setMyCommands": {"commands": []},
    "deleteMyCommands": {},
    "setMyName": {"name": "Lian"},
    "setMyShortDescription": {"short_description": "Reports."},
    "setMyDescription": {"description": "Reports."},
    "setWebhook": {"url": "https://lian.example.org"},
    "deleteWebhook": {},
}


async def called(api: Api, method: str, params: dict[str, Any]) -> None:
    """Call it, or fetch bytes."""
    await (api.download("x", 100) if method == DOWNLOAD_SCOPE else api.call(method, params))


async def refusal(api: Api, method: str, params: dict[str, Any]) -> RefusedError:
    """What the call is refused with."""
    with pytest.raises(RefusedError) as caught:
        await called(api, method, params)
    return caught.value


async def leaves(api: Api, method: str, params: dict[str, Any]) -> bool:
    """Whether no pause holds the call back, whatever the sandbox says of it."""
    try:
        await called(api, method, params)
    except RefusedError as refused:
        return refused.code != 429
    return True


def count(house: House) -> int:
    return len(house.sandbox.calls)


@pytest.mark.parametrize("method", [*METHODS, DOWNLOAD_SCOPE])
async def test_after_one_429_no_call_leaves_before_its_time_and_other_chats_go_on(method: str, house: House) -> None:
    api, params = house.parts.apis["desk"], METHODS.get(method, {})
    house.sandbox.faults.add("flood", method, retry_after=PAUSE)
    first = await refusal(api, method, params)
    assert (first.code, first.retry_after) == (429, timedelta(seconds=PAUSE))
    before = count(house)

    for number in range(20):
        waits = await refusal(api, method, params)
        assert waits.code == 429
        assert waits.retry_after is not None
        assert waits.retry_after == timedelta(seconds=PAUSE) - number * STEP, "as long as is left"
        house.clock.advance(STEP if number < 19 else STEP - timedelta(microseconds=1))
    assert count(house) == before, "not one"

    assert await leaves(api, "sendMessage", {"chat_id": CHAT + 1, "text": "x"})
    assert await leaves(house.parts.apis["reporter"], "sendMessage", {"chat_id": CHAT, "text": "x"})
    assert count(house) == before + 2, "another chat, and the other bot"

    house.clock.advance(timedelta(microseconds=1))
    assert await leaves(api, method, params)


async def test_a_pause_holds_for_whatever_is_called_about_the_chat(house: House) -> None:
    api = house.parts.apis["desk"]
    house.sandbox.faults.add("flood", "deleteMessage", retry_after=PAUSE)
    await refusal(api, "deleteMessage", METHODS["deleteMessage"])
    before = count(house)
    for method in METHODS:
        if "chat_id" in METHODS[method]:
            assert (await refusal(api, method, METHODS[method])).code == 429
    assert count(house) == before


def named_in_code() -> Iterator[str]:
    """Names of methods in the product's code, as calls have them."""
    verb = "get|set|send|edit|delete|create|answer|ban|unban|restrict|close|reopen|forward|copy|pin|unpin|leave"
    for folder in ("bot", "handlers"):
        for file in (ROOT / folder).rglob("*.py"):
            yield from re.findall(rf'"((?:{verb})[A-Z]\w+)"', file.read_text(encoding="utf-8"))


def test_the_table_above_has_every_method_that_lian_calls() -> None:
    assert set(named_in_code()) == METHODS.keys()


TOLD: list[tuple[object, str, timedelta]] = [
    # `retry_after` as it came, the description, the pause that is kept
    (4, "", timedelta(seconds=4)),
    (2.5, "", timedelta(seconds=2.5)),
    ("4", "", timedelta(seconds=4)),
    (None, "Too Many Requests: retry after 9", timedelta(seconds=9)),
    (None, "Too Many Requests", MIN_PAUSE),
    (0, "", MIN_PAUSE),
    (-5, "", MIN_PAUSE),
    ("soon", "", MIN_PAUSE),
    ([], "", MIN_PAUSE),
    ({"seconds": 4}, "", MIN_PAUSE),
    (True, "", MIN_PAUSE),
    (float("nan"), "", MIN_PAUSE),
    (float("inf"), "", MAX_PAUSE),
    (float("-inf"), "", MIN_PAUSE),
    (10**12, "", MAX_PAUSE),
    (10**400, "", MIN_PAUSE),
    ("9" * 5000, "", MAX_PAUSE),
]


@pytest.mark.parametrize(("told", "said", "pause"), TOLD)
def test_a_pause_is_bounded_whatever_telegram_tells(told: object, said: str, pause: timedelta) -> None:
    assert retry_after(told, said) == pause


def test_a_longer_pause_is_not_cut_short_by_a_later_one() -> None:
    pauses = ApiPauses()
    pauses.hold("chat 1", timedelta(seconds=30), START)
    pauses.hold("chat 1", timedelta(seconds=1), START)
    assert pauses.left("chat 1", START) == timedelta(seconds=30)
    pauses.hold("chat 2", timedelta(seconds=1), START + timedelta(seconds=31))
    assert list(pauses._until) == ["chat 2"], "what is over is forgotten"


def test_a_row_that_waited_through_days_is_still_put_off_and_not_broken() -> None:
    assert backoff(0, timedelta(minutes=5)) == timedelta(seconds=1)
    assert backoff(3, timedelta(minutes=5)) == timedelta(seconds=8)
    assert backoff(5000, timedelta(minutes=5)) == timedelta(minutes=5)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_while_telegram_is_away_no_failure_counts_and_no_pause_grows() -> None:
    pauses, five = ApiPauses(), timedelta(minutes=5)
    pauses.unheard(after(0))
    own = pauses.next_try(None, True, 6, five, after(1))
    assert (own.at, own.counts) == (after(65), True), "one failure may be the row's own"
    pauses.unheard(after(120))
    again = pauses.next_try(None, True, 6, five, after(120))
    assert (again.at, again.counts) == (after(120) + ROW_RETRY_PAUSE, False)
    assert pauses.next_try(None, False, 6, five, after(120)).counts, "what Telegram refuses it has heard"
    pauses.heard()
    assert pauses.next_try(None, True, 6, five, after(121)).counts


async def test_what_stands_before_telegram_may_ask_for_a_pause_too(house: House) -> None:
    from aiohttp import web

    from bot.runtime.http_client import http_client
    from bot.runtime.listener import serve_http

    async def answer(request: web.Request) -> web.Response:
        status = int(request.match_info["call"][-3:])
        return web.Response(status=status, text="<html>")

    async with serve_http(("127.0.0.1", 0), [web.post("/{call:.*}", answer)]) as port, http_client() as calling:
        api = Api(calling, f"http://127.0.0.1:{port}", "token", house.clock)
        assert (await refusal(api, "x429", {})).retry_after == MIN_PAUSE
        with pytest.raises(NoAnswerError):
            await api.call("x404")
