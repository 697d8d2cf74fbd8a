"""What is decided is done in the Telegram group where it belongs, verified there, told beside the card (row C11)."""

from datetime import timedelta

import pytest

from sandbox import Person
from sandbox.state.world import Chat
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import NUMBER, card, colleague, decides, filed, hired, investigates, opens, refused
from tests.stories.conftest import Story


@pytest.fixture
async def rude(story: Story) -> Person:
    return await story.person("阿吵", username="rude")


@pytest.fixture
async def street(story: Story, rude: Person, wei: Person) -> Chat:
    """A public group; its owner has made the desk bot an administrator."""
    owner = await story.person("街长")
    street = story.sandbox.add_group("街道", members=[owner.user, rude.user, wei.user], username="street")
    story.sandbox.add_to_group(street, story.desk_bot, by=owner.user)
    story.sandbox.set_rights(street, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    await story.settle()
    return street


async def investigated(story: Story, chief: Person, mod: Person, number: str) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, number)
    await investigates(mod)


async def test_a_message_decided_to_be_deleted_is_gone_from_its_group(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    story.execute("DELETE FROM group_message")  # as if the bot had come later
    number = await filed(story, wei, about=f"https://t.me/street/{message.id}")
    await investigated(story, chief, mod, number)
    assert "🛡 可以在「街道」删除这条消息" in card(mod)
    assert "账号编号不明" in card(mod)
    await decides(mod)
    assert message.id not in street.messages
    assert "✅ 「街道」消息已删除" in mod.last
    assert "🛡" not in card(mod)


async def test_a_private_group_is_known_by_the_links_it_gives(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    street.username = None
    [message] = await rude.says("滚", to=street)
    number = await filed(story, wei, about=f"https://t.me/c/{str(street.id).removeprefix('-100')}/{message.id}")
    await investigated(story, chief, mod, number)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert message.id not in street.messages


async def test_a_right_lost_between_decision_and_enforcement_is_named_and_given_again(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    number = await filed(story, wei, about=f"https://t.me/street/{message.id}")
    await investigated(story, chief, mod, number)
    street.members[story.desk_bot.id].rights["can_delete_messages"] = False  # and no update has told
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert "删除消息没有做成：我没有「删除消息」权限（can_delete_messages）" in mod.last
    await mod.taps("重试")
    assert "can_delete_messages" in mod.last
    assert message.id in street.messages
    story.sandbox.set_rights(street, story.desk_bot, can_delete_messages=True)
    await story.settle()
    assert message.id not in street.messages
    assert "✅ 「街道」消息已删除" in mod.last
    assert "重试" not in "".join(mod.buttons)


async def test_missing_rights_are_on_the_card_before_a_decision(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    story.sandbox.set_rights(street, story.desk_bot, can_delete_messages=False)
    number = await filed(story, wei, about=f"https://t.me/street/{message.id}")
    await investigated(story, chief, mod, number)
    assert "⚠️ 我在「街道」没有「删除消息」权限（can_delete_messages）" in card(mod)


async def test_a_press_to_try_again_where_nothing_waits_is_refused_and_on_record(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    [message] = await rude.says("滚", to=street)
    number = await filed(story, wei, about=f"https://t.me/street/{message.id}")
    await investigated(story, chief, mod, number)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    await mod.taps_data(list(story.staff.messages.values())[-1], "again.1")
    assert mod.alert == "现在没有要重试的。"
    await mod.taps_data(list(story.staff.messages.values())[-1], "again.99")
    assert refused(story)[-2:] == [
        ("enforcement_again", "refusal-nothing-to-enforce"),
        ("enforcement_again", "refusal-no-case"),
    ]


REACH = [
    # what is reported, what the card says can be done
    ("@rude", "只知道 @用户名，Telegram 不让机器人按用户名找人"),
    ("https://t.me/another_place/7", "不在我管理的群里"),
    ("https://t.me/street", "「街道」归我管理，但哪一条消息、谁发的都不明"),
    ("tg://user?id=4000000001", "可以在我管理的 1 个群里禁言或封禁对方"),
]


@pytest.mark.parametrize(("about", "said"), REACH)
async def test_the_card_says_what_can_be_done_and_what_only_recorded(
    about: str, said: str, story: Story, chief: Person, mod: Person, wei: Person, street: Chat
) -> None:
    number = await filed(story, wei, about=about)
    await investigated(story, chief, mod, number)
    assert said in card(mod)
    await decides(mod)
    assert not story.calls("deleteMessage", ok=False)
    assert "群内执行" not in "\n".join(mod.screen)


async def test_a_forwarded_message_tells_whom_to_restrict(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.forwards(await rude.says("滚", to=street), story.reporter_bot)
    await wei.taps("谩骂")
    await wei.taps("提交")
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.staff, next(iter(story.staff.topics)))
    assert "对象 @rude" in card(mod)
    assert "可以在「街道」删除这条消息、禁言或封禁发布者" in card(mod)
    assert str(rude.user.id) not in "\n".join(mod.screen)


async def test_without_a_group_of_the_desk_bots_the_card_says_nothing_of_groups(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei, about="@rude")
    await investigated(story, chief, mod, number)
    assert "🛡" not in card(mod)


async def forwarded(story: Story, wei: Person, rude: Person, street: Chat) -> str:
    """A report of abuse filed by forwarding a message of the rude one's; its number."""
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.forwards(await rude.says("滚", to=street), story.reporter_bot)
    await wei.taps("谩骂")
    await wei.taps("提交")
    return NUMBER.findall("\n".join(wei.screen))[-1]


async def restricts(mod: Person, sanction: str, send: str = "发出") -> None:
    await mod.taps("其他处理")
    await mod.taps("删除内容")
    await mod.taps(sanction)
    await mod.says("同一天骂了几个人")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    await mod.taps(send)


def standing(story: Story, street: Chat, person: Person) -> str:
    """How somebody stands in the group now."""
    story.sandbox.world.group(street.id)
    return street.members[person.user.id].status


async def test_a_mute_holds_in_the_group_until_its_hour_and_its_end_is_verified(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    number = await forwarded(story, wei, rude, street)
    await investigated(story, chief, mod, number)
    await restricts(mod, "禁言 3 天")
    ends = int((story.clock.now() + timedelta(days=3)).timestamp())
    assert standing(story, street, rude) == "restricted"
    assert abs(street.members[rude.user.id].until - ends) < 60
    assert "✅ 「街道」已禁言到" in mod.last
    assert "已核实" in mod.last
    await story.passes(days=2)
    assert standing(story, street, rude) == "restricted"
    await story.passes(days=2)
    assert standing(story, street, rude) == "member"
    told = "\n".join(mod.screen)
    assert "禁言 3 天 到期了" not in told  # it is told once: by what says that it is lifted
    assert "✅ 「街道」禁言已解除，已核实" in told
    assert "已禁言到" not in told


async def test_a_ban_is_carried_out_once_a_lead_has_approved_it(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    number = await forwarded(story, wei, rude, street)
    await investigated(story, chief, mod, number)
    await restricts(mod, "永久封禁", "提请负责人批准")
    assert standing(story, street, rude) == "member"
    lead = await story.person("老陈", username="old_chen")
    story.sandbox.add_to_group(story.staff, lead.user, by=chief.user)
    await hired(story, chief, lead, "负责人")
    opens(story, lead, number)
    await lead.taps("批准")
    await lead.taps("发出")
    assert standing(story, street, rude) == "kicked"
    assert "✅ 「街道」已移出并封禁，已核实" in lead.last


async def test_a_ban_that_a_lead_lifts_is_lifted_in_the_group_and_verified(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    number = await forwarded(story, wei, rude, street)
    await investigated(story, chief, mod, number)
    await restricts(mod, "永久封禁", "提请负责人批准")
    lead = await story.person("老陈", username="old_chen")
    story.sandbox.add_to_group(story.staff, lead.user, by=chief.user)
    await hired(story, chief, lead, "负责人")
    opens(story, lead, number)
    await lead.taps("批准")
    await lead.taps("发出")
    assert standing(story, street, rude) == "kicked"
    await lead.taps("更多")
    await lead.taps("解除处罚")
    await lead.says("已书面悔过")
    assert standing(story, street, rude) == "left"
    told = "\n".join(lead.screen)
    assert "✅ 「街道」封禁已解除，已核实" in told
    assert "已移出并封禁" not in told


async def test_a_mute_overturned_on_appeal_is_lifted_in_the_group_and_verified(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    number = await forwarded(story, wei, rude, street)
    await investigated(story, chief, mod, number)
    await restricts(mod, "禁言 3 天")
    assert standing(story, street, rude) == "restricted"
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    await appeals(wei)
    assert standing(story, street, rude) == "restricted", "what was decided holds until somebody has reviewed it"
    opens(story, ann, number)
    await reviews(ann, "撤销", "那是引用别人的话。")
    assert standing(story, street, rude) == "member"
    assert "✅ 「街道」禁言已解除，已核实" in "\n".join(ann.screen)


async def test_an_administrator_of_the_group_cannot_be_muted_until_the_owner_takes_that_away(
    story: Story, chief: Person, mod: Person, wei: Person, rude: Person, street: Chat
) -> None:
    story.sandbox.set_rights(street, rude.user)
    number = await forwarded(story, wei, rude, street)
    await investigated(story, chief, mod, number)
    await restricts(mod, "禁言 3 天")
    assert "禁言没有做成：对方是群管理员" in mod.last
    story.sandbox.set_rights(street, rude.user, status="member")
    await mod.taps("重试")
    assert standing(story, street, rude) == "restricted"
    assert "已禁言到" in mod.last
