"""A report is filed on the web by the scripts of the chat, and ends with its number and a receipt code."""

import pytest

from tests.stories.at_the_desk import opens
from tests.stories.conftest import Story
from tests.stories.web.browser import Browser
from tests.stories.web.walks import TEXT, WORDS, Words, filed, opened, reviewed

EACH = pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)


@EACH
async def test_a_report_with_evidence_is_filed_and_ends_with_number_and_code(story: Story, words: Words) -> None:
    browser = await Browser.opens(story, words.browser)
    assert browser.page.lang == words.lang
    browser, number, code = await filed(story, words, TEXT)
    assert browser.page.lang == words.lang
    await story.settle()
    [row] = story.rows("SELECT number, person_id, identity, source, leaf FROM cases")
    assert row == (number, None, "anonymous", "web", "abuse")
    assert story.rows("SELECT state, case_id IS NULL FROM evidence") == [("held", 0)]
    assert "🌐" in story.chief().last
    page = await browser.taps(words.saved)
    assert code not in page.html


@EACH
async def test_nothing_is_asked_before_the_notice_is_agreed_to(story: Story, words: Words) -> None:
    browser = await Browser.opens(story, words.browser)
    page = await browser.taps(words.begin)
    assert words.agree in " ".join(page.form_with(words.agree).buttons)
    assert not any("text" in form.fields for form in page.forms)
    assert not any(wrong in page.main for wrong in ("Telegram", "this bot", "机器人", "機器人")), page.main
    await browser.taps(words.agree)
    page = await browser.taps(words.category)
    assert not any(wrong in page.main for wrong in ("forward", "转发", "轉傳")), page.main


