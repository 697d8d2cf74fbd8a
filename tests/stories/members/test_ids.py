"""A bot that is in another group than the operator meant tells its id: by itself to who has added it, and there when
asked (row H1)."""

import pytest

from sandbox import Person
from tests.stories.conftest import Story


async def test_an_administrator_reads_the_id_of_a_group_and_their_own(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    other = story.sandbox.add_group("新工作群", members=[chief.user])
    story.sandbox.add_to_group(other, story.desk_bot)
    await story.settle()
    chief.goes_to(other)
    await chief.says(f"/id@{story.desk_bot.username}")
    await story.settle()
    assert f"STAFF_CHAT_ID={other.id}" in chief.screen[-1]
    chief.goes_to(story.desk_bot)
    await chief.says("/id")
    await story.settle()
    assert f"ADMIN_IDS={chief.user.id}" in chief.screen[-1]


async def test_nobody_else_has_the_bot_speak_in_a_group(story: Story, chief: Person) -> None:
    somebody = await story.person("路人")
    other = story.sandbox.add_group("别的群", members=[somebody.user])
    story.sandbox.add_to_group(other, story.desk_bot)
    somebody.goes_to(other)
    await somebody.says(f"/id@{story.desk_bot.username}")
    await story.settle()
    assert not [call for call in story.calls("sendMessage") if call["params"]["chat_id"] == other.id]


@pytest.mark.parametrize(
    ("code", "words"), [("zh-hans", "这是工作群吗"), ("zh-hant", "這是工作群組嗎"), ("en", "to be the staff chat?")]
)
@pytest.mark.parametrize("started", [True, False])
async def test_who_adds_the_bot_to_a_group_is_told_once_what_it_is(
    story: Story, chief: Person, started: bool, code: str, words: str
) -> None:
    chief.user.language_code = code
    if started:
        await chief.starts(story.desk_bot)
    other = story.sandbox.add_group("新群", members=[chief.user])
    story.sandbox.add_to_group(other, story.desk_bot, by=chief.user)
    await story.settle()
    for rights in ({"can_delete_messages": True}, {"can_restrict_members": True}):
        story.sandbox.set_rights(other, story.desk_bot, **rights)
        await story.settle()
    told = [it for it in story.calls("sendMessage") if f"STAFF_CHAT_ID={other.id}" in it["params"]["text"]]
    assert [it["params"]["chat_id"] for it in told] == [chief.user.id if started else other.id]
    assert words in told[0]["params"]["text"]
    assert "新群" in told[0]["params"]["text"]


async def test_who_is_no_member_has_the_bot_introduce_itself_nowhere(story: Story) -> None:
    somebody = await story.person("路人")
    other = story.sandbox.add_group("别的群", members=[somebody.user])
    story.sandbox.add_to_group(other, story.desk_bot, by=somebody.user)
    await story.settle()
    assert not [it for it in story.calls("sendMessage") if it["params"]["chat_id"] in (other.id, somebody.user.id)]
