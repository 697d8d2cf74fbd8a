"""The staff chat: a member who leaves the staff leaves it too, and administrators are told daily who else is there."""

from typing import Any

import pytest

from sandbox import Person
from tests.stories.at_the_desk import colleague, hired
from tests.stories.conftest import Stage, Story


async def removes(chief: Person, name: str) -> None:
    await chief.says("/staff")
    await chief.taps(f"{name} · ")
    await chief.taps("移除")
    await chief.taps("移除")


def in_group(story: Story, person: Person) -> bool:
    return story.staff.member(person.user) is not None


@pytest.mark.parametrize("supergroup", [True, False], ids=["supergroup", "plain group"])
async def test_who_is_removed_from_the_staff_is_removed_from_its_group(stage: Stage, supergroup: bool) -> None:
    story = await stage(forum=False, supergroup=supergroup)
    chief, mod = story.chief(), story.joins("阿明", "aming")
    await hired(story, chief, mod, "审核员")
    chief.goes_to(story.staff)
    await removes(chief, "阿明")
    assert not in_group(story, mod)
    if supergroup:
        assert story.staff.members[mod.user.id].status == "left", "removed, and not banned for ever"
    asked = [call["params"] for call in story.calls("getChatMember")]
    assert sum(call["user_id"] == mod.user.id for call in asked) == 2, "Telegram is asked what came of it"
    assert story.rows("SELECT kind FROM house_event ORDER BY id DESC LIMIT 1") == [("left_group",)]


async def test_without_the_right_administrators_are_told_and_it_is_done_once_the_bot_has_it(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    story.sandbox.set_rights(story.staff, story.desk_bot, can_restrict_members=False)
    chief.goes_to(story.staff)
    await removes(chief, "阿明")
    assert in_group(story, mod)
    chief.goes_to(story.desk_bot)
    assert "⚠️ 阿明 已移除，但仍在工作群里：我没有「封禁用户」的权限" in "\n".join(chief.screen)
    story.sandbox.set_rights(story.staff, story.desk_bot, can_restrict_members=True)
    await story.settle()
    assert not in_group(story, mod)


async def test_an_administrator_of_the_group_cannot_be_removed_by_the_bot(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    story.sandbox.set_rights(story.staff, mod.user, can_pin_messages=True)
    chief.goes_to(story.staff)
    await removes(chief, "阿明")
    assert in_group(story, mod)
    assert story.calls("banChatMember") == []
    chief.goes_to(story.desk_bot)
    assert "对方是群管理员，我移不走" in "\n".join(chief.screen)


async def test_who_was_banned_by_hand_stays_banned(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    story.sandbox.remove_from_group(story.staff, mod.user, by=chief.user)
    await story.settle()
    await removes(chief, "阿明")
    assert story.staff.members[mod.user.id].status == "kicked"
    assert story.calls("unbanChatMember") == []


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "drop", "method": "banChatMember"},
        {"kind": "flood", "method": "unbanChatMember", "retry_after": 40},
    ],
    ids=lambda fault: f"{fault['kind']}-{fault['method']}",
)
async def test_what_broke_off_on_the_way_is_gone_through_again_and_nobody_stays_banned(
    story: Story, chief: Person, mod: Person, fault: dict[str, Any]
) -> None:
    await hired(story, chief, mod, "审核员")
    story.sandbox.faults.add(**fault)
    await removes(chief, "阿明")
    await story.passes(minutes=2)
    assert story.staff.members[mod.user.id].status == "left"


async def test_a_removal_is_ended_after_a_restart(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    story.sandbox.faults.add("error", "unbanChatMember", times=1)
    story.sandbox.faults.add("error", "getChatMember", skip=1, times=1)
    await removes(chief, "阿明")
    await story.restarts()
    await story.passes(minutes=2)
    assert story.staff.members[mod.user.id].status == "left"


async def test_what_strangers_call_themselves_hides_nothing_from_administrators(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    story.joins("\u202e老王\u2066", "old_wang")
    story.joins("\u3164\u2800", "unseen_one")
    story.joins("小李\n· 小张（@xiao_zhang）", "xiao_li")
    await story.passes(days=1)
    (told,) = [message for message in chief.screen if "不在名单上的人" in message]
    assert "· 老王（@old_wang）" in told
    assert "· unseen_one（@unseen_one）" in told
    assert len([line for line in told.splitlines() if line.startswith("·")]) == 3, "nobody writes a second line"


async def test_others_in_the_group_are_told_to_administrators_each_morning(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    mod = story.joins("阿明", "aming")
    story.joins("过路人", "passer_by")
    await story.passes(days=1)
    told = [message for message in chief.screen if "不在名单上的人" in message]
    assert len(told) == 1
    assert "· 阿明（@aming）" in told[0]
    assert "· 过路人（@passer_by）" in told[0]
    assert "Telegram 没有告诉我是谁" not in told[0]
    await hired(story, chief, mod, "审核员")
    chief.goes_to(story.desk_bot)
    await story.passes(days=1)
    told = [message for message in chief.screen if "不在名单上的人" in message]
    assert len(told) == 2
    assert "阿明" not in told[1]
    passer_by = next(member.user for member in story.staff.members.values() if member.user.first_name == "过路人")
    story.sandbox.remove_from_group(story.staff, passer_by)
    await story.passes(days=1)
    assert "✅ 工作群里现在没有不在名单上的人。" in chief.last
    heard = len(chief.messages())
    await story.passes(days=1)
    assert len(chief.messages()) == heard, "nothing to tell"
    assert story.rows("SELECT * FROM staff_chat_presence") == []


async def test_who_cannot_be_named_is_counted_and_who_writes_is_named(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    lurker = story.joins("潜水者", "lurker_1")
    writer = story.joins("说话者", "writer_1")
    await story.settle()
    # As if both had been there before the bot was.
    story.execute("DELETE FROM staff_chat_presence")
    await writer.says("大家好")
    await story.passes(days=1)
    assert "· 说话者（@writer_1）" in chief.last
    assert "潜水者" not in chief.last
    assert "还有 1 个成员，Telegram 没有告诉我是谁" in chief.last
    story.sandbox.set_rights(story.staff, lurker.user, can_pin_messages=True)
    await story.passes(days=1)
    assert "· 潜水者（@lurker_1）" in chief.last
    assert story.readable("潜水者", "lurker_1", "writer_1") == []


async def test_only_administrators_hear_of_it_and_in_private(story: Story, chief: Person, mod: Person) -> None:
    lead = await colleague(story, chief, "老陈", "old_chen", "负责人")
    await story.passes(days=1)
    assert "不在名单上的人" not in "\n".join(chief.screen), "the group is not told"
    lead.goes_to(story.desk_bot)
    assert "不在名单上的人" not in "\n".join(lead.screen)
