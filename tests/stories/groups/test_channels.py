"""A channel that writes in a group: reported, kept from writing there by a decision, and let back in on appeal."""

import pytest

from sandbox import Person
from sandbox.state.world import Chat, Message
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import card, colleague, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, number, said, street


@pytest.fixture
async def rude(story: Story) -> Person:
    return await story.person("阿吵")


@pytest.fixture
async def news(story: Story, rude: Person) -> Chat:
    return story.sandbox.add_channel("小报", members=[rude.user], username="tabloid")


@pytest.fixture
async def chat(story: Story, wei: Person, rude: Person) -> Chat:
    """A group with both bots."""
    await agreed(story, wei)
    made = await street(story, wei, rude)
    story.sandbox.add_to_group(made, story.desk_bot, by=wei.user)
    story.sandbox.set_rights(made, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    await story.settle()
    return made


async def reported(story: Story, wei: Person, chat: Chat, message: Message) -> str:
    await wei.says("/report", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    await wei.taps("谩骂")
    await wei.taps("提交")
    return number(wei)


async def test_a_channel_is_banned_by_its_own_name_and_freed_on_appeal(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, chat: Chat, news: Chat
) -> None:
    await hired(story, chief, mod, "审核员")
    [message] = await rude.says("你们都是废物", to=chat, channel=news)
    filed = await reported(story, wei, chat, message)
    opens(story, mod, filed)
    assert "频道「小报」" in card(mod)
    assert "可以在「街道」删除这条消息、禁言或封禁发布者" in card(mod)
    await investigates(mod)
    for tap in ("其他处理", "删除内容", "禁言 3 天"):
        await mod.taps(tap)
    await mod.says("以频道身份骂人")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert chat.banned_senders == {news.id}
    assert chat.members[rude.user.id].status == "member", "nobody guesses who is behind the channel"
    assert said(chat) == []
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    await appeals(wei)
    opens(story, ann, filed)
    await reviews(ann, "撤销", "那是引用别人的话。")
    assert chat.banned_senders == set()


async def test_a_post_of_the_linked_channel_is_reported_as_the_channels(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, chat: Chat, news: Chat
) -> None:
    await hired(story, chief, mod, "审核员")
    news.linked = chat
    await rude.says("/report", to=news)
    assert said(chat) == ["/report"], "what Telegram forwards by itself is nobody's call"
    await rude.says("低价代购", to=news)
    forwarded = list(chat.messages.values())[-1]
    filed = await reported(story, wei, chat, forwarded)
    opens(story, mod, filed)
    assert "频道「小报」" in card(mod)
    assert "低价代购" in card(mod)
    await investigates(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert forwarded.id not in chat.messages


async def test_the_desk_bot_tells_the_crowd_nothing_of_messages_that_it_cannot_read(
    story: Story, wei: Person, rude: Person, chat: Chat
) -> None:
    rude.goes_to(chat)
    poll = await rude.shares("poll", {"id": "1"})
    await wei.says("举报", to=chat, reply_to=poll)
    assert story.rows("SELECT count(*) FROM inbox WHERE state = 'set_aside'") == [(4,)]
    assert not [
        it for it in chat.messages.values() if it.sender in (story.desk_bot, story.reporter_bot) and not it.service
    ]