async def test_a_draft_outlives_a_restart_in_the_middle(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await reviewed(story, words, TEXT)
    await story.restarts()
    page = await browser.goes("/report")
    assert words.said in page.main
    page = await browser.taps(words.file)
    assert "凭证码" in page.main


async def test_a_lost_tab_is_found_again_and_two_tabs_meet_in_one_report(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await reviewed(story, words)
    other = browser.tab()
    await other.goes("/report")
    assert words.said in other.page.main
    await other.taps(words.file)
    page = await browser.taps(words.file)
    assert page.status == 409
    assert "凭证码" in page.main, "it shows what there is now"
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_the_back_button_leads_to_a_page_whose_buttons_say_so(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await Browser.opens(story, words.browser)
    await browser.taps(words.begin)
    before = await browser.taps(words.agree)
    await browser.taps(words.category)
    await browser.says("@shouter")
    browser.page = before
    page = await browser.taps("垃圾广告")
    assert page.status == 409
    assert "发生了什么" in page.main
    assert "谩骂" in page.main, "the report is as it was"


async def test_a_form_that_is_sent_twice_counts_once(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await reviewed(story, words)
    before = browser.page
    form = before.form_with("取消")
    said = {**before.form_with("发送").hidden, "text": "还有这件事"}
    for _ in range(2):
        page = await browser.submits("/report/say", said, enctype="multipart/form-data")
    assert page.main.count("还有这件事") == 1
    assert form.action == "/report/press"


async def test_the_language_is_switched_in_the_middle_and_stays(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await reviewed(story, words)
    page = await browser.taps("English")
    assert page.lang == "en"
    assert words.said in page.main
    assert "Please check" in page.main
    page = await browser.taps("File")
    assert page.lang == "en"
    assert "code" in page.main


async def test_a_language_is_chosen_before_anything_else(story: Story) -> None:
    browser = await Browser.opens(story, "fr-FR")
    assert browser.page.lang == "en"
    page = await browser.goes("/report" + browser.page.links["繁體中文"])
    assert page.lang == "zh-Hant"
    page = await browser.taps("開始檢舉")
    assert page.lang == "zh-Hant"


async def test_a_slash_behind_the_address_is_forgiven(story: Story) -> None:
    browser = await Browser.opens(story, path="/report/?category=abuse")
    await browser.taps("开始举报")
    page = await browser.taps("同意并继续")
    assert "哪条内容" in page.main


async def test_a_link_of_a_site_opens_the_form_at_category_and_subject(story: Story) -> None:
    path = "/report?category=abuse&subject=https%3A%2F%2Fweibo.com%2F123%2Fabc"
    browser = await Browser.opens(story, path=path)
    await browser.taps("开始举报")
    page = await browser.taps("同意并继续")
    assert "发生了什么" in page.main
    await browser.says("他一直骂人")
    page = await browser.taps("好了")
    assert "谩骂" in page.main
    assert "weibo.com/123/abc" in page.main


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("category=abuse&platform=weibo&subject=%40loud", ("谩骂", "@loud", "微博")),
        ("category=abuse&subject=%E2%80%AEevil%E2%80%8B", ("谩骂", "evil")),  # in base64 as long as a receipt code
        ("category=%3Cscript%3E&subject=%22%3E%3Cscript%3E", ('"><script>',)),
        ("category=no_such&platform=nowhere&subject=%40loud", ("@loud",)),
        ("platform=weibo", ("微博",)),
        ("category=%FF%FE&subject=%FF", ()),
    ],
)
async def test_a_link_brings_what_can_be_read_of_it_and_never_a_refusal(
    story: Story, asked: str, shown: tuple[str, ...]
) -> None:
    browser = await Browser.opens(story, path=f"/report?{asked}")
    await browser.goes("/report" + browser.page.links["简体中文"])
    await browser.taps("开始举报")
    page = await browser.taps("同意并继续")
    if "category=abuse" not in asked:
        assert "要举报什么" in page.main
        await browser.taps("谩骂")
    if "%40" not in asked and "%3C" not in asked and "evil" not in asked:
        await browser.says("@someone")
    await browser.says("他一直骂人")
    page = await browser.taps("好了")
    assert "请核对" in page.main
    assert all(word in page.main for word in shown), page.main


@pytest.mark.parametrize(
    ("path", "tap", "platform"),
    [
        ("/report", "", ""),
        ("/report", "Telegram", "Telegram"),
        ("/report", "微博", "微博"),
        ("/report?platform=telegram", "", "Telegram"),
    ],
)
async def test_a_bare_name_is_of_telegram_only_where_the_platform_says_so(
    story: Story, path: str, tap: str, platform: str
) -> None:
    words = WORDS["zh-CN"]
    browser = await Browser.opens(story, words.browser, path)
    for step in (words.begin, words.agree, words.category):
        await browser.taps(step)
    await browser.says("@shouter")
    if tap:
        await browser.taps(tap)
    await browser.says(words.said)
    page = await browser.taps(words.done)
    assert f"平台 {platform}" in page.main if platform else "平台 " not in page.main
    await browser.taps(words.file)
    await story.settle()
    [number] = story.rows("SELECT number FROM cases")[0]
    chief = story.chief()
    opens(story, chief, number)
    [card] = [it for it in chief.screen if number in it and "对象" in it][:1]
    named = next(line for line in card.splitlines() if line.startswith("对象"))
    assert ("Telegram" in named, "微博" in named) == (platform == "Telegram", platform == "微博")
    assert "shouter" in named


async def test_who_ends_the_visit_leaves_nothing(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await reviewed(story, words, TEXT)
    page = await browser.taps(words.leave)
    assert browser.cookies == {}
    assert words.said not in page.html
    await story.settle()
    assert story.rows("SELECT count(*) FROM web_message") == [(0,)]
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    assert story.rows("SELECT state FROM evidence") == [("gone",)]


async def test_a_session_goes_with_its_person_when_nothing_is_done_in_it(story: Story) -> None:
    words = WORDS["zh-CN"]
    browser = await reviewed(story, words, TEXT)
    await story.passes(hours=11)
    await browser.says("还有这件事")
    await story.passes(hours=11)
    assert words.said in (await browser.goes("/report")).main, "it lasts from the last thing that was done"
    await story.passes(hours=1, minutes=1)
    page = await browser.goes("/report")
    assert "已经结束" in page.main
    assert words.said not in page.html
    assert story.rows("SELECT count(*) FROM web_message") == [(0,)]
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    assert story.rows("SELECT count(*) FROM person WHERE wrapped_key IS NOT NULL") == [(0,)]
    assert story.rows("SELECT state FROM evidence") == [("gone",)]


async def test_a_case_outlives_the_session_that_filed_it(story: Story) -> None:
    words = WORDS["zh-CN"]
    _, number, code = await filed(story, words)
    await story.passes(hours=13)
    browser = await opened(story, words, code)
    assert number in browser.page.main
