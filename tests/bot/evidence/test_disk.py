"""A disk that fills up is seen before it is full: nothing is taken or fetched until there is room."""

from collections import namedtuple
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.processes import roles
from bot.runtime import disk
from bot.runtime.disk import DiskWatch
from store.tables import FileState
from tests.bot.conftest import House
from tests.bot.evidence.test_fetch import Case, sent

Usage = namedtuple("Usage", "total used free")
MEGABYTE = 1024 * 1024


async def test_units_are_told_when_the_disk_is_low_and_when_there_is_room(
    house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    free = {"": 499 * MEGABYTE}
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda place: Usage(0, 0, free[""]))
    watch = DiskWatch(house.parts.store, [tmp_path])
    watch.look()
    assert await house.parts.store.read(lambda tx: tx.installation.disk_low) is True
    free[""] = 500 * MEGABYTE
    watch.look()
    assert await house.parts.store.read(lambda tx: tx.installation.disk_low) is False


async def test_a_place_that_cannot_be_looked_at_stops_nothing(house: House, tmp_path: Path) -> None:
    DiskWatch(house.parts.store, [tmp_path / "nowhere"]).look()
    assert house.parts.store.installation.disk_low is False


def test_only_folders_of_this_machine_are_looked_at() -> None:
    assert disk.local_folders("sqlite:///data/lian.db", "data/evidence") == [Path("data/evidence"), Path("data")]
    assert disk.local_folders("postgresql://db/lian", "s3://bucket/evidence") == []


async def test_what_is_wanted_waits_while_the_disk_is_low_and_is_fetched_after(house: House) -> None:
    store = house.parts.store
    store.installation = replace(store.installation, disk_low=True)
    house.start(roles.fetcher(house.parts))
    case = Case(house)
    await case.wants(await sent(house, "words.txt", b"words"))
    await house.settle()
    assert (await case.piece()).state is FileState.WANTED
    store.installation = replace(store.installation, disk_low=False)
    house.clock.advance(timedelta(minutes=1))
    await house.settle()
    assert (await case.piece()).state is FileState.HELD
