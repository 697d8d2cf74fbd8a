"""The vault gives back what was put, only to its key; names and sizes of its objects tell nothing of a case or file."""

import random
from itertools import permutations
from pathlib import Path

import pytest

from store.sealing import Key, Keyring, OperatorKey, SealError
from store.vault import SMALLEST, Vault, padded_size
from tests.support.installation import KEYS

DATA = b"\x89PNG what the evidence shows" * 100


def objects(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in objects(folder))


@pytest.fixture(params=["folder", "url"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> Vault:
    return Vault(str(tmp_path / "new" / "evidence") if request.param == "folder" else "memory:///", KEYS)


async def test_a_piece_and_its_copy_are_kept_side_by_side_and_go_together(vault: Vault) -> None:
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, DATA, key)
    await vault.put(1, b"the copy", key, copy=True)
    assert (await vault.get(1, key), await vault.get(1, key, copy=True)) == (DATA, b"the copy")
    await vault.delete(1)
    for copy in (True, False):
        with pytest.raises(FileNotFoundError):
            await vault.get(1, key, copy=copy)


async def test_of_a_piece_in_quarantine_only_the_copy_goes(vault: Vault) -> None:
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, DATA, key)
    await vault.put(1, b"the copy", key, copy=True)
    await vault.delete(1, copy_only=True)
    assert await vault.get(1, key) == DATA
    with pytest.raises(FileNotFoundError):
        await vault.get(1, key, copy=True)


async def test_what_was_put_comes_back(vault: Vault):
    key, _ = KEYS.new_key(b"x")
    for each, data in enumerate((DATA, b"", b"\0" * 9, bytes(SMALLEST - 8), bytes(SMALLEST - 7)), 1):
        await vault.put(each, data, key)
        assert await vault.get(each, key) == data


async def test_putting_again_replaces(vault: Vault):
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, b"cut short", key)
    await vault.put(1, DATA, key)
    assert await vault.get(1, key) == DATA


async def test_another_key_opens_nothing(vault: Vault):
    await vault.put(1, DATA, KEYS.new_key(b"x")[0])
    with pytest.raises(SealError):
        await vault.get(1, KEYS.new_key(b"x")[0])


async def test_an_object_is_not_given_as_another_even_with_its_key(tmp_path: Path) -> None:
    vault, (key, _) = Vault(str(tmp_path), KEYS), KEYS.new_key(b"x")
    objects: dict[Path, tuple[int, bool]] = {}
    for piece, copy in ((1, False), (1, True), (2, False), (2, True)):
        await vault.put(piece, DATA, key, copy=copy)
        objects[next(iter(set(files(tmp_path)) - set(objects)))] = piece, copy
    for one, other in permutations(objects, 2):
        kept, (piece, copy) = one.read_bytes(), objects[one]
        one.write_bytes(other.read_bytes())
        with pytest.raises(SealError):
            await vault.get(piece, key, copy=copy)
        one.write_bytes(kept)


async def test_what_is_deleted_is_gone_and_may_be_deleted_again(vault: Vault):
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, DATA, key)
    await vault.delete(1)
    await vault.delete(1)
    with pytest.raises(FileNotFoundError):
        await vault.get(1, key)


async def test_an_object_passed_off_as_another_does_not_open(tmp_path: Path):
    key, _ = KEYS.new_key(b"x")
    vault = Vault(str(tmp_path), KEYS)
    await vault.put(1, DATA, key)
    [first] = objects(tmp_path)
    await vault.put(2, DATA, key)
    [second] = set(objects(tmp_path)) - {first}
    first.replace(second)
    with pytest.raises(SealError):
        await vault.get(2, key)


async def test_nothing_of_it_can_be_read_on_the_disk(tmp_path: Path):
    await Vault(str(tmp_path), KEYS).put(1, DATA, KEYS.new_key(b"x")[0])
    assert b"evidence shows" not in on_disk(tmp_path)


async def test_a_name_tells_neither_the_piece_nor_which_two_belong_together(tmp_path: Path) -> None:
    key, _ = KEYS.new_key(b"x")
    vault = Vault(str(tmp_path), KEYS)
    for evidence_id in range(1, 21):
        await vault.put(evidence_id, DATA, key)
        await vault.put(evidence_id, b"copy", key, copy=True)
    names = [file.name for file in objects(tmp_path)]
    assert len({name[:4] for name in names}) == 40, "no name begins like another"
    assert {len(name) for name in names} == {39}
    other = Vault(str(tmp_path / "other"), Keyring.derived(OperatorKey(bytes(range(1, 33)))))
    await other.put(1, DATA, key)
    assert not {file.name for file in objects(tmp_path / "other")} & set(names), "nor can it be worked out"


async def test_files_of_a_chat_all_have_the_same_size(tmp_path: Path) -> None:
    vault = Vault(str(tmp_path), KEYS)
    for evidence_id, size in enumerate((0, 1, 5_000, 123_456, 262_136), 1):
        await vault.put(evidence_id, bytes(size), KEYS.new_key(b"x")[0])
    assert {file.stat().st_size for file in objects(tmp_path)} == {SMALLEST + 29}


def test_padding_leaves_few_sizes_and_adds_little() -> None:
    sizes = [0, 1, SMALLEST, SMALLEST + 1, *(random.Random(1).randrange(SMALLEST, 2**26) for _ in range(20_000))]
    padded = [padded_size(size) for size in sizes]
    assert all(size <= to for size, to in zip(sizes, padded, strict=True))
    assert max(to / size for size, to in zip(sizes, padded, strict=True) if size >= SMALLEST) < 1.032
    assert len(set(padded)) <= 8 * 32 + 1, "32 to each doubling, where there were 67 million"


async def test_objects_from_before_open_and_are_brought_into_the_present_form(tmp_path: Path) -> None:
    key, _ = KEYS.new_key(b"x")
    vault = Vault(str(tmp_path), KEYS)
    as_before(tmp_path, 7, DATA, b"the copy", key)
    assert (await vault.get(7, key), await vault.get(7, key, copy=True)) == (DATA, b"the copy")
    await vault.renew(7, key)
    await vault.renew(7, key)
    assert (await vault.get(7, key), await vault.get(7, key, copy=True)) == (DATA, b"the copy")
    assert not [file.name for file in objects(tmp_path) if file.name.startswith("7.")]
    as_before(tmp_path, 8, DATA, b"the copy", key)
    await vault.delete(8)
    with pytest.raises(FileNotFoundError):
        await vault.get(8, key)


def as_before(folder: Path, evidence_id: int, data: bytes, copy: bytes, key: Key) -> None:
    """Write the objects as they were before names were hashed and objects padded."""
    label = f"evidence.object {evidence_id}".encode()
    (folder / f"{evidence_id}.sealed").write_bytes(key.seal(data, label))
    label = f"evidence.copy {evidence_id}".encode()
    (folder / f"{evidence_id}.copy.sealed").write_bytes(key.seal(copy, label))
