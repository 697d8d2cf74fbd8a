"""Rows are tried side by side, or alone after an unclean end, which is on record before they are tried."""

import asyncio
from typing import Any

import pytest

from store import inbox
from store.attempts import attempts, trials
from store.attempts.trials import IsolationGate, Trials
from store.inbox import RawEvent
from store.unit import Store, Tx
from tests.support.settling import HANGS
from tests.support.trials import trials as made

ROLE = "intake.reporter"


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row is alone for as long as a test likes, unless the test says otherwise."""
    monkeypatch.setattr(trials, "ISOLATION_SECONDS", 60)


async def waiting(store: Store, *update_ids: int) -> list[int]:
    """Updates that wait, each of a conversation of its own; their rows."""
    new = [RawEvent("telegram", str(update_id), bytes([update_id]), b"{}") for update_id in update_ids]
    return [each.seq for each in await store.commit(lambda tx: inbox.store(tx, "reporter", new))]


def heads(tx: Tx) -> list[int]:
    return inbox.first_unhandled_per_conversation(tx, "reporter", 99)


async def known(store: Store) -> dict[int, Any]:
    return await store.read(lambda tx: attempts.of_role(tx, ROLE))


class Trial:
    """A trial under way, until it is ended."""

    def __init__(self, of: Trials, row: int) -> None:
        self.begun = asyncio.Event()
        self._ended = asyncio.Event()
        self._task = asyncio.create_task(self._tries(of, row))

    async def _tries(self, of: Trials, row: int) -> None:
        async with of.trying(row):
            self.begun.set()
            await self._ended.wait()

    async def end(self) -> None:
        self._ended.set()
        await self._task


async def begin(*them: Trial) -> None:
    """They all begin."""
    async with asyncio.timeout(HANGS):
        for trial in them:
            await trial.begun.wait()


async def wait(*them: Trial) -> None:
    """None of them begins."""
    for _ in range(20):
        await asyncio.sleep(0.001)
    assert not any(trial.begun.is_set() for trial in them)


async def test_ordinary_rows_are_tried_side_by_side_and_leave_no_trace(store: Store) -> None:
    one, other = await waiting(store, 1, 2)
    role = made(ROLE, store)
    assert await role.begin(heads) == []
    first, second = Trial(role, one), Trial(role, other)
    await begin(first, second)
    await first.end()
    await second.end()
    assert await known(store) == {}


async def test_after_an_unclean_end_what_was_in_hand_is_tried_alone_one_after_another(store: Store) -> None:
    one, other = await waiting(store, 1, 2)
    role = made(ROLE, store, unclean=True)
    assert await role.begin(heads) == []
    [new] = await waiting(store, 3)
    first = Trial(role, one)
    await begin(first)
    assert [row for row, each in (await known(store)).items() if each.alone] == [one], "on record before it is tried"
    second, third = Trial(role, other), Trial(role, new)
    elsewhere = Trial(made("fetcher", store, gate=role._gate), 7)
    await wait(second, third, elsewhere)
    await first.end()
    await begin(second)
    await wait(third, elsewhere)
    await second.end()
    await begin(third, elsewhere)
    await third.end()
    await elsewhere.end()
    assert await known(store) == {}
    assert not role.suspects


async def test_what_is_under_way_has_a_moment_to_end_before_another_row_is_alone(store: Store) -> None:
    [one] = await waiting(store, 1)
    role = made(ROLE, store, unclean=True)
    await role.begin(heads)
    under_way = Trial(made("fetcher", store, gate=role._gate), 7)
    await begin(under_way)
    lone = Trial(role, one)
    await wait(lone)
    await under_way.end()
    await begin(lone)
    await lone.end()


async def test_a_row_at_whose_lone_trial_the_process_ends_twice_is_to_be_set_aside(store: Store) -> None:
    one, other = await waiting(store, 1, 2)
    for ended in range(trials.MAX_UNCLEAN_ENDS):
        role = made(ROLE, store, unclean=True)
        assert await role.begin(heads) == []
        assert (await known(store)).get(one, attempts.TrialRecord(one, 0, False, 0, 0, None, None)).ended == ended
        await store.commit(lambda tx: attempts.mark_alone(tx, ROLE, one))
    last = made(ROLE, store, unclean=True)
    assert await last.begin(heads) == [one]
    last.put_aside(one)
    goes_on = Trial(last, other)
    await begin(goes_on)
    await goes_on.end()


async def test_a_clean_end_counts_against_nobody(store: Store) -> None:
    [one] = await waiting(store, 1)
    for _ in range(5):
        await store.commit(lambda tx: attempts.mark_alone(tx, ROLE, one))
        role = made(ROLE, store, unclean=False)
        assert await role.begin(heads) == []
        assert not role.suspects
    assert (await known(store))[one].ended == 0


async def test_a_lone_row_that_only_waits_lets_the_others_go_on_and_is_not_alone_any_more(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trials, "ISOLATION_SECONDS", 0.01)
    one, other = await waiting(store, 1, 2)
    role = made(ROLE, store, unclean=True)
    await role.begin(heads)
    first, second = Trial(role, one), Trial(role, other)
    await begin(first, second)
    assert not (await known(store))[one].alone
    assert (await known(store))[one].lone_trials == 1, "next time it is given longer"
    await second.end()
    await first.end()
    assert await known(store) == {}


async def test_a_row_that_raises_is_counted_and_forgotten_once_it_comes_to_its_end(store: Store) -> None:
    [one] = await waiting(store, 1)
    role = made(ROLE, store)
    await role.begin(heads)
    assert [await role.raised(one, "KeyError") for _ in range(trials.MAX_EXCEPTIONS)] == [False, False, True]
    async with role.trying(one):
        pass
    assert await known(store) == {}


@pytest.mark.parametrize("fault", [LookupError, asyncio.CancelledError])
async def test_a_lone_trial_that_is_broken_off_lets_the_next_one_go(store: Store, fault: type[BaseException]) -> None:
    one, other = await waiting(store, 1, 2)
    role = made(ROLE, store, unclean=True)
    await role.begin(heads)
    with pytest.raises(fault):
        async with role.trying(one):
            raise fault
    assert not (await known(store))[one].alone
    goes_on = Trial(role, other)
    await begin(goes_on)
    await goes_on.end()


async def test_who_waits_to_be_alone_and_gives_up_holds_up_nobody() -> None:
    gate = IsolationGate()
    await gate.close()
    waits = asyncio.create_task(gate.close())
    await asyncio.sleep(0)
    waits.cancel()
    await asyncio.gather(waits, return_exceptions=True)
    gate.open()
    async with asyncio.timeout(10), gate.beside():
        pass


def broken(*_: Any, tell: bool, **__: Any) -> None:
    if tell:
        raise LookupError("its case is gone")


async def test_where_nobody_can_be_told_a_row_is_set_aside_all_the_same(store: Store) -> None:
    done: list[bool] = []

    def unit(tx: Tx, role: str, row_id: int, error: str, *, tell: bool) -> None:
        broken(tell=tell)
        done.append(tell)

    role = made(ROLE, store)
    await role.begin(lambda tx: [])
    await role.set_aside(7, "KeyError", unit)
    assert done == [False]
    assert 7 in role.aside
