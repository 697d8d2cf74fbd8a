"""Forms that nobody of ours made change nothing and stop nothing, and the page says what happened."""

import asyncio
import re
from contextlib import suppress

import aiohttp
import pytest

from tests.stories.conftest import Story
from tests.stories.web.browser import HOST, Browser
from tests.stories.web.walks import TEXT, WORDS, Words, filed, opened, reviewed
from tests.support.settling import HANGS

WORDS_ZH = WORDS["zh-CN"]


async def test_each_answer_carries_the_headers_that_keep_it_to_itself(story: Story) -> None:
    browser = await Browser.opens(story)
    for path in ("/report", "/report/style.css", "/report/file/1/0", "/report?wait=0"):
        await browser.goes(path)
        told = browser.headers
        assert "default-src 'none'" in told["Content-Security-Policy"]
        assert "unsafe" not in told["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in told["Content-Security-Policy"]
        assert told["X-Frame-Options"] == "DENY"
        assert told["Cache-Control"] == "no-store"
        assert told["X-Content-Type-Options"] == "nosniff"
        assert told["Referrer-Policy"] == "no-referrer"
        assert "Server" not in told
    await browser.goes("/report")
    assert "<style" not in browser.page.html
    assert "style=" not in browser.page.html
    assert "onclick" not in browser.page.html


async def test_the_cookie_goes_with_the_browser_and_is_no_ones_else(story: Story) -> None:
    browser = await reviewed(story, WORDS_ZH)
    assert list(browser.cookies) == ["__Host-lian"]
    await browser.taps("取消")
    held = browser.headers.get("Set-Cookie", "")
    url = f"http://127.0.0.1:{story.lian.port}/report/begin"
    form = (await Browser.opens(story)).page.form_with("开始举报")
    async with (
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as client,
        client.post(url, data=form.hidden, headers={"Host": HOST}, allow_redirects=False) as answer,
    ):
        held = answer.headers["Set-Cookie"]
    assert all(word in held for word in ("HttpOnly", "Secure", "SameSite=Strict", "Path=/"))
    assert "expires" not in held.lower()
    assert "max-age" not in held.lower()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Host": "evil.example"},
    ],
    ids=lambda it: str(it),
)
async def test_a_form_of_another_site_is_not_taken(story: Story, headers: dict[str, str]) -> None:
    browser = await reviewed(story, WORDS_ZH)
    form = browser.page.form_with("提交")
    name, value = next(it for label, it in form.buttons.items() if "提交" in label)
    page = await browser.submits(form.action, form.hidden | {name: value}, **headers)
    assert page.status in (403, 421)
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]
    await browser.goes("/report")
    await browser.taps("提交")
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_a_forged_token_and_the_token_of_another_session_are_not_taken(story: Story) -> None:
    mine, theirs = await reviewed(story, WORDS_ZH), await reviewed(story, WORDS_ZH)
    form = mine.page.form_with("提交")
    name, value = next(it for label, it in form.buttons.items() if "提交" in label)
    other = theirs.page.form_with("提交").hidden["token"]
    for token in ("", "0" * 64, "ü", other, *(["x" * 70_000])):
        page = await mine.submits(form.action, form.hidden | {"token": token, name: value})
        assert page.status in (403, 413)
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]


async def test_button_data_of_another_session_is_an_old_button(story: Story) -> None:
    _, _, code = await filed(story, WORDS_ZH)
    theirs = await opened(story, WORDS_ZH, code)
    withdraw = next(it for label, it in theirs.page.form_with("撤回").buttons.items() if "撤回" in label)
    mine = await reviewed(story, WORDS_ZH)
    form = mine.page.form_with("提交")
    for value in (withdraw[1], "withdraw.1.1", "m.speak.en", f"{withdraw[1].partition('.')[0]}.m", "", ".", "ü" * 500):
        page = await mine.submits(form.action, form.hidden | {"press": value})
        assert page.status == 409
        assert WORDS_ZH.said in page.main
    assert story.rows("SELECT state FROM cases") == [("received",)]


async def test_a_session_that_nobody_began_is_shown_the_way_in(story: Story) -> None:
    browser = await Browser.opens(story)
    for token in ("x", "A" * 43, "../../etc/passwd", "ü"):
        browser.cookies = {"__Host-lian": token}
        page = await browser.goes("/report")
        assert page.status == 200
        assert "开始举报" in " ".join(label for form in page.forms for label in form.buttons)


async def test_a_file_that_is_too_large_is_named_and_the_words_are_kept(story: Story) -> None:
    browser = await reviewed(story, WORDS_ZH)
    most = story.lian._roles["fetcher"]._store.installation.policy.max_bytes  # type: ignore[attr-defined]
    page = await browser.says("还有这句", ("很大.bin", bytes(most + 1), "application/octet-stream"))
    assert page.status == 422
    assert "很大.bin" in page.main
    assert "还有这句" in page.html
    page = await browser.says("还有这句", TEXT)
    assert "还有这句" in page.main


async def test_a_hundred_megabytes_are_cut_off(story: Story) -> None:
    browser = await reviewed(story, WORDS_ZH)
    form = browser.page.form_with("发送")
    huge = ("huge.bin", bytes(100 * 1024 * 1024), "application/octet-stream")
    # The connection may be closed before all of it was sent.
    with suppress(aiohttp.ClientError):
        page = await browser.submits(form.action, form.hidden | {"text": ""}, (huge,), form.enctype)
        assert page.status == 413
    page = await browser.goes("/report")
    assert WORDS_ZH.said in page.main


async def test_words_that_are_too_long_are_kept_in_the_form(story: Story) -> None:
    browser = await reviewed(story, WORDS_ZH)
    page = await browser.says("字" * 17_000)
    assert page.status == 422
    assert "17000" in page.main.replace(",", "")
    assert "字" * 17_000 in page.html
    page = await browser.says("")
    assert page.status == 422


