"""The reviewer of an appeal (row C8): a member who took no part, chosen by rule; else the lead is asked."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, rejected, reviews
from tests.stories.at_the_desk import card, colleague, decided, filed, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def ann(story: Story, chief: Person) -> Person:
    """A moderator who takes no part before the appeal."""
    return await colleague(story, chief, "安安", "ann_mod", "审核员")


async def test_a_member_who_took_part_cannot_review_even_with_forged_data(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await appeals(wei)
    await mod.taps("维持")
    assert mod.alert == "此案您参与过，不能复核。"
    for word in ("uphold", "change", "overturn"):
        await mod.taps_data(mod.last_message, f"{word}.1.5")
        assert mod.alert == "此案您参与过，不能复核。"
    assert refused(story).count(("uphold", "refusal-took-part")) == 2
    assert "🟤 申诉复核" in card(mod)
    opens(story, ann, number)
    await ann.taps("维持")
    await ann.says("没有问题。")
    await ann.taps("发出")
    assert "⚪ 已结案" in card(ann)


async def test_the_later_of_two_reviewers_is_told_who_was_first(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    bob = await colleague(story, chief, "博博", "bob_mod", "审核员")
    await appeals(wei)
    opens(story, ann, number)
    opens(story, bob, number)
    previews = []
    for reviewer, word in ((ann, "维持"), (bob, "撤销")):
        await reviewer.taps(word)
        await reviewer.says("理由在此。")
        previews.append(reviewer.last_message)
    await ann.taps("发出", previews[0])
    await bob.taps("发出", previews[1])
    assert bob.alert
    assert "安安" in bob.alert
    assert sum("复核结论" in message for message in wei.screen) == 1


async def test_without_other_reviewers_the_lead_then_the_administrator_is_asked(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    chief.goes_to(story.desk_bot)
    await chief.starts(story.desk_bot)
    await appeals(wei)
    assert "审核员和负责人都参与过本案，请管理员复核" in card(mod)
    assert "申诉等您复核，审核员和负责人都参与过" in chief.last
    await chief.taps("看案件")
    await reviews(chief, "维持", "没有问题。")
    assert "复核结论：维持" in wei.last
    assert number in wei.last


async def test_the_administrator_is_told_when_everybody_took_part(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await chief.starts(story.desk_bot)
    number = await decided(story, chief, mod, wei)
    opens(story, chief, number)
    other = await filed(story, wei)
    opens(story, chief, other)
    await chief.taps("立案")
    opens(story, mod, other)
    for tap in ("开始调查", "作出决定", "删除内容"):
        await mod.taps(tap)
    await mod.says("骂人")
    await mod.taps("跳过")
    await mod.taps("发出")
    await appeals(wei)
    assert "所有人都参与过本案，没有人可以复核" in card(mod)
    chief.goes_to(story.desk_bot)
    assert "有申诉没有人可以复核" in chief.last


async def test_a_review_is_assigned_by_rule_and_moved_only_to_members_who_took_no_part(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    bob = await colleague(story, chief, "博博", "bob_mod", "审核员")
    for person in (mod, ann):
        await person.says("/duty")
        await person.taps("我来值班")
    await appeals(wei)
    opens(story, mod, number)
    assert "经办 安安" in card(mod)
    ann.goes_to(story.desk_bot)
    assert f"📥 分给您 {number}" in ann.last
    assert "✋ 请您复核申诉：您没有参与本案。" in ann.last
    opens(story, chief, number)
    await chief.taps("更多")
    await chief.taps("改派")
    assert not any("阿明" in button for button in chief.buttons), "who decided is not offered"
    await chief.taps("博博 · 手上 0 件")
    assert "经办 博博" in card(chief)
    opens(story, bob, number)
    await bob.taps("更多")
    await bob.taps("交给下一位")
    assert "经办 安安" in card(bob), "the next who took no part"
    opens(story, ann, number)
    await reviews(ann, "维持", "没有问题。")
    assert "复核结论：维持" in wei.last
    assert "经办 阿明" in card(ann), "what stands is theirs again"
    assert number in wei.last


async def test_a_reopened_case_goes_to_neither_its_rejecter_nor_its_reviewer(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await rejected(story, chief, mod, wei)
    bob = await colleague(story, chief, "博博", "bob_mod", "审核员")
    for person in (mod, ann, bob):
        await person.says("/duty")
        await person.taps("我来值班")
    await wei.taps("申诉")
    await wei.taps("应当立案")
    await wei.says("这明明是人身攻击")
    await wei.taps("提交申诉")
    opens(story, ann, number)
    first = "安安" if "经办 安安" in card(ann) else "博博"
    assert f"经办 {first}" in card(ann)
    reviewer, other = (ann, bob) if first == "安安" else (bob, ann)
    opens(story, reviewer, number)
    await reviews(reviewer, "撤销", "确有人身攻击。")
    assert f"经办 {other.user.first_name}" in card(reviewer)
    other.goes_to(story.desk_bot)
    assert f"📥 分给您 {number}" in other.last
