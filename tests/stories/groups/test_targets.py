"""What a call in a group may reply to: each message is reported as whose it is, or it is said why nothing is kept."""

import pytest

from sandbox import Person
from sandbox.state import posting
from tests.stories.at_the_desk import card, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, number, of_bot, said, street


@pytest.fixture
async def rude(story: Story) -> Person:
    return await story.person("阿吵")


async def reported(story: Story, person: Person, category: str = "谩骂") -> str:
    """File what was captured; return its number."""
    person.goes_to(story.reporter_bot)
    await person.taps(category)
    await person.taps("提交")
    return number(person)


async def test_in_a_topic_all_that_is_said_and_linked_is_of_that_topic(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lin = await story.person("小林")
    for person in (wei, lin):
        await agreed(story, person)
    chat = await street(story, wei, lin, rude, forum=True)
    story.sandbox.add_to_group(chat, story.desk_bot, by=wei.user)
    story.sandbox.set_rights(chat, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    topic = posting.open_topic(story.sandbox.world, chat, wei.user, {"name": "闲聊", "icon_color": 7322096})
    [message] = await rude.says("你们都是废物", to=chat, thread=topic.id)
    for person in (wei, lin):
        await person.says("舉報", to=chat, reply_to=message, thread=topic.id)
    numbers = [await reported(story, person) for person in (wei, lin)]
    opens(story, mod, numbers[0])
    assert f"/{topic.id}/{message.id}" in card(mod), "the link leads into the topic"
    assert "举报人 2 位" in card(mod), "and is one message still"
    new = await story.person("小新")
    story.sandbox.add_to_group(chat, new.user)
    await new.says("/report@lian_bot 他又来了", to=chat, reply_to=message, thread=topic.id)
    assert [it.thread for it in of_bot(story, chat)] == [topic.id]
    await investigates(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert message.id not in chat.messages, "the decision finds it there"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("zh-hans", "回复的是系统提示"),
        ("zh-hant", "回覆的是系統提示"),
        ("en", "you replied to a notice of Telegram’s"),
    ],
)
async def test_what_telegram_itself_says_is_nobodys_message(story: Story, code: str, told: str) -> None:
    lin = await story.person("小林", language_code=code)
    await agreed(story, lin)
    chat = await street(story, lin)
    story.sandbox.add_to_group(chat, (await story.person("加V看片")).user)
    [*_, came] = [it for it in chat.messages.values() if it.service]
    await lin.says("檢舉", to=chat, reply_to=came)
    lin.goes_to(story.reporter_bot)
    assert told in lin.last
    assert said(chat) == []
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]


async def test_an_administrator_is_reported_like_anybody_by_people_without_a_public_name(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await agreed(story, wei)
    chat = await street(story, wei)
    boss = Person(story.sandbox, story.sandbox.world.users[owner_of(chat)], story.settle)
    assert not boss.user.username
    assert not wei.user.username
    [message] = await boss.says("谁再说话就踢谁，一群废物", to=chat)
    await wei.says("@admin", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    await wei.taps("谩骂")
    assert "集体投诉" not in wei.last, "nobody else has reported it"
    await wei.taps("提交")
    opens(story, mod, number(wei))
    assert "群主" in card(mod)
    assert "小伟" not in card(mod)
    boss.goes_to(story.reporter_bot)
    assert "举报" not in "\n".join(boss.screen), "the reporter's superior learns nothing of it"


async def test_who_speaks_as_the_group_is_reported_as_the_group(story: Story, wei: Person) -> None:
    await agreed(story, wei)
    chat = await street(story, wei)
    boss = Person(story.sandbox, story.sandbox.world.users[owner_of(chat)], story.settle)
    [message] = await boss.says("一群废物", to=chat, anonymously=True)
    await wei.says("检举", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    assert "群「街道」" in wei.last
    assert "群主" not in wei.last
    assert await reported(story, wei)


async def test_of_an_album_the_bot_keeps_what_it_has_seen(story: Story, wei: Person, rude: Person) -> None:
    """With privacy mode on it sees only the picture that the call replies to."""
    await agreed(story, wei)
    chat = await street(story, wei, rude, administrator=False)
    rude.goes_to(chat)
    album = await rude.sends_album(("photo", "photo", "photo"), caption="低价代购")
    await wei.says("/report@lian_bot", to=chat, reply_to=album[1])
    wei.goes_to(story.reporter_bot)
    await wei.taps("垃圾广告")
    assert "证据 1 件" in wei.last


@pytest.mark.parametrize(
    ("code", "hears", "works"),
    [
        ("zh-hans", "隐私模式开着，听不到群里的话", "/report@lian_bot"),
        ("zh-hant", "隱私模式開著，聽不到群組裡的話", "/report@lian_bot"),
        ("en", "privacy mode is on, so it does not hear the group", "/report@lian_bot"),
    ],
)
async def test_that_privacy_mode_keeps_it_from_hearing_is_said_to_who_adds_it(
    story: Story, code: str, hears: str, works: str
) -> None:
    owner = await story.person("街长", language_code=code)
    await agreed(story, owner)
    chat = story.sandbox.add_group("大院", members=[owner.user])
    story.sandbox.add_to_group(chat, story.reporter_bot, by=owner.user)
    await story.settle()
    owner.goes_to(story.reporter_bot)
    assert hears in owner.last
    assert works in owner.last
    story.sandbox.set_rights(chat, story.reporter_bot, can_delete_messages=True)
    await story.passes(minutes=1)
    await owner.says("/setup", to=chat)
    owner.goes_to(story.reporter_bot)
    assert hears not in owner.last


def owner_of(chat: object) -> int:
    """The account of the owner of a group."""
    return next(it.user.id for it in chat.members.values() if it.status == "creator")  # type: ignore[attr-defined]


async def test_what_is_shown_without_words_is_kept_too(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await agreed(story, wei)
    chat = await street(story, wei, rude)
    rude.goes_to(chat)
    sticker = await rude.sends_sticker()
    place = await rude.sends_location()
    venue = await rude.shares(
        "venue", {"location": {"latitude": 31.2, "longitude": 121.4}, "title": "小伟家", "address": "长乐路 5 号"}
    )
    for message, shown in ((place, "31.23, 121.47"), (venue, "长乐路 5 号"), (sticker, "")):
        await wei.says("/report", to=chat, reply_to=message)
        wei.goes_to(story.reporter_bot)
        assert shown in wei.last
        await rude.deletes(message)
        await wei.taps("谩骂")
        assert "证据 1 件" in wei.last
        await wei.taps("提交")
    opens(story, mod, number(wei))
    await mod.taps("证据")
    assert [file.name for it in mod.messages() for file in it.files] == ["证据 1.jpg"], "they see what it shows"
