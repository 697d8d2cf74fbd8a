"""A full group: what a press asks stands in the member's private chat, and they are told where; the case goes on there
and in its topic alike."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story


@pytest.fixture
async def full(stage: Stage) -> Story:
    """A stage at Telegram's limit for a group."""
    return await stage(send_per_group_minute=20)


@pytest.fixture
@beginning
async def ming(full: Story) -> Person:
    """A moderator who has pressed START."""
    person = full.joins("阿明", "aming")
    await hired(full, full.chief(), person, "审核员")
    return person


async def test_in_a_full_group_the_dialog_goes_on_in_private_and_leads_back(full: Story, ming: Person) -> None:
    wei = await full.person("小伟")
    number = await filed(full, wei)
    await _crowded(full, ming)
    opens(full, ming, number)
    before = ming.screen
    await ming.taps("要求补充")
    assert "问题发到了您和我的私聊" in (ming.alert or "")
    assert ming.screen == before  # the group gets nothing of it
    await full.passes(minutes=2)
    await ming.says("是哪一天？")
    assert ming.last == "这条没有用上：等您回答的问题在您和我的私聊里，请到那里回答。"
    ming.goes_to(full.desk_bot)
    assert number in ming.last
    assert "要举报人补充什么" in ming.last
    await ming.says("是哪一天？")
    await ming.taps("发出")
    assert "是哪一天？" in wei.last
    assert "✅ 阿明 已问举报人" in ming.last
    assert f"卡片在工作群的话题「{number.split('-')[2]} · 谩骂」里" in ming.last
    await ming.taps("内部记录")  # the next act is at hand where they are
    await ming.says("等他回答。")
    await full.passes(minutes=2)
    opens(full, ming, number)
    assert "🟠 待补充" in card(ming)
    await ming.taps("内部记录")  # there is room again: here
    assert "要记什么" in ming.last
    assert "等他回答。" in ming.last


async def test_what_is_half_written_in_private_is_not_dropped_for_another_case(full: Story, ming: Person) -> None:
    wei = await full.person("小伟")
    first, second = [await filed(full, wei, about=f"@loud_{n}") for n in range(2)]
    await _crowded(full, ming)
    opens(full, ming, first)
    await ming.taps("要求补充")
    opens(full, ming, second)
    await ming.taps("要求补充")
    assert "要举报人补充什么" in ming.last  # in its topic
    assert second in ming.last
    ming.goes_to(full.desk_bot)
    assert first in ming.last
    await ming.says("第一件是哪一天？")
    await ming.taps("发出")
    assert "第一件是哪一天？" in wei.last


async def test_a_person_who_never_pressed_start_goes_on_in_the_group(full: Story, ming: Person) -> None:
    wei, chief = await full.person("小伟"), full.chief()
    number = await filed(full, wei)
    await _crowded(full, ming)
    opens(full, chief, number)
    await chief.taps("要求补充")
    assert "私聊" not in (chief.alert or "")
    assert "要举报人补充什么" in chief.last
    await ming.blocks(full.desk_bot)
    await _crowded(full, ming)
    opens(full, ming, number)
    await ming.taps("内部记录")
    assert "要记什么" in ming.last


async def _crowded(story: Story, person: Person) -> None:
    """Let the group get as many messages as make it full, and none before."""
    await story.passes(minutes=2)
    hasty = Person(story.sandbox, person.user)
    hasty.goes_to(story.staff)
    for _ in range(14):
        await hasty.says("/cancel")
    await story.settle()
