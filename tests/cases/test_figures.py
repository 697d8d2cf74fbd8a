"""Work figures (row C15) are read from what happened: who did it, whether in time, and what became of it."""

from cases.figures import Figures, Period, Share
from cases.withdraw import withdraw
from rules.vocabulary import DeadlineKind, Role
from store.staff import Member
from tests.cases.conftest import DAY, HOUR, House

K = DeadlineKind


def period(house: House, days: int = 30) -> Period:
    return house.unit(lambda tx: Period(tx, house.now - days * DAY, house.now + HOUR))


def of(house: House, member: Member) -> Figures:
    return period(house).of_member(member.id)


def test_a_house_without_cases_has_no_figures(house: House) -> None:
    assert period(house).of_house().empty
    assert period(house).teams() == period(house).members() == ()


def test_each_stage_counts_for_who_did_it_and_the_delivery_for_who_decided(house: House) -> None:
    other = house.hire(2003, "阿红", Role.MODERATOR)
    case = house.accepts(house.files())
    case = house.decides(house.begins(case, by=other))
    house.sent("reporter")  # arrives at once
    mine, hers = of(house, house.mod), of(house, other)
    assert (mine.stages[K.REVIEW], mine.stages[K.INVESTIGATION]) == (Share(1, 1), Share())
    assert (hers.stages[K.INVESTIGATION], hers.taken) == (Share(1, 1), 1)
    assert mine.stages[K.DECISION] == mine.stages[K.DELIVERY] == Share(1, 1)
    assert (mine.overturned, mine.taken, mine.open) == (Share(0, 1), 1, 0)
    team = period(house).of_team(case.team)
    assert team.stages == period(house).of_house().stages == period(house).of_leaf("abuse").stages
    assert team.on_time == Share(4, 4)
    assert period(house).of_team("service").empty


def test_what_came_late_and_what_is_late_still_is_not_on_time(house: House) -> None:
    late, never = house.files(), house.files(chat_id=1002)
    house.passes(25 * HOUR)
    house.accepts(late)
    assert of(house, house.mod).stages[K.REVIEW] == Share(0, 1)
    assert period(house).of_team(never.team).stages[K.REVIEW] == Share(0, 2)  # nobody's yet, and the team's
    assert period(house).of_house().open == 2


def test_what_its_reporter_withdrew_in_time_is_neither_kept_nor_missed(house: House) -> None:
    case, person = house.files(), house.meet()
    house.unit(lambda tx: withdraw(tx, person, case.id))
    assert period(house).of_house().on_time == Share()


def test_only_the_period_counts(house: House) -> None:
    house.accepts(house.files())
    house.now += 8 * DAY
    assert period(house, 7).of_house().taken == 0
    assert period(house, 7).of_house().open == 1
    assert period(house, 9).of_house().taken == 1
