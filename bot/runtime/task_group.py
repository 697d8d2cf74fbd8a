"""Work that belongs together: when one part ends, all end."""

import asyncio
from collections.abc import Coroutine


async def run_until_first(*works: Coroutine[None, None, None]) -> None:
    """Run side by side until the first ends; the others are cancelled, and what it raised is raised."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()
