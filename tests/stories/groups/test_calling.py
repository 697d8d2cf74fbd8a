"""A message of a group is reported by a reply: captured at once, the call taken away, and the rest is in private."""

from contextlib import suppress

import pytest

from sandbox import Person
from sandbox.state import posting
from sandbox.state.world import Chat
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, number, of_bot, said, street


@pytest.fixture
async def rude(story: Story) -> Person:
    return await story.person("阿吵")


CALLS = ["/report", "/report@lian_bot", "/report 天天骂人", "举报", "檢舉", "我要举报", "@admin 看看"]


@pytest.mark.parametrize("call", CALLS)
async def test_a_reply_captures_the_message_and_two_taps_lead_to_a_number(
    call: str, story: Story, wei: Person, rude: Person
) -> None:
    await agreed(story, wei)
    chat = await street(story, wei, rude)
    [message] = await rude.says("你们都是废物", to=chat)
    await wei.says(call, to=chat, reply_to=message)
    assert said(chat) == ["你们都是废物"], "the call is gone, and nothing is printed"
    await rude.deletes(message)
    wei.goes_to(story.reporter_bot)
    assert "举报群「街道」里的消息" in wei.last
    assert "你们都是废物" in wei.last
    await wei.taps("谩骂")
    await wei.taps("提交")
    assert number(wei)
    assert story.rows("SELECT source FROM cases") == [("group",)]


