"""Collective complaints (row C10): five people on one subject, worked as one, each told under their own number."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import (
    NUMBER,
    card,
    colleague,
    decides,
    filed,
    hired,
    investigates,
    opens,
    refused,
)
from tests.stories.conftest import Story
from tests.stories.parties.test_codes import code_of
from tests.support.databases import KINDS

CROWD = ("小伟", "小林", "小陈", "小赵", "小钱")


@pytest.fixture
async def crowd(story: Story) -> list[Person]:
    """Five people who will report the same account."""
    return [await story.person(name) for name in CROWD]


async def all_report(story: Story, crowd: list[Person]) -> list[str]:
    return [await filed(story, person, about="@loud_account") for person in crowd]


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_five_people_on_one_subject_become_one_case_and_each_is_told_once(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    assert len(set(numbers)) == 5
    topic = opens(story, mod, numbers[0])
    assert "👥" in topic.name
    assert "👥 集体投诉 · 不同的人 5 位 · 举报 5 件" in card(mod)
    assert "近 1 小时 +5 · 近 1 天 +5" in card(mod)
    assert "由 " + numbers[0] in "\n".join(mod.screen)
    await mod.taps("立案")
    await mod.taps("开始调查")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("三条评论均为人身攻击。")
    await mod.taps("跳过")
    await mod.taps("发出")
    for person, number in zip(crowd, numbers, strict=True):
        results = [message for message in person.screen if "三条评论均为人身攻击。" in message]
        assert len(results) == 1
        assert number in results[0]
        assert not any(other in "\n".join(person.screen) for other in numbers if other != number)


async def test_the_cards_of_the_members_fold_into_it_and_lead_back(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    topic = opens(story, mod, numbers[2])
    assert topic.name.endswith("👥 已并入")
    assert f"已并入集体投诉 {numbers[0]}（5 人）" in card(mod)
    assert "立案" not in mod.buttons
    await mod.taps("看集体投诉")
    opens(story, mod, numbers[0])
    await mod.taps("成员 5")
    assert f"集体投诉 {numbers[0]} · 5 件" in mod.last
    await mod.taps(numbers[4].split("-")[2])
    assert numbers[4] in "\n".join(mod.screen)  # without a topic of its own it is shown here
    assert len(story.staff.topics) == 4
    mod.goes_to(story.staff)
    await mod.says("/queue")
    await mod.taps("待初审 1")
    assert mod.buttons[0].startswith("👥🟡 " + numbers[0].split("-")[2])


async def test_a_later_reporter_joins_by_one_tap(story: Story, chief: Person, mod: Person, crowd: list[Person]) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    late = await story.person("小孙")
    await late.starts(story.reporter_bot)
    await late.taps("我要举报")
    await late.taps("同意并继续")
    await late.taps("谩骂")
    await late.says("@Loud_Account")
    assert "已有 5 人就同一对象投诉" in late.last
    await late.taps("加入")
    assert "加入集体投诉" in late.last
    await late.taps("提交")
    assert "与 6 人就同一对象的投诉合并处理" in "\n".join(late.screen)
    own = NUMBER.findall("\n".join(late.screen))[-1]
    assert own not in numbers
    opens(story, mod, numbers[0])
    assert "不同的人 6 位" in card(mod)
    await mod.taps("立案")
    assert "已立案" in "\n".join(late.screen)


async def test_a_reporter_who_does_not_join_has_a_case_of_their_own(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    late = await story.person("小孙")
    await late.starts(story.reporter_bot)
    await late.taps("我要举报")
    await late.taps("同意并继续")
    await late.taps("谩骂")
    await late.says("@loud_account")
    await late.taps("我单独举报")
    await late.says("他说的是我家里的事")
    await late.taps("好了")
    assert "单独处理" in late.last
    await late.taps("提交")
    own = NUMBER.findall("\n".join(late.screen))[-1]
    opens(story, mod, own)
    assert "立案" in mod.buttons
    assert "集体投诉" not in card(mod)
    opens(story, mod, numbers[0])
    assert "不同的人 5 位" in card(mod)


async def test_the_same_report_once_more_joins_the_first_and_is_told_so(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    wei = crowd[0]
    await hired(story, chief, mod, "审核员")
    first = await filed(story, wei)
    again = await filed(story, wei, words="今天他又骂了一次")
    assert again == first
    assert f"这件事您已经举报过，这次写的和发来的都加进了 {first}" in "\n".join(wei.screen)
    opens(story, mod, first)
    assert any("今天他又骂了一次" in message for message in mod.screen)
    assert len(story.staff.topics) == 1


async def test_lian_stops_between_the_decision_and_the_telling_and_all_are_told_once(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    opens(story, mod, numbers[0])
    await mod.taps("立案")
    await story.restarts()
    await mod.taps("开始调查")
    await story.restarts()
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("三条评论均为人身攻击。")
    await mod.taps("跳过")
    await mod.taps("发出")
    await story.restarts()
    for person in crowd:
        assert sum("三条评论均为人身攻击。" in message for message in person.screen) == 1


async def test_a_member_is_taken_out_by_a_button_and_worked_by_itself(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    opens(story, mod, numbers[2])
    await mod.taps("单独处理")
    assert "立案" in mod.buttons
    assert "集体投诉" not in card(mod)
    await mod.taps("立案")
    opens(story, mod, numbers[0])
    assert "不同的人 4 位" in card(mod)
    assert "🟡" in card(mod)


async def test_a_member_appeals_against_the_rejection_and_the_complaint_is_opened_again_for_all(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    numbers = await all_report(story, crowd)
    opens(story, mod, numbers[0])
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    assert len(story.staff.topics) == 4
    last = crowd[4]  # whose case never had a card
    await appeals(last, "这明明是人身攻击", "应当立案")
    opens(story, ann, numbers[4])
    assert "申诉复核" in "\n".join(ann.screen)
    await reviews(ann, "撤销", "确有人身攻击。")
    assert "撤销不予立案，现在立案" in last.last
    assert "这件事由多人举报" not in last.last
    for person, number in zip(crowd[:4], numbers[:4], strict=True):
        told = [message for message in person.screen if "撤销不予立案，现在立案" in message]
        assert len(told) == 1
        assert number in told[0]
        assert "这件事由多人举报" in told[0]
        assert "确有人身攻击。" in told[0]
    opens(story, mod, numbers[0])
    await mod.taps("开始调查")
    assert "🔵 调查中" in card(mod)
    assert all("调查中" in "\n".join(person.screen) for person in crowd)


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_the_punished_has_the_common_decision_overturned_and_every_reporter_is_told_once(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    numbers = await all_report(story, crowd)
    opens(story, mod, numbers[0])
    await investigates(mod)
    await decides(mod)
    code = await code_of(story, mod)
    han = await story.person("阿汉")
    await han.starts(story.reporter_bot, f"code_{code}")
    await han.taps("同意并继续")
    await appeals(han, "那不是我写的")
    opens(story, ann, numbers[0])
    await reviews(ann, "撤销", "证据不足。")
    for person, number in zip(crowd, numbers, strict=True):
        told = [message for message in person.screen if "证据不足。" in message]
        assert len(told) == 1
        assert number in told[0]
        assert "这是最终处理" in told[0]


async def test_a_checked_rectification_is_told_to_every_reporter(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = await all_report(story, crowd)
    opens(story, mod, numbers[0])
    await investigates(mod)
    for tap in ("作出决定", "限期整改"):
        await mod.taps(tap)
    await mod.says("12月20日")
    for tap in ("查证属实", "跳过", "发出", "更多", "整改复查", "已整改", "跳过", "发出"):
        await mod.taps(tap)
    for person, number in zip(crowd, numbers, strict=True):
        told = [message for message in person.screen if "✅ 整改已复查" in message]
        assert len(told) == 1
        assert number in told[0]


async def test_an_old_button_of_a_member_case_names_the_leading_case(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "审核员")
    first = await filed(story, crowd[0])
    second = await filed(story, crowd[1])
    opens(story, mod, second)
    old = next(message for message in mod.messages() if message.markup)
    data = old.markup["inline_keyboard"][0][0]["callback_data"]
    for person in crowd[2:]:
        await filed(story, person)
    await mod.taps_data(old, data)
    assert first in (mod.alert or "")
    assert refused(story)[-1] == ("accept", "refusal-in-a-collective")


async def test_the_lead_is_told_of_a_collective_complaint_once_in_private(
    story: Story, chief: Person, mod: Person, crowd: list[Person]
) -> None:
    await hired(story, chief, mod, "负责人")
    numbers = await all_report(story, crowd)
    mod.goes_to(story.desk_bot)
    told = [message for message in mod.screen if "集体投诉已有 5 人" in message]
    assert len(told) == 1
    assert numbers[0] in told[0]
