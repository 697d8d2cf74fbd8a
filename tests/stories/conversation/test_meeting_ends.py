"""An extra window that is not simply held (row B5): it lapses, is missed, ends with its case, or is a lead's."""

from datetime import UTC, datetime

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story
from tests.stories.conversation.test_meeting import BEGINS, agreed, case, offers

__all__ = ["case"]


async def test_a_time_that_has_passed_cannot_be_picked_and_the_offer_lapses(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await offers(mod, "周一 15:00", "周二 10:00")
    await story.passes(hours=2)
    await wei.taps("周一 15:00")
    assert "周一 15:00 已经过去了" in (wei.alert or "")
    await story.until(BEGINS)
    assert "可选的时间都过去了" in wei.last
    assert "举报人没有选" in mod.last
    assert "再约时间" in "".join(mod.buttons)


async def test_a_case_that_ends_ends_its_window(story: Story, case: str, mod: Person, wei: Person) -> None:
    await agreed(mod, wei)
    await wei.says(case)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    assert any("沟通窗口不再进行" in message for message in wei.screen)
    assert any("额外沟通窗口不再进行" in message for message in mod.screen)
    await story.until(BEGINS)
    assert not any("沟通窗口已开始" in message for message in wei.screen)


async def test_an_open_window_ends_with_the_result(story: Story, case: str, mod: Person, wei: Person) -> None:
    await agreed(mod, wei)
    await story.until(BEGINS)
    await mod.taps("不予立案")
    await mod.taps("重复举报")
    await mod.taps("发出")
    assert any("沟通窗口不再进行" in message for message in wei.screen)
    await story.until(BEGINS.replace(minute=30))
    assert not any("沟通窗口已结束" in message for message in wei.screen)


async def test_a_reporter_who_blocked_the_bot_is_offered_no_window(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await wei.blocks(story.reporter_bot)
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    assert "举报人停用了机器人" in (mod.alert or "")


async def test_quiet_hours_do_not_delay_an_agreed_window(story: Story, case: str, mod: Person, wei: Person) -> None:
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    await mod.says("今天 23:00")
    await mod.taps("发出")
    await wei.taps("周一 23:00")
    await story.until(datetime(2026, 11, 23, 15, tzinfo=UTC))
    assert "沟通窗口已开始" in wei.last


async def test_a_deadline_missed_during_downtime_is_told_once(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await agreed(mod, wei)
    await story.stops()
    story.clock.advance_to(BEGINS.replace(hour=5))
    await story.starts()
    assert "没有打开，是我们的问题" in wei.last
    assert "机器人当时没有运行" in "\n".join(mod.screen)
    assert sum("沟通窗口" in message for message in wei.screen) == 1


async def test_a_window_with_a_lead_is_told_to_the_leads_and_names_the_lead(
    story: Story, chief: Person, case: str, mod: Person, wei: Person
) -> None:
    lead = Person.join(story.sandbox, "陈姐", after=story.settle, language_code="zh-hans", username="chen")
    story.sandbox.add_to_group(story.staff, lead.user, by=chief.user)
    await hired(story, chief, lead, "负责人")
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    await mod.taps("周二 10:00")
    await mod.taps("换人沟通")
    await mod.taps("负责人")
    await mod.taps("发出")
    await wei.taps("周二 10:00")
    lead.goes_to(story.desk_bot)
    assert "额外沟通窗口已约好" in lead.last
    await story.until(BEGINS)
    opens(story, lead, case)
    await lead.taps("联系举报人")
    await lead.says("您好，请讲。")
    assert wei.last.startswith(f"💬 负责人 {case}")
    opens(story, mod, case)
    await mod.taps("联系举报人")
    await mod.says("我也在。")
    assert wei.last.startswith(f"💬 经办人 {case}")


async def test_a_window_of_a_restricted_case_never_enters_the_staff_chat(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    lin = Person.join(story.sandbox, "小林", after=story.settle, language_code="zh-hans", username="lin_cleared")
    story.sandbox.add_to_group(story.staff, lin.user, by=chief.user)
    await hired(story, chief, lin, "审核员", "涉密许可")
    await hired(story, chief, mod, "审核员")
    await filed(story, wei, about="@aming", words="他把我的资料给了别人")
    before, elsewhere = len(story.staff.messages), len(mod.messages(story.desk_bot))
    lin.goes_to(story.desk_bot)
    await offers(lin, "周二 10:00")
    await wei.taps("周二 10:00")
    assert "额外沟通窗口已约好" in lin.last
    await story.until(BEGINS)
    await wei.says("是上周的事。")
    assert "是上周的事。" in lin.last
    await story.until(BEGINS.replace(minute=30))
    assert "额外沟通窗口已结束" in lin.last
    assert len(story.staff.messages) == before
    assert len(mod.messages(story.desk_bot)) == elsewhere
