"""What the fetcher has read of a file while that was at work is from before, and begins nothing anew."""

from typing import Any

import pytest

from bot.file_worker.client import Examined
from bot.file_worker.pool import FileWorkers
from bot.files.fetch import Fetcher
from bot.processes import roles
from store import evidence
from store.tables import FileState
from tests.bot.conftest import House
from tests.bot.evidence.test_fetch import Case, sent
from tests.support.settling import until


async def test_a_file_that_was_held_while_the_fetcher_looked_stays_held(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetcher = roles.fetcher(house.parts)
    assert isinstance(fetcher, Fetcher)
    case, store = Case(house), house.parts.store
    examine, read = FileWorkers.examine, store.read
    looked: list[Any] = []
    examined = 0

    async def while_it_looks(self: FileWorkers, content: bytes, declared: str | None) -> Examined:
        nonlocal examined
        examined += 1
        if not looked:
            fetcher._wake.set()
            await until(lambda: looked)
        return await examine(self, content, declared)

    async def late(unit: Any, **how: Any) -> Any:
        found = await read(unit, **how)
        if isinstance(found, tuple) and fetcher._tasks and not looked:
            looked.append(found)
            await until(lambda: not fetcher._tasks)
        return found

    monkeypatch.setattr(FileWorkers, "examine", while_it_looks)
    monkeypatch.setattr(store, "read", late)
    evidence_id = await case.wants(await sent(house, "a.txt", b"hello"))
    house.start(fetcher)
    await house.settle()
    [[wanted, *_]] = looked
    assert [it.id for it in wanted] == [evidence_id], "it was wanted still"
    assert (await case.piece()).state is FileState.HELD
    key = await read(lambda tx: evidence.file_key(tx, evidence_id))
    assert key is not None
    assert await house.parts.vault.get(evidence_id, key) == b"hello"
    assert examined == 1
