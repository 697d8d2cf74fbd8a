"""Cases that name staff, or come from them, never enter the staff chat (row C8)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired
from tests.stories.conftest import Story


@pytest.fixture
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
    assert "🔒 涉及工作人员或合作方,不进工作群" in lin.screen[-1]
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
