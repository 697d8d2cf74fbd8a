"""Cases that name staff, or come from them, never enter the staff chat (row C8)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def lin(story: Story, chief: Person) -> Person:
    """A colleague cleared for such cases."""
    return await colleague(story, chief, "小林", "lin_cleared", "审核员", "涉密许可")


async def test_a_case_that_names_a_colleague_goes_to_those_cleared_and_nowhere_else(
    story: Story, chief: Person, mod: Person, lin: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    before = len(story.staff.messages)
    number = await filed(story, wei, about="@aming", words="他把我的资料给了别人")
    assert len(story.staff.messages) == before
    assert not story.staff.topics
    lin.goes_to(story.desk_bot)
    assert number in lin.screen[-1]
    assert "🔒 涉及工作人员或合作方，不进工作群" in lin.screen[-1]
    await lin.taps("立案")
    assert "🟢 已立案" in lin.screen[-1]
    assert "已立案" in "\n".join(wei.screen)
    assert len(story.staff.messages) == before


async def test_it_cannot_be_found_by_who_is_not_cleared_nor_by_anyone_in_the_group(
    story: Story, chief: Person, mod: Person, lin: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, about="@aming")
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    assert number not in mod.last
    await mod.says("/queue")
    assert "[🟡 待初审 0]" in mod.screen[-1]
    lin.goes_to(story.desk_bot)
    await lin.says("/queue")
    assert "[🟡 待初审 1]" in lin.screen[-1]
    lin.goes_to(story.staff)
    await lin.says("/queue")
    assert "[🟡 待初审 0]" in lin.screen[-1]
    await lin.says(number)
    assert number not in lin.last


async def test_a_case_filed_by_a_colleague_is_kept_from_that_colleague(
    story: Story, chief: Person, mod: Person, lin: Person
) -> None:
    await hired(story, chief, mod, "审核员", "涉密许可")
    heard = len(mod.messages(story.desk_bot))
    mod.goes_to(story.reporter_bot)
    number = await filed(story, mod)
    lin.goes_to(story.desk_bot)
    assert number in lin.screen[-1]
    mod.goes_to(story.desk_bot)
    assert len(mod.messages()) == heard
    assert not story.staff.topics


async def with_photo(wei: Person) -> None:
    await wei.sends_album()


@pytest.mark.parametrize("days", [0, 3], ids=["at once", "too old to be deleted"])
async def test_who_is_cleared_no_longer_has_nothing_of_it_in_their_chat(
    story: Story, chief: Person, mod: Person, lin: Person, wei: Person, days: int
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    number = await filed(story, wei, about="@aming", words="他把我的资料给了别人", evidence=with_photo)
    lin.goes_to(story.desk_bot)
    await lin.taps("证据")
    shown = "\n".join(lin.screen)
    assert "他把我的资料给了别人" in shown
    assert sum(bool(message.files) for message in lin.messages()) == 2, "each by itself, so that each can be taken away"
    await story.passes(days=days)
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("小林")
    await chief.taps("✓ 🔒 涉密许可")
    left = "\n".join(lin.screen)
    assert "他把我的资料给了别人" not in left
    assert not [message for message in lin.messages() if message.files and message.files[0].kind == "photo"]
    assert ("这里的内容已移走。" in left) == (days > 0)
    await lin.says(number)
    assert number not in lin.last
    chief.goes_to(story.desk_bot)
    assert "他把我的资料给了别人" in "\n".join(chief.screen), "where nobody is cleared the administrators see to it"
