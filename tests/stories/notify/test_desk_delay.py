"""A late case says why, in the words of its handler: asked for when it becomes late, shown wherever it is late."""

import pytest

from dialogs.engine.buttons import ButtonData
from rules.vocabulary import Act
from sandbox import Person
from tests.stories.at_the_desk import card, decides, filed, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case that has become late with its handler, whose topic is open."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("认领")
    await story.passes(hours=24, minutes=5)
    return number


def late(person: Person) -> str:
    """Return the notice that the case is late."""
    return next(message for message in person.screen if message.startswith("⚠️"))


async def test_reminders_mention_the_handler(story: Story, number: str, mod: Person) -> None:
    sent = [call["params"]["text"] for call in story.calls("sendMessage") if "经办" in str(call["params"].get("text"))]
    link = f'<a href="tg://user?id={mod.user.id}">阿明</a>'
    reminders = [text for text in sent if text.startswith(("⏳", "⚠️"))]
    assert len(reminders) >= 3
    assert all(link in text for text in reminders)
    assert "经办 阿明" in late(mod)


async def test_the_handler_is_asked_why_and_their_words_stand_wherever_it_is_late(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    assert "请说一下为什么晚了" in late(mod)
    await mod.taps("说明为什么晚了")
    assert "为什么晚了？" in mod.last
    assert "案件太多" in " ".join(mod.buttons)
    await mod.says("账号方 <b>周五</b> 才给记录")
    assert "说明了为什么晚了" in mod.last
    assert "⚠️ 为什么晚了：账号方 <b>周五</b> 才给记录" in card(mod)
    assert "[⚠️ 说明为什么晚了]" not in card(mod)
    await mod.says("/queue")
    await mod.taps("超时")
    assert f"⚠️ {number.split('-')[2]}：账号方" in mod.last
    await wei.says(number)
    assert "原因：账号方 <b>周五</b> 才给记录" in wei.last
    assert len([message for message in wei.screen if "账号方" in message]) == 1
    await story.passes(hours=24)
    again = next(message for message in mod.screen if message.startswith("⚠️ 初审超时") or "处理超时" in message)
    assert "为什么晚了：账号方" in again
    assert "请说一下" not in again


async def test_a_ready_reason_is_read_in_the_reporters_language(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    other = await story.person("Lin", language_code="en")
    number = await filed(story, other)
    opens(story, mod, number)
    await story.passes(hours=24, minutes=5)
    await mod.taps("说明为什么晚了")
    await mod.taps("等平台数据")
    assert "等平台的后台数据" in card(mod) or "等平台的后台数据" in "".join(mod.screen)
    await other.says(number)
    assert "Reason: We are waiting for data from the platform" in other.last


async def test_what_is_late_for_another_reason_later_asks_anew(
    story: Story, chief: Person, number: str, mod: Person, wei: Person
) -> None:
    await mod.taps("说明为什么晚了")
    await mod.says("第一个原因")
    await investigates(mod)
    assert "第一个原因" in card(mod)
    await decides(mod)
    assert "第一个原因" not in card(mod)
    assert "为什么晚了" not in " ".join(mod.buttons)


async def test_a_case_that_is_not_late_has_nothing_to_explain(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    assert "说明为什么晚了" not in card(mod)
    await mod.taps_data(mod.last_message, ButtonData(Act.EXPLAIN, 1, 0).encode())
    await mod.says("我还没看")
    assert "没有超时，不用说明" in "\n".join([*mod.screen, mod.alert or ""])
    assert "我还没看" not in card(mod)


async def test_the_recommendation_stands_first_and_bold(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await investigates(mod)
    assert card(mod).split("\n")[1].startswith("⏳ 规则 E6 未定：")
    await mod.taps("发布时间")
    await mod.says("昨天 10:00")
    assert card(mod).split("\n")[1].startswith("建议：警告 规则 E1：")
    shown = [call["params"]["text"] for call in story.calls("editMessageText")]
    assert any("<b>建议：警告</b>" in text for text in shown)
