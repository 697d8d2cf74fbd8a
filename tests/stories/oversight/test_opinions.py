"""Opinions (意见征集, row F10): people become willing by a tap, are asked at a review, and all read the answer."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.oversight.test_review_cycle import monthly, people, read
from tests.support.traces import watched

__all__ = ["monthly"]


async def content(story: Story, mod: Person, reporter: Person) -> None:
    """Let the reporter agree to a decision and answer the survey."""
    opens(story, mod, await filed(story, reporter))
    for tap in ("立案", "开始调查", "作出决定", "删除内容"):
        await mod.taps(tap)
    await mod.says("三条评论均为人身攻击。")
    for tap in ("跳过", "发出"):
        await mod.taps(tap)
    await reporter.taps("同意")
    await reporter.taps("同意并结案")
    await story.passes(days=1, hours=1)
    await reporter.taps("4")


@pytest.fixture
@beginning
async def willing(monthly: Story) -> tuple[Person, Person, Person]:
    """A lead in private, a moderator, and a reporter who is willing to be asked."""
    _, lead, mod = await people(monthly)
    wei = await monthly.person("小伟", username="wei_the_reporter")
    await content(monthly, mod, wei)
    await wei.taps("愿意参加意见征集")
    assert "以后征求意见时会来问您" in wei.last
    lead.goes_to(monthly.desk_bot)
    return lead, mod, wei


async def packed(story: Story, lead: Person) -> None:
    """Pass the time until the review pack is sent."""
    await story.passes(days=9)
    assert "总结 · 2026-11-01 – 2026-12-01" in read(lead)


async def called(story: Story, lead: Person, question: str = "") -> None:
    """Let the lead call for opinions."""
    await packed(story, lead)
    await lead.taps("征集意见")
    if question:
        await lead.says(question)
    else:
        await lead.taps("用通常的问题")
    await lead.taps("发出")


async def test_the_willing_are_asked_say_what_they_think_and_read_the_answer(
    monthly: Story, willing: tuple[Person, Person, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    story, (lead, _, wei) = monthly, willing
    lin = await story.person("林女士")
    await lin.starts(story.reporter_bot)
    await packed(story, lead)
    await lead.taps("征集意见")
    assert "想问什么" in lead.last
    await lead.says("申诉的期限够不够？")
    assert "申诉的期限够不够？" in lead.last  # as reporters will read it
    assert "愿意参加的举报人 1 位" in lead.last
    await lead.taps("发出")
    assert "老陈 发起了意见征集" in read(lead)
    assert "问了 1 人，收到 0 条" in lead.last
    assert wei.last.startswith("💡 意见征集\n申诉的期限够不够？")
    assert wei.buttons == ["✍️ 写意见", "这次不了", "以后不再问我"]
    assert "意见征集" not in read(lin)
    post = watched(monkeypatch, story.desk_bot.token)
    await wei.taps("写意见")
    [others] = await lin.says("我看没用", to=story.sandbox.add_group("群", members=[lin.user, wei.user]))
    await wei.forwards(others, story.reporter_bot)
    assert "转发的是别人的话" in wei.last
    lin.goes_to(story.reporter_bot)
    await wei.says("十五天太短，建议三十天。")
    assert "收到了，谢谢" in wei.last
    await wei.taps("改一改")
    await wei.says("十五天太短，建议二十天。")
    await lead.says("/review")
    assert "意见征集：问了 1 人，收到 1 条" in read(lead)
    await lead.taps("看意见 1")
    assert "十五天太短，建议二十天。" in lead.last
    assert "三十天" not in lead.last
    assert post.traces("小伟", "wei_the_reporter", str(wei.user.id)) == []
    await lead.taps("写答复")
    await lead.says("收到：希望延长。我们改为二十天。")
    assert "意见征集的答复" in lead.last
    assert "现在答复，就不再收意见" in lead.last
    await lead.taps("发出")
    assert "老陈 已公布答复" in read(lead)
    assert "我们改为二十天" in wei.last
    await wei.says("/opinions")
    assert "我们改为二十天" in wei.last
    await lin.says("/opinions")
    assert "申诉的期限够不够？" in lin.last
    assert "我们改为二十天" in lin.last
    await story.passes(days=20)
    assert sum("意见征集的答复" in message for message in wei.screen) == 2  # once, and as /opinions shows it
    assert any("问了 1 人，收到 1 条，已答复" in message for message in lead.screen)


async def test_people_who_decline_or_stop_are_not_asked_again(
    monthly: Story, willing: tuple[Person, Person, Person]
) -> None:
    story, (lead, _, wei) = monthly, willing
    await called(story, lead)
    assert "哪里最需要改进" in wei.last
    await wei.taps("这次不了")
    assert "这次不问了" in wei.last
    await wei.taps("以后不再问我")
    assert "不再征求您的意见" in wei.last
    await lead.taps("写答复")
    await lead.says("这次没有收到意见。")
    await lead.taps("发出")
    assert "这次没有收到意见" not in read(wei)
    await wei.says("/opinions")
    assert "这次没有收到意见" in wei.last
    assert "您现在不会被征求意见" in wei.last
    await wei.taps("愿意参加意见征集")
    await wei.says("/opinions")
    assert "您愿意被征求意见" in wei.last
    await wei.taps("以后不再问我")
    await story.passes(days=31)
    await lead.taps("征集意见")
    assert "还没有人愿意参加" in (lead.alert or "")


async def test_invalid_opinions_are_refused_and_late_ones_not_kept(
    monthly: Story, willing: tuple[Person, Person, Person]
) -> None:
    story, (lead, _, wei) = monthly, willing
    await called(story, lead)
    invitation = wei.last_message
    await wei.taps("写意见")
    await wei.sends_photo()
    assert "这里只收文字" in wei.last
    await wei.says("长" * 801)
    assert "801 字" in wei.last
    assert "800 字" in wei.last
    await story.passes(days=15)
    assert "意见征集的时间到了" in lead.last
    await wei.says("现在才想到。")
    assert "这次征集已经结束" in wei.last
    await wei.taps("写意见", within=invitation)
    assert "这次征集已经结束" in (wei.alert or "")
    assert ("lb", "refusal-leads-only") not in refused(story)


async def test_uninvited_people_and_members_who_are_no_leads_are_refused(
    monthly: Story, willing: tuple[Person, Person, Person]
) -> None:
    story, (lead, mod, _) = monthly, willing
    await called(story, lead)
    lin = await story.person("林女士")
    await lin.says("/opinions")
    assert "还没有答复" in lin.last
    for data in ("o.write.1", "o.decline.1", "o.write.99", "o.odd.1"):
        await lin.taps_data(lin.last_message, data)
        assert lin.alert
    await lin.taps("愿意参加意见征集")
    assert "看过告知书之后就可以参加" in (lin.alert or "")
    await mod.starts(story.desk_bot)
    await mod.says("/training")
    for data in ("op.call.1", "op.read.1.0", "op.answer.1"):
        await mod.taps_data(mod.last_message, data)
        assert mod.alert
    assert ("op", "refusal-leads-only") in refused(story)
    mod.goes_to(story.staff)
    await lead.says("/review")
    await lead.taps_data(lead.last_message, "op.call.1")
    assert "上一次征集还没有答复" in (lead.alert or "")


async def test_at_night_nobody_is_asked_and_everybody_reads_their_own_language(monthly: Story) -> None:
    story = monthly
    _, lead, _ = await people(story)
    mei = await story.person("Mei", language_code="en")
    lead.goes_to(story.desk_bot)
    await mei.starts(story.reporter_bot)
    await mei.taps("Report")
    await mei.taps("Agree and continue")
    await mei.says("/opinions")
    await mei.taps("You can ask me")
    await story.passes(days=9, hours=9)  # eleven at night
    await lead.taps("征集意见")
    await lead.taps("用通常的问题")
    await lead.taps("发出")
    assert "most needs to get better" not in read(mei)
    await story.passes(hours=9)
    assert "What should we improve most in the way we handle reports?" in mei.last


async def test_the_opinions_of_many_are_read_page_by_page(monthly: Story) -> None:
    story = monthly
    _, lead, _ = await people(story)
    crowd = [await story.person(f"人{n}") for n in range(4)]
    for one in crowd:
        await one.starts(story.reporter_bot)
        await one.taps("我要举报")
        await one.taps("同意并继续")
        await one.says("/opinions")
        await one.taps("愿意参加意见征集")
    await called(story, lead)
    await story.passes(seconds=30)
    for n, one in enumerate(crowd):
        await one.taps("写意见")
        await one.says(f"意见{n}")
    await lead.says("/review")
    await lead.taps("看意见 4")
    assert "意见2" in lead.last
    assert "意见3" not in lead.last
    await lead.taps("下一页")
    assert "意见3" in lead.last
    assert "意见2" not in lead.last
