"""A press is answered once, after its commit, with the words of its unit."""

import asyncio

from rules.refusals import Refusal, Text, refuse
from tests.bot.conftest import Desk, House


async def raises() -> None:
    raise KeyError("秘密的话")


async def test_words_that_cannot_be_found_for_a_press_hold_up_nobody(intake: House, desk: Desk) -> None:
    async def speechless() -> Text:
        return Text("no-such-words")

    desk.otherwise["press"] = speechless
    await intake.put("一屏")
    await intake.settle()
    answer = await intake.wei.taps_data(intake.wei.last_message, "press")
    assert answer is not None
    assert not answer.get("text")
    await intake.wei.says("还在吗")
    await intake.settle()
    assert desk.seen == ["press", "还在吗"]


async def test_a_press_is_answered_once_after_its_commit_with_the_units_words(intake: House, desk: Desk) -> None:
    async def refuses() -> Refusal:
        return refuse("refusal-old-screen")

    desk.otherwise["press"] = refuses
    await intake.put("一屏")
    await intake.settle()
    answer = await intake.wei.taps_data(intake.wei.last_message, "press")
    assert answer is not None
    assert answer["show_alert"]
    assert "最新的一屏" in answer["text"]
    assert len(intake.calls("answerCallbackQuery")) == 1


async def test_a_press_whose_unit_takes_long_is_answered_without_words_and_once(intake: House, desk: Desk) -> None:
    released = asyncio.Event()

    async def slow() -> Text:
        await released.wait()
        return Text("refusal-old-screen")

    desk.otherwise["press"] = slow
    await intake.put("一屏")
    await intake.settle()
    answer = await intake.wei.taps_data(intake.wei.last_message, "press")
    assert answer is not None
    assert not answer.get("text")
    released.set()
    await intake.settle()
    assert len(intake.calls("answerCallbackQuery")) == 1


async def test_a_press_that_fails_is_told_as_an_alert(intake: House, desk: Desk) -> None:
    desk.otherwise["press"] = raises
    await intake.put("一屏")
    await intake.settle()
    await intake.wei.taps_data(intake.wei.last_message, "press")
    assert "没有办成" in (intake.wei.alert or "")
