"""The form in a Chromium of this machine, on a telephone and on a desk, with and without JavaScript (`make form`).

Each page is looked through by axe-core (https://github.com/dequelabs/axe-core) from its npm package, and by keyboard;
pictures of them go to the folder that `LIAN_FORM` names.
"""

import os
import shutil
import socket
import subprocess
import tarfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Route, async_playwright

from tests.screenshots.camera import ARGUMENTS, BROWSERS
from tests.stories.conftest import Stage, Story
from tests.stories.web.walks import WORDS, Words

AXE = "axe-core@4.14.1"
FOLDER = os.environ.get("LIAN_FORM", "")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
SIZES = {"telephone": (390, 844), "desk": (1400, 900)}

pytestmark = [
    pytest.mark.skipif(not FOLDER, reason="make form"),
    pytest.mark.skipif(CHROMIUM is None, reason=f"no browser: none of {', '.join(BROWSERS)} is on this machine"),
]


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core."""
    if not shutil.which("npm"):
        pytest.skip("no npm on this machine, from which axe-core comes")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run(["npm", "pack", "--silent", AXE], cwd=folder, check=True, timeout=120)
    [packed] = folder.glob("*.tgz")
    with tarfile.open(packed) as package:
        script = package.extractfile("package/axe.min.js")
        assert script
        return script.read().decode()


@pytest.fixture
async def served(stage: Stage) -> tuple[Story, str]:
    """A stage with the form at an address that a browser of this machine can open."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    return await stage(listen=host, web_url=f"http://{host}"), f"http://{host}/report"


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


class Viewer:
    """Somebody at a browser; what they see is pictured, and looked through by axe."""

    def __init__(self, page: Page, axe: str, name: str, width: int) -> None:
        self.page = page
        self._axe = axe
        self._name = name
        self._width = width
        self._pictures = 0

    async def looks(self) -> None:
        """Take a picture, and let axe look through the page; it needs JavaScript, and the page is the same without."""
        self._pictures += 1
        await self.page.screenshot(path=f"{FOLDER}/{self._name}-{self._pictures}.png", full_page=True)
        wide = await self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self._width, "nothing is beside the screen"
        if not self._axe:
            return
        await self.page.evaluate(self._axe)
        found = await self.page.evaluate("axe.run({resultTypes: ['violations']}).then((it) => it.violations)")
        told = [(it["id"], it["impact"], [node["html"] for node in it["nodes"]][:3]) for it in found]
        assert [it for it in told if it[1] in ("serious", "critical")] == []

    async def taps(self, label: str) -> None:
        """Press a button with the keyboard, and wait for the next page."""
        button = self.page.get_by_role("button").filter(has_text=label).first
        await button.focus()
        async with self.page.expect_navigation():
            await self.page.keyboard.press("Enter")
        await self.looks()

    async def says(self, text: str, *files: Path) -> None:
        """Write into the form, with files."""
        await self.page.locator("#text").fill(text)
        send = self.page.locator("form[data-upload] button.first")
        if files:
            await self.page.locator("#files").set_input_files(files)
        async with self.page.expect_navigation():
            await send.click()
        await self.looks()


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
async def test_a_report_is_filed_with_nothing_serious_or_critical_on_any_page(
    served: tuple[Story, str], chromium: Browser, axe: str, words: Words, size: str, script: bool, tmp_path: Path
) -> None:
    story, url = served
    width, height = SIZES[size]
    context = await chromium.new_context(
        viewport={"width": width, "height": height},
        locale=words.browser.partition(",")[0],
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    faults: list[str] = []
    page.on("console", lambda it: faults.append(it.text) if it.type == "error" else None)
    viewer = Viewer(page, axe if script else "", f"{size}-{'script' if script else 'plain'}-{words.lang}", width)
    file = tmp_path / "聊天记录.txt"
    file.write_text("words that he said", "utf-8")
    await page.goto(url)
    assert await page.evaluate("document.documentElement.lang") == words.lang
    await viewer.looks()
    for label in (words.begin, words.agree, words.category):
        await viewer.taps(label)
    await viewer.says("@shouter")
    await viewer.says(words.said)
    if script:
        await breaks_once(page)
    await viewer.says("", file)
    await viewer.taps(words.done)
    await viewer.taps(words.file)
    await story.settle()
    assert story.rows("SELECT source FROM cases") == [("web",)]
    assert story.rows("SELECT state FROM evidence") == [("held",)]
    await page.goto(f"{url}/guide?lang={words.lang}")
    await viewer.looks()
    await page.locator("ul.pages a").first.click()
    await viewer.looks()
    await page.goto(f"{url}/nothing?lang={words.lang}")
    await viewer.looks()
    broken = [it for it in faults if "net::ERR_FAILED" not in it and "404" not in it]
    assert broken == [], "nothing that the policy for content forbids was tried"
    await context.close()


async def breaks_once(page: Page) -> None:
    """Break the connection of the first piece of an upload."""

    async def broken(route: Route) -> None:
        if route.request.method == "PATCH":
            await route.abort()
            await page.unroute("**/report/upload/*", broken)
        else:
            await route.continue_()

    await page.route("**/report/upload/*", broken)
