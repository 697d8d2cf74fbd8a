"""Who writes in the name of the group is understood by the dialog that they opened; else they are told why not."""

from typing import Any

import pytest

from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case in whose topic a moderator stands who is an administrator of the group."""
    await hired(story, chief, mod, "审核员")
    story.sandbox.set_rights(story.staff, mod.user, is_anonymous=True)
    number = await filed(story, wei)
    opens(story, mod, number)
    return number


def _posted(story: Story, **message: Any) -> None:
    """Have the desk bot hear a message of the staff group."""
    number = next(story.staff.ids)
    body = {"message_id": number, "date": story.sandbox.world.date(), "chat": story.staff.as_json(), **message}
    story.desk_bot.updates.push("message", body)


CHANNEL = {"id": -1001234567890, "type": "channel", "title": "宣传频道"}


async def test_words_answer_the_dialog_that_was_opened_by_a_press(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    [sent] = await mod.says("请发一张截图。", anonymously=True)
    assert "请发一张截图。" in wei.last
    assert "阿明 已发给举报人" in mod.last
    await mod.edits(sent, "请发两张截图。")
    assert "匿名" in mod.last
    assert "请发两张截图。" not in wei.last


async def test_an_edit_and_cancel_reach_the_dialog_that_is_open(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("要求补充")
    [asked] = await mod.says("请补充截图", anonymously=True)
    await mod.edits(asked, "请补充前天的截图")
    assert "请补充前天的截图" in mod.last
    await mod.says("/cancel", anonymously=True)
    assert "取消" in mod.last
    assert "前天的截图" not in wei.last


async def test_one_of_two_open_dialogs_is_not_guessed(
    story: Story, chief: Person, case: str, mod: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "小林", "xiaolin", "审核员")
    opens(story, other, case)
    await mod.taps("联系举报人")
    await other.taps("内部记录")
    await mod.says("请发一张截图。", anonymously=True)
    assert "匿名发言" in mod.last
    assert "请发一张截图。" not in wei.last
    await other.says("查过了")
    await mod.says("请发一张截图。", anonymously=True)
    assert "请发一张截图。" in wei.last


@pytest.mark.parametrize("words", ["/queue", "/find 张三", "/note 查过了", "/quue", "/cancel", "{}"])
async def test_what_is_for_the_bot_is_told_why_not(case: str, mod: Person, words: str) -> None:
    await mod.says(words.format(case), anonymously=True)
    assert "匿名发言" in mod.last
    assert "关掉「匿名」" in mod.last
    assert "/queue@other_bot" not in mod.last


async def test_a_command_is_no_answer_to_the_open_dialog(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    await mod.says("/queue", anonymously=True)
    assert "匿名发言" in mod.last
    assert "/queue" not in wei.last
    await mod.says("请发一张截图。", anonymously=True)
    assert "请发一张截图。" in wei.last


async def test_a_reply_to_the_reporter_is_told_why_not(case: str, mod: Person, wei: Person) -> None:
    await wei.says(case)
    await wei.taps("联系经办人")
    await wei.says("请问还缺什么？")
    word = next(it for it in mod.messages() if "请问还缺什么" in it.content.get("text", ""))
    await mod.says("缺截图", anonymously=True, reply_to=word)
    assert "匿名发言" in mod.last


async def test_talk_of_colleagues_and_other_bots_commands_are_left_alone(case: str, mod: Person) -> None:
    before = len(mod.screen)
    await mod.says("大家怎么看？", anonymously=True)
    await mod.says("/queue@other_bot", anonymously=True)
    assert len(mod.screen) == before + 2


async def test_posts_of_channels_are_no_words_of_staff(story: Story, case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    topic = {"message_thread_id": opens(story, mod, case).id, "is_topic_message": True}
    telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    as_channel = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    before, there = mod.last, story.rows("SELECT count(*) FROM staff_chat_presence")
    _posted(story, **{"from": telegram}, sender_chat=CHANNEL, is_automatic_forward=True, text="/queue", **topic)
    _posted(story, **{"from": as_channel}, sender_chat=CHANNEL, text="频道说的话", **topic)
    await story.settle()
    assert mod.last == before
    command = [{"type": "bot_command", "offset": 0, "length": 6}]
    _posted(story, **{"from": as_channel}, sender_chat=CHANNEL, text="/queue", entities=command, **topic)
    await story.settle()
    assert "以频道的名义" in mod.last
    assert story.rows("SELECT count(*) FROM event WHERE act = 'talk'") == [(0,)]
    assert story.rows("SELECT count(*) FROM staff_chat_presence") == there
