"""The sandbox's own HTTP API, which the page and the people use."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientSession, FormData

from sandbox import Person, Sandbox
from sandbox.people.samples import picture
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api
from tests.support.settling import HANGS


class Page:
    """What the page asks, as one person."""

    def __init__(self, session: ClientSession, sandbox: Sandbox, person: Person) -> None:
        self.session = session
        self.base = f"{sandbox.url}/sandbox/people/{person.user.id}"

    async def get(self, path: str) -> Any:
        async with self.session.get(self.base + path) as response:
            assert response.status == 200
            return await response.json()

    async def act(self, **act: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.base}/acts", json=act) as response:
            body: dict[str, Any] = await response.json()
            assert body["ok"] == (response.status == 200)
            return body


@pytest.fixture
def page(session: ClientSession, sandbox: Sandbox, wei: Person) -> Page:
    return Page(session, sandbox, wei)


async def test_chats_come_newest_first_with_what_is_unread(
    api: Api, page: Page, sandbox: Sandbox, wei: Person, bot: Bot
) -> None:
    sandbox.add_bot("333:x", username="hidden_bot", public=False)
    group = sandbox.add_group("Street", forum=True, members=[wei.user], admins=[bot])
    await api("setMyCommands", commands=[{"command": "start", "description": "开始"}], language_code="zh")
    await api("sendMessage", chat_id=wei.user.id, text="<b>hi</b>", parse_mode="HTML")

    chats = await page.get("/chats")

    assert [(chat["id"], chat["kind"], chat["unread"]) for chat in chats] == [
        (bot.id, "private", 1),
        (group.id, "supergroup", 0),
    ]
    assert chats[0]["last"] == {"text": "hi", "date": chats[0]["last"]["date"], "mine": False}
    assert chats[0]["commands"] == [{"command": "start", "description": "开始"}]
    await page.act(act="open", chat=bot.id)
    assert (await page.get("/chats"))[0]["unread"] == 0


async def test_messages_come_in_pages_with_safe_html_and_media(api: Api, page: Page, bot: Bot, wei: Person) -> None:
    await wei.says("<script>")
    await wei.sends_photo(caption="证据")
    shown = await page.get(f"/chats/{bot.id}/messages?limit=2")

    assert [(message["html"], message["mine"]) for message in shown] == [("&lt;script&gt;", True), ("证据", True)]
    media = shown[1]["media"]
    assert (media["kind"], media["width"], media["height"]) == ("photo", 64, 48)
    earlier = await page.get(f"/chats/{bot.id}/messages?before={shown[0]['message_id']}")
    assert [message["text"] for message in earlier] == ["/start"]


async def test_an_album_is_posted_as_one_form(page: Page, session: ClientSession, api: Api, bot: Bot) -> None:
    form = FormData(quote_fields=False)
    act = {"act": "send", "chat": bot.id, "caption": "看", "items": [{"kind": "photo"}, {"kind": "photo"}]}
    form.add_field("act", json.dumps(act))
    for name in ("一.jpg", "二.jpg"):
        form.add_field("files", picture(), filename=name, content_type="image/jpeg")

    async with session.post(f"{page.base}/acts", data=form) as response:
        told = await response.json()

    assert len({message["media_group_id"] for message in told["messages"]}) == 1
    assert (await api.newest())["photo"]


@pytest.mark.parametrize(
    ("act", "why"),
    [
        ({"act": "dance"}, "there is no act 'dance'"),
        ({"act": "say", "chat": 111}, "say needs 'text'"),
        ({"act": "say", "chat": 111, "text": " "}, "an empty message is not sent"),
        ({"act": "say", "chat": -5, "text": "x"}, "there is no such chat"),
        ({"act": "start", "bot": 5}, "there is no such bot"),
        ({"act": "edit", "chat": 111, "message": 99, "text": "x"}, "the message is gone"),
        ({"act": "send", "chat": 111, "items": []}, "as many files as items"),
    ],
)
async def test_what_cannot_be_done_is_refused_with_a_reason(page: Page, act: dict[str, Any], why: str) -> None:
    assert why in (await page.act(**act))["why"]


async def test_a_tap_that_nobody_answers_brings_null(api: Api, page: Page, bot: Bot, wei: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    sent = await api("sendMessage", chat_id=wei.user.id, text="x", reply_markup=markup)

    told = await page.act(act="tap", chat=bot.id, message=sent["message_id"], data="a", wait=0)

    assert told["answer"] is None


async def test_a_tap_waits_for_its_answer(api: Api, page: Page, bot: Bot, wei: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    sent = await api("sendMessage", chat_id=wei.user.id, text="x", reply_markup=markup)
    offset = (await api.updates())[-1]["update_id"] + 1

    async def answer() -> None:
        update = (await api.updates(offset=offset, timeout=5))[0]
        await api("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="好")

    told, _ = await asyncio.gather(page.act(act="tap", chat=bot.id, message=sent["message_id"], data="a"), answer())

    assert told["answer"] == {"text": "好", "show_alert": False, "url": None}


async def test_the_stream_tells_of_messages_edits_typing_and_calls(api: Api, page: Page, bot: Bot, wei: Person) -> None:
    async with page.session.get(f"{page.base}/stream") as stream:
        assert await stream.content.readline() == b": here\n"
        sent = await api("sendMessage", chat_id=wei.user.id, text="one")
        await api("editMessageText", chat_id=wei.user.id, message_id=sent["message_id"], text="two")
        await api("sendChatAction", chat_id=wei.user.id, action="typing")
        await api("deleteMessage", chat_id=wei.user.id, message_id=sent["message_id"])
        events: list[dict[str, Any]] = []
        async with asyncio.timeout(HANGS):
            while len(events) < 8:
                line = await stream.content.readline()
                if line.startswith(b"data: "):
                    events.append(json.loads(line.removeprefix(b"data: ")))

    seen = [(event["kind"], event.get("chat")) for event in events if event["kind"] != "call"]
    assert seen == [("message", bot.id), ("edit", bot.id), ("typing", bot.id), ("delete", bot.id)]
    assert [event["message"]["html"] for event in events if "message" in event] == ["one", "two"]
    assert events[-2]["message_id"] == sent["message_id"]
    assert [event["call"]["method"] for event in events if event["kind"] == "call"][-1] == "deleteMessage"


async def test_nobody_hears_of_chats_they_are_not_in(
    api: Api, page: Page, sandbox: Sandbox, li: Person, bot: Bot
) -> None:
    async with page.session.get(f"{page.base}/stream") as stream:
        await li.starts(bot)
        await page.act(act="say", chat=bot.id, text="mine")
        async with asyncio.timeout(HANGS):
            line = b""
            while not line.startswith(b"data: "):
                line = await stream.content.readline()

    assert json.loads(line.removeprefix(b"data: "))["message"]["text"] == "mine"


async def test_the_drawer_shows_calls_and_refusals_but_no_answered_polls(
    api: Api, session: ClientSession, sandbox: Sandbox
) -> None:
    await api("getMe")
    await api.updates()
    await api.refused("sendMessage", chat_id=5, text="x")

    async with session.get(f"{sandbox.url}/sandbox/calls?after=1") as response:
        calls = await response.json()

    assert [(call["method"], call["ok"], call["error_code"]) for call in calls] == [("sendMessage", False, 400)]


async def test_the_story_is_whatever_the_builder_gave(clock: Any, session: ClientSession) -> None:
    async with (
        Sandbox(now=clock.now, story={"steps": [1]}) as sandbox,
        session.get(f"{sandbox.url}/sandbox/story") as response,
    ):
        assert await response.json() == {"steps": [1]}


async def test_a_page_that_was_updated_is_not_shown_from_memory(sandbox: Sandbox, session: ClientSession) -> None:
    for path in ("/", "/page/main.js"):
        async with session.get(sandbox.url + path) as answer:
            assert answer.status == 200
            assert answer.headers["Cache-Control"] == "no-cache"
