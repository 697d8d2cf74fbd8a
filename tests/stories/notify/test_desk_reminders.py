"""The clock speaks at the desk (row D2): reminders beside the card, lateness to the lead, the wait for an answer."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, colleague, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """A lead who has started the desk bot."""
    return await colleague(story, chief, "老陈", "lead_chen", "负责人")


async def test_a_review_is_reminded_of_at_half_at_four_fifths_and_two_hours_before_each_in_place_of_the_last(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("认领")
    heard = []
    for hours in (18.1, 1.3, 2.8):  # half comes at 02:00, and waits for the morning
        await story.passes(hours=hours)
        heard.append(next(message for message in mod.screen if message.startswith("⏳")))
        assert len([message for message in mod.screen if message.startswith("⏳")]) == 1
    assert all(number in message and "经办 阿明" in message for message in heard)
    assert len(set(heard)) == 3
    assert "初审还有 2 小时" in heard[-1]


async def test_lateness_stands_beside_the_card_and_goes_to_the_lead_and_the_reporter(
    story: Story, chief: Person, mod: Person, lead: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await story.passes(hours=24, minutes=5)
    assert any(message.startswith("⚠️") and "已报负责人" in message for message in mod.screen)
    assert "⚠️ 超时" in card(mod)
    lead.goes_to(story.desk_bot)
    assert number in lead.last
    assert "超时" in lead.last
    await lead.taps("看案件")
    assert "[立案]" in lead.screen[-1]
    assert "比承诺的晚" in wei.last


async def test_a_question_in_the_last_hour_is_told_to_the_lead(
    story: Story, chief: Person, mod: Person, lead: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await story.passes(hours=23, minutes=30)
    await mod.taps("要求补充")
    await mod.taps("什么时候")
    await mod.taps("发出")
    lead.goes_to(story.desk_bot)
    assert "时限将到时才问举报人" in lead.last
    assert number in lead.last


async def test_no_answer_in_seven_days_brings_the_case_back(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    topic = opens(story, mod, await filed(story, wei))
    await mod.taps("要求补充")
    await mod.taps("什么时候")
    await mod.taps("发出")
    await story.passes(days=7, minutes=1)
    assert topic.name.endswith("🟡 待初审")
    assert "已问举报人" not in card(mod)
    assert "[立案]" in card(mod)
