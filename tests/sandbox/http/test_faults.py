"""Faults on request, each as a bot meets it."""

import asyncio

import pytest
from aiohttp import ClientError, ClientSession, ServerDisconnectedError

from sandbox import Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api
from tests.support.settling import HANGS


async def test_too_many_requests_with_the_seconds_to_wait(api: Api, sandbox: Sandbox, wei: Person) -> None:
    sandbox.faults.add("flood", "sendMessage", retry_after=7)

    answer = await api.answer("sendMessage", chat_id=wei.user.id, text="x")

    assert answer["parameters"] == {"retry_after": 7}
    assert wei.screen == ["/start"]
    await api("sendMessage", chat_id=wei.user.id, text="x")


async def test_a_server_error_as_often_as_asked_after_as_many_as_asked(api: Api, sandbox: Sandbox, wei: Person) -> None:
    sandbox.faults.add("error", code=502, times=2, skip=1)

    codes = [(await api.answer("getMe")).get("error_code") for _ in range(4)]

    assert codes == [None, 502, 502, None]


async def test_a_fault_meets_only_its_bot_and_its_method(api: Api, desk_api: Api, sandbox: Sandbox) -> None:
    sandbox.faults.add("error", "getMe", bot=desk_api.bot.id, times=None)

    await api("getMe")
    await desk_api("getMyCommands")
    assert (await desk_api.answer("getMe"))["error_code"] == 500
    sandbox.faults.clear()
    await desk_api("getMe")


async def test_done_and_then_the_answer_is_lost(api: Api, sandbox: Sandbox, wei: Person) -> None:
    sandbox.faults.add("drop", "sendMessage")

    with pytest.raises(ServerDisconnectedError):
        await api("sendMessage", chat_id=wei.user.id, text="it went")

    assert wei.last == "it went"
    assert sandbox.calls[-1]["ok"]


async def test_nothing_done_and_no_answer(api: Api, sandbox: Sandbox, wei: Person) -> None:
    sandbox.faults.add("hang", "sendMessage", seconds=0.01)

    with pytest.raises(ClientError):
        await api("sendMessage", chat_id=wei.user.id, text="never")

    assert wei.screen == ["/start"]
    assert sandbox.calls[-1]["description"] == "no answer"


async def test_slow_but_done(api: Api, sandbox: Sandbox, wei: Person) -> None:
    sandbox.faults.add("slow", "sendMessage", seconds=0.01)

    await api("sendMessage", chat_id=wei.user.id, text="late")

    assert wei.last == "late"


async def test_the_sandbox_stops_though_a_call_hangs(sandbox: Sandbox, api: Api) -> None:
    sandbox.faults.add("hang", "getMe", seconds=600)
    hanging = asyncio.create_task(api.answer("getMe"))
    answered, _ = await asyncio.wait({hanging}, timeout=0.05)
    assert not answered

    await asyncio.wait_for(sandbox.stop(), HANGS)

    with pytest.raises(ClientError):
        await hanging


async def test_acknowledged_updates_come_once_more(api: Api, bot: Bot, wei: Person) -> None:
    await wei.says("one")
    first = await api.updates()
    assert await api.updates(offset=first[-1]["update_id"] + 1) == []

    bot.updates.repeat(2)

    assert await api.updates() == first


async def test_a_batch_comes_back_to_front(api: Api, bot: Bot, wei: Person) -> None:
    await wei.says("one")
    bot.updates.reorder()

    texts = [update["message"]["text"] for update in await api.updates()]

    assert texts == ["one", "/start"]


async def test_update_ids_leap_down_and_acknowledgement_still_works(api: Api, bot: Bot, wei: Person) -> None:
    before = await api.updates()
    bot.updates.jump(-1000)
    await wei.says("after a quiet week")

    after = await api.updates(offset=before[-1]["update_id"] + 1)

    assert after[0]["update_id"] < before[0]["update_id"]
    assert after[0]["message"]["text"] == "after a quiet week"
    assert await api.updates(offset=after[-1]["update_id"] + 1) == []


async def test_faults_are_set_over_http_too(
    api: Api, session: ClientSession, sandbox: Sandbox, bot: Bot, wei: Person
) -> None:
    url = f"{sandbox.url}/sandbox/faults"
    async with session.post(url, json={"kind": "error", "method": "getMe", "code": 500, "times": None}) as response:
        assert response.status == 200
    assert (await api.answer("getMe"))["error_code"] == 500

    async with session.delete(url) as response:
        assert response.status == 200
    await api("getMe")
    async with session.post(url, json={"updates": "jump", "bot": bot.id, "by": 1000}) as response:
        assert response.status == 200
    await wei.says("after the leap")
    first, second = await api.updates()
    assert second["update_id"] == first["update_id"] + 1001
    async with session.post(url, json={"updates": "lose", "bot": bot.id}) as response:
        assert (await response.json())["why"] == "not a fault: 'lose'"
    async with session.post(url, json={"kind": "earthquake"}) as response:
        assert "flood, error, slow, drop, hang" in (await response.json())["why"]


async def test_a_fault_that_happens_by_chance_happens_about_as_often_as_asked(api: Api, sandbox: Sandbox) -> None:
    sandbox.faults.add("flood", "getMe", times=None, chance=0.3)

    refused = [not (await api.answer("getMe"))["ok"] for _ in range(200)]

    assert 40 < sum(refused) < 80
