"""The desk acts on what was reported in a group by its decision: the message, all of its author's, and the author."""

from sandbox import Person
from sandbox.state.world import Chat
from tests.stories.at_the_desk import card, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, number, said, street


async def _begun(story: Story, chief: Person, mod: Person, wei: Person) -> tuple[Person, Chat]:
    """Bring together a moderator, and a group of the reporter and an offender in which the desk bot may act."""
    await hired(story, chief, mod, "审核员")
    await agreed(story, wei)
    rude = await story.person("阿吵")
    chat = await street(story, wei, rude)
    story.sandbox.add_to_group(chat, story.desk_bot, by=wei.user)
    story.sandbox.set_rights(chat, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    await story.settle()
    return rude, chat


async def test_all_that_the_author_wrote_in_two_days_goes_with_the_message(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    rude, chat = await _begun(story, chief, mod, wei)
    await rude.says("三天前的话", to=chat)
    await story.passes(days=3)
    await wei.says("你好", to=chat)
    for words in ("一条广告", "又一条广告", "第三条广告"):
        [message] = await rude.says(words, to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    wei.goes_to(story.reporter_bot)
    await wei.taps("垃圾广告")
    await wei.taps("提交")
    opens(story, mod, number(wei))
    assert "可以在「街道」删除这条消息、禁言或封禁发布者" in card(mod)
    await investigates(mod)
    for tap in ("其他处理", "删除内容", "禁言 3 天"):
        await mod.taps(tap)
    await mod.says("刷屏")
    await mod.says("查明连续发布广告。")
    await mod.taps("跳过")
    await mod.taps("加处理")
    await mod.taps("删除对方 48 小时内的群消息")
    await mod.taps("选好了")
    await mod.taps("发出")
    assert said(chat) == ["三天前的话", "你好"]
    assert "共 3 条" in "".join(mod.screen)


async def test_an_album_is_deleted_whole_by_whichever_picture_it_was_reported(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    rude, chat = await _begun(story, chief, mod, wei)
    rude.goes_to(chat)
    album = await rude.sends_album(("photo", "photo", "photo"), caption="低价代购")
    other = await rude.sends_photo("我家的猫")
    await wei.says("/report", to=chat, reply_to=album[1])
    wei.goes_to(story.reporter_bot)
    await wei.taps("垃圾广告")
    await wei.taps("提交")
    opens(story, mod, number(wei))
    await investigates(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert [it.id for it in chat.messages.values() if it.sender is rude.user] == [other.id]
    assert "共 3 条" in "".join(mod.screen)
    await story.passes(minutes=1)
    wei.goes_to(story.reporter_bot)
    assert "✅ 删除内容" in wei.last
