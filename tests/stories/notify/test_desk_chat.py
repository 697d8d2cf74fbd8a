"""The staff chat as it is: without topics, become a supergroup, or without the rights the bot needs."""

from sandbox import Person
from tests.stories.at_the_desk import filed, hired
from tests.stories.conftest import Stage, Story


async def test_in_a_group_without_topics_each_case_is_a_card(stage: Stage) -> None:
    story = await stage(forum=False)
    _, mod = await _staff(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    assert number in mod.last
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    assert "现有材料不足" in wei.last


async def test_a_group_that_becomes_a_supergroup_goes_on_with_everything(stage: Stage) -> None:
    story = await stage(forum=False, supergroup=False)
    _, mod = await _staff(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    await mod.taps("立案")
    story.staff = story.sandbox.upgrade_to_supergroup(story.staff)
    await story.settle()
    assert "\n".join(mod.screen).count("什么都没有丢") == 1
    await mod.says(number)
    await mod.taps("开始调查")
    assert "🔵 调查中" in "\n".join(mod.screen)
    second = await filed(story, wei, about="@another")
    assert second in "\n".join(mod.screen)
    assert _set_aside(story) == [], "both messages that tell it are understood"


async def test_the_supergroup_alone_tells_that_it_was_a_group(stage: Stage) -> None:
    story = await stage(forum=False, supergroup=False)
    _, mod = await _staff(story)
    story.staff = story.sandbox.upgrade_to_supergroup(story.staff)
    waiting = story.desk_bot.updates.waiting
    waiting.remove(next(it for it in waiting if "migrate_to_chat_id" in it.body.get("message", {})))
    await story.settle()
    assert "\n".join(mod.screen).count("什么都没有丢") == 1
    assert _set_aside(story) == []


def _set_aside(story: Story) -> list[tuple[object, ...]]:
    return story.rows("SELECT seq, error FROM inbox WHERE error IS NOT NULL")


async def test_the_group_is_told_once_that_it_was_upgraded_where_a_refused_call_tells_first(stage: Stage) -> None:
    story = await stage(forum=False, supergroup=False)
    _, mod = await _staff(story)
    wei = await story.person("小伟")
    old, story.staff = story.staff, story.sandbox.upgrade_to_supergroup(story.staff)
    story.desk_bot.updates.waiting.clear()
    number = await filed(story, wei)
    assert old.migrated_to is story.staff
    assert number in "\n".join(mod.screen)
    assert "\n".join(mod.screen).count("什么都没有丢") == 1


async def test_administrators_are_told_in_private_what_to_grant(stage: Stage) -> None:
    story = await stage()
    chief, mod = await _staff(story)
    await chief.starts(story.desk_bot)
    story.sandbox.set_rights(story.staff, story.desk_bot, can_manage_topics=False)
    await story.settle()
    assert "管理话题" in chief.last
    wei = await story.person("小伟")
    number = await filed(story, wei)
    mod.goes_to(story.staff)
    assert number in "\n".join(mod.screen)  # without a topic rather than not at all
    story.sandbox.set_rights(story.staff, story.desk_bot, can_manage_topics=True)
    await story.settle()
    assert "权限齐了" in chief.last


async def _staff(story: Story) -> tuple[Person, Person]:
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    chief.goes_to(story.staff)
    mod = Person.join(story.sandbox, "阿明", after=story.settle, language_code="zh-hans", username="aming")
    story.sandbox.add_to_group(story.staff, mod.user, by=chief.user)
    await hired(story, chief, mod, "审核员")
    return chief, mod
