"""An edited message is a correction of what it said, while the report or the word on a case is still open."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def report(story: Story, wei: Person) -> None:
    """A report at its evidence, told in two messages."""
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")


async def test_a_description_and_a_subject_are_corrected_by_editing_them(
    story: Story, wei: Person, report: None
) -> None:
    [subject] = await wei.says("@rude_ome")
    [told] = await wei.says("他昨天骂我")
    await wei.taps("好了")
    await wei.edits(told, "他前天骂我")
    assert "已经按您改过的更新" in wei.last
    assert "他前天骂我" in wei.last
    assert "他昨天骂我" not in wei.last
    await wei.edits(subject, "@rude_one")
    assert "对象 @rude_one" in wei.last
    await wei.edits(told, "他前天骂我两次")
    assert "他前天骂我两次" in wei.last
    assert "2026-11-22" not in wei.last, "the day that the former words named"
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_an_edit_before_consent_is_filed(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    [told] = await wei.says("@rude_ome")
    await wei.edits(told, "@rude_one")
    await wei.taps("同意并继续")
    await wei.says("他昨天骂我")
    await wei.taps("好了")
    assert "@rude_one" in wei.last


async def test_an_edited_addition_goes_to_staff_beside_the_former_words(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("补充证据")
    [added] = await wei.says("他叫李四")
    await wei.edits(added, "他叫李武")
    assert "已经转告您改过的内容" in wei.last
    opens(story, mod, number)
    told = "\n".join(mod.screen)
    assert "举报人补充" in told
    assert "举报人更正了刚才的补充" in told
    assert "他叫李武" in told
    assert "他叫李四" in told


async def test_a_number_typed_wrong_is_corrected_in_place(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("/status")
    [typed] = await wei.says(number[:-1] + ("0" if number[-1] != "0" else "1"))
    assert "校验不符" in wei.last
    await wei.edits(typed, number)
    assert number in wei.last


async def test_an_edit_after_filing_changes_nothing_by_itself(story: Story, wei: Person, report: None) -> None:
    await wei.says("@rude_one")
    [told] = await wei.says("他昨天骂我")
    await wei.taps("好了")
    await wei.taps("提交")
    await wei.edits(told, "他前天骂我")
    assert "已经交上去了" in wei.last
    assert story.rows("SELECT count(*) FROM event WHERE act = 'add'") == [(0,)]
