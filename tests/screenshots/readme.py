"""The README's pictures, taken of `lian demo` while its story plays."""

import asyncio
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Page, expect

from tests.screenshots.camera import save

IMAGES = Path(__file__).parents[2] / "docs" / "images"
LIAN = Path(sys.executable).with_name("lian")
STARTS_WITHIN = 120.0
MOMENT = 60_000.0
"""Milliseconds within which the story reaches the next moment worth a picture."""


async def pictured(page: Page) -> None:
    """Play the story, and take a picture at each moment."""
    async with _demo() as url:
        phones = {side: page.locator(f"[data-testid=phone][data-side={side}]") for side in ("left", "right")}
        await page.goto(f"{url}/?lang=zh-Hans")
        await page.locator("body[data-ready]").wait_for()
        await page.get_by_test_id("play").click()
        for side, words, name in (
            ("left", "请核对", "reporter"),
            ("right", "待初审", "desk"),
            ("left", "开始调查", "golden"),
        ):
            await expect(phones[side].get_by_test_id("messages")).to_contain_text(words, timeout=MOMENT)
            seen = page if name == "golden" else phones[side]
            save(await seen.screenshot(), IMAGES / f"{name}.png")


@asynccontextmanager
async def _demo() -> AsyncIterator[str]:
    """The address of a demo that runs in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = (LIAN, "demo", "--port", "0", "--no-browser")
        demo = await asyncio.create_subprocess_exec(*command, cwd=folder, stdout=asyncio.subprocess.PIPE)
        try:
            yield await asyncio.wait_for(_address(demo), STARTS_WITHIN)
        finally:
            demo.terminate()
            await demo.wait()


async def _address(demo: asyncio.subprocess.Process) -> str:
    assert demo.stdout is not None
    async for line in demo.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line.decode()):
            return found[0]
    sys.exit("The demo ended before it had an address.")
