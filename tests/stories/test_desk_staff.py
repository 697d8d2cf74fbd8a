"""Staff and roles in chat (row C13), by an administrator alone."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import hired, refused
from tests.stories.conftest import Story


async def test_a_colleague_is_added_by_handle_once_they_have_started_the_bot(
    story: Story, chief: Person, mod: Person
) -> None:
    await chief.says("/staff")
    await chief.taps("添加")
    await chief.says("@aming")
    assert "找不到" in chief.last or "没有找到" in chief.last
    await mod.starts(story.desk_bot)
    assert "不在工作人员名单上" in mod.last
    await chief.says("@AMing")
    await chief.taps("审核员")
    await chief.taps("内容组")
    assert "✓ 审核员" in chief.buttons
    assert "✓ 内容组" in chief.buttons
    assert "您已被加入工作人员" in "\n".join(mod.screen)
    await mod.says("/start")
    assert "您好,阿明(审核员)" in mod.last


async def test_a_colleague_is_added_by_a_message_of_theirs(story: Story, chief: Person, mod: Person) -> None:
    [said] = await mod.says("大家好")
    await chief.says("/staff")
    await chief.taps("添加")
    await chief.says("就是这位", reply_to=said)
    assert "已添加 阿明" in chief.last
    assert "还没有和本机器人说过 /start" in "\n".join(chief.screen)


async def test_whoever_is_no_administrator_manages_nobody(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    listed = chief.last_message if chief.last_message.markup else chief.messages()[-2]
    await mod.says("/staff")
    assert "只有管理员" in mod.last
    await mod.taps("负责人", within=listed)
    assert "只有管理员" in (mod.alert or "")
    assert refused(story) == [("s", "refusal-administrators-only")]


async def test_the_last_administrator_stays(story: Story, chief: Person) -> None:
    await chief.says("/staff")
    await chief.taps("周主任")
    await chief.taps("✓ 管理员")
    assert "最后一位管理员" in (chief.alert or "")
    await chief.taps("移除")
    await chief.taps("移除")
    assert "最后一位管理员" in (chief.alert or "")
    await chief.says("/staff")
    assert "周主任 · 管理员" in chief.buttons


async def test_a_colleague_who_is_removed_can_press_nothing_more(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.taps("移除")
    assert "移除 阿明?" in "\n".join(chief.screen)
    await chief.taps("移除")
    assert "已移除 阿明" in (chief.alert or "")
    mod.goes_to(story.desk_bot)
    await mod.says("/start")
    assert "不在工作人员名单上" in mod.last


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-hant", "怎麼用"), ("en", "How it works"), ("zh-hans", "怎么用")],
)
async def test_in_private_each_reads_their_own_language_in_the_staff_chat_the_operators(
    story: Story, chief: Person, language: str, words: str
) -> None:
    lin = Person.join(story.sandbox, "Lin", after=story.settle, language_code=language, username="lin_desk")
    story.sandbox.add_to_group(story.staff, lin.user, by=chief.user)
    await hired(story, chief, lin, "审核员")
    await lin.says("/help")
    assert "怎么用" in lin.last
    lin.goes_to(story.desk_bot)
    await lin.says("/help")
    assert words in lin.last


async def test_a_colleague_changes_the_language_of_their_private_chat(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.desk_bot)
    await mod.says("/help")
    await mod.taps("English")
    assert "How it works" in mod.last
    await mod.says("/queue")
    assert "To review" in " ".join(mod.buttons)
