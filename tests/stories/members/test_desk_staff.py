"""Staff and roles in chat (row C13), by an administrator alone."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import hired, refused
from tests.stories.conftest import Story


async def test_who_opens_the_bot_by_mistake_is_answered_and_no_row_tells_that_they_did(
    story: Story,
) -> None:
    lost = await story.person("走错门的人", username="wrong_door_77")
    await lost.starts(story.desk_bot)
    assert "不在工作人员名单上" in lost.last
    rows = story.rows("SELECT ALIAS FROM staff")
    assert rows == [], "the chief has not written yet, and nobody else is on the staff"
    assert story.readable("走错门的人", "wrong_door_77", str(lost.user.id)) == []


async def test_a_member_who_is_no_administrator_cannot_manage_staff(story: Story, chief: Person, mod: Person) -> None:
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
    assert "移除 阿明？" in "\n".join(chief.screen)
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
    assert "Awaiting review" in " ".join(mod.buttons)
