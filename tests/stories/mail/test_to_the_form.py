"""Anyone who wrote a mail goes on in the web form with what they wrote, by a link that opens it once."""

import re

import pytest

from tests.stories.at_the_desk import opens
from tests.stories.conftest import Stage, Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import PostOffice
from tests.stories.mail.test_by_mail import LANGUAGES, a_picture
from tests.stories.web.browser import URL, Browser
from tests.stories.web.walks import NUMBER, WORDS

_LINK = re.compile(r"https://report\.example\.org(/report\?mail=[\w-]+)")
GO_ON = {"zh-hans": "接着来信往下填", "zh-hant": "接著來信往下填", "en": "Continue with your mail"}
GONE = {"zh-hans": "这个链接已经不能用了", "zh-hant": "這個連結已經不能用了", "en": "This link no longer works"}


@pytest.fixture
async def story(stage: Stage, office: PostOffice) -> Story:
    """A stage with a mailbox and the form."""
    return await stage(**office.settings, listen="127.0.0.1:0", web_url=URL)


@pytest.fixture
def wei(story: Story, office: PostOffice) -> Writer:
    return Writer(story, office, "wei@example.com")


def link(writer: Writer) -> str:
    """The address of the form in the mail that came last."""
    found = _LINK.search(writer.read)
    assert found, writer.read
    return found[1]


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_link_opens_the_form_with_the_draft_of_the_mail_once(story: Story, wei: Writer, lang: str) -> None:
    said = LANGUAGES[lang]
    words = WORDS[{"zh-hans": "zh-CN", "zh-hant": "zh-TW", "en": "en"}[lang]]
    await wei.writes(said.subject, said.report, files=[("截图.png", "image/png", a_picture())])
    path = link(wei)
    browser = await Browser.opens(story, words.browser, path)
    assert said.report not in browser.page.html, "a visitor who only looks learns nothing, and uses nothing up"
    again = await Browser.opens(story, words.browser, path)
    for step in (GO_ON[lang], words.agree, words.category):
        await browser.taps(step)
    told = said.report.partition(" ")[2]
    await browser.taps(words.done)
    assert told in browser.page.main
    assert "@shouter" in browser.page.main

    page = await again.taps(GO_ON[lang])
    assert GONE[lang] in page.main, "somebody else has it already"
    page = await again.goes(path)
    assert GONE[lang] in page.main
    assert told not in page.html
    await wei.chooses(said.abuse)
    assert story.rows("SELECT count(*) FROM cases") == [(0,)], "a number files it no more"

    page = await browser.taps(words.file)
    [number] = set(NUMBER.findall(page.main))
    await story.settle()
    assert story.rows("SELECT number, person_id, source, leaf FROM cases") == [(number, None, "web", "abuse")]
    assert story.rows("SELECT state FROM evidence WHERE case_id IS NOT NULL") == [("held",)]
    opens(story, story.chief(), number)
    assert any(told in it for it in story.chief().screen)


async def test_what_was_agreed_to_before_is_carried_over_too(story: Story, wei: Writer) -> None:
    said, words = LANGUAGES["zh-hans"], WORDS["zh-CN"]
    await wei.writes(said.subject, said.report)
    await wei.chooses("谩骂")
    receipt, progress = wei.last, wei.number("进度")
    await story.passes(days=1)
    await wei.writes("另一件事", "@spammer 一直在发广告。", files=[("广告.png", "image/png", a_picture())])
    browser = await Browser.opens(story, words.browser, link(wei))
    for step in (GO_ON["zh-hans"], words.agree, "垃圾广告"):
        await browser.taps(step)
    await browser.taps(words.done)
    assert "一直在发广告" in browser.page.main
    await browser.taps(words.file)
    await story.settle()
    assert story.rows("SELECT source, person_id IS NULL FROM cases ORDER BY id") == [("mail", 0), ("web", 1)]
    assert story.rows("SELECT state, case_id FROM evidence WHERE case_id IS NOT NULL") == [("held", 2)]
    await wei.answers(progress, receipt)
    assert "谩骂" in wei.read, "what other mails offer still holds"
    await wei.writes("", "/cases")
    assert "谩骂" in wei.read
    assert "一直在发广告" not in wei.read


async def test_it_expires_with_the_words_and_a_newer_mail_brings_a_newer_link(story: Story, wei: Writer) -> None:
    said, words = LANGUAGES["zh-hans"], WORDS["zh-CN"]
    await wei.writes(said.subject, said.report)
    former = link(wei)
    await story.passes(hours=2)
    browser = await Browser.opens(story, words.browser, former)
    assert GONE["zh-hans"] in browser.page.main
    assert words.begin in " ".join(browser.page.form_with(words.begin).buttons)
    await story.passes(days=1)
    await wei.writes(said.subject, said.report)
    for path in (former, "/report?mail=", f"/report?mail={'x' * 4000}", "/report?mail=%00%ff"):
        await browser.goes(path)
        assert GO_ON["zh-hans"] not in browser.page.main, path
    await browser.goes(link(wei))
    await browser.taps(GO_ON["zh-hans"])
    assert words.agree in browser.page.main
    # Left alone, it goes like anything that nobody has agreed to.
    await story.passes(hours=2)
    await browser.goes("/report")
    assert words.agree not in browser.page.main
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
