"""The vault gives back what was put, only to its key, and nothing of it can be read on the disk."""

from pathlib import Path

import pytest

from store.sealing import SealError
from store.vault import Vault
from tests.support.installation import KEYS

DATA = b"\x89PNG what the evidence shows" * 100


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


@pytest.fixture(params=["folder", "url"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> Vault:
    return Vault(str(tmp_path / "new" / "evidence") if request.param == "folder" else "memory:///")


async def test_a_piece_and_its_copy_are_kept_side_by_side_and_go_together(vault: Vault) -> None:
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, DATA, key)
    await vault.put(1, b"the copy", key, copy=True)
    assert (await vault.get(1, key), await vault.get(1, key, copy=True)) == (DATA, b"the copy")
    await vault.delete(1)
    for copy in (True, False):
        with pytest.raises(FileNotFoundError):
            await vault.get(1, key, copy=copy)


async def test_what_was_put_comes_back(vault: Vault):
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, DATA, key)
    await vault.put(2, b"", key)
    assert await vault.get(1, key) == DATA
    assert await vault.get(2, key) == b""


async def test_putting_again_replaces(vault: Vault):
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, b"cut short", key)
    await vault.put(1, DATA, key)
    assert await vault.get(1, key) == DATA


async def test_another_key_opens_nothing(vault: Vault):
    await vault.put(1, DATA, KEYS.new_key(b"x")[0])
    with pytest.raises(SealError):
        await vault.get(1, KEYS.new_key(b"x")[0])


async def test_what_is_deleted_is_gone_and_may_be_deleted_again(vault: Vault):
    key, _ = KEYS.new_key(b"x")
    await vault.put(1, DATA, key)
    await vault.delete(1)
    await vault.delete(1)
    with pytest.raises(FileNotFoundError):
        await vault.get(1, key)


async def test_an_object_passed_off_as_another_does_not_open(tmp_path: Path):
    key, _ = KEYS.new_key(b"x")
    vault = Vault(str(tmp_path))
    await vault.put(1, DATA, key)
    (tmp_path / "1.sealed").rename(tmp_path / "2.sealed")
    with pytest.raises(SealError):
        await vault.get(2, key)


async def test_nothing_of_it_can_be_read_on_the_disk(tmp_path: Path):
    await Vault(str(tmp_path)).put(1, DATA, KEYS.new_key(b"x")[0])
    assert b"evidence shows" not in on_disk(tmp_path)
