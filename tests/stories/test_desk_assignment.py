"""Whose a case is (row C3), as staff see it: on duty by a tap, cases given by rule, told in private."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story


@pytest.fixture
async def mei(story: Story, chief: Person) -> Person:
    """A second moderator."""
    mei = Person.join(story.sandbox, "阿梅", after=story.settle, language_code="zh-hans", username="amei")
    story.sandbox.add_to_group(story.staff, mei.user, by=chief.user)
    await hired(story, chief, mei, "审核员")
    return mei


async def test_who_is_on_duty_gets_the_case_is_told_in_private_and_opens_it_there(
    story: Story, chief: Person, mod: Person, mei: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/duty")
    assert "现在无人值班" in mod.last
    await mod.taps("我来值班")
    assert "正在值班 1 人" in mod.screen[-1]
    assert "阿明 · 各组 · 手上 0 件" in mod.screen[-1]
    await mei.taps("我来值班")
    assert "正在值班 2 人" in mei.screen[-1]

    numbers = [await filed(story, wei), await filed(story, wei, about="@another")]
    for person, number in zip((mei, mod), numbers, strict=True):
        person.goes_to(story.desk_bot)
        assert number in person.last
        assert "📥 分给您" in person.last
        await person.taps("看案件")
        assert f"经办 {person.user.first_name}" in person.screen[-1]

    mod.goes_to(story.staff)
    await mod.taps("我下班了")
    assert any("正在值班 1 人" in message for message in mod.screen)
    number = await filed(story, wei, about="@third")
    mei.goes_to(story.desk_bot)
    assert number in mei.last


async def test_nobody_on_duty_is_said_on_the_card_and_to_the_lead_and_a_moderator_claims_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lead = Person.join(story.sandbox, "老陈", after=story.settle, language_code="zh-hans", username="lead_chen")
    story.sandbox.add_to_group(story.staff, lead.user, by=chief.user)
    await hired(story, chief, lead, "负责人")
    number = await filed(story, wei)
    opens(story, mod, number)
    assert "⚠️ 内容组无人值班,先由 老陈 接;谁有空请认领" in card(mod)
    lead.goes_to(story.desk_bot)
    assert "内容组无人值班,先由您接" in lead.last
    await mod.taps("认领")
    assert "经办 阿明" in card(mod)
    assert "无人值班" not in card(mod)


async def test_switched_twice_it_says_so(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/duty")
    await mod.taps("我下班了")
    assert mod.alert == "您本来就不在值班。"
    await mod.taps("我来值班")
    await mod.taps("我来值班")
    assert mod.alert == "您已经在值班了。"
