"""Telegram's sending limits, strict: no bursts."""

from datetime import timedelta

import pytest

from sandbox import Person, Sandbox
from tests.sandbox.conftest import Api
from tests.support.clock import ManualClock


@pytest.fixture
def sandbox(strict: Sandbox) -> Sandbox:
    return strict


async def wait(api: Api, method: str, **params: object) -> int | None:
    """Seconds that the answer asks to wait; None when it was done."""
    body = await api.answer(method, **params)
    if body["ok"]:
        return None
    assert body["description"] == f"Too Many Requests: retry after {body['parameters']['retry_after']}"
    assert body["error_code"] == 429
    return int(body["parameters"]["retry_after"])


async def test_one_message_a_second_in_a_chat_edits_counted(api: Api, wei: Person, clock: ManualClock) -> None:
    sent = await api("sendMessage", chat_id=wei.user.id, text="one")
    edit = {"chat_id": wei.user.id, "message_id": sent["message_id"], "text": "two"}
    assert await wait(api, "editMessageText", **edit) == 1
    clock.advance(timedelta(seconds=0.99))
    assert await wait(api, "editMessageText", **edit) == 1

    clock.advance(timedelta(seconds=0.01))

    assert await wait(api, "editMessageText", **edit) is None


async def test_deletes_and_answers_are_free(api: Api, wei: Person) -> None:
    sent = await api("sendMessage", chat_id=wei.user.id, text="one")
    for _ in range(3):
        await api("sendChatAction", chat_id=wei.user.id, action="typing")

    assert await api("deleteMessage", chat_id=wei.user.id, message_id=sent["message_id"])


async def test_a_refused_message_counts_for_nothing(api: Api, wei: Person) -> None:
    await api.refused("sendMessage", chat_id=wei.user.id, text="")

    assert await wait(api, "sendMessage", chat_id=wei.user.id, text="one") is None


async def test_thirty_a_second_for_a_bot(api: Api, sandbox: Sandbox, clock: ManualClock) -> None:
    crowd = [Person.join(sandbox, f"P{number}") for number in range(31)]
    for person in crowd:
        await person.starts(api.bot)
    waits = [await wait(api, "sendMessage", chat_id=person.user.id, text="x") for person in crowd]
    assert waits == [None] * 30 + [1]

    clock.advance(timedelta(seconds=1))

    assert await wait(api, "sendMessage", chat_id=crowd[-1].user.id, text="x") is None


async def test_twenty_a_minute_in_a_group(api: Api, sandbox: Sandbox, li: Person, clock: ManualClock) -> None:
    group = sandbox.add_group("Staff", members=[li.user, api.bot])
    for _ in range(20):
        assert await wait(api, "sendMessage", chat_id=group.id, text="x") is None
        clock.advance(timedelta(seconds=1))

    assert await wait(api, "sendMessage", chat_id=group.id, text="x") == 40

    clock.advance(timedelta(seconds=40))
    assert await wait(api, "sendMessage", chat_id=group.id, text="x") is None


async def test_each_photo_of_an_album_counts(api: Api, sandbox: Sandbox, li: Person, clock: ManualClock) -> None:
    group = sandbox.add_group("Staff", members=[li.user, api.bot])
    await li.starts(api.bot)
    await li.sends_photo()
    photo = {"type": "photo", "media": (await api.newest())["photo"][-1]["file_id"]}
    for _ in range(2):
        assert await wait(api, "sendMediaGroup", chat_id=group.id, media=[photo] * 10) is None
        clock.advance(timedelta(seconds=1))

    assert await wait(api, "sendMessage", chat_id=group.id, text="x") == 58
