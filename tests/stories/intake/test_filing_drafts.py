"""A draft outlives a restart and a week, is offered on return, reminded of once, and erased in the end (row A8)."""

from sandbox import Person
from tests.stories.conftest import Story


async def _half_way(story: Story, someone: Person) -> None:
    await someone.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await someone.taps(tap)
    await someone.says("@shouter")


async def test_a_draft_survives_a_restart(story: Story, wei: Person) -> None:
    await _half_way(story, wei)
    await wei.sends_photo()
    await story.restarts()
    await wei.says("他昨天在群里一直骂人")
    assert "1 📷 照片" in wei.last


async def test_coming_back_offers_to_continue_or_to_drop_it(story: Story, wei: Person) -> None:
    await _half_way(story, wei)
    await story.passes(hours=20)
    await wei.says("/start")
    assert "您有一份没写完的举报（谩骂，周一 14:00）" in wei.last
    await wei.taps("继续")
    assert "发生了什么" in wei.last
    await wei.says("/start")
    await wei.taps("放弃")
    assert "已清空" in wei.last
    await wei.says("/start")
    assert "没写完" not in wei.last


async def test_cancel_erases_at_once(story: Story, wei: Person) -> None:
    await _half_way(story, wei)
    await wei.says("/cancel")
    assert "已清空：没有提交的内容都没有保存" in wei.last
    await wei.says("/cancel")
    assert "没有正在填写的内容" in wei.last
    await wei.says("/report")
    assert "您要举报什么" in wei.last


async def test_a_draft_is_reminded_of_once_after_a_week_and_erased_after_two(story: Story, wei: Person) -> None:
    await _half_way(story, wei)
    await story.passes(days=6, hours=23)
    assert "发生了什么" in wei.last
    await story.passes(days=1)
    assert "您有一份没写完的举报，都还在。如果 7 天内不继续，就会清空。" in wei.last
    await wei.taps("继续")
    assert "发生了什么" in wei.last
    await story.passes(days=15)
    assert sum("如果 7 天内" in message for message in wei.screen) == 1
    await wei.says("/start")
    assert "没写完" not in wei.last


async def test_going_on_writing_puts_the_reminder_off(story: Story, wei: Person) -> None:
    await _half_way(story, wei)
    await story.passes(days=5)
    await wei.says("他昨天在群里一直骂人")
    await story.passes(days=3)
    assert "再过 7 天" not in wei.last


async def test_a_report_can_wait_while_a_case_is_looked_after(story: Story, wei: Person) -> None:
    await _half_way(story, wei)
    await wei.says("他昨天在群里一直骂人")
    await wei.taps("好了")
    await wei.taps("提交")
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.taps("补充证据")
    await wei.says("想起来一点")
    assert "已收下 1 件" in wei.last
    await wei.taps("好了")
    await wei.taps("继续")
    assert "谁，或哪条内容" in wei.last
