"""Bytes that come with an event are in the vault before it is stored; the fetcher treats them as any other file."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.file_worker.pool import FileWorkers
from bot.files.sources import Spool
from bot.processes import roles
from rules.evidence import SentFile
from sandbox.people.samples import sample
from store import evidence
from store.attempts import pruning
from store.entry import people
from store.evidence import EvidenceFile
from store.intake import drafts
from store.tables import EVIDENCE, FileState
from tests.addresses import at
from tests.bot.conftest import House

PHOTO = sample("photo")[0]


class Draft:
    """A draft of Wei's, with the spool that its files come by."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.spool = Spool(house.parts.vault, house.parts.store, house.clock)

    async def keeps(self, content: bytes) -> str:
        return await self.spool.keep("reporter", content)

    async def asks(self, ref: str, name: str = "a.jpg") -> int:
        """Ask for a file by its reference, as the handling of its event does."""

        def unit(tx: Any) -> int:
            person = people.find(tx, at(self.house.wei.user.id)) or people.new(tx, at(self.house.wei.user.id), "en")
            draft = drafts.load(tx, person.id) or drafts.begin(tx, person.id, {})
            return evidence.request(
                tx, SentFile(ref, "photo", name, size=len(PHOTO)), draft_id=draft.id, bot="reporter"
            )

        return await self.house.parts.store.commit(unit)

    async def pieces(self) -> list[EvidenceFile]:
        def unit(tx: Any) -> list[EvidenceFile]:
            person = people.find(tx, at(self.house.wei.user.id))
            return evidence.of_draft(tx, drafts.load(tx, person.id).id)

        return await self.house.parts.store.read(unit)

    async def held(self, id: int) -> bytes | None:
        """What the vault has of a file; None without its key."""
        key = await self.house.parts.store.read(lambda tx: evidence.file_key(tx, id))
        return key and await self.house.parts.vault.get(id, key)


@pytest.fixture
async def draft(house: House) -> Draft:
    house.start(roles.outbox_sender(house.parts, "reporter"))
    return Draft(house)


def fetch(house: House) -> None:
    house.start(roles.fetcher(house.parts))


def objects(house: House) -> list[Path]:
    return list(Path(house.parts.settings.evidence_url).iterdir())


async def test_a_file_that_came_with_its_event_is_scanned_examined_and_held(house: House, draft: Draft) -> None:
    id = await draft.asks(await draft.keeps(PHOTO))
    fetch(house)
    await house.settle()
    [piece] = await draft.pieces()
    assert (piece.id, piece.state, piece.mime, piece.size) == (id, FileState.HELD, "image/jpeg", len(PHOTO))
    assert piece.sha256 == hashlib.sha256(PHOTO).hexdigest()
    assert piece.verdict is not None
    assert piece.copy_ending == ".jpg"
    assert await draft.held(id) == PHOTO


async def test_it_outlives_a_stop_between_its_event_and_its_fetching_and_one_in_the_middle_of_that(
    house: House, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = await draft.asks(await draft.keeps(PHOTO))
    examine: Callable[..., Any] = FileWorkers.examine
    failing = [True]

    async def once(self: FileWorkers, content: bytes, declared: str | None) -> Any:
        if failing:
            failing.clear()
            raise OSError("the process ended here")
        return await examine(self, content, declared)

    monkeypatch.setattr(FileWorkers, "examine", once)
    fetch(house)
    await house.settle()
    house.clock.advance(timedelta(minutes=1))
    await house.settle()
    assert [it.state for it in await draft.pieces()] == [FileState.HELD]
    assert await draft.held(id) == PHOTO


async def test_what_is_filed_while_it_is_examined_is_examined_once_and_stays_in_the_vault(
    house: House, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, store = await draft.asks(await draft.keeps(PHOTO)), house.parts.store
    examine: Callable[..., Any] = FileWorkers.examine
    begun = []

    async def examined(self: FileWorkers, content: bytes, declared: str | None) -> Any:
        begun.append(id)
        # Its line is another now, as that of a file which comes to an anonymous case.
        await store.commit(lambda tx: tx.conn.execute(EVIDENCE.update().values(bot="desk")))
        house.parts.wakeups.announce({"files"})
        for _ in range(20):
            await store.read(lambda tx: None)
        return await examine(self, content, declared)

    monkeypatch.setattr(FileWorkers, "examine", examined)
    fetch(house)
    await house.settle()
    assert begun == [id]
    assert await draft.held(id) == PHOTO


async def test_what_is_refused_leaves_no_bytes(house: House, draft: Draft) -> None:
    await draft.asks(await draft.keeps(b"MZ" + bytes(500)), "a.exe")
    fetch(house)
    await house.settle()
    [piece] = await draft.pieces()
    assert piece.state is FileState.REFUSED
    assert objects(house) == []


async def test_the_same_reference_asked_for_twice_is_two_files(house: House, draft: Draft) -> None:
    ref = await draft.keeps(PHOTO)
    first, second = await draft.asks(ref), await draft.asks(ref)
    fetch(house)
    await house.settle()
    assert [(it.id, it.state) for it in await draft.pieces()] == [(first, FileState.HELD), (second, FileState.HELD)]


async def test_a_reference_that_leads_to_nothing_is_refused_as_gone(house: House, draft: Draft) -> None:
    await draft.asks("spool:4711")
    fetch(house)
    await house.settle()
    assert [it.refusal for it in await draft.pieces()] == ["refusal-fetched-gone"]


async def test_what_no_event_asks_for_goes_after_a_day(house: House, draft: Draft) -> None:
    fetch(house)
    await draft.keeps(PHOTO)
    kept = await draft.asks(await draft.keeps(PHOTO))
    store = house.parts.store
    assert len(objects(house)) == 2
    for hours, left in ((23, 2), (2, 1)):
        house.clock.advance(timedelta(hours=hours))
        await store.commit(pruning.prune)
        await house.settle()
        originals = await store.read(lambda tx: tx.conn.execute(EVIDENCE.select()).all())
        assert sum(row.state is not FileState.GONE for row in originals) == left
    assert await draft.held(kept) == PHOTO
