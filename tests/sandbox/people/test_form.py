"""The demo's page shows the web form of a Lian beside its phones; no other page may."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession
from playwright.async_api import Page, expect

from bot.commands.demo.demonstration import PATHS, register_staff, set_up_sandbox, with_form
from bot.processes.wiring import Lian
from rules.vocabulary import Lang
from sandbox import Sandbox
from tests.support.clock import ManualClock

ROOMY = {"width": 1400, "height": 900}
NARROW = {"width": 390, "height": 844}


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo that runs: the address of its page, that of the form, and the language of its people."""

    page: str
    form: str
    lang: Lang


@pytest.fixture
async def demo(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Demo]:
    lang: Lang = getattr(request, "param", "zh-Hans")
    clock = ManualClock()

    async def moved(by: timedelta) -> None:
        clock.advance(by)

    stage = with_form(set_up_sandbox(Sandbox(now=clock.now, flood=False, move=moved), tmp_path, lang))
    async with stage.sandbox as sandbox, Lian(await register_staff(stage, clock), clock, sandbox.url):
        yield Demo(sandbox.url, sandbox.story["web"], lang)


async def test_the_form_may_be_shown_by_the_page_of_the_demo_alone(demo: Demo) -> None:
    async with ClientSession() as session, session.get(demo.form) as answer:
        assert f"frame-ancestors {demo.page}" in answer.headers["Content-Security-Policy"].split("; ")
        assert "X-Frame-Options" not in answer.headers


@pytest.mark.browser
async def test_a_report_is_written_beside_the_phones(demo: Demo, page: Page) -> None:
    await page.set_viewport_size(ROOMY)  # type: ignore[arg-type]
    await page.goto(f"{demo.page}/?lang=zh-Hans")
    form = page.frame_locator("[data-testid=form-frame]")
    await form.get_by_role("button", name="开始举报").click()
    await form.get_by_role("button", name="同意并继续").click()
    await expect(form.locator("main")).to_contain_text("要举报什么")
    chip, panel = page.get_by_test_id("web-form"), page.get_by_test_id("form")
    await page.get_by_test_id("drawer-toggle").click()
    await expect(panel).to_be_hidden()
    await expect(chip).to_have_attribute("aria-expanded", "false")
    await chip.click()
    await expect(page.get_by_test_id("drawer")).to_be_hidden()
    await expect(form.locator("main")).to_contain_text("要举报什么")
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()
    await expect(chip).to_be_focused()


@pytest.mark.browser
async def test_where_there_is_little_room_the_form_waits_to_be_opened(demo: Demo, page: Page) -> None:
    await page.goto(f"{demo.page}/?lang=zh-Hans")
    await page.locator("body[data-ready]").wait_for()
    await expect(page.get_by_test_id("form")).to_be_hidden()


@pytest.mark.browser
@pytest.mark.parametrize("demo", list(PATHS), indirect=True)
async def test_the_whole_bar_fits_a_telephone(demo: Demo, page: Page) -> None:
    await page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    await page.goto(f"{demo.page}/?lang={demo.lang}")
    await page.locator("body[data-ready]").wait_for()
    await expect(page.get_by_test_id("clock")).to_be_visible()
    assert await page.evaluate("document.querySelector('.bar').scrollWidth") == NARROW["width"]
