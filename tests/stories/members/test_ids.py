"""A bot that is in another group than the operator meant tells its id there (row H1)."""

from sandbox import Person
from tests.stories.conftest import Story


async def test_an_administrator_reads_the_id_of_a_group_and_their_own(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    other = story.sandbox.add_group("新工作群", members=[chief.user])
    story.sandbox.add_to_group(other, story.desk_bot)
    await story.settle()
    chief.goes_to(other)
    await chief.says("/id")
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
    await somebody.says("/id")
    await story.settle()
    assert not [call for call in story.calls("sendMessage") if call["params"]["chat_id"] == other.id]
