"""Runs coroutines together: when one ends, all end."""

import asyncio
from collections.abc import Coroutine


async def run_until_first(*works: Coroutine[None, None, None]) -> None:
    """Run concurrently until the first ends; cancel the others, and raise what it raised."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()
