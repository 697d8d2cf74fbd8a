"""One file stops no fetcher, whether it is fetched or deleted; a vault that is away counts against none."""

from datetime import timedelta
from typing import Any

import pytest

from bot.processes import roles
from rules.evidence import SentFile
from store import evidence
from store.entry import people
from store.evidence import fetching
from store.intake import drafts
from store.tables import FileState
from store.unit import Tx
from tests.addresses import at
from tests.bot.conftest import House, shown
from tests.bot.receiving.aside import aside, on_record, settle, was_alone
from tests.support.settling import until


async def wanted(house: House) -> list[int]:
    """Two files of Wei's that are wanted."""
    ids = []
    for name in ("a.txt", "b.txt"):
        message = await house.wei.sends_document(name, name.encode())
        ids.append(message.files[-1].id_for(house.reporter))

    def unit(tx: Tx) -> list[int]:
        person = people.new(tx, at(house.wei.user.id), "zh-Hans")
        draft = drafts.begin(tx, person.id, {}).id
        files = [SentFile(file_id, "document", "n") for file_id in ids]
        return [evidence.request(tx, file, draft_id=draft, bot="reporter") for file in files]

    return await house.parts.store.commit(unit)


async def states(house: House, rows: list[int]) -> list[FileState | None]:
    return await house.parts.store.read(lambda tx: [fetching.state(tx, row) for row in rows])


async def test_a_file_that_raises_three_times_is_refused_and_its_sender_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await wanted(house)
    put = house.parts.vault.put

    async def spoilt(evidence_id: int, *rest: Any, **how: Any) -> None:
        if evidence_id == first:
            raise RecursionError("nested")
        await put(evidence_id, *rest, **how)

    monkeypatch.setattr(house.parts.vault, "put", spoilt)
    house.start(roles.fetcher(house.parts))
    house.start(roles.outbox_sender(house.parts, "reporter"))
    await house.settle()
    assert await states(house, [first, second]) == [FileState.WANTED, FileState.HELD]
    await settle(house, minutes=1)
    assert await states(house, [first]) == [FileState.REFUSED]
    assert await aside(house) == [("fetcher", first)]
    assert "没能读出来" in "\n".join(shown(house.wei))


async def test_a_file_that_was_alone_at_two_unclean_ends_is_refused(house: House) -> None:
    first, second = await wanted(house)
    await was_alone(house, "fetcher", first, ends=2)
    house.start(roles.fetcher(house.parts))
    await until(lambda: aside(house))
    await house.settle()
    assert await states(house, [first, second]) == [FileState.REFUSED, FileState.HELD]


async def test_a_file_that_cannot_be_deleted_stops_no_other(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = await wanted(house)
    house.start(roles.fetcher(house.parts))
    await house.settle()
    delete = house.parts.vault.delete

    async def spoilt(evidence_id: int) -> None:
        if evidence_id == first:
            raise LookupError
        await delete(evidence_id)

    monkeypatch.setattr(house.parts.vault, "delete", spoilt)
    await house.parts.store.commit(lambda tx: [evidence.drop(tx, row) for row in (first, second)])
    await house.settle()
    assert await states(house, [first, second]) == [FileState.DROPPED, FileState.GONE]
    await settle(house, minutes=1)
    assert await aside(house) == [("fetcher", first)]
    assert await states(house, [first]) == [FileState.DROPPED], "`lian retry` has it deleted"


async def test_a_vault_that_is_away_counts_against_no_file(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = await wanted(house)
    from obstore.exceptions import GenericError

    async def away(*_: Any) -> None:
        raise GenericError("no route to host")

    house.start(roles.fetcher(house.parts))
    with monkeypatch.context() as gone:
        gone.setattr("obstore.put_async", away)
        await settle(house, minutes=1)
        assert await states(house, rows) == [FileState.WANTED] * 2
        assert await on_record(house, "fetcher") == {}
    house.clock.advance(timedelta(minutes=1))
    await house.settle()
    assert await states(house, rows) == [FileState.HELD] * 2
