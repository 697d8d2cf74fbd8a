"""Takes all the pictures, and writes the page of the docs that shows the desk's."""

import asyncio
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from store import migrate
from tests.screenshots import pictures, readme
from tests.screenshots.camera import PhoneCamera, pages
from tests.screenshots.desk import Desk
from tests.stories import staging
from tests.support.clock import ManualClock


async def main() -> None:
    """README's first, then the desk's."""
    async with pages() as page:
        await readme.pictured(page)
    async with AsyncExitStack() as stack:
        page = await stack.enter_async_context(pages())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = f"sqlite:///{folder / 'lian.db'}"
        migrate.upgrade(url)
        story = await staging.opened(stack, ManualClock(), url, folder)
        await Desk(story, PhoneCamera(page, story.sandbox.url, pictures.FOLDER, story.clock.now)).plays()
    pictures.PAGE.write_text(pictures.page(), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
