"""The reporter is reminded before an answer or an appeal is due (row B14): once, with number, hours and a button."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, rejected
from tests.stories.at_the_desk import decided, decides, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked

WAITING, WINDOW = "还在等您回答", "的结果？"


def reminders(person: Person, words: str) -> list[str]:
    """Return what reminded the person."""
    return [message for message in person.screen if message.startswith("⏳") and words in message]


async def test_an_answer_is_reminded_of_a_day_before_it_is_due(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await asked(story, mod, wei)
    await story.passes(days=5, hours=23)
    assert reminders(wei, WAITING) == []
    await story.restarts()
    await story.passes(hours=1)
    [told] = reminders(wei, WAITING)
    assert number in told
    assert "还有 24 小时" in told
    assert "录屏" in told
    await story.restarts()
    await story.passes(hours=20)
    assert len(reminders(wei, WAITING)) == 1
    await wei.taps("回答")
    await wei.sends_photo()
    await wei.taps("好了")
    assert "已转给经办人" in wei.last


async def test_an_appeal_is_reminded_of_a_day_before_its_window_ends(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await story.passes(days=13, hours=23)
    assert reminders(wei, WINDOW) == []
    await story.passes(hours=2)
    [told] = reminders(wei, WINDOW)
    assert number in told
    assert "还有 23 小时" in told or "还有 24 小时" in told
    await story.passes(hours=10)
    assert len(reminders(wei, WINDOW)) == 1
    await wei.taps("申诉")
    assert "申诉" in wei.last
    assert "处理结果" not in wei.last
    await story.passes(days=2)
    assert len(reminders(wei, WINDOW)) == 1


@pytest.mark.parametrize("done", ["answered", "withdrawn", "ended", "open"])
async def test_nobody_is_reminded_of_an_answer_that_is_not_waited_for(
    story: Story, chief: Person, mod: Person, wei: Person, done: str
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await asked(story, mod, wei)
    match done:
        case "answered":
            await wei.says("昨天八点")
            await wei.taps("好了")
        case "withdrawn":
            await wei.says(number)
            await wei.taps("撤回")
            await wei.taps("确定撤回")
        case "ended":
            opens(story, mod, number)
            await mod.taps("不再等待")
        case "open":
            await story.passes(days=5, hours=23, minutes=55)
            await wei.says("昨天八点")
    await story.passes(days=6)
    assert reminders(wei, WAITING) == []


@pytest.mark.parametrize("done", ["appealed", "agreed"])
async def test_nobody_is_reminded_of_an_appeal_that_is_made_or_not_wanted(
    story: Story, chief: Person, mod: Person, wei: Person, done: str
) -> None:
    await decided(story, chief, mod, wei)
    if done == "appealed":
        await appeals(wei)
    else:
        await wei.taps("同意")
        await wei.taps("同意并结案")
    await story.passes(days=14, hours=20)
    assert reminders(wei, WINDOW) == []


async def test_a_rejection_is_reminded_of_too(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    number = await rejected(story, chief, mod, wei)
    await story.passes(days=14, minutes=1)
    assert number in reminders(wei, WINDOW)[0]


async def test_a_second_question_has_a_reminder_of_its_own(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await asked(story, mod, wei)
    await story.passes(days=6, minutes=1)
    await wei.says("昨天八点")
    await wei.taps("好了")
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.taps("什么时候")
    await mod.taps("发出")
    await story.passes(days=6, minutes=1)
    assert len(reminders(wei, WAITING)) == 2
    assert "发生的时间" in reminders(wei, WAITING)[1]


async def test_at_night_it_waits_for_the_morning_and_after_a_long_stop_it_comes_only_if_there_is_time(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await story.passes(hours=14)  # late in the evening
    await asked(story, mod, wei)
    await asked(story, mod, wei, "@another")
    local = story.clock.now().astimezone(ZoneInfo("Asia/Shanghai"))
    await story.passes(days=6, minutes=1)
    assert local.hour in range(8)
    assert reminders(wei, WAITING) == []
    await story.passes(hours=10)
    assert len(reminders(wei, WAITING)) == 2
    third = await asked(story, mod, wei, "@third")
    await story.stops()
    story.clock.advance_to(story.clock.now() + timedelta(days=8))
    await story.starts()
    assert not any(third in told for told in reminders(wei, WAITING))
    assert any(third in message and "没有等到您的回答" in message for message in wei.screen)


@pytest.mark.parametrize(
    ("language", "answer", "appeal"),
    [
        ("zh-hant", ("還在等您回答", "還有 24 小時", "回答"), "申訴"),
        ("en", ("waiting for your answer", "24 hours left", "Answer"), "Appeal"),
    ],
)
async def test_in_other_languages(
    story: Story, chief: Person, mod: Person, language: str, answer: tuple[str, str, str], appeal: str
) -> None:
    await hired(story, chief, mod, "审核员")
    other = await story.person("Lin", language_code=language)
    number = await asked(story, mod, other)
    await story.passes(days=6)
    assert all(words in other.screen[-1] for words in (*answer, number))
    await story.passes(days=1, minutes=1)
    opens(story, mod, number)
    await investigates(mod)
    await decides(mod)
    await story.passes(days=14)
    assert number in other.last
    assert appeal in other.buttons
