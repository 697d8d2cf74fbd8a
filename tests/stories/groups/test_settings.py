"""The administrators of a group set in private what is reportable there, and are told what the bots lack."""

import pytest

from bot.commands.database import in_unit
from cases import groups
from handlers.telegram.ids import address
from rules.addresses import MessageRef
from sandbox import Person
from sandbox.state.world import Chat
from store import outbox
from store.groups import report_groups
from store.unit import Tx
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, of_bot, said, street


@pytest.fixture
async def owner(story: Story) -> Person:
    """The owner of the group, who has talked to the bot."""
    person = await story.person("街长")
    await agreed(story, person)
    return person


async def group(story: Story, owner: Person, *members: Person, **rights: bool) -> Chat:
    made = story.sandbox.add_group("大院", members=[owner.user, *(it.user for it in members)])
    story.sandbox.add_to_group(made, story.reporter_bot, by=owner.user)
    if rights:
        story.sandbox.set_rights(made, story.reporter_bot, **rights)
    await story.settle()
    return made


async def test_a_person_who_adds_the_bot_is_told_in_private_what_it_lacks(story: Story, owner: Person) -> None:
    made = await group(story, owner)
    owner.goes_to(story.reporter_bot)
    assert "举报机器人不能删除消息" in owner.last
    assert "打开「删除消息」" in owner.last
    assert "工作台机器人不在群里" in owner.last
    assert of_bot(story, made) == [], "the crowd is told nothing"
    story.sandbox.set_rights(made, story.reporter_bot, can_delete_messages=True, can_pin_messages=True)
    story.sandbox.add_to_group(made, story.desk_bot, by=owner.user)
    story.sandbox.set_rights(made, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    await story.settle()
    await story.passes(minutes=1)
    await owner.says("/setup", to=made)
    assert said(made) == []
    owner.goes_to(story.reporter_bot)
    assert "两个机器人的权限都齐了" in owner.last


async def test_what_a_bot_may_do_is_said_as_it_is_at_once_after_each_change(story: Story, owner: Person) -> None:
    made = await group(story, owner)
    owner.goes_to(story.reporter_bot)
    assert "举报机器人不能删除消息" in owner.last
    story.sandbox.set_rights(made, story.reporter_bot, can_delete_messages=True, can_pin_messages=True)
    await story.settle()
    assert "举报机器人" not in owner.last, "they have done what they were told"
    story.sandbox.remove_from_group(made, story.reporter_bot, by=owner.user)
    story.sandbox.add_to_group(made, story.reporter_bot, by=owner.user)
    await story.settle()
    assert "隐私模式开着" in owner.last, "it is there again, and may do nothing"


@pytest.mark.parametrize(
    ("code", "deaf", "stays"),
    [
        ("zh-hans", "隐私模式开着", "举报命令会留在群里"),
        ("zh-hant", "隱私模式開著", "檢舉指令會留在群組裡"),
        ("en", "privacy mode is on", "calls stay in the group"),
    ],
)
async def test_that_the_reporter_bot_hears_no_more_is_said_and_that_calls_stay_only_where_they_do(
    story: Story, code: str, deaf: str, stays: str
) -> None:
    owner = await story.person("街长", language_code=code)
    await agreed(story, owner)
    made = await group(story, owner, can_delete_messages=True)
    owner.goes_to(story.reporter_bot)
    story.sandbox.set_rights(made, story.reporter_bot, status="member")
    await story.settle()
    assert deaf in owner.last
    assert stays in owner.last
    story.sandbox.set_rights(made, story.reporter_bot, can_delete_messages=True)
    story.sandbox.add_to_group(made, story.desk_bot, by=owner.user)
    story.sandbox.set_rights(made, story.desk_bot, can_delete_messages=True)
    await story.settle()
    story.sandbox.set_rights(made, story.reporter_bot, status="member")
    await story.settle()
    assert deaf in owner.last
    assert stays not in owner.last, "the desk bot takes them away"
    await owner.says("/report@lian_bot", to=made)
    assert said(made) == []


async def test_administrators_are_told_once_in_private_what_a_bot_cannot_do_any_more(
    story: Story, owner: Person, wei: Person
) -> None:
    chen, stranger = await story.person("陈姐", language_code="zh-hant"), await story.person("阿生")
    for person in (chen, wei):
        await agreed(story, person)
    made = await group(story, owner, chen, stranger, wei, can_delete_messages=True)
    story.sandbox.add_to_group(made, story.desk_bot, by=owner.user)
    story.sandbox.set_rights(made, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    for person in (chen, stranger):
        story.sandbox.set_rights(made, person.user)
    for person in (owner, chen, wei):
        person.goes_to(story.reporter_bot)
    await story.passes(minutes=1)
    for bot, rights, words, same in (
        (story.desk_bot, {"can_restrict_members": False}, "工作台机器人不能禁言和封禁", "工作台機器人不能禁言和封鎖"),
        (story.desk_bot, {"can_delete_messages": False}, "工作台机器人不能删除消息", "工作台機器人不能刪除訊息"),
        (story.reporter_bot, {"can_delete_messages": False}, "举报机器人不能删除消息", "檢舉機器人不能刪除訊息"),
    ):
        before = [len(it.screen) for it in (owner, chen, wei)]
        for _ in range(2):  # the second time nothing changes
            story.sandbox.set_rights(made, bot, **rights)
            await story.settle()
        now = [len(it.screen) for it in (owner, chen, wei)]
        assert [b - a for a, b in zip(before, now, strict=True)] == [1, 1, 0], words
        assert "群「大院」里机器人的权限刚被改动" in owner.last
        assert words in owner.last
        assert same in chen.last
    story.sandbox.remove_from_group(made, story.desk_bot, by=owner.user)
    await story.settle()
    assert "工作台机器人不在群里" in owner.last
    await owner.taps("举报设置")
    assert "举报设置" in owner.last
    assert of_bot(story, made) == [], "the crowd is told nothing"


async def test_of_a_plain_group_it_is_told_that_the_desk_bot_is_gone_and_not_when_the_group_is_upgraded(
    story: Story, owner: Person
) -> None:
    made = story.sandbox.add_group("大院", members=[owner.user], supergroup=False)
    for bot in (story.reporter_bot, story.desk_bot):
        story.sandbox.add_to_group(made, bot, by=owner.user)
        story.sandbox.set_rights(made, bot, can_delete_messages=True, can_restrict_members=True)
    await story.settle()
    await story.passes(minutes=1)
    owner.goes_to(story.reporter_bot)
    before = len(owner.screen)
    story.sandbox.remove_from_group(made, story.desk_bot, by=owner.user)
    await story.settle()
    assert len(owner.screen) == before + 1
    assert "工作台机器人不在群里" in owner.last
    story.sandbox.add_to_group(made, story.desk_bot, by=owner.user)
    await story.passes(minutes=1)
    before = len(owner.screen)
    story.sandbox.upgrade_to_supergroup(made)
    story.sandbox.remove_from_group(made, story.desk_bot)
    await story.settle()
    assert not any("工作台机器人不在群里" in it for it in owner.screen[before:])


async def test_an_administrator_sets_categories_language_pause_callers_welcome_and_the_button(
    story: Story, owner: Person, wei: Person
) -> None:
    rude = await story.person("阿吵")
    await agreed(story, wei)
    made = await group(story, owner, wei, rude, can_delete_messages=True, can_pin_messages=True)
    owner.goes_to(story.reporter_bot)
    await owner.taps("谩骂")  # off
    await owner.taps("English")
    await owner.taps("举报间隔：不限")
    await owner.taps("改欢迎语")
    await owner.says("邻里和睦")
    assert "欢迎语改好了" in owner.last
    await owner.taps("发置顶按钮")
    assert "并置顶" in owner.last
    [pinned] = made.pinned
    assert pinned.content["text"] == "邻里和睦"
    assert pinned.markup["inline_keyboard"][0][0]["text"] == "📮 Report", "the group is written to in its language"
    first, second = [(await rude.says(words, to=made))[0] for words in ("骂人一", "骂人二")]
    await wei.says("/report", to=made, reply_to=first)
    wei.goes_to(story.reporter_bot)
    assert "谩骂" not in wei.buttons
    assert "垃圾广告" in wei.buttons
    await wei.says("/report", to=made, reply_to=second)
    wei.goes_to(story.reporter_bot)
    assert "请过 30 秒" in wei.last


async def test_only_administrators_change_anything_and_only_they_report_where_they_say_so(
    story: Story, owner: Person, wei: Person
) -> None:
    await agreed(story, wei)
    rude = await story.person("阿吵")
    made = await group(story, owner, wei, rude, can_delete_messages=True)
    await wei.says("/setup", to=made)
    assert said(made) == []
    wei.goes_to(story.reporter_bot)
    assert "举报设置" not in "\n".join(wei.screen)
    owner.goes_to(story.reporter_bot)
    await owner.taps("谁能举报：所有人")
    await owner.taps("谁能举报：进群满 1 天的")
    [message] = await rude.says("骂人", to=made)
    await wei.says("/report", to=made, reply_to=message)
    wei.goes_to(story.reporter_bot)
    assert "只有管理员能在群里举报" in wei.last
    story.sandbox.set_rights(made, owner.user, status="member")
    await story.passes(minutes=1)
    owner.goes_to(story.reporter_bot)
    await owner.taps("谁能举报：管理员")
    assert "没有改动" in (owner.alert or "")


async def test_an_administrator_who_is_new_to_the_bot_is_led_by_a_link(story: Story) -> None:
    made = await street(story)
    boss = story.sandbox.world.users[next(it for it in made.members.values() if it.status == "creator").user.id]
    owner = Person(story.sandbox, boss, story.settle)
    await owner.says("/setup", to=made)
    [way] = of_bot(story, made)
    assert "只给群管理员看" in way.content["text"]
    lin = await story.person("小林")
    story.sandbox.add_to_group(made, lin.user)
    lin.goes_to(made)
    await lin.taps("举报设置", within=way)
    assert "您现在不是那个群的管理员" in lin.last
    owner.goes_to(made)
    await owner.taps("举报设置", within=way)
    assert "举报设置" in owner.last
    assert "⚠️" in owner.last
    await owner.taps("改欢迎语")
    await owner.says("邻里和睦")
    assert "欢迎语改好了" in owner.last, "who reports nothing need not agree to the notice"


async def test_a_plain_group_that_becomes_a_supergroup_goes_on_with_its_reports(
    story: Story, wei: Person, owner: Person
) -> None:
    chat = story.sandbox.add_group("小群", supergroup=False, members=[owner.user, wei.user])
    story.sandbox.add_to_group(chat, story.reporter_bot, by=owner.user)
    story.sandbox.set_rights(chat, story.reporter_bot, can_delete_messages=True)
    await story.settle()
    [message] = await owner.says("你们都是废物", to=chat)
    await wei.says("/report", to=chat, reply_to=message)
    [prompt] = of_bot(story, chat)
    new = story.sandbox.upgrade_to_supergroup(chat)
    await story.settle()
    wei.goes_to(chat)
    await wei.taps("📮 举报", within=prompt)
    await wei.taps("同意并继续")
    assert "你们都是废物" in wei.last, "what was captured before is there"
    await wei.taps("谩骂")
    await wei.taps("提交")
    await story.passes(minutes=20)
    assert story.calls("deleteMessage", ok=False) == [], "nothing is tried for ever in a group that is no more"

    def late(tx: Tx) -> None:
        former = report_groups.by_chat(tx, address(chat.id))
        assert former
        outbox.put_deletions(tx, [(groups.to(tx, former), MessageRef("2"))])

    in_unit(story.settings, story.clock, late)
    [again] = await owner.says("还是废物", to=new)
    await wei.says("举报", to=new, reply_to=again)
    assert said(new) == ["还是废物"]
    assert len(story.calls("deleteMessage", ok=False)) == 1, "a refused call tells of the move, too"
    wei.goes_to(story.reporter_bot)
    assert "还是废物" in wei.last
    assert story.rows("SELECT count(*) FROM outbox WHERE state = 'waiting'") == [(0,)]
