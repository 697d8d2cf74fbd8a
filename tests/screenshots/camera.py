"""What takes pictures of the sandbox's page: a browser of this machine, one phone at a time, in few bytes."""

import io
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, async_playwright

from sandbox import Person

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
COLOURS = 256
"""Of a picture's palette: letters on plain ground need no more."""
MARGIN = 2
TALL = {"width": 1280, "height": 3200}
UNLIMITED = ".phones { grid-template-rows: auto minmax(0, 4000px) !important }"
"""Nothing of a long conversation is to be scrolled out of a picture."""


@asynccontextmanager
async def pages() -> AsyncIterator[Page]:
    """A page of a Chromium of this machine that reads Chinese, in Shanghai, without anything that moves."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit(f"No browser: none of {', '.join(BROWSERS)} is on this machine (and emoji need a font of their own).")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        context = await chromium.new_context(
            viewport={"width": 1280, "height": 860},
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
            device_scale_factor=1.5,
            bypass_csp=True,
        )
        yield await context.new_page()
        await chromium.close()


class PhoneCamera:
    """Takes pictures of what a person has on their phone.

    Args:
        url: the sandbox's.
        folder: where the pictures go.
        now: what the phone's own clock says.
    """

    def __init__(self, page: Page, url: str, folder: Path, now: Callable[[], datetime]) -> None:
        self._page = page
        self._url = url
        self._folder = folder
        self._now = now

    async def takes(self, name: str, person: Person, *, newest: int = 0) -> None:
        """A picture of the oldest message, in a topic the card of its case; or of so many of the newest."""
        page, (chat, topic) = self._page, person.place
        await page.clock.set_fixed_time(self._now())
        await page.set_viewport_size(TALL)  # type: ignore[arg-type]
        await page.goto(f"{self._url}/?lang=zh-Hans&right={person.user.id}")
        await page.locator("body[data-ready]").wait_for()
        await page.add_style_tag(content=UNLIMITED)
        phone = page.locator("[data-testid=phone][data-side=right]")
        await phone.locator(f"[data-chat='{chat}']").click()
        if topic is not None:
            await phone.locator(f"[data-topic='{topic}']").click()
        messages = phone.get_by_test_id("message")
        await messages.last.wait_for()
        await page.wait_for_load_state("networkidle")
        shown = (await messages.all())[-newest:] if newest else [messages.first]
        boxes = [box for one in shown if (box := await one.bounding_box())]
        frame = await phone.bounding_box()
        assert frame is not None
        top, bottom = boxes[0]["y"] - MARGIN, boxes[-1]["y"] + boxes[-1]["height"] + MARGIN
        save(
            await page.screenshot(clip={"x": frame["x"], "y": top, "width": frame["width"], "height": bottom - top}),
            self._folder / f"{name}.png",
        )

    async def keeps(self, name: str, person: Person) -> None:
        """The photo itself that was last sent to the person."""
        await self.takes(name, person, newest=1)
        photo = self._page.locator("[data-side=right] [data-testid=photo] img").last
        address = await photo.get_attribute("src")
        answer = await self._page.request.get(f"{self._url}{address}")
        save(await answer.body(), self._folder / f"{name}.png")


def save(png: bytes, file: Path) -> None:
    """With a palette of its own, which takes a third of the bytes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture = (
        Image.open(io.BytesIO(png))
        .convert("RGB")
        .quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    )
    picture.save(file, "PNG", optimize=True)
    sys.stdout.write(f"{file} {file.stat().st_size // 1024} KB\n")
