"""Two press at the same instant, each in a process's own store: one is first, and the other is told who (law 6)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from sqlalchemy import func, select

from cases.appeal.appeal import approve_proposal
from cases.decision.decide import Verdict, decide, propose
from cases.staffing.acts import claim
from cases.triage import accept
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal
from rules.sanctions.measures import Measure
from rules.vocabulary import Act, Outcome, Role, Sanction, State
from rules.wording import Wording
from store.engine import engines
from store.members import staff
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.tables import EVENT, OUTBOX, REFUSED_PRESS
from store.unit import Store, Tx
from tests.addresses import at
from tests.cases.conftest import HOUR, House, done
from tests.support.installation import KEYS, STAFF_CHAT, installation

AS_FAR = {"sqlite": 0.2, "postgresql": 5.0}
"""Seconds that a writer waits for the other to get as far; on SQLite only one can."""

DELETED = Verdict(Outcome.CONTENT_DELETED, Wording(text="查明属实"), why="首次")
BANNED = replace(DELETED, measure=Measure(Sanction.BAN), why="屡教不改")

Act_ = Callable[..., Transition | Refusal]


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    engine = engines.writer(database_url)
    yield House(engine, installation())
    engine.dispose()


@pytest.fixture
async def processes(database_url: str, house: House) -> AsyncIterator[tuple[Store, Store]]:
    """Two stores on one database, as two processes have them."""
    both = tuple(Store(database_url, KEYS, installation(), lambda: house.now) for _ in range(2))
    for store in both:
        store.open()
    yield both
    for store in both:
        await store.close()


@pytest.fixture
def side_by_side(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Barrier]:
    """From its call on, two have passed the check before either writes, where the database lets them be so far."""

    def begun() -> Barrier:
        barrier, save = Barrier(2), cases.save

        def saved(*args: Any, **how: Any) -> CaseRow | None:
            with suppress(BrokenBarrierError):
                barrier.wait(AS_FAR[database_url.split(":")[0].split("+")[0]])
            return save(*args, **how)

        monkeypatch.setattr(cases, "save", saved)
        return barrier

    return begun


def _received(house: House) -> CaseRow:
    return house.files()


def _investigated(house: House) -> CaseRow:
    return house.begins(house.accepts(house.files()))


def _proposed(house: House) -> CaseRow:
    return done(house.presses(propose, Act.PROPOSE, _investigated(house), BANNED))


TWO: list[tuple[Act_, Act, tuple[object, ...], Callable[[House], CaseRow], Role, State]] = [
    # what both press, what is given with it, the case before them, who they are, where the case stands afterwards
    (accept, Act.ACCEPT, (), _received, Role.MODERATOR, State.ACCEPTED),
    (claim, Act.CLAIM, (), _received, Role.MODERATOR, State.RECEIVED),
    (decide, Act.DECIDE, (DELETED,), _investigated, Role.MODERATOR, State.DECIDED),
    (approve_proposal, Act.APPROVE, (), _proposed, Role.LEAD, State.DECIDED),
]


def press(act: Act_, word: Act, case: CaseRow, given: tuple[object, ...], by: Member) -> Callable[[Tx], object]:
    """A press on the card as it was for `case`; the member is the one found when the unit runs."""

    def unit(tx: Tx) -> object:
        member = staff.get(tx, by.id)
        assert member
        return act(tx, Press(case.id, case.version, word, member, at(STAFF_CHAT)), *given)

    return unit


@pytest.mark.parametrize(("act", "word", "given", "before", "role", "after"), TWO)
async def test_of_two_at_the_same_instant_one_wins_and_the_other_is_told_who(
    act: Act_,
    word: Act,
    given: tuple[object, ...],
    before: Callable[[House], CaseRow],
    role: Role,
    after: State,
    house: House,
    processes: tuple[Store, Store],
    side_by_side: Callable[[], Barrier],
    database_url: str,
) -> None:
    case = before(house)
    house.now += HOUR
    two = [house.hire(3001, "安安", role), house.hire(3002, "博博", role)]
    barrier = side_by_side()
    said = await asyncio.gather(
        *(store.commit(press(act, word, case, given, by)) for store, by in zip(processes, two, strict=True))
    )
    assert barrier.broken is database_url.startswith("sqlite")
    [taken] = [one for one in said if isinstance(one, Transition)]
    [refused] = [one for one in said if isinstance(one, Refusal)]
    winner = next(member for member in two if member.id == taken.event.staff_id)
    assert (refused.say.id, refused.say.args["alias"]) == ("refusal-somebody-was-first", winner.alias)
    assert house.case(case.id).state is after
    assert house.case(case.id).version == case.version + 1
    assert count(house, EVENT, EVENT.c.act == word) == 1
    assert count(house, REFUSED_PRESS, REFUSED_PRESS.c.act == word) == 1
    told = count(house, OUTBOX, OUTBOX.c.form == "decided")
    assert told == (after is State.DECIDED), "the reporter is told once"


async def test_a_press_during_a_demotion_is_refused_or_in_time_and_never_both(
    house: House, processes: tuple[Store, Store]
) -> None:
    case, one = house.files(), house.hire(3001, "安安", Role.MODERATOR)
    demoted = processes[1].commit(lambda tx: staff.change(tx, one.id, roles=frozenset()))
    said, _ = await asyncio.gather(processes[0].commit(press(accept, Act.ACCEPT, case, (), one)), demoted)
    accepted = house.case(case.id).state is State.ACCEPTED
    assert accepted is isinstance(said, Transition)
    late = await processes[0].commit(press(accept, Act.ACCEPT, house.files(chat_id=1002), (), one))
    assert isinstance(late, Refusal)
    assert late.say.id == "refusal-no-role"


async def test_a_role_taken_away_in_the_process_beside_is_gone_at_the_next_press_in_this_one(
    house: House, processes: tuple[Store, Store]
) -> None:
    case, one = house.files(), house.hire(3001, "安安", Role.MODERATOR)
    await processes[1].commit(lambda tx: staff.change(tx, one.id, roles=frozenset()))
    said = await processes[0].commit(press(accept, Act.ACCEPT, case, (), one))
    assert isinstance(said, Refusal)
    assert said.say.id == "refusal-no-role"
    assert house.case(case.id).state is State.RECEIVED
    assert count(house, REFUSED_PRESS, REFUSED_PRESS.c.staff_id == one.id) == 1


def count(house: House, table: Any, where: Any) -> int:
    """How many rows there are."""
    return house.unit(lambda tx: tx.conn.execute(select(func.count()).select_from(table).where(where)).scalar_one())
