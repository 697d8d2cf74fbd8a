"""Files that are wanted are downloaded, known by their bytes, sealed and held; or refused with a reason."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.file_worker.client import Examined, WorkersAwayError
from bot.file_worker.pool import FileWorkers
from bot.processes import roles
from handlers.telegram.ids import file_ref
from rules.evidence import SentFile
from sandbox.people.samples import sample
from store import evidence
from store.attempts import attempts
from store.entry import people
from store.evidence import EvidenceFile, fetching
from store.intake import drafts
from store.tables import FileState
from tests.addresses import at
from tests.bot.conftest import House
from tests.support import marked


class Case:
    """A draft of Wei's that wants files."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.draft_id = 0

    async def wants(self, file_id: str, kind: str = "document", size: int | None = None) -> int:
        """The id of the piece that is wanted."""

        def unit(tx: Any) -> int:
            person = people.new(tx, at(self.house.wei.user.id), "zh-Hans")
            self.draft_id = drafts.begin(tx, person.id, {}).id
            return evidence.request(
                tx, SentFile(file_id, kind, name="n", size=size or 0), draft_id=self.draft_id, bot="reporter"
            )

        return await self.house.parts.store.commit(unit)

    async def piece(self) -> EvidenceFile:
        [piece] = await self.house.parts.store.read(lambda tx: evidence.of_draft(tx, self.draft_id))
        return piece


@pytest.fixture
async def case(house: House) -> Case:
    house.start(roles.fetcher(house.parts))
    house.start(roles.outbox_sender(house.parts, "reporter"))
    return Case(house)


async def sent(house: House, name: str, content: bytes, size: int | None = None) -> str:
    """Wei sends a file; the id by which the reporter bot may fetch it."""
    message = await house.wei.sends_document(name, content, size=size)
    return message.files[-1].id_for(house.reporter)


async def test_a_file_is_held_sealed_with_the_hash_and_type_of_its_bytes(house: House, case: Case) -> None:
    content = sample("photo")[0]
    evidence_id = await case.wants(await sent(house, "photo.pdf", content))
    await house.settle()
    piece = await case.piece()
    assert (piece.state, piece.mime, piece.size) == (FileState.HELD, "image/jpeg", len(content)), "by its bytes"
    store, vault = house.parts.store, house.parts.vault
    key = await store.read(lambda tx: evidence.file_key(tx, evidence_id))
    assert key is not None
    assert await vault.get(evidence_id, key) == content
    assert piece.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("named", [True, False])
async def test_a_reference_names_its_channel_and_one_that_does_not_is_read_too(
    named: bool, house: House, case: Case
) -> None:
    file_id = await sent(house, "a.txt", b"words")
    await case.wants(file_ref(file_id) if named else file_id)
    await house.settle()
    assert (await case.piece()).state is FileState.HELD


async def test_the_copy_is_made_at_once_sealed_beside_the_original_and_goes_with_it(house: House, case: Case) -> None:
    evidence_id = await case.wants(await sent(house, "a.jpg", marked.jpeg("Wang")))
    await house.settle()
    piece = await case.piece()
    assert (piece.ending, piece.copy_ending, piece.copy_note) == (".jpg", ".jpg", None)
    store, vault = house.parts.store, house.parts.vault
    key = await store.read(lambda tx: evidence.file_key(tx, evidence_id))
    assert key is not None
    copy = await vault.get(evidence_id, key, copy=True)
    assert len(copy) == piece.copy_size
    assert b"Wang" not in copy
    await store.commit(lambda tx: evidence.drop(tx, evidence_id))
    await house.settle()
    for which in (True, False):
        with pytest.raises(FileNotFoundError):
            await vault.get(evidence_id, key, copy=which)


async def test_what_no_copy_can_be_made_of_is_held_and_its_sender_is_told(house: House, case: Case) -> None:
    content = marked.archive("Wang")
    evidence_id = await case.wants(await sent(house, "a.zip", content))
    await house.settle()
    piece = await case.piece()
    assert (piece.state, piece.copy_ending, piece.copy_note) == (FileState.HELD, None, "copy-none-archive")
    key = await house.parts.store.read(lambda tx: evidence.file_key(tx, evidence_id))
    assert key is not None
    assert await house.parts.vault.get(evidence_id, key) == content
    assert "只能看到它的类型和大小" in house.wei.last


