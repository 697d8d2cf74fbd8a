"""What the clock destroys, and what keeps a case longer: the operator's time, and a case that it leads."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.lists import SEARCH_STATES, ListQuery, count_cases
from cases.record import access
from cases.retention.destruction import destroy
from cases.triage import agree_with_result, withdraw
from cases.views.show import lookup, staff_view
from cases.workflow.press import visible_case
from rules.tickets import Number
from rules.vocabulary import DeadlineKind, State
from store import evidence
from store.collective import collectives
from store.record import cases, events
from store.record.cases import CaseRow, ErasedError
from tests.addresses import at
from tests.cases.conftest import House, refused
from tests.support.installation import STAFF_CHAT

DAY = timedelta(days=1)


@pytest.fixture
def closed(house: House) -> CaseRow:
    """A case that its reporter has withdrawn."""
    case, wei = house.accepts(house.files()), house.meet()
    house.unit(lambda tx: withdraw(tx, wei, case.id))
    return house.case(case.id)


def test_a_case_is_destroyed_a_year_after_its_closing_and_not_a_moment_before(house: House, closed: CaseRow) -> None:
    house.passes(366 * DAY - timedelta(seconds=1))
    assert not house.case(closed.id).erased
    house.passes(timedelta(seconds=1))
    gone = house.case(closed.id)
    assert (gone.erased, gone.number, gone.leaf, gone.state) == (True, closed.number, closed.leaf, State.WITHDRAWN)
    assert (gone.filed_at, gone.closed_at, gone.staff_id) == (closed.filed_at, closed.closed_at, closed.staff_id)
    assert house.due(gone) == {}
    told = house.unit(lambda tx: events.of_case(tx, closed.id))
    assert [event.fact for event in told] == [None] * len(told)
    assert told[-1].act == "destroyed"
    with pytest.raises(ErasedError):
        house.unit(lambda tx: cases.text(tx, gone))


def test_an_operator_who_keeps_longer_is_followed_and_who_keeps_shorter_keeps_the_promise(
    house: House, closed: CaseRow
) -> None:
    promised, house.place = house.place, replace(house.place, policy=replace(house.place.policy, kept=500 * DAY))
    house.passes(499 * DAY)
    assert not house.case(closed.id).erased
    assert house.due(closed)[DeadlineKind.RETENTION] == closed.closed_at + 500 * DAY if closed.closed_at else None
    house.place = replace(promised, policy=replace(promised.policy, kept=365 * DAY))
    house.passes(DAY)
    assert house.case(closed.id).erased


def test_everybody_is_told_what_has_become_of_it(house: House, closed: CaseRow) -> None:
    house.passes(366 * DAY)
    gone, wei = house.case(closed.id), house.meet()
    assert refused(house.unit(lambda tx: lookup(tx, wei, Number(gone.number)))) == "refusal-erased"
    assert refused(house.unit(lambda tx: access.own_case(tx, wei, gone.id))) == "refusal-erased"
    assert refused(house.unit(lambda tx: visible_case(tx, gone.id, house.mod, at(STAFF_CHAT)))) == "refusal-erased"
    stranger = house.meet(777)
    assert refused(house.unit(lambda tx: lookup(tx, stranger, Number(gone.number)))) == "refusal-not-found"


def test_lists_and_figures_go_on_with_it(house: House, closed: CaseRow) -> None:
    house.passes(366 * DAY)
    found = ListQuery(SEARCH_STATES, leaf=closed.leaf)
    assert house.unit(lambda tx: count_cases(tx, house.mod, found)) == [1], "found by its category"
    assert house.unit(lambda tx: count_cases(tx, house.mod, ListQuery())) == [0], "archived"


def test_a_restored_case_that_is_open_still_is_closed_with_it(house: House) -> None:
    case = house.accepts(house.files())
    house.unit(lambda tx: destroy(tx, case))
    gone = house.case(case.id)
    assert (gone.erased, gone.state, gone.closed_at) == (True, State.CLOSED, house.now)
    assert house.due(gone) == {}
    assert house.unit(lambda tx: evidence.of_case(tx, gone.id)) == []
    with pytest.raises(ErasedError):
        house.unit(lambda tx: staff_view(tx, gone))


def test_a_leading_case_is_kept_as_long_as_a_case_that_it_leads(house: House) -> None:
    first, *others = (house.files(chat_id=5001 + n) for n in range(5))
    house.passes(timedelta())
    house.decides(house.begins(house.accepts(house.case(first.id))))
    house.passes(timedelta())
    person = house.meet(5001)
    house.unit(lambda tx: agree_with_result(tx, person, first.id))
    house.carries_out(house.case(first.id))
    closed = house.case(first.id).closed_at
    house.passes(30 * DAY)
    led = house.unit(lambda tx: collectives.cases_led_by(tx, first.id))
    ends = [it.closed_at for it in led if it.closed_at]
    assert closed
    assert len(ends) == len(others) + 1
    assert closed < max(ends), "the others are closed when the time for an appeal is over"
    house.passes(closed + 367 * DAY - house.now)
    assert not house.case(first.id).erased
    house.passes(max(ends) - closed)
    assert all(house.case(it.id).erased for it in led)
