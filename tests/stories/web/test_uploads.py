"""An upload that breaks in the middle goes on from there (tus 1.0), and what is never sent is erased within an hour."""

import asyncio
import hashlib
import io
from base64 import b64encode
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
import pytest

from sandbox import Person
from tests.stories.at_the_desk import hired, opens
from tests.stories.conftest import Story
from tests.stories.web.browser import HOST, Browser
from tests.stories.web.walks import WORDS, reviewed
from tests.support.settling import until

ZH = WORDS["zh-CN"]
LOG = "\n".join(hashlib.sha256(b"%d" % n).hexdigest() for n in range(50_000)).encode()
"""3.2 MB, of which no piece is like another."""
ROWS = "SELECT count(*) FROM web_message WHERE name LIKE 'upload/%'"


@dataclass(slots=True)
class Script:
    """What the script of the form does for a browser."""

    browser: Browser

    async def asks(self, method: str, path: str, body: bytes = b"", **headers: str) -> aiohttp.ClientResponse:
        """Make a request as the script does."""
        token = self.browser.page.form_with("发送").hidden["token"]
        cookies = "; ".join(f"{name}={value}" for name, value in self.browser.cookies.items())
        sent = {"Host": HOST, "Cookie": cookies, "Tus-Resumable": "1.0.0", "Lian-Token": token}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        url = f"http://127.0.0.1:{self.browser.story.lian.port}{path}"
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as client:
            return await client.request(method, url, data=io.BytesIO(body) if body else None, headers=sent)

    async def begins(self, content: bytes, name: str = "聊天记录.txt", **headers: str) -> aiohttp.ClientResponse:
        """Begin an upload."""
        facts = {"filename": name, "filetype": "text/plain", "modified": "1700000000000"}
        metadata = ",".join(f"{key} {b64encode(value.encode()).decode()}" for key, value in facts.items())
        told = {"Upload_Length": str(len(content)), "Upload_Metadata": metadata} | headers
        return await self.asks("POST", "/report/upload", **told)

    async def sends(self, place: str, content: bytes, at: int) -> aiohttp.ClientResponse:
        """Send the rest."""
        kind = "application/offset+octet-stream"
        return await self.asks("PATCH", place, content[at:], Upload_Offset=str(at), Content_Type=kind)

    async def breaks_off(self, place: str, content: bytes, after: int) -> None:
        """Send it from the beginning, and break the connection after so many bytes."""
        port, token = self.browser.story.lian.port, self.browser.page.form_with("发送").hidden["token"]
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        [(name, value)] = self.browser.cookies.items()
        head = f"PATCH {place} HTTP/1.1\r\nHost: {HOST}\r\nCookie: {name}={value}\r\nTus-Resumable: 1.0.0\r\n"
        head += f"Lian-Token: {token}\r\nUpload-Offset: 0\r\nContent-Length: {len(content)}\r\n"
        writer.write(f"{head}Content-Type: application/offset+octet-stream\r\n\r\n".encode() + content[:after])
        await writer.drain()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    async def offset(self, place: str) -> int:
        """Ask how far it has come."""
        return int((await self.asks("HEAD", place)).headers["Upload-Offset"])


