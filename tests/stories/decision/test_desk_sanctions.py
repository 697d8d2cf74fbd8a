"""The ladder at the desk: decided by its recommendation in two taps, otherwise with a reason (section E, row C6)."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


async def investigated(story: Story, mod: Person, wei: Person, words: str = "他昨天在评论里骂人") -> str:
    """A case being investigated, its topic open before the moderator."""
    number = await filed(story, wei, words=words)
    opens(story, mod, number)
    await investigates(mod)
    return number


@pytest.fixture
@beginning
async def staffed(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")


async def severe(mod: Person) -> None:
    await mod.taps("严重程度")
    await mod.taps("中")


async def test_a_case_is_accepted_by_one_tap_and_decided_as_recommended_by_two(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei, words="他昨天在评论里骂人")
    opens(story, mod, number)
    taps = [await mod.taps("立案")]
    assert "🟢 已立案" in card(mod)
    assert len(taps) == 1
    await mod.taps("开始调查")
    assert "建议：警告 规则 E1：单次违规；本次严重程度：轻。可选：禁言 1 天。" in card(mod)
    taps = [await mod.taps("按建议处理")]
    preview = mod.last.split("举报人将看到：\n")[1]
    taps += [await mod.taps("发出")]
    assert len(taps) == 2
    assert wei.last == preview
    for said in (
        "查明：经查看原内容（没有另附证据），所反映的情况属实，属于「谩骂」。",
        "三.2(6) 谩骂",
        "⏳ 删除内容 · 已安排，还没有执行",
        "⏳ 账号警告 · 已安排，还没有执行",
        "可以申诉",
    ):
        assert said in preview
    assert "✅ 已处理" in card(mod)


async def test_the_ladder_counts_what_was_found_before_in_the_words_of_the_rules(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    await investigated(story, mod, wei)
    await severe(mod)
    assert "建议：禁言 1 天 规则 E2：一天内删除 1 条；本次严重程度：中。可选：警告。" in card(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert "⏳ 账号禁言 1 天 · 已安排" in wei.last
    await story.passes(days=10)
    assert "⏳ 禁言 1 天 到期了" in "\n".join(mod.screen)  # its end is announced beside the card
    await investigated(story, mod, wei)
    await severe(mod)
    assert "建议：禁言 7 天 规则 E4：此前因删除内容被禁言 1 次；本次严重程度：中。可选：1、3、30 天。" in card(mod)


async def test_departing_from_the_recommendation_asks_for_a_reason_that_only_staff_read(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    await investigated(story, mod, wei)
    await mod.taps("其他处理")
    await mod.taps("删除内容")
    assert "规则 E1" in mod.last
    await mod.taps("禁言 3 天")
    assert "请写明理由" in mod.last
    await mod.says("同一天多次换号")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    preview = mod.last
    assert "账号禁言 3 天" in preview
    assert "换号" not in preview
    await mod.taps("改账号处罚")
    await mod.taps("警告")  # what is recommended needs no reason
    assert "账号警告" in mod.last
    await mod.taps("改账号处罚")
    await mod.taps("禁言 7 天")
    await mod.taps("发出")
    assert "账号禁言 7 天" in wei.last
    assert "换号" not in "\n".join(wei.screen)


async def test_an_unknown_time_of_publication_is_asked_about_and_never_assumed(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    await investigated(story, mod, wei, words="他在评论里骂人")
    assert "规则 E6 未定" in card(mod)
    assert "按建议处理" not in card(mod)
    await mod.taps("发布时间")
    await mod.says("很久以前吧")
    assert "没看出是哪一天" in mod.last
    await mod.says("2025-01-05")
    assert "建议：删除内容，不处罚 规则 E6：发布超过六个月才被举报，以后不计入。" in card(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    assert "⏳ 删除内容 · 已安排" in wei.last
    assert "这次不处罚账号" in wei.last


async def test_where_it_is_undecided_a_sanction_by_hand_needs_a_reason(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    await investigated(story, mod, wei, words="他在评论里骂人")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    await mod.taps("加处罚")
    await mod.taps("警告")
    assert "请写明理由" in mod.last
    await mod.says("平台查不到发布时间，内容仍在首页")
    await mod.taps("发出")
    assert "账号警告" in wei.last


async def test_nothing_is_published_after_it_was_reported(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    await investigated(story, mod, wei, words="他在评论里骂人")
    await story.passes(hours=2)
    await mod.taps("发布时间")
    there = story.clock.now().astimezone(ZoneInfo(story.settings.timezone))
    await mod.says(f"今天 {there - timedelta(hours=1):%H:%M}")
    assert "发布时间不能晚于举报时间" in mod.last
    assert "规则 E6 未定" in card(mod)
    await mod.says(f"今天 {there - timedelta(hours=3):%H:%M}")
    assert "规则 E1" in card(mod)


async def test_what_the_rules_call_for_by_the_time_it_goes_is_what_counts(
    story: Story, staffed: None, mod: Person, wei: Person
) -> None:
    first = await investigated(story, mod, wei)
    second = await investigated(story, mod, await story.person("小李"), words="他昨天又在评论里骂人")
    await mod.taps("按建议处理")
    assert "账号警告" in mod.last
    opens(story, mod, first)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    opens(story, mod, second)
    await mod.taps("发出")  # a second one deleted within a day has become E3
    assert mod.alert is not None
    assert "请写明理由" in mod.alert
    assert "没有照建议的处罚" in mod.last
    await mod.taps("取消")
    await mod.taps("按建议处理")
    assert "账号禁言 3 天" in mod.last
