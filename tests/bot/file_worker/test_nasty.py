"""Whatever a file is made of, it ends within its limits, is a value, and the next honest photo is served."""

import os
import time

import pytest

from bot.file_worker.pool import FileWorkers
from sandbox.people.samples import picture
from tests.bot.file_worker.nasty import NASTY

LONG = {
    *("xlsx of cells", "PDF of lines", "PDF of forms in forms", "PDF of 400 pages", "PDF of a large picture"),
    *("docx of <w:t>", "docx of 190 MB of blanks", "docx of fields", "JPEG of many scans", "zip of many parts"),
    *("PNG of 7,000 by 7,000", "PNG of 16 bits"),
}
"""What takes seconds of the processor; tried where LIAN_HOSTILE is set."""

SECONDS = 60.0
"""A first try and one with more memory, on a machine that does other things as well."""


@pytest.mark.parametrize("name", [name for name in NASTY if name not in LONG or os.environ.get("LIAN_HOSTILE")])
async def test_it_ends_and_the_next_photo_is_served(name: str, workers: FileWorkers) -> None:
    content, begun = NASTY[name](), time.monotonic()
    examined = await workers.examine(content, None)
    assert time.monotonic() - begun < SECONDS
    assert examined.refusal is None, "nothing is lost: the original is kept"
    assert examined.copy is not None or examined.missing is not None
    photo = await workers.examine(picture(), "image/jpeg")
    assert photo.copy is not None
    assert photo.copy.ending == ".jpg"
