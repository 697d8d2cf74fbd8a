"""Follow-ups of a decision (row C5): rectification with a day and a check, a referral answered, a sanction lifted."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, colleague, filed, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """A lead, in the staff chat."""
    return await colleague(story, chief, "老陈", "old_chen", "负责人")


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, lead: Person, mod: Person, wei: Person) -> str:
    """A case being investigated, its topic open before moderator and lead."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, words="他昨天在评论里骂人")
    for person in (mod, lead):
        opens(story, person, number)
    await investigates(mod)
    return number


async def test_rectification_has_a_day_is_reminded_of_and_checked_and_its_reporter_told(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await mod.taps("其他处理")
    await mod.taps("限期整改")
    for nonsense in ("尽快", "2020-01-05", "13月40日", "今天"):
        await mod.says(nonsense)
        assert "没看出将来的哪一天" in mod.last
    await mod.says("12月20日")
    await mod.taps("警告")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    assert "⏳ 限期整改（12月20日 23:59 前完成） · 到期复查" in mod.last
    assert "⏳ 账号警告 · 已安排" in mod.last
    await mod.taps("发出")
    assert "整改最迟 12月20日 23:59，届时复查" in card(mod)
    await story.passes(days=28)
    assert "⚠️ 整改复查超时" in "\n".join(mod.screen)
    assert "已结案" in card(mod)  # the window is over, and there is still something to check
    assert "比承诺的晚了，对不起" not in "\n".join(wei.screen)
    await mod.taps("更多")
    await mod.taps("整改复查")
    await mod.taps("还没有")
    await mod.says("7天内")
    await mod.says("头像已换，签名未改。")
    assert "还没有完成，再限期到" in mod.last
    await mod.taps("发出")
    assert "还没有完成，再限期到" in wei.last
    assert "头像已换，签名未改。" in wei.last
    await mod.taps("更多")
    await mod.taps("整改复查")
    await mod.taps("已整改")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert "✅ 整改已复查" in wei.last
    assert "整改最迟" not in card(mod)


async def test_a_referral_names_its_agency_is_reminded_of_and_its_answer_reaches_the_reporter(
    story: Story, case: str, lead: Person, mod: Person, wei: Person
) -> None:
    await mod.taps("其他处理")
    await mod.taps("删除内容")
    await mod.taps("转报有关部门")
    await mod.says("涉嫌犯罪")
    await mod.says("市公安局网安支队")
    await mod.taps("跳过")
    await mod.says("12月24日")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    await mod.taps("提请负责人批准")
    await lead.taps("批准")
    await lead.taps("发出")
    assert "⏳ 转报市公安局网安支队 · 已安排" in wei.last
    assert "转报 市公安局网安支队 · 编号 还没有 · 答复最迟 12月24日 23:59" in card(mod)
    await mod.taps("更多")
    await mod.taps("转报进展")
    await mod.taps("给了编号")
    await mod.says("网安 2026-117")
    assert "编号 网安 2026-117" in card(mod)
    assert "网安 2026-117" not in "\n".join(wei.screen)  # staff's own
    await story.passes(days=32)
    assert "⚠️ 转报答复超时" in "\n".join(mod.screen)
    await mod.taps("更多")
    await mod.taps("转报进展")
    await mod.taps("已答复")
    await mod.says("已立案侦查。")
    assert "已立案侦查。" in mod.last
    await mod.taps("发出")
    assert "💬 转报有了答复" in wei.last
    assert "已立案侦查。" in wei.last
    assert "答复最迟" not in card(mod)


async def test_a_ban_is_lifted_by_a_lead_with_a_reason_and_by_no_moderator(
    story: Story, case: str, lead: Person, mod: Person, wei: Person
) -> None:
    await mod.taps("其他处理")
    await mod.taps("删除内容")
    await mod.taps("永久封禁")
    await mod.says("屡教不改")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    await mod.taps("提请负责人批准")
    await lead.taps("批准")
    await lead.taps("发出")
    await mod.taps("更多")
    await mod.taps("解除处罚")
    assert mod.alert is not None
    assert "需要负责人来做" in mod.alert
    await lead.taps("解除处罚")
    await lead.says("已书面悔过")
    assert "永久封禁 已提前解除" in "\n".join(mod.screen)
    assert "书面悔过" not in "\n".join(wei.screen)
    await lead.taps("更多")
    assert "解除处罚" not in lead.buttons
