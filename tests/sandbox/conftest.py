"""A sandbox on a fixed clock with a bot, a person who has started it, and a plain client for the Bot API."""

import shutil
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from playwright.async_api import Browser, Page, async_playwright

from sandbox import Person, Sandbox
from sandbox.state.world import Bot
from tests.support import botapi
from tests.support.clock import ManualClock

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WIDE = {"width": 1280, "height": 860}


class Api:
    """Calls of one bot, as plain JSON over HTTP."""

    def __init__(self, session: ClientSession, sandbox: Sandbox, bot: Bot) -> None:
        self.session = session
        self.sandbox = sandbox
        self.bot = bot

    async def __call__(self, method: str, **params: Any) -> Any:
        """Return the result of a call; a refusal raises AssertionError."""
        body = await self.answer(method, **params)
        assert body["ok"], body
        return body["result"]

    async def answer(self, method: str, **params: Any) -> dict[str, Any]:
        """Return the whole answer."""
        url = f"{self.sandbox.url}/bot{self.bot.token}/{method}"
        async with self.session.post(url, json=params) as response:
            body: dict[str, Any] = await response.json()
            assert response.status == body.get("error_code", 200)
            if body["ok"]:
                botapi.check_answer(method, body["result"])
            return body

    async def refused(self, method: str, **params: Any) -> str:
        """Return error code and description of a refused call."""
        body = await self.answer(method, **params)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"

    async def updates(self, offset: int = 0, timeout: int = 0) -> list[dict[str, Any]]:
        """Return the pending updates; `offset` acknowledges earlier ones."""
        found: list[dict[str, Any]] = await self("getUpdates", offset=offset, timeout=timeout)
        return found

    async def newest(self) -> dict[str, Any]:
        """Return the newest update's content."""
        update = (await self.updates())[-1]
        content: dict[str, Any] = next(value for key, value in update.items() if key != "update_id")
        return content


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def sandbox(clock: ManualClock) -> AsyncIterator[Sandbox]:
    async with Sandbox(now=clock.now, flood=False) as sandbox:
        yield sandbox


@pytest.fixture
async def strict(clock: ManualClock) -> AsyncIterator[Sandbox]:
    """A sandbox that enforces the flood limits."""
    async with Sandbox(now=clock.now) as sandbox:
        yield sandbox


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def bot(sandbox: Sandbox) -> Bot:
    return sandbox.add_bot("111:token", username="lian_bot", name="立案助手")


@pytest.fixture
def desk(sandbox: Sandbox) -> Bot:
    return sandbox.add_bot("222:token", username="lian_desk_bot", name="Desk")


@pytest.fixture
def api(session: ClientSession, sandbox: Sandbox, bot: Bot) -> Api:
    return Api(session, sandbox, bot)


@pytest.fixture
def desk_api(session: ClientSession, sandbox: Sandbox, desk: Bot) -> Api:
    return Api(session, sandbox, desk)


@pytest.fixture
async def wei(sandbox: Sandbox, bot: Bot) -> Person:
    """A reporter who has started the bot."""
    wei = Person.join(sandbox, "Wei", language_code="zh-hans")
    await wei.starts(bot)
    return wei


@pytest.fixture
def li(sandbox: Sandbox) -> Person:
    """A moderator, in no chat yet."""
    return Person.join(sandbox, "Li", username="li_staff")


@pytest.fixture
async def browser(capfd: pytest.CaptureFixture[str]) -> AsyncIterator[Browser]:
    """A Chromium of this machine, or Playwright's own; where there is none, a skip that cannot be overlooked."""
    async with async_playwright() as playwright:
        path = next(filter(None, map(shutil.which, (*NAMES, playwright.chromium.executable_path))), None)
        if path is None:
            why = f"THE PAGE WAS NOT TESTED: none of {', '.join(NAMES)} is on this machine"
            with capfd.disabled():
                sys.stderr.write(f"\n*** {why} ***\n")
            pytest.skip(why)
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A wide window in Chinese; an error on the page fails the test."""
    context = await browser.new_context(viewport=WIDE, locale="zh-CN", reduced_motion="reduce")  # type: ignore[arg-type]
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    await context.close()
    assert errors == []