async def test_an_upload_that_broke_in_the_middle_goes_on_and_the_desk_has_the_same_bytes(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    browser = await reviewed(story, ZH)
    script = Script(browser)
    begun = await script.begins(LOG)
    assert begun.status == 201
    place = begun.headers["Location"]
    await script.breaks_off(place, LOG, 2_000_000)
    await until(lambda: story.rows(f"{ROWS} AND name LIKE '%/pieces/%'") != [(0,)])
    await story.restarts()
    at = await script.offset(place)
    assert 1_000_000 < at <= 2_000_000
    again = await script.begins(LOG)
    assert (again.headers["Location"], again.headers["Upload-Offset"]) == (place, str(at)), "it is known again"
    assert (await script.sends(place, LOG, at - 1)).status == 409
    done = await script.sends(place, LOG, at)
    assert (done.status, done.headers["Upload-Offset"]) == (204, str(len(LOG)))
    page = await browser.goes("/report")
    assert "聊天记录.txt" in page.main, "what is uploaded stands in the form until it is sent"
    said = {**page.form_with("发送").hidden, "text": "记录在这里", f"uploaded.{place.rpartition('/')[2]}": "1"}
    for _ in range(2):
        page = await browser.submits("/report/say", said, enctype="multipart/form-data")
        assert page.status == 200
    assert story.rows(ROWS) == [(0,)]
    await browser.taps(ZH.file)
    await story.settle()
    [(number,)] = story.rows("SELECT number FROM cases")
    assert story.rows("SELECT state FROM evidence WHERE case_id IS NOT NULL") == [("held",)]
    opens(story, mod, number)
    for tap in ("证据", "原件"):
        await mod.taps(tap)
    await mod.says("要看全文")
    [original] = [file for message in mod.messages(story.desk_bot) for file in message.files]
    assert original.content == LOG


async def test_what_is_not_sent_is_erased_within_an_hour_and_said(story: Story) -> None:
    browser = await reviewed(story, ZH)
    script = Script(browser)
    place = (await script.begins(LOG)).headers["Location"]
    assert (await script.sends(place, LOG, 0)).status == 204
    page = await browser.goes("/report")
    said = {**page.form_with("发送").hidden, "text": "记录在这里", f"uploaded.{place.rpartition('/')[2]}": "1"}
    await story.passes(minutes=49)
    assert (await script.asks("HEAD", place)).status == 200
    await story.passes(minutes=11)
    assert story.rows(ROWS) == [(0,)]
    assert (await script.asks("HEAD", place)).status == 404
    page = await browser.submits("/report/say", said, enctype="multipart/form-data")
    assert (page.status, "记录在这里" in page.html, "请重新选择文件" in page.main) == (422, True, True)


async def test_ending_the_visit_erases_what_was_uploaded(story: Story) -> None:
    browser = await reviewed(story, ZH)
    script = Script(browser)
    await script.sends((await script.begins(LOG)).headers["Location"], LOG, 0)
    await browser.goes("/report")
    await browser.taps(ZH.leave)
    assert story.rows(ROWS) == [(0,)]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Lian_Token": "0" * 64}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Cookie": ""}, 403),
        ({"Tus_Resumable": "0.2.2"}, 412),
        ({"Upload_Length": "-1"}, 400),
        ({"Upload_Length": "1" * 400}, 400),
        ({"Upload_Length": "0"}, 413),
        ({"Upload_Length": str(10**12)}, 413),
        ({"Upload_Metadata": "filename ###,,, x"}, 201),
    ],
    ids=str,
)
async def test_what_is_no_upload_of_ours_is_refused(story: Story, headers: dict[str, str], status: int) -> None:
    script = Script(await reviewed(story, ZH))
    assert (await script.begins(LOG, **headers)).status == status
    assert story.rows(ROWS) == [(int(status == 201),)]


async def test_uploads_are_limited_in_number_and_length_and_are_of_one_session(story: Story) -> None:
    mine, theirs = Script(await reviewed(story, ZH)), Script(await reviewed(story, ZH))
    begun = [await mine.begins(b"x" * 8, f"{n}.txt") for n in range(11)]
    assert [it.status for it in begun] == [201] * 10 + [429]
    place = begun[0].headers["Location"]
    assert (await theirs.asks("HEAD", place)).status == 404
    assert (await theirs.sends(place, b"y" * 8, 0)).status == 404
    assert (await mine.sends(place, b"x" * 9, 0)).status == 413
    assert (await mine.sends(place, b"x" * 8, 0)).status == 204
    assert await mine.offset(place) == len(b"x" * 8)
