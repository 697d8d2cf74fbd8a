"""A case is followed on the web by its receipt code: question, answer, added evidence, result, appeal, survey."""

from dataclasses import dataclass
from html import escape

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import reviews
from tests.stories.at_the_desk import card, colleague, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.conversation.asked import told
from tests.stories.web.browser import Browser
from tests.stories.web.walks import TEXT, WORDS, Words, filed, opened


@dataclass(frozen=True, slots=True)
class Labels:
    answer: str
    done: str
    add: str
    result: str
    appeal: str
    matter: str
    send: str
    status: str
    again: str


LABELS = {
    "zh-Hans": Labels("回答", "好了", "补充证据", "处理结果", "申诉", "应当立案", "提交申诉", "进度", "刷新"),
    "zh-Hant": Labels("回答", "好了", "補充證據", "處理結果", "申訴", "應該立案", "送出申訴", "進度", "重新整理"),
    "en": Labels("Answer", "Done", "📎 Add", "Result", "Appeal", "should", "appeal", "Status", "Refresh"),
}
AGREEING = {
    "zh-Hans": ("联系经办人", "同意", "同意并结案", "4 分"),
    "zh-Hant": ("聯絡承辦人", "同意", "同意並結案", "4 分"),
    "en": ("Write to the handler", "Accept result", "Accept and close", "4"),
}
"""The buttons to write to the handler, to agree, to close the case, and what is said of a rating."""
CHAT = ("工单号", "案件編號查", "by its number", "立案助手", "立案小幫手", "Lian:")
"""Words of the chat: there a number opens a case of one's own."""
EACH = pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)


@pytest.fixture
@beginning
async def handler(story: Story, chief: Person, mod: Person) -> Person:
    await hired(story, chief, mod, "审核员")
    return mod


@EACH
async def test_the_page_that_took_a_report_opens_it_by_its_code(story: Story, words: Words) -> None:
    browser, number, code = await filed(story, words)
    page = await browser.taps(words.saved)
    assert number not in page.main
    await browser.taps(words.follow, code=code)
    page = await browser.taps(words.agree)
    assert number in page.main
    assert not any(wrong in page.main for wrong in ("Telegram", "this chat", "机器人", "機器人")), page.main


@EACH
async def test_what_is_no_code_is_told_and_stays_in_its_field(story: Story, words: Words) -> None:
    browser = await Browser.opens(story, words.browser)
    for typed in ("x", '"><b>', "/erase", "0" * 100, "🕶🕶", words.said):
        page = await browser.taps(words.follow, code=typed)
        assert page.status == 422
        assert "7K3M-9Q2X-TD45-8HWA-6" in page.main
        assert f'value="{escape(typed)}"' in page.html.replace("&#34;", "&quot;")
    _, number, code = await filed(story, words)
    await browser.taps(words.follow, code=f" {code.lower()} ")
    assert number in (await browser.taps(words.agree)).main


@EACH
async def test_a_question_is_answered_and_evidence_added(story: Story, handler: Person, words: Words) -> None:
    _, number, code = await filed(story, words)
    opens(story, handler, number)
    for tap in ("要求补充", "补充证据", "发出"):
        await handler.taps(tap)
    labels = LABELS[words.lang]
    browser = await opened(story, words, code)
    assert browser.page.lang == words.lang
    await browser.taps(labels.answer)
    await browser.says("Nr. 3", TEXT)
    await browser.taps(labels.done)
    await browser.taps(labels.status)
    await story.settle()
    assert "Nr. 3" in told(story, handler, number)
    await browser.taps(labels.add)
    await browser.says("", TEXT, ("b.txt", b"more words", "text/plain"))
    await browser.taps(labels.done)
    await story.settle()
    assert "证据 3" in told(story, handler, number)
    assert story.rows("SELECT count(*) FROM cases WHERE person_id IS NOT NULL") == [(0,)]


