"""Calls to the Bot API: a file goes by its own name, and a refusal is kept without what it quotes of the call."""

import asyncio

import pytest
from aiohttp import web

from bot.runtime.http_client import http_client
from bot.runtime.listener import serve_http
from bot.telegram.api import Api, RefusedError, Upload
from bot.telegram.results import read_json
from tests.support.clock import ManualClock
from tests.support.settling import HANGS

SAID = [
    # a tag that could not be read, a button's address: both are somebody's text
    ('Unsupported start tag "张三 骂人" at byte offset 3', "Unsupported start tag … at byte offset 3"),
    ('Unsupported start tag "a"b" at byte offset 3', "Unsupported start tag … at byte offset 3"),
    ("button URL 'https://a.example' is invalid: Wrong HTTP URL", "button URL … is invalid: Wrong HTTP URL"),
    # Telegram's own words stay
    ("message can't be edited, it can't", "message can't be edited, it can't"),
]


@pytest.mark.parametrize(("said", "kept"), SAID)
def test_what_was_sent_is_not_kept_with_a_refusal(said: str, kept: str) -> None:
    refused = RefusedError(400, f"Bad Request: {said}")
    assert refused.description == f"Bad Request: {kept}"
    assert str(refused) == f"400 Bad Request: {kept}"


def test_half_of_a_surrogate_pair_does_not_spoil_the_batch_it_came_in() -> None:
    assert read_json(rb'{"text": "a \ud83d b", "name": "\u5c0f\u4f1f"}') == {"text": "a ? b", "name": "小伟"}
    with pytest.raises(ValueError, match="unexpected character"):
        read_json(b"<html>")


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        # Telegram shows what stands there, so a percent-encoded name would be shown percent-encoded
        ("截图 2.png", "截图 2.png"),
        # a name that would end the header, or begin another
        ('a".png', 'a\\".png'),
        ("a\r\nX: 1.png", "a  X: 1.png"),
    ],
)
async def test_a_file_goes_by_its_own_name(name: str, sent: str) -> None:
    bodies: list[bytes] = []

    async def taken(request: web.Request) -> web.Response:
        bodies.append(await request.read())
        return web.json_response({"ok": True, "result": {"message_id": 1}})

    routes = [web.post("/botT/sendDocument", taken)]
    async with serve_http(("127.0.0.1", 0), routes) as port, http_client() as calling:
        upload = {"document": Upload(name, b"bytes", "image/png")}
        await Api(calling, f"http://127.0.0.1:{port}", "T", ManualClock()).call("sendDocument", {"chat_id": 1}, upload)
    assert f'name="document"; filename="{sent}"\r\n'.encode() in bodies[0]


async def test_a_call_can_be_given_up_at_the_very_moment_of_its_answer() -> None:
    """The client itself would lose about one such cancellation in thirty, and who is to end would go on for ever."""

    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": []})

    async def serve(api: Api, begun: asyncio.Event) -> None:
        begun.set()
        await api.call("getUpdates")
        await asyncio.Event().wait()

    async with serve_http(("127.0.0.1", 0), [web.post("/{call:.*}", answer)]) as port, http_client() as calling:
        api, loop = Api(calling, f"http://127.0.0.1:{port}", "token", ManualClock()), asyncio.get_running_loop()
        for number in range(300):
            begun = asyncio.Event()
            serving = asyncio.create_task(serve(api, begun))
            await begun.wait()
            # From before the answer to after it, in steps of ten microseconds.
            loop.call_later(number * 1e-5, serving.cancel)
            async with asyncio.timeout(HANGS):
                await asyncio.wait([serving])
            assert serving.cancelled()
