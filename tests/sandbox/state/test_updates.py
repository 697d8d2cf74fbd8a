"""Updates by long poll and by webhook, kept until they are acknowledged."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from sandbox import Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api
from tests.support.settling import HANGS


def numbers(updates: list[dict[str, Any]]) -> list[int]:
    return [update["update_id"] for update in updates]


async def test_updates_come_again_until_a_higher_offset_acknowledges_them(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person
) -> None:
    await wei.says("one")
    first = await api.updates()
    assert await api.updates() == first

    rest = await api.updates(offset=first[0]["update_id"] + 1)

    assert numbers(rest) == numbers(first)[1:]
    assert sandbox.pending(bot) == 1


async def test_a_negative_offset_keeps_only_the_newest(api: Api, sandbox: Sandbox, bot: Bot, wei: Person) -> None:
    for text in ("one", "two", "three"):
        await wei.says(text)

    found = await api.updates(offset=-1)

    assert [update["message"]["text"] for update in found] == ["three"]
    assert sandbox.pending(bot) == 1


async def test_an_answer_holds_at_most_limit_updates(api: Api, wei: Person) -> None:
    await wei.says("one")

    assert len(await api("getUpdates", limit=1)) == 1


async def test_a_waiting_poll_wakes_at_once(api: Api, wei: Person) -> None:
    known = await api.updates()
    poll = asyncio.create_task(api.updates(offset=known[-1]["update_id"] + 1, timeout=30))
    await asyncio.sleep(0)

    await wei.says("wake up")

    assert (await asyncio.wait_for(poll, HANGS))[0]["message"]["text"] == "wake up"


async def test_of_two_pollers_the_first_is_terminated(api: Api, sandbox: Sandbox, bot: Bot, wei: Person) -> None:
    offset = (await api.updates())[-1]["update_id"] + 1
    first = asyncio.create_task(api.refused("getUpdates", offset=offset, timeout=30))

    async with asyncio.timeout(HANGS):
        while not first.done():
            await api.updates()

    assert await first == (
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_only_the_kinds_asked_for_are_kept(api: Api, sandbox: Sandbox, bot: Bot, wei: Person) -> None:
    await api("getUpdates", offset=-1, allowed_updates=["callback_query"])
    before = sandbox.pending(bot)

    await wei.says("not wanted")

    assert sandbox.pending(bot) == before


Receive = Callable[[dict[str, Any], str], int]


@pytest.fixture
async def listen() -> AsyncIterator[Callable[[Receive], Awaitable[str]]]:
    """Serve a webhook: each body and secret goes to the function, which gives the status to answer."""
    runners: list[web.AppRunner] = []

    async def serve(receive: Receive) -> str:
        async def handle(request: web.Request) -> web.Response:
            secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            return web.Response(status=receive(await request.json(), secret))

        app = web.Application()
        app.router.add_post("/hook", handle)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    yield serve
    for runner in runners:
        await runner.cleanup()


async def test_a_webhook_gets_updates_with_its_secret_and_again_until_it_answers_200(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person, listen: Callable[[Receive], Awaitable[str]]
) -> None:
    received: list[tuple[int, str]] = []

    def receive(update: dict[str, Any], secret: str) -> int:
        received.append((update["update_id"], secret))
        return 500 if len(received) == 1 else 200

    await api("setWebhook", url=await listen(receive), secret_token="s3cret-Token_")
    await asyncio.wait_for(bot.updates.drained.wait(), HANGS)

    number = received[0][0]
    assert received == [(number, "s3cret-Token_")] * 2
    assert "500" in (await api("getWebhookInfo"))["last_error_message"]


async def test_setting_a_webhook_ends_a_waiting_poll(
    api: Api, wei: Person, listen: Callable[[Receive], Awaitable[str]]
) -> None:
    offset = (await api.updates())[-1]["update_id"] + 1
    poll = asyncio.create_task(api.refused("getUpdates", offset=offset, timeout=30))
    answered, _ = await asyncio.wait({poll}, timeout=0.05)
    assert not answered

    await api("setWebhook", url=await listen(lambda update, secret: 200))

    assert await asyncio.wait_for(poll, HANGS) == "409 Conflict: terminated by setWebhook request"


async def test_a_bot_with_a_webhook_cannot_poll_until_it_is_deleted(
    api: Api, wei: Person, listen: Callable[[Receive], Awaitable[str]]
) -> None:
    await api("setWebhook", url=await listen(lambda update, secret: 503))

    assert await api.refused("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active;"
        " use deleteWebhook to delete the webhook first"
    )
    await api("deleteWebhook")
    assert len(await api.updates()) == 1
    assert (await api("getWebhookInfo"))["url"] == ""
