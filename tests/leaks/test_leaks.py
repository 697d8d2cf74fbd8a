"""Nothing that staff are shown of a file names its author, and what is to be seen of it is there (`make leaks`)."""

import os
import sys
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.file_worker.pool import FileWorkers
from tests.leaks.canaries import found, said
from tests.leaks.case import Case
from tests.leaks.corpus import EVERY, SHORT
from tests.leaks.seeing import missing
from tests.leaks.staff_sees import staff_sees
from tests.leaks.table import Table

WHOLE = os.environ.get("LIAN_LEAKS") == "1"
LARGEST = 1_000_000

table = Table()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def workers() -> AsyncIterator[FileWorkers]:
    async with FileWorkers() as started:
        yield started


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("case", EVERY if WHOLE else SHORT, ids=lambda case: case.name)
async def test_no_canary_leaves_and_what_is_to_be_seen_is_there(workers: FileWorkers, case: Case) -> None:
    content = case.content
    assert len(content) <= LARGEST
    assert found(case.canary, content), "the file does not hold its own canary"
    seen = await staff_sees(workers, content, case.declared)
    leaks = found(case.canary, seen.copy or b"")
    if said(case.canary, *seen.texts):
        leaks.append(f"said in {seen.texts}")
    missed = missing(case.sees, content, seen)
    table.add(case.family, shown=seen.copy is not None, canary=bool(leaks), missed=missed is not None)
    assert not leaks, f"{case.name}: the canary is in the copy ({seen.mime}): {'; '.join(leaks)}"
    assert missed is None, f"{case.name}: staff do not see {missed}"


@pytest.mark.skipif(not WHOLE, reason="the short form tries two files of each family")
def test_the_table_of_the_sweep() -> None:
    sys.stdout.write(f"\n{table}\n")
