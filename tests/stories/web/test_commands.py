"""Who knows the chat types its commands into the web form: they are answered in its own words, and nothing is lost."""

import pytest

from tests.stories.conftest import Story
from tests.stories.web.browser import Browser
from tests.stories.web.walks import TEXT, WORDS, Words, filed, opened, reviewed

COMMANDS = (
    "/cancel",
    "/erase",
    "/mine",
    "/report",
    "/start",
    "/help",
    " /CANCEL\n",
    "/cancel@lian_reporter_bot",
    "\uff0ferase",  # as an input method for Chinese writes it
    "/no_such_command",
)
NOT_SENT = {"zh-Hans": "什么都没有改动", "zh-Hant": "什麼都沒有改動", "en": "nothing was changed"}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
async def test_a_command_changes_nothing_and_is_answered_in_the_words_of_the_web(story: Story, words: Words) -> None:
    browser = await Browser.opens(story, words.browser)
    for step in (words.begin, words.agree, words.category):
        await browser.taps(step)
    await _refused(browser, words, *COMMANDS)
    for said in ("@shouter", words.said):
        await browser.says(said)
        await _refused(browser, words, "/cancel")
    await browser.taps(words.done)
    await _refused(browser, words, "/cancel", "/erase")
    page = await browser.taps(words.file)
    await story.settle()
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]
    assert "LA-" in page.main


async def _refused(browser: Browser, words: Words, *commands: str) -> None:
    """Each is told where to press instead; the draft, and what was typed, stay."""
    before = browser.page.main
    for command in commands:
        page = await browser.says(command)
        assert page.status == 422, page.main
        assert NOT_SENT[words.lang] in page.main
        assert words.leave in page.main, "the button is named that clears"
        assert command.strip() in page.html, "what was typed is there to be gone on with"
    page = await browser.goes("/report")
    assert page.main == before


@pytest.mark.parametrize(
    "said",
    [
        "/cancel 他发了这个命令来骂我",
        "//he.example/abuse",
        "1/2",
        "/",
        "/r/abuse",
        "/举报",
    ],
)
async def test_words_that_only_begin_as_a_command_are_said(story: Story, said: str) -> None:
    browser = await reviewed(story, WORDS["zh-CN"])
    page = await browser.says(said)
    assert page.status == 200
    assert said in page.main


async def test_a_command_beside_a_file_is_what_is_said_of_the_file(story: Story) -> None:
    browser = await reviewed(story, WORDS["zh-CN"])
    page = await browser.says("/cancel", TEXT)
    assert page.status == 200
    assert "/cancel" in page.main


async def test_a_command_in_the_talk_about_a_case_is_not_sent_to_its_handler(story: Story) -> None:
    words = WORDS["zh-CN"]
    _, _, code = await filed(story, words)
    browser = await opened(story, words, code)
    await browser.taps("联系经办人")
    await _refused(browser, words, "/cancel", "/erase")
