"""The extra window (额外沟通窗口, row B5): offered, picked, reminded of, opened and closed by itself, called off."""

from datetime import UTC, datetime

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support import marked

# The stories begin on Monday, 23 November 2026, at 14:00 in Shanghai.
BEGINS = datetime(2026, 11, 24, 2, tzinfo=UTC)
"""Tuesday 10:00 there."""


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case, its topic open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    return number


async def offers(mod: Person, *times: str) -> None:
    """Offer times: the first by a tap, the others ticked in the preview."""
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    for time in times:
        await mod.taps(time)
    await mod.taps("发出")


async def agreed(mod: Person, wei: Person) -> None:
    await offers(mod, "周二 10:00", "周二 15:00")
    await wei.taps("周二 10:00")


async def test_a_time_is_offered_by_taps_and_picked_by_one(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    assert [it for it in mod.buttons if "周" in it] == [
        *("周一 15:00", "周一 19:00", "周二 10:00", "周二 15:00", "周二 19:00", "周三 10:00")
    ]
    await mod.taps("周二 10:00")
    await mod.taps("周三 10:00")
    assert "想和您约一个时间" in mod.last  # as the reporter will read it
    assert "· 周二 10:00\n· 周三 10:00" in mod.last
    await mod.taps("发出")
    assert any("阿明 已请举报人选时间" in message for message in mod.screen)
    assert "额外沟通窗口" in wei.last
    assert case in wei.last
    assert "经办人想和您约一个时间" in wei.last
    assert "阿明" not in wei.last
    assert wei.buttons == ["周二 10:00", "周三 10:00", "都不合适"]
    assert "时间待选" in card(mod)
    await wei.taps("周二 10:00")
    assert "已约好" in wei.last
    assert "周二 10:00（还有 20 小时）" in wei.last
    assert "额外沟通窗口已约好" in mod.last
    assert "周二 10:00" in mod.last
    assert "额外沟通窗口：周二 10:00" in card(mod)
    await wei.says(case)
    assert "额外沟通窗口：周二 10:00" in wei.last


async def test_the_window_opens_and_closes_by_itself_and_passes_messages_on(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await agreed(mod, wei)
    await story.until(BEGINS.replace(hour=1, minute=45))
    assert "快开始了：周二 10:00（还有 15 分钟）" in wei.last
    assert "快开始了" in mod.last
    await story.until(BEGINS)
    assert "沟通窗口已开始" in wei.last
    assert "到 周二 10:30 为止" in wei.last
    assert "额外沟通窗口已开始" in mod.last
    await wei.says("我现在说得清楚些。")
    assert "我现在说得清楚些。" in mod.last
    assert "已转交 1 条，窗口到 周二 10:30 为止" in wei.last
    await wei.sends_photo("这一张")
    assert mod.last_message.files
    await wei.sends_voice()
    await wei.sends_document("聊天.pdf", marked.pdf("x"), "application/pdf")
    await wei.sends_album()
    assert "证据 5" in card(mod)
    await mod.taps("💬 回复")
    await mod.says("收到，请问是几点？")
    assert "收到，请问是几点？" in wei.last
    await wei.says("晚上九点。")
    assert "晚上九点。" in mod.last
    await story.until(BEGINS.replace(minute=30))
    assert "沟通窗口已结束" in wei.last
    assert "额外沟通窗口已结束" in mod.last
    assert "额外沟通窗口" not in card(mod)
    heard = len(mod.screen)
    await wei.says("另外一件事：有人冒充我")
    assert len(mod.screen) == heard  # the window is over: this begins a report


async def test_typed_times_are_offered_and_impossible_ones_refused(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    await mod.says("下午有空吗")
    assert "没看出是哪天几点" in mod.last
    await mod.says("15:00")
    assert "没看出是哪天几点" in mod.last
    await mod.says("今天 13:30")
    assert "周一 13:30 已经过去了" in mod.last
    await mod.says("2027-01-15 10:00")
    assert "2027年1月15日 10:00 太远了，最远可以约到 12月7日 14:00" in mod.last
    await mod.says("24日到底几点 11-25 8:00 8:10 8:20 8:30 8:40 8:50 9:00")
    assert "最多提 6 个时间，现在有 7 个" in mod.last
    await mod.says("11-27 15:00, 明天 9:30")
    assert "· 周二 09:30\n· 周五 15:00" in mod.last
    await mod.taps("换人沟通")
    await mod.taps("负责人")
    assert "负责人想和您约" in mod.last
    await mod.taps("发出")
    assert wei.buttons == ["周二 09:30", "周五 15:00", "都不合适"]


async def test_a_reporter_whom_no_time_suits_is_offered_others(case: str, mod: Person, wei: Person) -> None:
    await offers(mod, "周二 10:00")
    await wei.taps("都不合适")
    assert "已告诉经办人" in wei.last
    assert "这些时间都不合适" in mod.last
    await mod.taps("再约时间")
    await mod.taps("周三 10:00")
    await mod.taps("发出")
    await wei.taps("周三 10:00")
    assert "已约好" in wei.last


async def test_either_side_calls_it_off_and_the_other_is_told(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await agreed(mod, wei)
    await wei.taps("取消这次窗口")
    assert "沟通窗口已取消" in wei.last
    assert "举报人取消了额外沟通窗口" in mod.last
    await mod.taps("再约时间")
    await mod.taps("周二 10:00")
    await mod.taps("发出")
    await wei.taps("周二 10:00")
    await mod.taps("取消这次窗口")
    assert mod.alert == "已取消，也告诉了举报人。"
    assert "由经办人取消了" in wei.last
    await story.until(BEGINS)
    assert "沟通窗口已开始" not in wei.last


async def test_only_the_first_tap_counts_and_a_withdrawn_offer_cannot_be_picked(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await offers(mod, "周二 10:00", "周二 15:00")
    offer = wei.last_message
    first, second = (button["callback_data"] for row in offer.markup["inline_keyboard"][:1] for button in row)
    await wei.taps_data(offer, first)
    await wei.taps_data(wei.last_message, second)
    assert "已约好 周二 10:00" in (wei.alert or "")
    await mod.taps("取消这次窗口")
    await wei.taps_data(wei.last_message, second)
    assert "邀约已经不在了" in (wei.alert or "")
    assert ("pick", "refusal-meeting-gone") in refused(story)
    other = await story.person("旁人")
    await other.starts(story.reporter_bot)
    await other.taps_data(other.last_message, second)
    assert "没有找到" in (other.alert or "")


async def test_no_second_window_is_offered_while_one_is_under_way(case: str, mod: Person, wei: Person) -> None:
    await offers(mod, "周二 10:00")
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    assert "对方还没有选" in (mod.alert or "")
    assert "已请举报人选一个时间" in mod.last  # at hand again, with the button that takes it back
    assert mod.buttons == ["撤回邀约"]
    await wei.taps("周二 10:00")
    await mod.taps("更多")
    await mod.taps("额外沟通窗口")
    assert "已约好 周二 10:00" in (mod.alert or "")


async def test_somebody_with_a_report_begun_days_ago_is_heard_in_the_window(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await agreed(mod, wei)
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("谩骂")
    await story.until(BEGINS)
    await wei.says("我来了。")
    assert "我来了。" in mod.last
    await wei.taps("好了")
    await wei.taps("继续")
    await wei.says("@other_account")
    assert "@other_account" not in "\n".join(mod.screen)  # a report they are writing goes on
    await story.passes(minutes=5)
    await wei.says("还在吗？")
    assert "还在吗？" in mod.last


@pytest.mark.parametrize(
    ("language", "said"), [("zh-hant", "承辦人想和您約一個時間"), ("en", "talk with you here for 30 minutes")]
)
async def test_the_window_is_offered_in_the_reporters_language(
    story: Story, chief: Person, mod: Person, language: str, said: str
) -> None:
    await hired(story, chief, mod, "审核员")
    person = await story.person("小美", language_code=language)
    number = await filed(story, person)
    opens(story, mod, number)
    await offers(mod, "周二 10:00")
    assert said.lower() in person.last.lower()
