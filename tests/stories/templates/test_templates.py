"""Templates (row C14): ready texts in three languages, edited by a lead in chat; sent messages stay unchanged."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """A lead, in private with the desk bot."""
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人")
    lead.goes_to(story.desk_bot)
    return lead


def seen(lead: Person) -> str:
    """Return the newest messages: the template, and below it the confirmation."""
    return "\n".join(lead.screen[-2:])


async def opened(lead: Person, use: str, label: str) -> None:
    await lead.says("/templates")
    await lead.taps(use)
    await lead.taps(label)


async def test_a_lead_changes_one_language_and_what_was_sent_stays(
    story: Story, chief: Person, mod: Person, lead: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await story.person("Ann", language_code="en")
    first = await filed(story, ann)
    opens(story, mod, first)
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    before = ann.last

    await opened(lead, "不予立案的理由", "证据不足")
    assert "现有材料不足以证明" in lead.last
    await lead.taps("改 English")
    assert "The evidence we have is not enough" in lead.last
    await lead.says("Too little evidence\nPlease send us more about {subject}; this was {number}, {leaf}.")
    assert "Too little evidence" in seen(lead)
    assert "老陈 改于" in seen(lead)

    second = await filed(story, ann, about="@other_account")
    opens(story, mod, second)
    await mod.taps("不予立案")
    await mod.taps("证据不足")  # the operator's language is as it was
    await mod.taps("发出")
    assert f"Please send us more about @other_account; this was {second}, Abuse" in ann.last
    await ann.says(first)
    await ann.taps("Result")
    assert ann.last == before


async def test_an_unknown_gap_a_lone_brace_and_too_many_words_are_told_and_the_words_given_back(
    lead: Person,
) -> None:
    await opened(lead, "回复举报人", "正在处理")
    await lead.taps("改 简体中文")
    for words, why in (
        ("处理中\n您好 {name}", "不认识 {name}"),
        ("处理中\n您好 {handler", "花括号不成对"),
        ("处理中", "只有一行"),
        ("处理中\n" + "很" * 1501, "1,501 字"),
        ("处" * 31 + "\n您好", "按钮上的字有 31 个"),
    ):
        await lead.says(words)
        assert why in lead.last
        assert words[:60] in lead.last
    await lead.says("处理中\n您好，<b>请</b>等到 {due}。")
    assert "您好，<b>请</b>等到 {due}。" in seen(lead)
    assert "已保存模板「处理中」" in lead.last


async def test_a_template_is_added_in_three_languages_offered_removed_and_no_language_may_be_missing(
    story: Story, chief: Person, mod: Person, lead: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    tom = await story.person("湯姆", language_code="zh-hant")
    await lead.says("/templates")
    await lead.taps("问举报人")
    await lead.taps("添加")
    await lead.says("在哪个群\n请告诉我们是在哪个群。请在 {due} 前回复。")
    await lead.sends_sticker()
    assert "没有收到文字" in lead.last
    await lead.says("在哪個群\n請告訴我們是在哪個群。請在 {due} 前回覆。")
    await lead.says("Which group\nPlease tell us which group it was. Please answer by {due}.")
    assert "在哪个群" in lead.last

    opens(story, mod, await filed(story, tom))
    await mod.taps("要求补充")
    await mod.taps("在哪个群")
    await mod.taps("发出")
    assert "請告訴我們是在哪個群。請在 11月30日 14:00 前回覆。" in tom.last

    await opened(lead, "问举报人", "在哪个群")
    await lead.taps("移除")
    await lead.taps("移除")
    assert "已移除「在哪个群」" in (lead.alert or "")
    assert "在哪个群" not in lead.buttons
    assert "請告訴我們是在哪個群" in tom.last


async def test_a_shipped_template_comes_back_as_it_was(lead: Person) -> None:
    await opened(lead, "查明的事实", "查证属实")
    await lead.taps("改 简体中文")
    await lead.says("属实\n属实。")
    await lead.taps("恢复原样")
    assert "经查看原内容" in seen(lead)
    await lead.taps("移除")
    await lead.taps("移除")
    await lead.taps("恢复「查证属实」")
    assert "经查看原内容" in seen(lead)


async def test_facts_and_what_follows_are_ready_too_each_reader_in_their_language(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await story.person("Ann", language_code="en")
    opens(story, mod, await filed(story, ann))
    await mod.taps("立案")
    await mod.taps("开始调查")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.taps("查证属实")
    assert "不处罚账号" in mod.buttons, mod.buttons
    assert not {"警告之后", "禁言之后", "封禁之后"} & {*mod.buttons}, "nobody is warned, muted or banned"
    await mod.taps("继续关注")
    assert "将依规则加重处理" in mod.last
    await mod.taps("发出")
    assert "is confirmed and falls under “Abuse”" in ann.last
    assert "If it happens again, the sanctions will be stricter" in ann.last


async def test_a_ready_reply_is_seen_before_it_goes_and_reads_in_the_reporters_language(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await story.person("Ann", language_code="en")
    number = await filed(story, ann)
    opens(story, mod, number)
    await mod.taps("联系举报人")
    await mod.taps("正在处理")
    assert f"您好，{number} 正在处理，最迟 周二 14:00 有结果。" in mod.last
    heard = ann.last
    await mod.taps("改消息")
    await mod.taps("正在处理")
    assert ann.last == heard
    await mod.taps("发出")
    assert f"Hello, we are working on {number} and there will be a result by Tue 14:00." in ann.last


async def test_a_member_who_is_no_lead_cannot_edit_templates(
    story: Story, chief: Person, mod: Person, lead: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/templates")
    assert mod.last == "这件事由负责人来做。"
    lead.goes_to(story.staff)
    await lead.says("/templates")
    shown = lead.last_message
    await mod.taps("不予立案的理由", within=shown)
    assert mod.alert == "这件事由负责人来做。"
    for data in ("tpl.removed.police", "tpl.edit.police.en", "tpl.restore.nothing", "tpl.add.nothing"):
        await mod.taps_data(shown, data)
        assert mod.alert == "这件事由负责人来做。"
    for data in ("tpl.removed.nothing", "tpl.edit.police.fr", "tpl.add.nothing", "tpl", "tpl.open"):
        await lead.taps_data(shown, data)
        assert "没有办成" not in (lead.alert or "")
    assert ("tpl", "refusal-leads-only") in refused(story)
