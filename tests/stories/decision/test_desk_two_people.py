"""Two people for what weighs heavily (row C7): proposed by one, approved or sent back by a lead who is another."""

import asyncio

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, colleague, filed, hired, investigates, opens, proposes_a_ban, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support.databases import KINDS


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """A lead, in the staff chat."""
    return await colleague(story, chief, "老陈", "old_chen", "负责人")


@pytest.fixture
@beginning
async def proposed(story: Story, chief: Person, lead: Person, mod: Person, wei: Person) -> str:
    """A ban that a moderator has proposed; its case's number, the topic open before both."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, words="他昨天在评论里骂人")
    for person in (mod, lead):
        opens(story, person, number)
    await investigates(mod)
    await proposes_a_ban(mod)
    return number


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_a_ban_waits_for_a_lead_and_the_reporter_is_told_only_then(
    story: Story, proposed: str, lead: Person, mod: Person, wei: Person
) -> None:
    assert "🟣 待批准" in card(mod)
    assert "🟣 阿明 提请：删除内容；账号永久封禁 · 查明三个账号同属一人。" in card(mod)
    assert "没有照建议的理由：三个账号轮流骂人" in card(mod)
    assert "处理结果" not in "\n".join(wei.screen)
    await mod.taps("批准")
    assert mod.alert is not None
    assert "需要负责人来做" in mod.alert
    await lead.taps("批准")
    preview = lead.last.split("举报人将看到：\n")[1]
    await lead.taps("发出")
    assert wei.last == preview
    assert "⏳ 账号永久封禁 · 已安排" in preview
    assert "三个账号轮流骂人" not in preview
    assert "✅ 已处理" in card(mod)


async def test_the_lead_hears_of_it_in_private_with_the_way_to_it(story: Story, proposed: str, lead: Person) -> None:
    lead.goes_to(story.desk_bot)
    assert "有一项很重的处理等您批准" in lead.last
    await lead.taps("看案件")
    assert "✅ 批准" in lead.buttons


async def test_sent_back_with_a_word_it_is_investigated_further(
    story: Story, proposed: str, lead: Person, mod: Person, wei: Person
) -> None:
    await lead.taps("退回")
    await lead.says("只有一张截图，请再查。")
    assert "老陈 退回了提请" in "\n".join(mod.screen)
    assert "只有一张截图，请再查。" in "\n".join(mod.screen)
    assert "🔵 调查中" in card(mod)
    assert "处理结果" not in "\n".join(wei.screen)
    await proposes_a_ban(mod)
    await lead.taps("批准")
    await lead.taps("发出")
    assert "账号永久封禁" in wei.last


async def test_a_lead_does_not_approve_what_they_proposed_themselves(
    story: Story, chief: Person, lead: Person, wei: Person
) -> None:
    number = await filed(story, wei, words="他昨天在评论里骂人")
    opens(story, lead, number)
    await lead.taps("立案")
    await lead.taps("开始调查")
    await proposes_a_ban(lead)
    await lead.taps("批准")
    assert lead.alert is not None
    assert "要由另一位负责人批准" in lead.alert
    assert ("approve", "refusal-own-proposal") in refused(story)


async def test_who_was_a_lead_a_second_ago_approves_nothing(
    story: Story, proposed: str, chief: Person, lead: Person, wei: Person
) -> None:
    await lead.taps("批准")
    preview = lead.last_message
    send = preview.markup["inline_keyboard"][0][0]["callback_data"]
    await chief.says("/staff")
    await chief.taps("老陈")
    await chief.taps("负责人")
    assert preview not in lead.messages(), "what they had prepared is dropped, and its message with it"
    await lead.taps_data(lead.messages()[-1], send)
    assert lead.alert is not None
    assert "还没有角色" in lead.alert
    assert "处理结果" not in "\n".join(wei.screen)


async def test_of_two_leads_who_approve_at_once_one_does_and_the_other_hears_who(
    story: Story, proposed: str, chief: Person, lead: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "老周", "old_zhou", "负责人")
    opens(story, other, proposed)
    sends = []
    for person in (lead, other):
        opens(story, person, proposed)
        await person.taps("批准")
        message = person.last_message
        sends.append(person.taps_data(message, message.markup["inline_keyboard"][0][0]["callback_data"]))
    await asyncio.gather(*sends)
    alerts = [person.alert for person in (lead, other) if person.alert]
    assert len(alerts) == 1
    assert "老陈" in alerts[0] or "老周" in alerts[0]
    assert sum(message.startswith("处理结果") for message in wei.screen) == 1


async def test_a_proposal_that_was_withdrawn_is_not_approved(
    story: Story, proposed: str, lead: Person, wei: Person
) -> None:
    await lead.taps("批准")
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await lead.taps("发出")
    assert lead.alert is not None
    assert "已撤回" in lead.alert
    assert "处理结果" not in "\n".join(wei.screen)
