"""Assignment (row C3) as staff see it: duty by a tap, cases assigned by rule, notices in private."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, colleague, filed, hired, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support.databases import KINDS


@pytest.fixture
@beginning
async def mei(story: Story, chief: Person) -> Person:
    """A second moderator."""
    return await colleague(story, chief, "阿梅", "amei", "审核员")


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_a_member_on_duty_gets_the_case_and_opens_it_in_private(
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
    assert "⚠️ 内容组无人值班，先由 老陈 接；谁有空请认领" in card(mod)
    lead.goes_to(story.desk_bot)
    assert "内容组无人值班，先由您接" in lead.last
    await mod.taps("认领")
    assert "经办 阿明" in card(mod)
    assert "无人值班" not in card(mod)


async def test_switching_duty_twice_is_answered(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/duty")
    await mod.taps("我下班了")
    assert mod.alert == "您本来就不在值班。"
    await mod.taps("我来值班")
    await mod.taps("我来值班")
    assert mod.alert == "您已经在值班了。"


async def test_a_lead_writes_the_rota_in_chat_sees_its_holes_and_the_clock_keeps_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    chief.goes_to(story.desk_bot)
    await chief.starts(story.desk_bot)
    await chief.says("/duty")
    await chief.taps("排班")
    await chief.taps("内容组")
    assert "还没有排班" in chief.screen[-1]
    await chief.taps("修改")
    await chief.says("周一到周五 阿明")
    assert "第 1 行看不懂" in chief.last
    await chief.says("周一至周五 08:00-15:00 没有这个人")
    assert "名单上没有「没有这个人」" in chief.last
    await chief.says("每天 08:00-15:00 阿明")
    shown = "\n".join(chief.screen)
    assert "改好了内容组的排班" in shown
    assert "每天 08:00-15:00 阿明" in shown
    assert "周一 15:00 – 周一 22:00" in shown

    mod.goes_to(story.desk_bot)  # it is Monday, 14:00
    assert "您开始值班了" in mod.last
    await story.passes(hours=1, minutes=1)
    number = await filed(story, wei)
    opens(story, mod, number)
    assert "无人值班，先由 周主任 接" in card(mod)
    await story.passes(hours=18)
    mod.goes_to(story.desk_bot)
    assert "您开始值班了" in mod.last
    assert "等人认领 1 件" in mod.last
    await mod.says("/duty")
    await mod.taps("排班")
    await mod.taps("内容组")
    await mod.taps("修改")
    assert mod.alert == "排班由这个组的负责人或管理员修改。没有任何改动。"
    assert refused(story)[-1] == ("d", "refusal-rota-leads-only")


async def test_a_demoted_members_cases_are_reassigned_in_one_message_and_the_lead_is_told(
    story: Story, chief: Person, mod: Person, mei: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lead = Person.join(story.sandbox, "老陈", after=story.settle, language_code="zh-hans", username="lead_chen")
    story.sandbox.add_to_group(story.staff, lead.user, by=chief.user)
    await hired(story, chief, lead, "负责人")
    await mod.says("/duty")
    await mod.taps("我来值班")
    for n in range(3):
        number = await filed(story, wei, about=f"@account_{n}")
    await mei.says("/duty")
    await mei.taps("我来值班")
    mei.goes_to(story.desk_bot)
    heard = len(mei.messages())
    await chief.says("/staff")
    await chief.taps("阿明")
    await chief.taps("✓ 审核员")
    assert len(mei.messages()) == heard + 1
    assert "阿明 的 3 件交给您" in mei.last
    lead.goes_to(story.desk_bot)
    assert "阿明 的 3 件已交给：\n阿梅 3 件" in "\n".join(lead.screen)
    assert "周主任 取消了 阿明 的角色「审核员」" in "\n".join(lead.screen)
    opens(story, mei, number)
    assert "经办 阿梅" in card(mei)
    await chief.says("/duty")
    assert "正在值班" in chief.last
    assert "阿明" not in chief.last
