"""File workers that make copies, and workers that act as if a malicious file had taken them over."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.file_worker.client import Limits
from bot.file_worker.pool import LARGE, USUAL, FileWorkers

SMALL = Limits(memory=128, cpu=2, wall=3)
_PATIENT = 120
"""Seconds for a file: what ends a copy here is its use of the processor, not how busy the machine is."""


@pytest.fixture
async def workers() -> AsyncIterator[FileWorkers]:
    """Workers as the fetcher uses them, on a machine that may be busy."""
    async with FileWorkers(usual=replace(USUAL, wall=_PATIENT), large=replace(LARGE, wall=_PATIENT)) as opened:
        yield opened


@pytest.fixture
async def taken() -> AsyncIterator[FileWorkers]:
    """Workers that run the function of `tests/bot/file_worker/deeds.py` named by the file's bytes."""
    async with FileWorkers("tests.bot.file_worker.deeds", usual=SMALL, large=SMALL) as opened:
        yield opened
