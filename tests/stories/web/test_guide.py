"""Rules and rights are read on the web, found by words and linked from the form; a practice report files nothing."""

from urllib.parse import quote

import pytest

from tests.stories.conftest import Story
from tests.stories.guide.test_guide import SAYS
from tests.stories.web.browser import Browser
from tests.stories.web.walks import WORDS, Words

LANGUAGE = {"zh-Hans": "zh-hans", "zh-Hant": "zh-hant", "en": "en"}


def link(browser: Browser, label: str) -> str:
    """Where the first link goes whose label holds these words."""
    return next(href for text, href in browser.page.links.items() if label in text)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
async def test_one_reads_pages_finds_words_and_practises(story: Story, words: Words) -> None:
    rules, examples, unfriendly, laws, personal, _, refund, _, nothing = SAYS[LANGUAGE[words.lang]]
    browser = await Browser.opens(story, words.browser)
    await browser.goes(link(browser, rules))
    assert browser.page.lang == words.lang
    assert not any(wrong in browser.page.main for wrong in ("/erase", "Telegram")), browser.page.main
    await browser.goes(link(browser, examples))
    page = await browser.goes(link(browser, unfriendly))
    assert "三.2(6)" in page.main
    await browser.goes(link(browser, rules))
    await browser.goes(link(browser, laws))
    assert "2021-11-01" in (await browser.goes(link(browser, personal))).main
    page = await browser.goes(f"/report/guide?q={quote(refund)}&lang={words.lang}")
    assert any(it.startswith("/report/guide/p.") for it in page.links.values()), page.main
    page = await browser.taps("🧪")
    assert nothing in page.main, page.main
    assert not any(wrong in page.main for wrong in ("/cancel", "Telegram")), "the notice of the web is practised too"
    await browser.taps(words.agree)
    await browser.taps(words.category)
    await browser.says("@shouter")
    await browser.taps("Telegram")  # not written there, a bare @name may be of any platform
    await browser.says(words.said)
    await browser.taps(words.done)
    page = await browser.taps(words.file)
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]


async def test_what_is_nowhere_and_what_is_no_page_is_said(story: Story) -> None:
    browser = await Browser.opens(story)
    assert "没有一页写到" in (await browser.goes("/report/guide?q=" + quote("量子纠缠"))).main
    page = await browser.goes("/report/guide?q=" + quote("<script>" + "字" * 800))
    assert (page.status, "<script>字" in page.html) == (200, False)
    assert (await browser.goes("/report/guide/p.nothing")).status == 404
    assert (await browser.goes("/report/guide?q=%20")).status == 200
