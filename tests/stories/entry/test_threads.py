"""A private chat that has topics is answered in the topic in which the person wrote, by both bots."""

import pytest

from sandbox import Person
from sandbox.state.world import Bot, Topic
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story
from tests.stories.conversation.asked import told


def _opens_a_topic(story: Story, person: Person, bot: Bot, id: int) -> None:
    """Let the person go into a new topic of their private chat with the bot."""
    chat = story.sandbox.world.private_chat(bot, person.user)
    chat.topics[id] = Topic(id, f"话题 {id}", 0)
    person.goes_to(bot, id)


def _sent(story: Story, person: Person) -> list[int | None]:
    """Return the topics of the messages that the reporter bot sent to the person."""
    mine = [call["params"] for call in story.calls("sendMessage") if call["params"]["chat_id"] == person.user.id]
    return [params.get("message_thread_id") for params in mine]


async def _files(wei: Person) -> None:
    for step in ("我要举报", "同意并继续", "谩骂", "说：@loud_account", "说：他在评论里骂人", "好了", "提交"):
        await (wei.says(step[2:]) if step.startswith("说：") else wei.taps(step))


async def test_a_reporter_is_answered_where_they_write(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    _opens_a_topic(story, wei, story.reporter_bot, 900)
    await wei.says("/start")
    await _files(wei)
    assert "已受理" in wei.last
    assert set(_sent(story, wei)) == {900}
    await story.restarts()
    topic = next(iter(story.staff.topics.values()))
    mod.goes_to(story.staff, topic.id)
    await mod.taps("要求补充")
    await mod.taps("补充证据")
    await mod.taps("发出")
    assert "请您补充" in wei.last
    await wei.sends_photo()
    assert "收下 1 件" in wei.last
    assert set(_sent(story, wei)) == {900}
    _opens_a_topic(story, wei, story.reporter_bot, 901)
    await wei.says("怎么还没处理")
    assert _sent(story, wei)[-1] == 901


async def test_who_writes_outside_of_topics_is_answered_there(story: Story, wei: Person) -> None:
    _opens_a_topic(story, wei, story.reporter_bot, 900)
    await wei.says("/start")
    wei.goes_to(story.reporter_bot)
    await wei.says("/rules")
    assert _sent(story, wei) == [900, None]


async def test_a_deleted_topic_loses_nothing(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    _opens_a_topic(story, wei, story.reporter_bot, 900)
    await wei.says("/start")
    await _files(wei)
    del story.sandbox.world.private_chat(story.reporter_bot, wei.user).topics[900]
    topic = next(iter(story.staff.topics.values()))
    mod.goes_to(story.staff, topic.id)
    await mod.taps("立案")
    wei.goes_to(story.reporter_bot)
    assert any("已立案" in message for message in wei.screen)
    assert _sent(story, wei)[-1] is None


async def test_staff_are_answered_where_they_write(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    _opens_a_topic(story, mod, story.desk_bot, 900)
    await mod.says(number)
    await mod.taps("内部记录")
    await mod.says("先看评论区")
    assert "只有同事看得到" in mod.last
    await mod.says("/queue")
    assert "待办" in mod.last or "队列" in mod.last
    sent = [call["params"] for call in story.calls("sendMessage") if call["params"]["chat_id"] == mod.user.id]
    assert sent
    assert {params.get("message_thread_id") for params in sent[-3:]} == {900}
    opens(story, mod, number)
    assert number in told(story, mod, number)


@pytest.mark.parametrize("kind", ["album", "forward"])
async def test_files_and_forwards_too(story: Story, wei: Person, kind: str) -> None:
    rude = await story.person("阿吵", username="rude")
    [message] = await rude.says("滚", to=story.sandbox.add_group("群", members=[rude.user, wei.user]))
    _opens_a_topic(story, wei, story.reporter_bot, 900)
    if kind == "album":
        await wei.sends_album()
    else:
        await wei.forwards(message)
    assert _sent(story, wei)
    assert set(_sent(story, wei)) == {900}
