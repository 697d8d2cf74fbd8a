"""Several reports of one message meet in one case; each reporter has a number and is told once."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, hired, opens
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, number, street


async def reports(story: Story, person: Person, category: str) -> str:
    """Report what was captured, and return the number."""
    person.goes_to(story.reporter_bot)
    await person.taps(category)
    await person.taps("提交")
    return number(person)


@pytest.mark.parametrize("supergroup", [True, False])
async def test_two_reporters_of_one_message_meet_in_one_case_and_are_told_once(
    supergroup: bool, story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    rude, lin = await story.person("阿吵"), await story.person("小林")
    for person in (wei, lin):
        await agreed(story, person)
    chat = await street(story, wei, lin, rude, supergroup=supergroup)
    [message] = await rude.says("加我微信领红包", to=chat)
    for person in (wei, lin):
        await person.says("/report", to=chat, reply_to=message)
    first, second = await reports(story, wei, "谩骂"), await reports(story, lin, "垃圾广告")
    assert first != second
    opens(story, mod, first)
    assert "举报人 2 位" in card(mod)
    assert "群" in card(mod)
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    await story.passes(minutes=1)
    for person, own, other in ((wei, first, second), (lin, second, first)):
        assert len([it for it in person.screen if "不足以证明" in it and own in it]) == 1
        assert other not in "\n".join(person.screen)


async def test_the_same_person_reporting_it_again_adds_to_the_first_case(story: Story, wei: Person) -> None:
    rude = await story.person("阿吵")
    await agreed(story, wei)
    chat = await street(story, wei, rude)
    [message] = await rude.says("加我微信领红包", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    first = await reports(story, wei, "谩骂")
    await wei.says("/report 又来了", to=chat, reply_to=message)
    assert await reports(story, wei, "垃圾广告") == first
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_a_member_of_staff_who_is_reported_does_not_see_it_in_the_staff_chat(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await agreed(story, wei)
    chat = await street(story, wei, mod)
    [message] = await mod.says("我就骂你怎么了", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    await reports(story, wei, "谩骂")
    assert story.rows("SELECT restricted FROM cases") == [(1,)]
    chief.goes_to(story.staff)
    assert "我就骂你" not in "\n".join(it for topic in [None, *story.staff.topics] for it in _screen(mod, story, topic))


def _screen(person: Person, story: Story, topic: int | None) -> list[str]:
    person.goes_to(story.staff, topic)
    return person.screen
