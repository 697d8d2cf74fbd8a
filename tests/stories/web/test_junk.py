"""Junk at the listener: forms, API and addresses that do not exist; `make junk` sends 10,000 requests.

All are refused without a failure of ours, nothing of them is kept, and an honest person files meanwhile.
"""

import asyncio
import os
import random
import sys
from collections import Counter
from datetime import timedelta

import aiohttp
import pytest

from tests.stories.conftest import Story
from tests.stories.web.browser import HOST
from tests.stories.web.walks import TEXT, WORDS, filed

REQUESTS = int(os.environ.get("LIAN_JUNK", "300"))
AT_ONCE = 16
SEED = int(os.environ.get("LIAN_SEED", "15"))

POSTS = ("begin", "code", "press", "say", "language", "leave", "upload", "upload/" + "a" * 24, "nothing", "../api")
CALLS = ("reports", "reports/LA-00000-00000-0", "evidence", "categories", "webhooks", "nothing", "openapi.json/x")
METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")
KINDS = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/xml", "")
BODIES = (
    b"",
    b"token=" + b"0" * 64 + b"&turn=" + b"a" * 24 + b"&press=1.2",
    b"%" * 500,
    b"\x00\xff\xfe" * 400,
    b"--x\r\nContent-Disposition: form-data; name=token\r\n\r\n" + b"a" * 300,
    b'--x\r\nContent-Disposition: form-data; name="files"; filename="../../x"\r\n\r\n' + b"MZ" * 500 + b"\r\n--x--",
    b"[" * 5_000,
    b'{"category": "abuse", "consent": ' + b"9" * 400 + b"}",
    "字".encode() * 30_000,
)
HEADERS = (
    {},
    {"Origin": "https://evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Cookie": "__Host-lian=" + "A" * 43},
    {"Cookie": "__Host-lian=\u00ff; lian=x"},
    {"Authorization": "Bearer lian_" + "x" * 40},
    {"Authorization": "Basic Og=="},
    {"Host": "evil.example"},
    {"Accept-Language": "zh-" + "x" * 900 + ";q=9e99"},
    {"Idempotency-Key": "x" * 3000},
    {"Tus-Resumable": "1.0.0", "Upload-Length": "9" * 900, "Lian-Token": "0" * 64},
    {"Content-Encoding": "gzip"},
)


def junk(chance: random.Random) -> tuple[str, str, bytes, dict[str, str]]:
    """A request of which no part is of ours."""
    path = chance.choice([*(f"/report/{it}" for it in POSTS), *(f"/api/v1/{it}" for it in CALLS), "/x", "/%00", "/."])
    address = ".".join(str(chance.randrange(256)) for _ in range(4))
    headers = {"Host": HOST, "X-Forwarded-For": address, "Content-Type": chance.choice(KINDS), **chance.choice(HEADERS)}
    return chance.choice(METHODS), path, chance.choice(BODIES), headers


async def test_junk_is_refused_and_an_honest_person_files_meanwhile(
    story: Story, capfd: pytest.CaptureFixture[str]
) -> None:
    chance, met = random.Random(SEED), Counter[tuple[str, int]]()
    requests = iter([junk(chance) for _ in range(REQUESTS)])

    async def sends(client: aiohttp.ClientSession) -> None:
        for method, path, body, headers in requests:
            url = f"http://127.0.0.1:{story.lian.port}{path}"
            async with client.request(method, url, data=body, headers=headers, allow_redirects=False) as answer:
                met[path.split("/")[1], answer.status] += 1
                assert 400 <= answer.status < 500, (method, path, body[:40], headers, answer.status)

    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as client:
        senders = [asyncio.create_task(sends(client)) for _ in range(AT_ONCE)]
        await filed(story, WORDS["zh-CN"], TEXT)
        await asyncio.gather(*senders)
    story.clock.advance(timedelta(minutes=11))
    await filed(story, WORDS["en"])
    assert sum(met.values()) == REQUESTS
    assert story.rows("SELECT count(*) FROM cases") == [(2,)]
    assert story.rows("SELECT count(*) FROM evidence WHERE state <> 'gone'") == [(1,)]
    assert story.rows("SELECT count(DISTINCT session) FROM web_message") == [(2,)]
    told = capfd.readouterr()
    assert "could not be made" not in told.out + told.err
    assert "request of the API failed" not in told.out + told.err
    sys.stdout.write(f"{met.total()} refused: {sorted(met.items())}\n")