async def test_somebody_new_is_led_by_a_link_that_opens_for_them_what_they_reported_and_for_nobody_else(
    story: Story, wei: Person, rude: Person
) -> None:
    chat = await street(story, wei, rude)
    [message] = await rude.says("你们都是废物", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    [prompt] = of_bot(story, chat)
    assert "小伟" not in prompt.content["text"]
    assert "别人可能看到过一眼" in prompt.content["text"]
    rude.goes_to(chat)
    await rude.taps("📮 举报", within=prompt)
    await rude.taps("同意并继续")
    assert "废物" not in "\n".join(rude.screen), "the link opens nothing of somebody else's"
    wei.goes_to(chat)
    await wei.taps("📮 举报", within=prompt)
    assert "您在群「街道」举报的消息先原样留着" in wei.last
    await wei.taps("同意并继续")
    assert "你们都是废物" in wei.last
    await wei.taps("谩骂")
    await wei.taps("提交")
    assert number(wei)


async def test_after_an_hour_nothing_is_left_and_only_the_reporter_is_told(
    story: Story, wei: Person, rude: Person
) -> None:
    chat = await street(story, wei, rude)
    [message] = await rude.says("你们都是废物", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    link = of_bot(story, chat)[0].markup["inline_keyboard"][0][0]["url"].split("start=")[1]
    await story.passes(minutes=61)
    assert of_bot(story, chat) == [], "the way is taken away again"
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    assert story.rows("SELECT count(*) FROM person WHERE account IS NOT NULL") == [(0,)]
    await wei.starts(story.reporter_bot, link)
    assert "已按规定删除" in wei.last
    await wei.taps("同意并继续")
    assert "先点一个分类" in wei.last


async def test_thirty_people_at_once_find_one_way_and_each_their_own(story: Story, rude: Person) -> None:
    people = [await story.person(f"邻居{n}") for n in range(30)]
    chat = await street(story, rude, *people)
    [message] = await rude.says("你们都是废物", to=chat)
    for person in people:
        await person.says("/report", to=chat, reply_to=message)
    [prompt] = of_bot(story, chat)
    for person in (people[0], people[29]):
        person.goes_to(chat)
        await person.taps("📮 举报", within=prompt)
        await person.taps("同意并继续")
        assert "你们都是废物" in person.last


async def test_in_each_topic_the_callers_find_the_way_and_the_link_to_the_settings_takes_nobodys_place(
    story: Story, rude: Person
) -> None:
    people = [await story.person(f"邻居{n}") for n in range(3)]
    chat = await street(story, rude, *people, forum=True)
    topics = [
        posting.open_topic(story.sandbox.world, chat, rude.user, {"name": it, "icon_color": 7322096}).id
        for it in "甲乙"
    ]
    owner = Person(story.sandbox, next(it.user for it in chat.members.values() if it.status == "creator"), story.settle)
    await owner.says("/setup", to=chat, thread=topics[0])
    for person, topic in zip(people, (*topics, topics[1]), strict=True):
        [message] = await rude.says("你们都是废物", to=chat, thread=topic)
        await person.says("/report", to=chat, reply_to=message, thread=topic)
        person.goes_to(chat, topic)
        await person.taps("📮 举报")
        assert "废物" not in person.last
        await person.taps("同意并继续")
        assert "你们都是废物" in person.last
    shown = [(it.thread, it.markup["inline_keyboard"][0][0]["text"]) for it in of_bot(story, chat)]
    assert shown == [(topics[0], "⚙️ 举报设置"), *((it, "📮 举报") for it in topics)]
    await story.passes(minutes=21)
    assert of_bot(story, chat) == []


async def test_while_people_keep_calling_the_way_follows_them(story: Story, rude: Person) -> None:
    people = [await story.person(f"邻居{n}") for n in range(3)]
    chat = await street(story, rude, *people)
    for person in people:
        [message] = await rude.says("你们都是废物", to=chat)
        await person.says("/report", to=chat, reply_to=message)
        await story.passes(seconds=40)
    assert list(chat.messages.values())[-1] in of_bot(story, chat), "the last caller finds it below the last message"


async def test_without_a_reply_the_link_is_given(story: Story, wei: Person) -> None:
    chat = await street(story, wei)
    await wei.says("/report", to=chat)
    [prompt] = of_bot(story, chat)
    await wei.taps("📮 举报", within=prompt)
    await wei.taps("同意并继续")
    assert "先点一个分类" in wei.last


async def test_what_is_no_call_is_left_alone(story: Story, wei: Person, rude: Person) -> None:
    await agreed(story, wei)
    chat = await street(story, wei, rude)
    [message] = await rude.says("今天天气好", to=chat)
    for talk in ("/report@other_bot", "举报没用的", "我觉得应该举报他", "@administrator"):
        await wei.says(talk, to=chat, reply_to=message)
        assert talk in said(chat)
    await wei.says("举报 这个功能怎么用", to=chat)
    assert "举报 这个功能怎么用" in said(chat), "without a reply it is talk"
    assert of_bot(story, chat) == []


@pytest.fixture
async def chat(story: Story, wei: Person, rude: Person) -> Chat:
    await agreed(story, wei)
    return await street(story, wei, rude)


async def test_an_album_is_captured_whole(story: Story, wei: Person, rude: Person, chat: Chat) -> None:
    rude.goes_to(chat)
    album = await rude.sends_album(("photo", "photo", "photo"), caption="低价代购")
    await wei.says("/report", to=chat, reply_to=album[1])
    wei.goes_to(story.reporter_bot)
    assert "低价代购" in wei.last
    await wei.taps("垃圾广告")
    assert "证据 3 件" in wei.last
    await wei.taps("提交")
    assert number(wei)
    await story.passes(minutes=70)
    assert story.rows("SELECT count(*) FROM album_part") == [(0,)]


async def test_own_messages_and_those_of_the_bot_are_not_captured(story: Story, wei: Person, chat: Chat) -> None:
    [own] = await wei.says("我自己说的", to=chat)
    await wei.says("/report", to=chat, reply_to=own)
    wei.goes_to(story.reporter_bot)
    assert "不能举报自己" in wei.last
    newcomer = await story.person("新来的")
    story.sandbox.add_to_group(chat, newcomer.user)
    await newcomer.says("/report", to=chat)
    [prompt] = of_bot(story, chat)
    await wei.says("/report", to=chat, reply_to=prompt)
    wei.goes_to(story.reporter_bot)
    assert "本机器人的消息" in wei.last


async def test_several_messages_wait_for_their_turn(story: Story, wei: Person, rude: Person, chat: Chat) -> None:
    first, second = [(await rude.says(words, to=chat))[0] for words in ("头一条", "第二条")]
    for message in (first, second, second):
        await wei.says("/report", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    assert "1 条" in wei.last
    for words in ("头一条", "第二条"):
        await wei.taps("谩骂")
        assert any(words in it for it in wei.screen[-3:])
        await wei.taps("提交")
    assert story.rows("SELECT count(*) FROM cases") == [(2,)]


async def test_in_a_topic_a_call_that_replies_to_nothing_is_none_of_its_opening(story: Story, wei: Person) -> None:
    chat = await street(story, wei, forum=True)
    topic = posting.open_topic(story.sandbox.world, chat, wei.user, {"name": "闲聊", "icon_color": 7322096})
    await wei.says("/report", to=chat, thread=topic.id)
    [prompt] = of_bot(story, chat)
    assert prompt.thread == topic.id


async def test_a_person_who_has_blocked_the_bot_is_led_by_the_link(
    story: Story, wei: Person, rude: Person, chat: Chat
) -> None:
    await wei.blocks(story.reporter_bot)
    [message] = await rude.says("你们都是废物", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    [prompt] = of_bot(story, chat)
    await wei.taps("📮 举报", within=prompt)
    assert "你们都是废物" in wei.last


async def test_an_edited_call_and_a_caption_count(story: Story, wei: Person, rude: Person, chat: Chat) -> None:
    [message] = await rude.says("你们都是废物", to=chat)
    [typo] = await wei.says("/reprot", to=chat, reply_to=message)
    await wei.edits(typo, "/report 天天骂人")
    assert said(chat) == ["你们都是废物"]
    wei.goes_to(story.reporter_bot)
    await wei.taps("谩骂")
    assert "天天骂人" in wei.last
    wei.goes_to(chat)
    with suppress(IndexError):  # it is taken away before it can be returned
        await wei.sends_photo("/report", reply_to=message)
    assert said(chat) == ["你们都是废物"]


async def test_a_quote_and_a_forwarded_message_are_kept_with_it(
    story: Story, wei: Person, rude: Person, chat: Chat
) -> None:
    [message] = await rude.says("早上好，你们都是废物，晚安", to=chat)
    await wei.says("/report", to=chat, reply_to=message, quote="你们都是废物")
    wei.goes_to(story.reporter_bot)
    await wei.taps("谩骂")
    assert "“你们都是废物”" in wei.last


@pytest.mark.parametrize("reads_all", [False, True])
async def test_without_being_an_administrator(reads_all: bool, story: Story, wei: Person, rude: Person) -> None:
    """With privacy mode on the bot hears only what names it; the call cannot be taken away, and is captured still."""
    await agreed(story, wei)
    chat = await street(story, wei, rude, reads_all=reads_all, administrator=False)
    [message] = await rude.says("你们都是废物", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    assert ("举报群「街道」里的消息" in wei.last) == reads_all
    await wei.says("/report@lian_bot", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    assert "举报群「街道」里的消息" in wei.last
