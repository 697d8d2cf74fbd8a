"""Duplicates (row C2): a case goes with the first, is decided with it, and its reporter hears by their own number."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.collective.duplicates import likely_originals, mark_duplicate
from cases.collective.joining import remove_by_staff
from cases.triage import recategorise, reject
from rules.vocabulary import Act, DeadlineKind, Role, State
from rules.wording import Wording
from store.record import deadlines
from store.record.cases import CaseRow
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, LIN, MINUTE, House, done, refused
from tests.support.installation import STAFF_CHAT


def pair(house: House) -> tuple[CaseRow, CaseRow]:
    """Two people's cases on one subject."""
    return house.files(), house.files(replace(ABUSE, description="他又骂人"), chat_id=LIN)


def marks(house: House, case: CaseRow, of: str, **how: object) -> object:
    return house.presses(mark_duplicate, Act.DUPLICATE, house.case(case.id), of, **how)  # type: ignore[arg-type]


def test_both_reporters_are_told_the_one_result_once_each_under_their_own_number(house: House) -> None:
    first, second = pair(house)
    assert isinstance(marks(house, second, first.number), CaseRow)
    house.sent("reporter")
    house.decides(house.begins(house.accepts(house.case(first.id))))
    house.sweeps()
    assert house.case(second.id).state is State.DECIDED
    results = [row for row in house.sent("reporter") if row.notice.KIND == "decided"]
    assert sorted((id_at(row.to.address), row.case_id) for row in results) == [(1001, first.id), (LIN, second.id)]


def test_a_rejection_is_carried_along_too(house: House) -> None:
    first, second = pair(house)
    marks(house, second, first.number)
    done(house.presses(reject, Act.REJECT, house.case(first.id), Wording(text="没有违规")))
    house.sweeps()
    assert house.case(second.id).state is State.REJECTED


def running(house: House, case: CaseRow) -> list[DeadlineKind]:
    rows = house.unit(lambda tx: deadlines.of_case(tx, case.id))
    return [row.kind for row in rows if row.met_at is None]


def test_a_deadline_that_joining_ends_in_the_same_sweep_is_not_reminded_of(house: House) -> None:
    refund = replace(ABUSE, leaf="refund")  # only its review is due after 24 hours
    first, second = house.files(refund), house.files(refund, chat_id=LIN)
    marks(house, second, first.number)
    house.passes(timedelta(hours=24) - MINUTE)
    house.accepts(house.case(first.id))
    house.now += 2 * MINUTE
    house.sweeps()
    assert house.case(second.id).state is State.ACCEPTED
    assert DeadlineKind.REVIEW not in running(house, second)


def test_a_deadline_that_a_followed_category_ended_begins_again_with_the_investigation(house: House) -> None:
    first = house.accepts(house.files())
    house.begins(done(house.presses(recategorise, Act.RECATEGORISE, first, "refund")))
    house.now += MINUTE
    second = house.files(chat_id=LIN)  # its decision is due by the hours of its own category until it joins
    marks(house, second, first.number)
    house.sweeps()
    assert house.case(second.id).state is State.INVESTIGATING
    assert running(house, second) == [DeadlineKind.DECISION]


def test_those_on_the_same_subject_are_offered(house: House) -> None:
    first, second = pair(house)
    house.files(replace(ABUSE, subject="@somebody_else"))
    assert house.unit(lambda tx: likely_originals(tx, second, house.mod)) == [first.number]


def test_a_duplicate_of_a_duplicate_goes_with_the_first(house: House) -> None:
    first, second = pair(house)
    third = house.files(replace(ABUSE, description="还在骂"), chat_id=1003)
    marks(house, second, first.number)
    assert isinstance(marks(house, third, second.number), CaseRow)
    house.decides(house.begins(house.accepts(house.case(first.id))))
    house.sweeps()
    assert {house.case(it.id).state for it in (second, third)} == {State.DECIDED}


def test_marked_by_mistake_it_is_taken_out_again(house: House) -> None:
    first, second = pair(house)
    marks(house, second, first.number)
    now = house.case(second.id)
    assert house.unit(lambda tx: remove_by_staff(tx, house.mod, at(STAFF_CHAT), now.id, now.version)) is None
    assert house.accepts(house.case(second.id)).state is State.ACCEPTED


def test_what_cannot_be_is_refused_and_changes_nothing(house: House) -> None:
    _, second = pair(house)
    hidden = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    restricted = house.files(replace(ABUSE, leaf=hidden), chat_id=1004)
    for of, said in (
        (second.number, "refusal-duplicate-of-itself"),
        (restricted.number, "refusal-no-case"),  # who may not see it learns nothing of it
        ("LA-00000-00000-0", "refusal-no-case"),
        ("第二个", "refusal-duplicate-no-number"),
    ):
        assert refused(marks(house, second, of)) == said, of
    assert house.case(second.id).version == second.version


def test_a_number_with_a_slip_is_told_apart(house: House) -> None:
    first, second = pair(house)
    wrong = first.number[:-1] + ("0" if first.number[-1] != "0" else "1")
    assert refused(marks(house, second, wrong)) == "refusal-slip"


def test_in_a_circle_nothing_goes(house: House) -> None:
    first, second = pair(house)
    marks(house, second, first.number)
    assert refused(marks(house, first, second.number)) == "refusal-duplicate-circle"
    third = house.files(replace(ABUSE, subject=""), chat_id=1003)
    assert refused(marks(house, first, third.number)) == "refusal-duplicate-leads"
    assert refused(marks(house, second, third.number)) == "refusal-in-a-collective"


def test_a_case_is_no_duplicate_of_a_decided_or_less_advanced_one(house: House) -> None:
    first, second = pair(house)
    house.begins(house.accepts(second))
    assert refused(marks(house, second, first.number)) == "refusal-duplicate-further"
    house.decides(house.case(second.id))
    assert refused(marks(house, first, second.number)) == "refusal-duplicate-decided"


def test_of_two_who_mark_at_once_one_wins(house: House) -> None:
    first, second = pair(house)
    done(house.presses(mark_duplicate, Act.DUPLICATE, second, first.number))
    said = house.presses(mark_duplicate, Act.DUPLICATE, second, first.number, by=house.lead)
    assert refused(said) == "refusal-in-a-collective"


@pytest.mark.parametrize("role", [Role.LEAD, Role.MODERATOR])
def test_another_teams_moderator_marks_nothing(house: House, role: Role) -> None:
    first, second = pair(house)
    outsider = house.hire(2005, "账户组的人", role, team="accounts")
    said = marks(house, second, first.number, by=outsider)
    assert isinstance(said, CaseRow) if role is Role.LEAD else refused(said) == "refusal-other-team"
