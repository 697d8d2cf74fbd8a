"""An appeal that leads to a heavy sanction (rows C7, C8): proposed by the reviewer, approved by a lead who took no
part, told only then."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals
from tests.stories.at_the_desk import card, colleague, decided, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support.databases import KINDS


@pytest.fixture
@beginning
async def ann(story: Story, chief: Person) -> Person:
    """A moderator who takes no part before the appeal."""
    return await colleague(story, chief, "安安", "ann_mod", "审核员")


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """A lead who takes no part before the appeal."""
    return await colleague(story, chief, "老陈", "old_chen", "负责人")


async def proposes_a_ban(ann: Person) -> None:
    await ann.taps("改变处理")
    await ann.says("屡教不改，原处理太轻。")
    await ann.taps("删除内容")
    await ann.says("四条评论同属一人。")
    await ann.taps("跳过")
    await ann.taps("加处罚")
    await ann.taps("永久封禁")
    await ann.says("第四次了")
    assert "改变原来的处理" in ann.last
    assert "账号永久封禁" in ann.last
    await ann.taps("提请负责人批准")


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_a_ban_on_appeal_waits_for_a_lead_and_is_told_only_then(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person, lead: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await appeals(wei)
    opens(story, ann, number)
    await proposes_a_ban(ann)
    assert "🟣 安安 提请：删除内容；账号永久封禁" in card(ann)
    assert "🟤 申诉复核" in card(ann)
    assert "复核结论" not in "\n".join(wei.screen)
    assert not {"维持", "改变处理", "撤销"} & set(ann.buttons), "one thing at a time"
    await mod.taps("批准")
    assert "需要负责人来做" in (mod.alert or "")
    lead.goes_to(story.desk_bot)
    assert "有一项很重的处理等您批准" in lead.last
    opens(story, lead, number)
    await lead.taps("批准")
    preview = lead.last.split("举报人将看到：\n")[1]
    await lead.taps("发出")
    assert wei.last.startswith(preview)
    for told in ("改变原来的处理", "屡教不改，原处理太轻。", "⏳ 删除内容 · ", "⏳ 账号永久封禁 · ", "这是最终处理"):
        assert told in wei.last
    assert "第四次了" not in wei.last, "why it departs from the ladder is for staff"
    assert sum("复核结论" in message for message in wei.screen) == 1
    assert "⚪ 已结案" in card(ann)
    await wei.says(number)
    assert "复核改变了处理" in wei.last


async def test_a_ban_sent_back_is_reviewed_further_and_participants_cannot_approve(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person, lead: Person
) -> None:
    await story.settle()
    other = await colleague(story, chief, "老周", "old_zhou", "负责人")
    number = await decided(story, chief, other, wei)
    await appeals(wei)
    opens(story, ann, number)
    await proposes_a_ban(ann)
    await other.taps("批准")
    assert other.alert == "此案您参与过，不能复核。"
    opens(story, lead, number)
    await lead.taps("退回")
    await lead.says("只有一张截图。")
    assert "老陈 退回了提请" in "\n".join(ann.screen)
    assert "🟤 申诉复核" in card(ann)
    assert "提请" not in card(ann)
    await ann.taps("维持")
    await ann.says("证据不足以加重。")
    await ann.taps("发出")
    assert "复核结论：维持原来的结果" in wei.last
