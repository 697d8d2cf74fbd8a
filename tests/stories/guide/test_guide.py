"""Reporters read rules, rights and laws, look for words in them, and practise a report (row B10)."""

import pytest

from sandbox import Person
from store.operator_files.guide import GUIDE_FILE
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story

SAYS = {
    "zh-hans": ("📖", "规则与例子", "不友善", "法律", "个人信息保护法", "🔎", "退款", "🧪", "什么都不会提交"),
    "zh-hant": ("📖", "規則與例子", "不友善", "法律", "個人資訊保護法", "🔎", "退款", "🧪", "什麼都不會送出"),
    "en": (
        "📖",
        "Rules with examples",
        "Unfriendly",
        "Laws",
        "Personal Information",
        "🔎",
        "refund",
        "🧪",
        "nothing is filed",
    ),
}
REPORT = {
    "zh-hans": ("同意并继续", "谩骂", "好了", "提交", "我要举报"),
    "zh-hant": ("同意並繼續", "謾罵", "好了", "送出", "我要檢舉"),
    "en": ("Agree and continue", "Abuse", "Done", "File", "Report"),
}


@pytest.mark.parametrize("language", list(SAYS))
async def test_one_reads_pages_and_finds_words_in_them(story: Story, language: str) -> None:
    wei = await story.person("小伟", language_code=language)
    rules, examples, unfriendly, laws, personal, search, refund, _, _ = SAYS[language]
    await wei.starts(story.reporter_bot)
    await wei.taps(rules)
    await wei.taps(examples)
    await wei.taps(unfriendly)
    assert "三.2(6)" in wei.last
    await wei.taps(rules)
    await wei.taps(laws)
    await wei.taps(personal)
    assert "2021-11-01" in wei.last
    await wei.taps(rules)
    await wei.taps(search)
    await wei.says(refund)
    assert refund in wei.last
    assert len(wei.buttons) > 2
    await wei.says(f"/rules {refund}")
    assert refund in wei.last
    await wei.says(f"/rules {REPORT[language][1]}")
    await wei.taps(unfriendly)
    assert "三.2(6)" in wei.last
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]


async def test_a_law_that_was_replaced_says_so(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("/rules 执法程序")
    await wei.taps("互联网信息内容管理行政执法程序规定")
    assert "不再有效" in wei.last
    assert "网信部门行政执法程序规定" in wei.last


async def test_words_that_are_nowhere_and_files_get_a_clear_answer(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("📖")
    await wei.taps("🔎")
    await wei.sends_photo("截图")
    assert "请发文字" in "\n".join(wei.screen)
    await wei.says("量子纠缠")
    assert "没有一页写到" in wei.last
    assert story.rows("SELECT count(*) FROM evidence") == [(0,)]


@pytest.mark.parametrize("language", list(SAYS))
async def test_a_practice_report_files_nothing_and_says_so_on_every_screen(story: Story, language: str) -> None:
    wei = await story.person("小伟", language_code=language)
    agree, abuse, done, file, report = REPORT[language]
    rules, *_, practice, nothing = SAYS[language]
    await wei.starts(story.reporter_bot)
    await wei.taps(rules)
    await wei.taps(practice)
    screens = [wei.last]
    await wei.taps(agree)
    screens.append(wei.last)
    await wei.taps(abuse)
    screens.append(wei.last)
    await wei.says("@loud_account")
    screens.append(wei.last)
    await wei.says("他在评论里骂人")
    screens.append(wei.last)
    await wei.sends_photo("截图")
    screens.append(wei.last)
    await wei.taps(done)
    screens.append(wei.last)
    assert all(nothing in screen for screen in screens), [it for it in screens if nothing not in it]
    await wei.taps(file)
    assert "🧪" in wei.last
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]
    assert story.rows("SELECT count(*) FROM evidence") == [(0,)]
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    await wei.taps(report)
    assert nothing not in wei.last


async def test_a_person_who_practises_and_then_means_it_begins_anew(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("/practice")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@somebody_else")
    await wei.says("/report")
    assert "练习" not in wei.last
    await wei.taps("谩骂")
    await wei.says("@loud_account")
    await wei.says("他在评论里骂人")
    await wei.taps("好了")
    assert "@loud_account" in wei.last
    assert "somebody_else" not in wei.last
    await wei.taps("提交")
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_an_unfinished_report_is_not_practised_with(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says("/practice")
    assert "没填完的举报" in wei.last
    await wei.taps("继续")
    assert "练习" not in wei.last


async def test_nobody_is_reminded_of_a_practice(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("/practice")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    before = len(wei.messages())
    await story.sleeps(days=40)
    assert len(wei.messages()) == before
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]


def test_every_page_of_the_shipped_guide_says_whether_its_law_is_in_force() -> None:
    laws = [it for it in GUIDE_FILE.shipped.pages.values() if it.section == "laws"]
    assert len(laws) == 6
    assert all(page.since and page.checked for page in laws)
