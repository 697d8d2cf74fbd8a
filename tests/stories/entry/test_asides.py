"""A dialog beside the report ends by itself after an hour, and what it does not take is kept for a report."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story


async def _forward(story: Story, wei: Person) -> None:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [said] = await rude.says("你们都是废物", to=group)
    await wei.forwards(said, story.reporter_bot)
    wei.goes_to(story.reporter_bot)


async def test_a_photo_after_the_number_was_asked_is_kept_for_a_report(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(minutes=10)
    await wei.says("/status")
    await wei.sends_photo("他在群里骂人")
    assert "您要举报什么" in wei.last
    await wei.taps("谩骂")
    await wei.says("@rude_one")
    await wei.says("他昨天在群里骂了我整整一天")
    await wei.taps("好了")
    assert "证据 1 件" in wei.last


async def test_a_forward_after_the_number_was_asked_begins_a_report(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(minutes=10)
    await wei.says("/status")
    await _forward(story, wei)
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last


async def test_a_forward_days_after_an_addition_is_no_part_of_the_old_case(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("补充证据")
    await wei.says("他还有一个小号")
    await story.passes(minutes=59)
    await wei.says("叫 @loud_two")
    assert "已收下 2 件" in wei.last
    await story.passes(days=5)
    await _forward(story, wei)
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last
    opens(story, mod, number)
    assert "你们都是废物" not in "\n".join(mod.screen)


@pytest.mark.parametrize("words", ["谢谢", "怎么还没处理"])
async def test_small_talk_where_a_number_is_asked_is_answered(story: Story, wei: Person, words: str) -> None:
    await filed(story, wei)
    await wei.says("/status")
    await wei.says(words)
    assert "没看到工单号" not in wei.last
    await wei.says("/status")
    await wei.says("七号")
    assert "没看到工单号" in wei.last
