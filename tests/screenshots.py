"""`make screenshots`: the README's pictures, taken of `lian demo` while its story plays in a real browser."""

import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright, expect

IMAGES = Path(__file__).parents[1] / "docs" / "images"
LIAN = Path(sys.executable).with_name("lian")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
STARTS_WITHIN = 120.0
MOMENT = 60_000.0
"""Milliseconds within which the story reaches the next moment worth a picture."""


async def main() -> None:
    """Start the demo in a folder of its own, play its story, and take a picture at each moment."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"No browser: none of {', '.join(BROWSERS)} is on this machine (and emoji need a font of their own).")
    with tempfile.TemporaryDirectory() as folder:
        command = (LIAN, "demo", "--port", "0", "--no-browser")
        demo = await asyncio.create_subprocess_exec(*command, cwd=folder, stdout=asyncio.subprocess.PIPE)
        try:
            url = await asyncio.wait_for(_address(demo), STARTS_WITHIN)
            async with async_playwright() as playwright:
                chromium = await playwright.chromium.launch(executable_path=browser, args=ARGUMENTS)
                page = await chromium.new_page(
                    viewport={"width": 1280, "height": 860},
                    locale="zh-CN",
                    timezone_id="Asia/Shanghai",
                    reduced_motion="reduce",
                    device_scale_factor=1.5,
                )
                await _take(page, url)
                await chromium.close()
        finally:
            demo.terminate()
            await demo.wait()


async def _address(demo: asyncio.subprocess.Process) -> str:
    assert demo.stdout is not None
    async for line in demo.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line.decode()):
            return found[0]
    sys.exit("The demo ended before it had an address.")


async def _take(page: Page, url: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    phones = {side: page.locator(f"[data-testid=phone][data-side={side}]") for side in ("left", "right")}
    await page.goto(f"{url}/?lang=zh")
    await page.locator("body[data-ready]").wait_for()
    await page.get_by_test_id("play").click()
    for side, words, name in (
        ("left", "请核对", "reporter"),
        ("right", "待初审", "desk"),
        ("left", "开始调查", "golden"),
    ):
        await expect(phones[side].get_by_test_id("messages")).to_contain_text(words, timeout=MOMENT)
        pictured = page if name == "golden" else phones[side]
        await pictured.screenshot(path=IMAGES / f"{name}.png")
        sys.stdout.write(f"{IMAGES / name}.png\n")


if __name__ == "__main__":
    asyncio.run(main())
