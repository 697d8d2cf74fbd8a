"""A result that is not of its method's form says as little as no answer: it is nobody's failure, and is tried again."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.telegram import api
from bot.telegram.results import has_expected_form
from store.attempts import attempts
from tests.bot.conftest import House, shown
from tests.support.settling import until

ODD: tuple[Any, ...] = (
    True,
    None,
    {},
    [],
    7,
    "x",
    {"message_id": "1"},
    {"message_id": None},
    {"message_id": True},
    {"message_id": 10**30},
    [{"message_id": 1}],
)


@pytest.mark.parametrize("result", ODD)
async def test_a_message_whose_answer_is_odd_is_sent_again_and_not_set_aside(
    result: Any, courier: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, odd = api._answer, [result] * 4

    async def answer(request: Any) -> Any:
        return odd.pop() if odd and "sendMessage" in str(request.url) else await real(request)

    monkeypatch.setattr(api, "_answer", answer)
    await courier.put("好")
    for _ in range(6):
        await courier.settle()
        courier.clock.advance(timedelta(seconds=30))
    await courier.settle()
    assert not odd
    assert shown(courier.wei) == ["好"]
    assert await courier.parts.store.read(lambda tx: attempts.of_role(tx, "courier.reporter")) == {}


@pytest.mark.parametrize("result", [{}, [{}], [[]], [None, 7], True, {"result": []}, [{"update_id": "1"}]])
async def test_a_poll_that_brings_no_updates_but_something_else_pauses(
    result: Any, intake: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, polls = api._answer, 0

    async def answer(request: Any) -> Any:
        nonlocal polls
        if "getUpdates" in str(request.url) and polls < 200:
            polls += 1
            return result
        return await real(request)

    monkeypatch.setattr(api, "_answer", answer)
    await intake.wei.says("x")
    await until(lambda: polls)
    await asyncio.sleep(0.2)
    assert polls < 10


def test_what_telegram_answers_fits() -> None:
    assert has_expected_form("getUpdates", [])
    assert has_expected_form("getUpdates", [{"update_id": 5}, {}])
    assert has_expected_form("sendMediaGroup", [{"message_id": 1}, {"message_id": 2}])
    assert has_expected_form("sendDocument", {"message_id": 0}), "one that is scheduled"
    assert has_expected_form("getChatMember", {"status": "left"})
    assert has_expected_form("getChatMemberCount", 7)
    assert has_expected_form("deleteMessage", True)
    assert not has_expected_form("sendMediaGroup", [])
    assert not has_expected_form("getChatMember", {"status": None})
    assert not has_expected_form("getChatAdministrators", [{"user": 7}])
    assert not has_expected_form("getChatMemberCount", True)
