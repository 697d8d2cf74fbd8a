"""The corpus is what it is said to be: many files, each with a name and a canary of its own."""

from collections import Counter
from pathlib import Path

from store.vault import Vault
from tests.leaks.corpus import EVERY, FAMILIES, SHORT
from tests.support.installation import KEYS

FEWEST = 150


def test_there_are_enough_files_and_no_two_share_a_name_or_a_canary() -> None:
    assert len(EVERY) >= FEWEST
    assert [name for name, times in Counter(case.name for case in EVERY).items() if times > 1] == []
    assert len({case.canary for case in EVERY}) == len(EVERY)


def test_the_short_form_has_files_of_every_family() -> None:
    assert {case.family for case in SHORT} == {family.name for family in FAMILIES}


async def test_originals_are_kept_byte_for_byte_and_sealed(tmp_path: Path) -> None:
    vault, (key, _) = Vault(str(tmp_path), KEYS), KEYS.new_key(b"x")
    for nth, case in enumerate(SHORT, 1):
        content = case.content
        await vault.put(nth, content, key)
        assert await vault.get(nth, key) == content, case.name
    kept = _on_disk(tmp_path)
    assert [case.name for case in SHORT if case.canary.encode() in kept] == []


def _on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
