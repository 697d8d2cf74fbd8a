"""The survey after closing: asked once, the first answer counts, and the figures know it (rows B8, C15)."""

from datetime import timedelta

import pytest

from cases.oversight import survey
from cases.oversight.figures import Period
from cases.record import access
from cases.triage import agree_with_result
from rules.operator.figures import Share
from rules.vocabulary import DeadlineKind, Role
from store.oversight import surveys
from store.record.cases import CaseRow
from store.unit import Tx
from tests.cases.conftest import DAY, HOUR, LIN, House, refused


@pytest.fixture
def case(house: House) -> CaseRow:
    """A case that was closed a day ago, at two in the afternoon."""
    case, wei = house.decides(house.begins(house.accepts(house.files()))), house.meet()
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    house.sent("reporter")
    house.passes(DAY)
    return house.case(case.id)


def test_it_is_asked_once_and_the_first_rating_counts(house: House, case: CaseRow) -> None:
    wei = house.meet()
    assert "survey" in house.forms("reporter")
    assert DeadlineKind.SURVEY not in house.due(case)
    assert isinstance(house.unit(lambda tx: survey.rate(tx, wei, case.id, 4)), CaseRow)
    assert refused(house.unit(lambda tx: survey.rate(tx, wei, case.id, 1))) == "refusal-survey-rated"
    assert isinstance(house.unit(lambda tx: survey.comment(tx, wei, case.id, "很快")), CaseRow)
    assert refused(house.unit(lambda tx: survey.comment(tx, wei, case.id, "慢"))) == "refusal-survey-commented"
    [said] = house.unit(lambda tx: surveys.comments(tx, case.filed_at, house.now + HOUR, 0, 9))
    assert (said.number, said.rating, said.text) == (case.number, 4, "很快")


def test_the_figures_know_what_was_given(house: House, case: CaseRow) -> None:
    wei = house.meet()
    house.unit(lambda tx: survey.rate(tx, wei, case.id, 4))

    def look(tx: Tx) -> None:
        period = Period(tx, tx.now - HOUR, tx.now + HOUR)
        assert period.work().satisfaction == period.work(team=case.team).satisfaction == Share(4, 1)
        assert period.work(category=case.leaf).satisfaction == Share(4, 1)

    house.unit(look)


def test_it_is_open_to_its_last_second_and_to_its_reporter_alone(house: House, case: CaseRow) -> None:
    wei, lin = house.meet(), house.meet(LIN)
    assert refused(house.unit(lambda tx: survey.rate(tx, lin, case.id, 5))) == "refusal-not-found"
    house.now += 30 * DAY
    assert refused(house.unit(lambda tx: survey.rate(tx, wei, case.id, 5))) == "refusal-survey-over"
    house.now -= timedelta(seconds=1)
    assert isinstance(house.unit(lambda tx: survey.rate(tx, wei, case.id, 5)), CaseRow)


def test_words_that_name_staff_are_not_read_by_them(house: House, case: CaseRow) -> None:
    wang, wei = house.hire(2010, "王姐姐们", Role.MODERATOR, cleared=True), house.meet()
    house.unit(lambda tx: survey.rate(tx, wei, case.id, 1))
    house.unit(lambda tx: survey.comment(tx, wei, case.id, "小林一直在敷衍"))
    now = house.case(case.id)
    assert now.restricted
    assert now.staff_id == case.staff_id, "whose work was rated stays so"
    assert house.unit(lambda tx: access.may_see(tx, wang, now))
    assert not house.unit(lambda tx: access.may_see(tx, house.mod, now))
    assert house.unit(lambda tx: surveys.comments(tx, case.filed_at, house.now + HOUR, 0, 9)) == []
