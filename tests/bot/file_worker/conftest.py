"""File workers that make copies, and workers that do what a file that has taken one over would do."""

from collections.abc import AsyncIterator

import pytest

from bot.file_worker import FileWorkers
from bot.file_worker.client import Limits

SMALL = Limits(memory=128, cpu=2, wall=3)


@pytest.fixture
async def workers() -> AsyncIterator[FileWorkers]:
    """As the fetcher has them."""
    async with FileWorkers() as opened:
        yield opened


@pytest.fixture
async def taken() -> AsyncIterator[FileWorkers]:
    """Workers that do what `tests/bot/file_worker/deeds.py` has under the name that the file's bytes are."""
    async with FileWorkers("tests.bot.file_worker.deeds", usual=SMALL, large=SMALL) as opened:
        yield opened
