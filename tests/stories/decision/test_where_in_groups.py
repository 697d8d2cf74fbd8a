"""A report of a message leads to its author and its group: both are acted on there, elsewhere if staff say so."""

import pytest

from sandbox import Person
from sandbox.state.world import Chat
from tests.stories.at_the_desk import NUMBER, card, filed, hired, investigates, opens
from tests.stories.conftest import Story

YESTERDAY = "他昨天骂人"


async def group(story: Story, title: str, *members: Person, username: str | None = None) -> Chat:
    """A group whose owner has made the desk bot an administrator."""
    owner = await story.person(f"{title}的群主")
    made = story.sandbox.add_group(title, members=[owner.user, *(it.user for it in members)], username=username)
    story.sandbox.add_to_group(made, story.desk_bot, by=owner.user)
    story.sandbox.set_rights(made, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    await story.settle()
    return made


@pytest.fixture
async def rude(story: Story) -> Person:
    return await story.person("阿吵")


@pytest.fixture
async def street(story: Story, rude: Person, wei: Person) -> Chat:
    return await group(story, "街道", rude, wei, username="street")


@pytest.fixture
async def alley(story: Story, rude: Person, wei: Person, street: Chat) -> Chat:
    return await group(story, "小巷", rude, wei)


def link(chat: Chat, number: int) -> str:
    return f"https://t.me/{chat.username or 'c/' + str(chat.id).removeprefix('-100')}/{number}"


def muted(story: Story, chat: Chat, person: Person) -> bool:
    story.sandbox.world.group(chat.id)
    return chat.members[person.user.id].status == "restricted"


async def investigated(story: Story, chief: Person, mod: Person, number: str) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, number)
    await investigates(mod)


async def mutes(mod: Person, *taps: str) -> None:
    """Delete the content and mute its author for three days."""
    for tap in ("其他处理", "删除内容", "禁言 3 天", *taps):
        await mod.taps(tap)
    await mod.says("同一天骂了几个人")
    await mod.taps("查证属实")
    await mod.taps("跳过")


@pytest.mark.parametrize("private", [False, True])
async def test_a_message_reported_by_its_link_is_deleted_and_its_author_muted(
    private: bool, story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    street.username = None if private else street.username
    [message] = await rude.says("滚", to=street)
    await investigated(story, chief, mod, await filed(story, wei, about=link(street, message.id)))
    assert "🛡 可以在「街道」删除这条消息、禁言或封禁发布者" in card(mod)
    assert str(rude.user.id) not in card(mod)
    await mutes(mod)
    await mod.taps("发出")
    assert message.id not in street.messages
    assert muted(story, street, rude)
    assert "✅ 删除内容" in wei.last
    assert "✅ 账号禁言 3 天" in wei.last
    await wei.taps("进度")
    assert "执行最迟" not in wei.last, "only telling the person punished is open, which is staff's"
    assert "已执行：告知被处理人" in "".join(mod.buttons)
    assert "已执行：账号禁言 3 天" not in "".join(mod.buttons), "the bot does it"


async def test_a_forwarded_message_is_found_in_its_group_and_deleted_too(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("谩骂")
    await wei.taps("提交")
    await investigated(story, chief, mod, NUMBER.findall("\n".join(wei.screen))[-1])
    await mutes(mod)
    await mod.taps("发出")
    assert message.id not in street.messages
    assert muted(story, street, rude)


async def test_a_mute_is_for_the_group_in_question_unless_staff_choose_all(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat, alley: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    await investigated(story, chief, mod, await filed(story, wei, about=link(street, message.id)))
    assert "默认只在「街道」禁言或封禁" in card(mod)
    await mutes(mod)
    await mod.taps("发出")
    assert muted(story, street, rude)
    assert not muted(story, alley, rude)


async def test_staff_choose_all_groups_by_a_button_beside_the_measures(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat, alley: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    await investigated(story, chief, mod, await filed(story, wei, about=link(street, message.id)))
    await mutes(mod)
    await mod.taps("🌐 在所有群执行")
    await mod.taps("我管理的所有群")
    assert "🌐 改范围" in mod.buttons
    await mod.taps("发出")
    assert muted(story, street, rude)
    assert muted(story, alley, rude)


async def test_where_the_group_is_unknown_staff_are_asked_and_nobody_is_muted_everywhere_by_default(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat, alley: Chat
) -> None:
    await investigated(
        story, chief, mod, await filed(story, wei, about=f"tg://user?id={rude.user.id}", words=YESTERDAY)
    )
    assert "可以在我管理的 2 个群里禁言或封禁对方" in card(mod)
    await mutes(mod, "不在群里执行")
    await mod.taps("发出")
    assert not muted(story, street, rude)
    assert not muted(story, alley, rude)
    assert "⏳ 账号禁言 3 天 · 待执行" in card(mod)
    assert "⏳ 账号禁言 3 天 · 已安排，还没有执行" in wei.last


async def test_whom_the_bot_did_not_see_staff_name_and_only_then_they_are_muted(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    story.execute("DELETE FROM group_message")  # as if the bot had come later
    await investigated(story, chief, mod, await filed(story, wei, about=link(street, message.id), words=YESTERDAY))
    assert "我没看到是谁发的，账号编号不明，禁言和封禁要由工作人员办" in card(mod)
    await mod.taps("更多")
    await mod.taps("改对象")
    await mod.taps("跳过")
    await mod.says(str(rude.user.id))
    await mod.taps("跳过")
    assert "🛡 可以在「街道」删除这条消息、禁言或封禁发布者" in card(mod)
    await mutes(mod)
    await mod.taps("发出")
    assert message.id not in street.messages
    assert muted(story, street, rude)


async def test_of_what_is_said_in_groups_only_the_author_is_kept_sealed_and_not_for_long(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    """Nothing of a message is kept but who wrote it, and for as long as traces are kept."""
    await rude.says("谁也别想好过", to=street)
    assert story.rows("SELECT count(*) FROM group_message") == [(1,)]
    assert story.readable("谁也别想好过", str(rude.user.id)) == []
    await story.passes(days=32)
    assert story.rows("SELECT count(*) FROM group_message") == [(0,)]