@EACH
async def test_a_case_that_is_open_shows_what_is_new_when_asked(story: Story, handler: Person, words: Words) -> None:
    _, number, code = await filed(story, words)
    browser = await opened(story, words, code)
    opens(story, handler, number)
    for tap in ("要求补充", "补充证据", "发出"):
        await handler.taps(tap)
    labels = LABELS[words.lang]
    page = await browser.taps(labels.again)
    assert labels.answer in page.main
    await browser.taps(AGREEING[words.lang][0])
    page = await browser.taps(labels.done)
    assert not any(wrong in page.main for wrong in CHAT), page.main


@EACH
async def test_a_result_is_read_and_appealed(story: Story, chief: Person, handler: Person, words: Words) -> None:
    _, number, code = await filed(story, words)
    opens(story, handler, number)
    for tap in ("不予立案", "没有违规", "发出"):
        await handler.taps(tap)
    labels = LABELS[words.lang]
    browser = await opened(story, words, code)
    await browser.taps(labels.result)
    await browser.taps(labels.appeal)
    await browser.taps(labels.matter)
    await browser.says(words.said)
    await browser.taps(labels.send)
    await story.settle()
    opens(story, handler, number)
    assert "🟤 申诉复核" in card(handler)
    second = await colleague(story, chief, "阿强", "aqiang", "审核员")
    opens(story, second, number)
    await reviews(second, "维持", "理由充分")
    later = await opened(story, words, code)
    page = await later.taps(labels.result)
    assert "理由充分" in page.main


@EACH
async def test_one_talks_agrees_to_the_result_and_rates_it(story: Story, handler: Person, words: Words) -> None:
    _, number, code = await filed(story, words)
    opens(story, handler, number)
    talk, agree, close, rated = AGREEING[words.lang]
    browser = await opened(story, words, code)
    await browser.taps(talk)
    await browser.says(words.said + "!")
    await browser.taps(LABELS[words.lang].done)
    await story.settle()
    assert words.said + "!" in told(story, handler, number)
    for tap in ("不予立案", "没有违规", "发出"):
        await handler.taps(tap)
    browser = await opened(story, words, code)
    await browser.taps(LABELS[words.lang].result)
    await browser.taps(agree)
    await browser.taps(close)
    await story.settle()
    assert story.rows("SELECT state FROM cases") == [("closed",)]
    await story.sleeps(days=2)
    browser = await opened(story, words, code)
    form = next(form for form in browser.page.forms if "4" in form.buttons)
    name, value = form.buttons["4"]
    page = await browser.submits(form.action, form.hidden | {name: value})
    assert rated in page.main
    await browser.says("thanks")
    await story.settle()
    assert story.rows("SELECT rating FROM survey") == [(4,)]


async def test_a_case_is_withdrawn(story: Story, handler: Person) -> None:
    words = WORDS["zh-CN"]
    _, number, code = await filed(story, words)
    opens(story, handler, number)
    browser = await opened(story, words, code)
    await browser.taps("撤回")
    await browser.taps("确定撤回")
    await story.settle()
    assert "已撤回" in told(story, handler, number)


async def test_a_receipt_is_taken_as_text_and_as_a_file(story: Story) -> None:
    words = WORDS["zh-CN"]
    _, _, code = await filed(story, words)
    browser = await opened(story, words, code)
    page = await browser.taps("回执")
    link = next(href for label, href in page.links.items() if "下载" in label)
    assert await _bytes(browser, link)
    other = await Browser.opens(story)
    assert (await other.goes(link)).status == 404, "another session is not shown it"


async def _bytes(browser: Browser, link: str) -> str:
    page = await browser.goes(link)
    assert "attachment" in browser.headers["Content-Disposition"]
    return page.html


async def test_a_code_with_a_slip_and_a_code_of_nothing_are_told_apart(story: Story) -> None:
    words = WORDS["zh-CN"]
    _, number, code = await filed(story, words)
    browser = await Browser.opens(story)
    assert "请填写凭证码" in (await browser.taps(words.follow, code=" ")).main
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    slips = {wrong: "校验不符", code[:-2]: "少了 1 个字符", "LC-7K3M-9Q2X-TD45-6": "有一位不对", number: "这是案件编号"}
    for typed, says in slips.items():
        page = await browser.taps(words.follow, code=typed)
        assert page.status == 422
        assert says in page.main
        assert f'value="{typed}"' in page.html, "it is corrected, not typed again"