@pytest.mark.parametrize(
    "kind", ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", ""]
)
async def test_a_body_of_another_type_is_not_taken(story: Story, kind: str) -> None:
    url = f"http://127.0.0.1:{story.lian.port}/report/say"
    async with (
        aiohttp.ClientSession() as client,
        client.post(url, data=b"--x\r\n\r\nnonsense", headers={"Host": HOST, "Content-Type": kind}) as answer,
    ):
        assert answer.status in (400, 403, 415)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=x", b"--x\r\n" * 50_000),  # parts without an end
        ("multipart/form-data; boundary=x", b"--x\r\n" + b"A: b\r\n" * 20_000 + b"\r\n\r\n--x--"),  # headers alone
        ("multipart/form-data; boundary=x", b"--x\r\nno header\r\n\r\nx\r\n--x--\r\n"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="_charset_"\r\n\r\nfoo\r\n--x--\r\n',
        ),
        ("application/x-www-form-urlencoded; charset=unicode_escape", b"token=%s&code=\\ud800"),
        ("application/x-www-form-urlencoded; charset=utf-7", b"token=%s&code=+2AA-"),
        ("application/x-www-form-urlencoded; charset=rot13", b"token=%s&code=x"),
    ],
)
async def test_a_broken_body_is_told_as_such_and_no_failure_of_ours(story: Story, kind: str, body: bytes) -> None:
    token = (await Browser.opens(story)).page.form_with("打开案件").hidden["token"].encode()
    url = f"http://127.0.0.1:{story.lian.port}/report/code"
    async with (
        aiohttp.ClientSession() as client,
        client.post(url, data=body.replace(b"%s", token), headers={"Host": HOST, "Content-Type": kind}) as answer,
    ):
        assert answer.status in (400, 403, 413, 415)
        assert "之前的内容都在" in await answer.text()


async def test_a_slow_body_is_cut_off_and_holds_nobody_up(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.forms.READ_SECONDS", 0.3)
    assert story.lian.port
    slow = []
    for _ in range(20):
        reader, writer = await asyncio.open_connection("127.0.0.1", story.lian.port)
        head = f"POST /report/begin HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 50\r\n"
        writer.write(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\ntoken=".encode())
        slow.append((reader, writer))
    browser = await Browser.opens(story)
    assert browser.page.status == 200
    for reader, writer in slow:
        assert b" 408 " in await reader.readline()
        writer.close()


async def test_bodies_that_trickle_are_cut_off_and_stop_no_upload(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await reviewed(story, WORDS_ZH)
    assert story.lian.port
    head = f"POST /report/say HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 9999\r\nContent-Type: multipart/form-data; "
    field = '--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n'

    async def trickles() -> bytes:
        assert story.lian.port
        reader, writer = await asyncio.open_connection("127.0.0.1", story.lian.port)
        writer.write(f"{head}boundary=x\r\n\r\n{field}".encode())
        answer = asyncio.create_task(reader.readline())
        while not (await asyncio.wait({answer}, timeout=0.1))[0]:
            writer.write(b"a" * 8)  # each read has its bytes in time
        writer.close()
        return answer.result()

    slow = [asyncio.create_task(trickles()) for _ in range(20)]
    await asyncio.sleep(0)
    page = await browser.says("还有这句", TEXT)
    assert "还有这句" in page.main
    monkeypatch.setattr("bot.web.forms.READ_SECONDS", 0.5)
    async with asyncio.timeout(HANGS):
        assert all(b" 408 " in line for line in await asyncio.gather(*slow))


@pytest.mark.parametrize("whose", ["one", "many"])
async def test_three_hundred_slow_bodies_take_no_room_from_an_honest_person(story: Story, whose: str) -> None:
    assert story.lian.port
    slow: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
    for n in range(300):
        reader, writer = await asyncio.open_connection("127.0.0.1", story.lian.port)
        head = f"POST /report/begin HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 50\r\n"
        head += f"X-Forwarded-For: 198.51.{n // 100 if whose == 'many' else 0}.{n % 100 if whose == 'many' else 7}\r\n"
        writer.write(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\ntoken=".encode())
        slow.append((reader, writer))
    try:
        await filed(story, WORDS_ZH, TEXT)
    finally:
        for _, writer in slow:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
async def test_who_reloads_the_answer_to_a_form_or_comes_back_when_the_visit_is_over_is_led_on(
    story: Story, words: Words
) -> None:
    """A browser keeps the address of a form that was refused, and shows a page whose cookie is gone."""
    browser = await reviewed(story, words)
    before = browser.page.main
    for word in ("begin", "code", "press", "say", "language", "leave"):
        page = await browser.goes(f"/report/{word}")
        assert (page.status, page.main) == (200, before), word
    assert (await browser.goes("/")).main == before
    browser.cookies.clear()
    page = await browser.taps(words.file)
    assert page.status == 403
    assert re.search("凭证码|憑證碼|receipt code", page.main), "what can be done is said, and nothing that is not true"
    assert not re.search("之前的内容都在|之前的內容都在|is kept", page.main)
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
async def test_an_address_without_a_page_is_answered_in_the_language_of_the_browser(story: Story, words: Words) -> None:
    browser = await Browser.opens(story, words.browser, "/")
    assert words.begin in " ".join(browser.page.form_with(words.begin).buttons), "the host alone leads to the form"
    for path in ("/nothing", "/report/nothing", "/report/file/1", "/report/upload/../x", "/%00"):
        page = await browser.goes(path)
        assert (page.status, page.lang, "/report" in page.links.values()) == (404, words.lang, True)
    assert (await browser.submits("/report/style.css", {})).status == 404
