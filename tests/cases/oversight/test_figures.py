"""Work figures (row C15) are read from what happened: who did it, whether in time, and what became of it."""

from cases.appeal.appeal import AppealGrounds, file_appeal, overturn
from cases.oversight.figures import Period
from cases.triage import withdraw
from rules.operator.figures import STAGES, Figures, Share
from rules.vocabulary import Act, DeadlineKind, Matter, Role
from store import staffing
from store.members.staff import Member
from tests.cases.collective.test_collective import crowd, settle
from tests.cases.conftest import DAY, HOUR, House

K = DeadlineKind


def period(house: House, days: int = 30) -> Period:
    return house.unit(lambda tx: Period(tx, house.now - days * DAY, house.now + HOUR))


def of(house: House, member: Member) -> Figures:
    return period(house).work(member=member.id)


def test_a_house_without_cases_has_no_figures(house: House) -> None:
    assert period(house).work().empty
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
    team = period(house).work(team=case.team)
    assert team.stages == period(house).work().stages == period(house).work(category="abuse").stages
    assert team.on_time == Share(4, 4)
    assert period(house).work(team="service").empty


def test_what_came_late_and_what_is_late_still_is_not_on_time(house: House) -> None:
    late, never = house.files(), house.files(chat_id=1002)
    house.passes(25 * HOUR)
    house.accepts(late)
    assert of(house, house.mod).stages[K.REVIEW] == Share(0, 1)
    assert period(house).work(team=never.team).stages[K.REVIEW] == Share(0, 2)  # nobody's yet, and the team's
    assert period(house).work().open == 2


def test_what_its_reporter_withdrew_in_time_is_neither_kept_nor_missed(house: House) -> None:
    case, person = house.files(), house.meet()
    house.unit(lambda tx: withdraw(tx, person, case.id))
    assert period(house).work().on_time == Share()


def test_a_decision_on_five_is_one_piece_of_work_and_one_promise_kept(house: House) -> None:
    filed = crowd(house)
    case = house.begins(house.accepts(filed[0]))
    settle(house)
    assert of(house, house.mod).open == period(house).work().open == 1
    assert house.unit(staffing.workloads)[house.mod.id].open == 1
    house.decides(case)
    settle(house)
    house.sent("reporter")
    mine = of(house, house.mod)
    assert (mine.taken, mine.overturned) == (1, Share(0, 1))
    assert mine.stages == dict.fromkeys(STAGES[:4], Share(1, 1)) | {K.APPEAL_REVIEW: Share()}
    assert period(house).work().on_time == Share(4, 4)


def test_the_appeal_of_one_of_five_is_work_and_the_result_of_theirs_is_overturned_once(house: House) -> None:
    filed = crowd(house)
    house.decides(house.begins(house.accepts(filed[0])))
    settle(house)
    person = house.meet(5003)
    house.unit(lambda tx: file_appeal(tx, person, filed[2].id, AppealGrounds(Matter.RESULT, "不同意")))
    house.presses(overturn, Act.OVERTURN, house.case(filed[2].id), "证据不足", by=house.lead)
    settle(house)
    assert of(house, house.mod).overturned == Share(1, 1)
    hers = of(house, house.lead)
    assert (hers.taken, hers.stages[K.APPEAL_REVIEW]) == (1, Share(1, 1))
    assert period(house).work().overturned == Share(1, 1)


def test_only_the_period_counts(house: House) -> None:
    house.accepts(house.files())
    house.now += 8 * DAY
    assert period(house, 7).work().taken == 0
    assert period(house, 7).work().open == 1
    assert period(house, 9).work().taken == 1