async def test_while_no_worker_can_be_had_a_file_is_only_delayed(
    house: House, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    examine, away = FileWorkers.examine, [WorkersAwayError("test")] * 2

    async def at_last(self: FileWorkers, content: bytes, declared: str | None) -> Examined:
        if away:
            raise away.pop()
        return await examine(self, content, declared)

    monkeypatch.setattr(FileWorkers, "examine", at_last)
    await case.wants(await sent(house, "a.txt", b"hello"))
    for _ in range(3):
        await house.settle()
        house.clock.advance(timedelta(seconds=10))
    await house.settle()
    assert (await case.piece()).state is FileState.HELD


async def test_many_slow_files_of_some_people_do_not_hold_up_another_persons(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[bytes] = []
    examine = FileWorkers.examine

    async def noted(self: FileWorkers, content: bytes, declared: str | None) -> Examined:
        order.append(content)
        return await examine(self, content, declared)

    monkeypatch.setattr(FileWorkers, "examine", noted)
    store = house.parts.store
    slow, honest = await sent(house, "slow.txt", b"slow"), await sent(house, "a.txt", b"honest")
    for account, file_id, many in (*((71 + n, slow, 9) for n in range(5)), (76, honest, 2)):

        def unit(tx: Any, account: int = account, file_id: str = file_id, many: int = many) -> None:
            draft = drafts.begin(tx, people.new(tx, at(account), "zh-Hans").id, {})
            for _ in range(many):
                evidence.request(tx, SentFile(file_id, "document", name="n", size=5), draft_id=draft.id, bot="reporter")

        await store.commit(unit)
    house.start(roles.fetcher(house.parts))
    await house.settle()
    assert len(order) == 47
    places = [at for at, content in enumerate(order) if content == b"honest"]
    assert places[0] < 7, "after one file of each who came before"
    assert places[1] < 14
    assert await store.read(lambda tx: fetching.pending_fetches(tx, 9)) == []


REFUSED: list[tuple[str, bytes, int | None, str]] = [
    # its name, its bytes, the size it claims, why it is refused
    ("big.mp4", b"x", 34_000_000, "refusal-fetched-too-large"),
    ("holiday.jpg", b"MZ\x90\x00" + bytes(200), None, "refusal-fetched-forbidden"),
]


@pytest.mark.parametrize(("name", "content", "size", "refusal"), REFUSED)
async def test_what_cannot_be_taken_is_refused_with_a_reason(
    name: str, content: bytes, size: int | None, refusal: str, house: House, case: Case
) -> None:
    await case.wants(await sent(house, name, content, size))
    await house.settle()
    piece = await case.piece()
    assert (piece.state, piece.refusal) == (FileState.REFUSED, refusal)
    assert "没有收下" in house.wei.last, "the person is told, in words"


async def test_the_real_size_counts_whatever_was_declared(house: House, case: Case, monkeypatch: Any) -> None:
    file_id = await sent(house, "small.bin", bytes(5000))
    installation = house.parts.store.installation
    house.parts.store.installation = replace(installation, policy=replace(installation.policy, max_bytes=4999))
    await case.wants(file_id, size=10)
    await house.settle()
    assert (await case.piece()).refusal == "refusal-fetched-too-large"


@pytest.mark.parametrize(
    "plan",
    [
        lambda house: house.sandbox.faults.add("error", "getFile", code=502, times=3),
        lambda house: house.sandbox.faults.add("drop", "getFile", times=2),
        lambda house: house.sandbox.faults.add("flood", "getFile", retry_after=5),
    ],
)
async def test_a_bad_moment_of_telegram_only_delays_a_file(
    plan: Callable[[House], object], house: House, case: Case
) -> None:
    plan(house)
    await case.wants(await sent(house, "a.txt", b"hello"))
    for _ in range(4):
        await house.settle()
        house.clock.advance(timedelta(seconds=10))
    await house.settle()
    assert (await case.piece()).state is FileState.HELD
    assert await house.parts.store.read(lambda tx: attempts.of_role(tx, "fetcher")) == {}, "it counts against no file"


async def test_a_file_that_telegram_goes_on_refusing_is_gone(house: House, case: Case) -> None:
    await case.wants("document-1001-nonsense")
    for _ in range(10):
        await house.settle()
        house.clock.advance(timedelta(minutes=2))
    await house.settle()
    piece = await case.piece()
    assert (piece.state, piece.refusal) == (FileState.REFUSED, "refusal-fetched-gone")


async def test_a_file_that_a_crash_left_wanted_is_fetched_at_the_next_start(house: House) -> None:
    case = Case(house)
    evidence_id = await case.wants(await sent(house, "a.txt", b"hello"))
    key, _ = house.parts.keys.new_key(b"x")
    await house.parts.vault.put(evidence_id, b"of the run before", key)
    house.start(roles.fetcher(house.parts))
    await house.settle()
    assert (await case.piece()).state is FileState.HELD
    held = await house.parts.store.read(lambda tx: evidence.file_key(tx, evidence_id))
    assert held is not None
    assert await house.parts.vault.get(evidence_id, held) == b"hello"


async def test_what_was_removed_leaves_the_vault(house: House, case: Case) -> None:
    evidence_id = await case.wants(await sent(house, "a.txt", b"hello"))
    await house.settle()
    key = await house.parts.store.read(lambda tx: evidence.file_key(tx, evidence_id))
    await house.parts.store.commit(lambda tx: evidence.drop(tx, evidence_id))
    await house.settle()
    assert key is not None
    with pytest.raises(FileNotFoundError):
        await house.parts.vault.get(evidence_id, key)


async def test_a_vault_that_does_not_let_go_is_asked_again_and_stops_nobody(
    house: House, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence_id = await case.wants(await sent(house, "a.txt", b"hello"))
    await house.settle()
    with monkeypatch.context() as away:
        away.setattr(house.parts.vault, "delete", _away)
        await house.parts.store.commit(lambda tx: evidence.drop(tx, evidence_id))
        await house.settle()
    assert await house.parts.store.read(lambda tx: fetching.pending_deletions(tx, 9)) == [evidence_id]
    house.clock.advance(timedelta(minutes=1))
    await house.settle()
    assert await house.parts.store.read(lambda tx: fetching.pending_deletions(tx, 9)) == []


async def _away(_: int) -> None:
    raise OSError
