"""The staff chat moves: it becomes a supergroup, another group is set, topics are switched on and off."""

import json
from typing import Any

import pytest

from bot.commands import check, database
from handlers.telegram.ids import address
from sandbox import Person
from sandbox.state.world import Chat
from tests.stories.at_the_desk import card, filed, hired, investigates, opens
from tests.stories.conftest import Stage, Story


async def _staff(story: Story) -> tuple[Person, Person]:
    chief = story.chief()
    mod = story.joins("阿明", "aming")
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    chief.goes_to(story.staff)
    return chief, mod


async def _checked(story: Story) -> list[str]:
    return [it.words for it in [it async for it in check.findings(story.settings, clock=story.clock)] if not it.fine]


def _shows(person: Person, number: str) -> bool:
    """Whether a card of the case stands outside of all topics."""
    return any(number in str(it.content) for it in person.messages() if it.markup and it.thread is None)


def _said(person: Person, words: str) -> int:
    return "\n".join(person.screen).count(words)


@pytest.mark.parametrize("heard", ["both", "old first", "neither"])
async def test_a_group_that_becomes_a_supergroup_is_followed_without_an_error(stage: Stage, heard: str) -> None:
    story = await stage(forum=False, supergroup=False)
    chief, mod = await _staff(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    await mod.taps("要求补充")  # a dialog is open in the group
    old = story.staff
    story.staff = story.sandbox.upgrade_to_supergroup(old)
    if heard == "neither":
        story.desk_bot.updates.waiting.clear()
    if heard == "old first":
        _left(story, old)
    second = await filed(story, wei, about="@another")
    await story.settle()
    mod.goes_to(story.staff)
    assert _said(mod, "什么都没有丢") == 1
    assert second in "\n".join(mod.screen)
    await mod.says("是哪一天？")
    await mod.taps("发出")
    assert "是哪一天？" in wei.last
    chief.goes_to(story.desk_bot)
    assert "工作群" not in chief.last
    await mod.says(number)
    assert number in mod.last
    assert story.rows("SELECT seq FROM inbox WHERE error IS NOT NULL") == []
    assert not [words for words in await _checked(story) if "staff chat" in words]
    await story.stops()
    tried_again = database.retry(story.settings, story.clock)
    assert (tried_again.updates, tried_again.others) == (0, 0)
    await story.starts()
    assert _said(mod, "什么都没有丢") == 1


async def test_a_press_on_a_card_of_the_former_group_works(stage: Stage) -> None:
    story = await stage(forum=False, supergroup=False)
    _, mod = await _staff(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    shown = next(message for message in mod.messages() if number in json.dumps(message.content))
    data = shown.markup["inline_keyboard"][0][0]["callback_data"] if shown.markup else ""
    old = story.staff
    story.staff = story.sandbox.upgrade_to_supergroup(old)
    await story.settle()
    _pressed(story, old, mod, shown.id, data)
    await story.settle()
    await mod.says(number)
    assert "已立案" in mod.last


async def test_what_waits_for_the_former_group_arrives_and_deletes_nothing_of_the_new(stage: Stage) -> None:
    story = await stage(forum=False, supergroup=False)
    _, mod = await _staff(story)
    wei = await story.person("小伟")
    await filed(story, wei)
    story.sandbox.faults.add("error", "sendMessage", bot=story.desk_bot.id, code=500, words="Internal Server Error")
    hasty = Person(story.sandbox, mod.user)
    hasty.goes_to(story.staff)
    await hasty.says("/queue")
    await hasty.says("/duty")
    story.staff = story.sandbox.upgrade_to_supergroup(story.staff)
    talk = [await mod.says(f"闲聊 {n}") for n in range(12)]
    await story.passes(minutes=6)
    mod.goes_to(story.staff)
    assert _said(mod, "队列") == 1
    assert all(f"闲聊 {n}" in mod.screen for n in range(len(talk)))


async def test_another_group_that_is_set_gets_the_open_cases_once(stage: Stage) -> None:
    story = await stage()
    chief, mod = await _staff(story)
    wei = await story.person("小伟")
    numbers = [await filed(story, wei, about=f"@loud_{n}") for n in range(3)]
    opens(story, mod, numbers[0])
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    for forum in (False, True):
        story.staff = story.sandbox.add_group(
            "新工作群", forum=forum, supergroup=True, members=[chief.user, mod.user], admins=[story.desk_bot]
        )
        story.settings = story.settings.model_copy(update={"staff_chat": address(story.staff.id)})
        await story.restarts()
        await story.restarts()
        mod.goes_to(story.staff)
        assert _said(mod, "这里从现在起是工作群") == 1
        shown = "\n".join(mod.screen)
        for number in numbers[1:]:
            if forum:
                opens(story, mod, number)
                shown = "\n".join(mod.screen)
            assert shown.count(number) == 1
        opens(story, mod, numbers[1]) if forum else await mod.says(numbers[1])
        assert "待初审" in "\n".join(mod.screen) or "调查中" in "\n".join(mod.screen)
    await investigates(mod)
    assert "🔵 调查中" in card(mod)


async def test_topics_switched_on_get_the_open_cases_with_their_cards(stage: Stage) -> None:
    story = await stage(forum=False)
    _, mod = await _staff(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    story.staff.is_forum = True
    await mod.says("大家看，话题开了")
    assert _said(mod, "工作群现在有话题了") == 1
    assert not _shows(mod, number)  # moved
    opens(story, mod, number)
    assert number in str(story.staff.pinned[-1].content)
    await investigates(mod)
    assert "🔵 调查中" in card(mod)
    second = await filed(story, wei, about="@another")
    opens(story, mod, second)
    assert second in card(mod)
    await story.restarts()
    mod.goes_to(story.staff)
    assert _said(mod, "工作群现在有话题了") == 1


@pytest.mark.parametrize("noticed", ["by a message", "by a refusal", "at a start"])
async def test_topics_switched_off_again_change_only_the_place(stage: Stage, noticed: str) -> None:
    story = await stage()
    chief, mod = await _staff(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    opens(story, mod, number)
    await investigates(mod)
    _merge_topics(story.staff)
    mod.goes_to(story.staff)
    if noticed == "by a message":
        await mod.says("话题关了")
    if noticed == "at a start":
        await story.restarts()
    second = await filed(story, wei, about="@another")
    assert second in "\n".join(mod.screen)
    assert _said(mod, "话题关掉了") == 1
    await wei.says(number)
    await wei.taps("补充")
    await wei.says("又骂了一条。")
    assert "又骂了一条。" in "\n".join(mod.screen)
    chief.goes_to(story.desk_bot)
    assert "话题" not in chief.last
    assert story.rows("SELECT seq FROM inbox WHERE error IS NOT NULL") == []


async def test_rights_lost_and_given_back_bring_the_topics_of_what_came_meanwhile(stage: Stage) -> None:
    story = await stage()
    chief, mod = await _staff(story)
    wei = await story.person("小伟")
    story.sandbox.set_rights(story.staff, story.desk_bot, can_manage_topics=False)
    await story.settle()
    chief.goes_to(story.desk_bot)
    assert "管理话题" in chief.last
    number = await filed(story, wei)
    mod.goes_to(story.staff)
    assert number in "\n".join(mod.screen)
    story.sandbox.set_rights(story.staff, story.desk_bot, can_manage_topics=True)
    await story.settle()
    chief.goes_to(story.desk_bot)
    assert "权限齐了" in chief.last
    assert not _shows(mod, number)
    opens(story, mod, number)
    await investigates(mod)
    assert "🔵 调查中" in card(mod)


def _left(story: Story, old: Chat) -> None:
    """Tell the bot that it is no member of the group any more, before it is told why."""
    me = {"id": story.desk_bot.id, "is_bot": True, "first_name": "desk", "username": story.desk_bot.username}
    by = story.chief().user.as_json()
    change: dict[str, Any] = {"chat": old.as_json(), "from": by, "date": 1}
    change |= {"old_chat_member": {"user": me, "status": "member"}, "new_chat_member": {"user": me, "status": "left"}}
    told = list(story.desk_bot.updates.waiting)
    story.desk_bot.updates.waiting.clear()
    story.desk_bot.updates.push("my_chat_member", change)
    for it in told:
        kind, body = next(iter(it.body.items()))
        story.desk_bot.updates.push(kind, body)


def _pressed(story: Story, old: Chat, by: Person, message: int, data: str) -> None:
    """Press a button of a message of the group that is gone."""
    there = {"chat": old.as_json(), "message_id": message, "date": 0}
    query = {"id": "77", "from": by.user.as_json(), "chat_instance": "1", "message": there, "data": data}
    story.desk_bot.updates.push("callback_query", query)


def _merge_topics(chat: Chat) -> None:
    """Switch topics off: all messages stand in the chat itself."""
    chat.is_forum = False
    for message in chat.messages.values():
        message.thread = None
    chat.topics.clear()


@pytest.mark.parametrize("supergroup", [True, False])
async def test_that_the_bot_is_out_of_the_staff_chat_is_told_at_once_in_private(stage: Stage, supergroup: bool) -> None:
    story = await stage(forum=False, supergroup=supergroup)
    chief, _ = await _staff(story)
    chief.goes_to(story.desk_bot)
    before = len(chief.screen)
    story.sandbox.remove_from_group(story.staff, story.desk_bot, by=chief.user)
    await story.settle()
    assert len(chief.screen) == before + 1
    assert "工作群" in chief.last
