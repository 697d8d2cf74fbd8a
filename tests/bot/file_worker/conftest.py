"""File workers that make copies, and workers that act as if a malicious file had taken them over."""

from collections.abc import AsyncIterator

import pytest

from bot.file_worker.client import Limits
from bot.file_worker.pool import FileWorkers

SMALL = Limits(memory=128, cpu=2, wall=3)


@pytest.fixture
async def workers() -> AsyncIterator[FileWorkers]:
    """Workers as the fetcher uses them."""
    async with FileWorkers() as opened:
        yield opened


@pytest.fixture
async def taken() -> AsyncIterator[FileWorkers]:
    """Workers that run the function of `tests/bot/file_worker/deeds.py` named by the file's bytes."""
    async with FileWorkers("tests.bot.file_worker.deeds", usual=SMALL, large=SMALL) as opened:
        yield opened
