"""What became of messages is written down together, and one that cannot be written takes no other with it."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.runtime.lease import Lease
from bot.sending.sender import ResultBatcher
from store import settings
from store.unit import Tx
from tests.bot.conftest import House
from tests.support.settling import HANGS


class Counted(Lease):
    """A lease that is held, and counts the units that ask for it."""

    def __init__(self) -> None:
        self.units = 0

    def fenced(self, unit: Callable[[Tx], Any]) -> Callable[[Tx], Any]:
        self.units += 1
        return unit


def written(name: str) -> Callable[[Tx], None]:
    return lambda tx: settings.put(tx, name, "x")


def spoilt(tx: Tx) -> None:
    settings.put(tx, "half", "x")
    raise LookupError("the row is gone")


async def test_marks_that_come_while_one_is_written_share_a_unit(house: House) -> None:
    lease = Counted()
    marks = ResultBatcher(house.parts.store, lease)
    await asyncio.gather(*(marks.keep(written(f"n{number}")) for number in range(5)))
    assert lease.units == 1
    found = await house.parts.store.read(lambda tx: [settings.get(tx, f"n{number}") for number in range(5)])
    assert found == ["x"] * 5


async def test_one_that_cannot_be_written_takes_no_other_with_it(house: House) -> None:
    marks = ResultBatcher(house.parts.store, Counted())
    kept = [marks.keep(mark) for mark in (written("before"), spoilt, written("after"))]
    results = await asyncio.gather(*kept, return_exceptions=True)
    assert [type(result) for result in results] == [type(None), LookupError, type(None)]
    names = ("before", "half", "after")
    assert await house.parts.store.read(lambda tx: [settings.get(tx, name) for name in names]) == ["x", None, "x"]
    await marks.keep(written("later"))
    assert await house.parts.store.read(lambda tx: settings.get(tx, "later")) == "x"


async def test_one_who_no_longer_waits_holds_up_nobody(house: House) -> None:
    marks = ResultBatcher(house.parts.store, Counted())
    gone = asyncio.create_task(marks.keep(written("gone")))
    stays = asyncio.create_task(marks.keep(written("stays")))
    await asyncio.sleep(0)
    gone.cancel()
    async with asyncio.timeout(HANGS):
        await stays
        await marks.keep(written("later"))
