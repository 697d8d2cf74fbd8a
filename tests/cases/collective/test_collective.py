"""Collective complaints (row C10): begun, joined, left, followed; and the same report twice (row A13)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from cases.collective import joining
from cases.collective.joining import remove_by_staff
from cases.conversation.material import Material, add
from cases.conversation.questions import answer_question, ask_reporter
from cases.conversation.redelivery import redeliver_after_unblock
from cases.staffing.acts import transfer
from cases.triage import recategorise, set_severity, withdraw
from rules.facts.acts import MaterialAdded, QuestionAnswered
from rules.refusals import Refusal
from rules.views import CollectiveSize
from rules.vocabulary import Act, Severity, State
from rules.wording import Wording
from store.collective import collectives
from store.entry import people
from store.record import cases, events
from store.record.cases import CaseRow
from tests.addresses import at
from tests.cases.conftest import ABUSE, DAY, MINUTE, WEI, Filing, House, refused
from tests.support.installation import STAFF_CHAT

CROWD = range(5001, 5006)


def crowd(house: House, how_many: int = 5, **different: Any) -> list[CaseRow]:
    """So many people report the same account; their cases as they stand now."""
    filed = [house.files(replace(ABUSE, **different), chat_id=5001 + n) for n in range(how_many)]
    return [house.case(case.id) for case in filed]


def leader_of(house: House, case: CaseRow) -> int | None:
    now = house.case(case.id)
    return house.unit(lambda tx: collectives.leader_of(tx, now))


def count(house: House, case: CaseRow) -> CollectiveSize | None:
    def work(tx: Any) -> CollectiveSize | None:
        group = collectives.of_case(tx, case.id)
        return collectives.size(tx, group) if group else None

    return house.unit(work)


def settle(house: House) -> None:
    """The clock does what is due now."""
    house.passes(timedelta())


def states(house: House, found: list[CaseRow]) -> set[State]:
    return {house.case(case.id).state for case in found}


def test_five_different_people_on_one_subject_are_one_complaint_led_by_the_first(house: House) -> None:
    first, *rest = crowd(house)
    assert count(house, first) == CollectiveSize(reports=5, people=5, hour=5, day=5)
    assert leader_of(house, first) is None
    assert {leader_of(house, case) for case in rest} == {first.id}


@pytest.mark.parametrize(
    ("different", "why"),
    [
        ({"subject": ""}, "nobody could name whom it is about"),
        ({"leaf": "staff-rules"}, "what never enters the staff chat is never part of the group's"),
    ],
)
def test_some_reports_are_never_worked_together(house: House, different: dict[str, Any], why: str) -> None:
    assert count(house, crowd(house, 6, **different)[0]) is None, why


def test_four_people_or_five_reports_of_one_or_five_in_more_than_seven_days_are_no_crowd(house: House) -> None:
    four = crowd(house, 4)
    house.files(Filing("spam-ads", subject="@someone"), chat_id=5001)
    house.files(Filing("mock", subject="@someone"), chat_id=5001)
    assert count(house, four[0]) is None
    house.now += 7 * DAY + MINUTE
    house.files(ABUSE, chat_id=6001)
    assert count(house, four[0]) is None


def test_the_same_person_under_five_categories_is_one(house: House) -> None:
    found = [house.files(Filing(leaf, subject="@someone")) for leaf in ("abuse", "mock", "slander", "bias", "threat")]
    assert count(house, found[0]) is None


def test_the_most_advanced_case_leads_and_the_others_follow(house: House) -> None:
    filed = crowd(house, 4)
    house.begins(house.accepts(filed[2]))
    house.files(ABUSE, chat_id=5005)
    assert {leader_of(house, case) for case in filed} == {filed[2].id, None}
    settle(house)
    assert states(house, filed) == {State.INVESTIGATING}
    assert house.case(filed[0].id).staff_id == house.mod.id


def test_one_decision_and_each_is_told_once_under_their_own_number(house: House) -> None:
    filed = crowd(house, 7)
    house.sent("reporter")
    house.decides(house.begins(house.accepts(filed[0])))
    settle(house)
    told = [row for row in house.sent("reporter") if row.notice.KIND == "decided"]
    assert sorted(row.case_id or 0 for row in told) == [case.id for case in filed]
    assert states(house, filed) == {State.DECIDED}
    settle(house)
    assert "decided" not in house.forms("reporter")


def test_who_joins_late_is_brought_to_where_the_complaint_stands(house: House) -> None:
    filed = crowd(house)
    house.begins(house.accepts(filed[0]))
    settle(house)
    late = house.files(ABUSE, chat_id=6001)
    settle(house)
    assert house.case(late.id).state is State.INVESTIGATING
    assert leader_of(house, late) == filed[0].id


def test_a_report_after_the_decision_is_a_new_one(house: House) -> None:
    filed = crowd(house)
    house.decides(house.begins(house.accepts(filed[0])))
    settle(house)
    house.sent("desk")
    late = house.files(ABUSE, chat_id=6001)
    assert house.case(late.id).state is State.RECEIVED
    assert leader_of(house, late) is None
    assert "case_card" in house.forms("desk")


def test_who_wants_it_apart_keeps_a_case_of_their_own(house: House) -> None:
    crowd(house)
    own = house.files(replace(ABUSE, apart=True), chat_id=6001)
    assert count(house, own) is None
    house.files(ABUSE, chat_id=6002)
    assert leader_of(house, own) is None


def test_a_member_cannot_be_worked_past_the_complaint(house: House) -> None:
    from cases.triage import accept

    filed = crowd(house)
    assert refused(house.presses(accept, Act.ACCEPT, filed[3])) == "refusal-in-a-collective"


def test_a_question_goes_to_all_and_the_first_answer_ends_the_waiting(house: House) -> None:
    filed = crowd(house)
    house.sent("reporter")
    asked = house.presses(ask_reporter, Act.ASK, filed[0], Wording(choice="when"))
    assert isinstance(asked, CaseRow)
    settle(house)
    assert house.forms("reporter").count("asked") == 5
    assert states(house, filed) == {State.REVIEW_PAUSED}
    person = house.meet(5004)
    house.unit(lambda tx: answer_question(tx, person, filed[3].id, QuestionAnswered("昨天晚上")))
    settle(house)
    assert states(house, filed) == {State.RECEIVED}
    late = house.files(ABUSE, chat_id=6001)
    settle(house)
    assert house.case(late.id).state is State.RECEIVED  # asked nothing that is answered already


def test_nobody_answers_and_the_complaint_goes_on(house: House) -> None:
    filed = crowd(house)
    house.presses(ask_reporter, Act.ASK, filed[0], Wording(choice="when"))
    house.passes(8 * DAY)
    assert states(house, filed) == {State.RECEIVED}


def test_a_member_withdraws_and_the_count_falls_but_nothing_falls_apart(house: House) -> None:
    filed = crowd(house)
    person = house.meet(5003)
    house.unit(lambda tx: withdraw(tx, person, filed[2].id))
    assert count(house, filed[0]) == CollectiveSize(reports=4, people=4, hour=4, day=4)
    house.accepts(house.case(filed[0].id))
    settle(house)
    assert states(house, [filed[0], filed[1], filed[3], filed[4]]) == {State.ACCEPTED}
    assert house.case(filed[2].id).state is State.WITHDRAWN


def test_the_one_that_leads_is_withdrawn_and_the_next_leads_from_where_it_stood(house: House) -> None:
    filed = crowd(house)
    house.begins(house.accepts(filed[0]))
    person = house.meet(5001)
    house.unit(lambda tx: withdraw(tx, person, filed[0].id))
    assert house.case(filed[1].id).state is State.INVESTIGATING  # at once, though the clock had not come yet
    assert leader_of(house, filed[1]) is None
    assert leader_of(house, filed[2]) == filed[1].id
    house.decides(house.case(filed[1].id))
    settle(house)
    assert states(house, filed[1:]) == {State.DECIDED}


def test_all_withdraw_and_nothing_is_left_of_it(house: House) -> None:
    filed = crowd(house)
    for n, case in enumerate(filed):
        person = house.meet(5001 + n)
        house.unit(lambda tx, case=case, person=person: withdraw(tx, person, case.id))  # type: ignore[misc]
        settle(house)
    assert states(house, filed) == {State.WITHDRAWN}
    assert count(house, house.files(ABUSE, chat_id=6001)) is None


@pytest.mark.parametrize("which", [0, 2])
def test_who_names_a_colleague_leaves_the_complaint_and_the_group(house: House, which: int) -> None:
    house.hire(2003, "阿强", username="aqiang")
    filed = crowd(house)
    person = house.meet(5001 + which)
    house.unit(lambda tx: add(tx, person, filed[which].id, Material("@aqiang 也在里面")))
    assert house.case(filed[which].id).restricted
    assert count(house, filed[which]) is None
    others = [case for case in filed if case.id != filed[which].id]
    assert count(house, others[0]) == CollectiveSize(reports=4, people=4, hour=4, day=4)
    assert {leader_of(house, case) for case in others} == {others[0].id, None}


def test_the_complaint_under_another_category_takes_its_members_along(house: House) -> None:
    filed = crowd(house)
    house.presses(recategorise, Act.RECATEGORISE, filed[0], "spam-ads")
    house.presses(set_severity, Act.SET_SEVERITY, house.case(filed[0].id), Severity.GRAVE)
    settle(house)
    now = {(case.leaf, case.severity) for case in (house.case(each.id) for each in filed)}
    assert now == {("spam-ads", Severity.GRAVE)}


def test_another_team_takes_the_complaint_on_with_its_members(house: House) -> None:
    filed = crowd(house)
    house.presses(transfer, Act.TRANSFER, filed[0], "rights")
    settle(house)
    assert {house.case(case.id).team for case in filed} == {"rights"}


def test_a_category_that_the_group_may_not_see_takes_all_of_it_out(house: House) -> None:
    filed = crowd(house)
    house.presses(recategorise, Act.RECATEGORISE, filed[0], "staff-rules")
    settle(house)
    assert all(house.case(case.id).restricted for case in filed)
    assert count(house, house.files(ABUSE, chat_id=6001)) is None  # nobody of the group's joins it


def test_a_member_that_is_another_matter_is_taken_out_and_categorised_by_itself(house: House) -> None:
    filed = crowd(house)
    house.sent("desk")
    case = house.case(filed[4].id)
    refusal = house.unit(lambda tx: remove_by_staff(tx, house.mod, at(STAFF_CHAT), case.id, case.version))
    assert refusal is None
    assert count(house, case) is None
    house.presses(recategorise, Act.RECATEGORISE, house.case(case.id), "spam-ads")
    settle(house)
    assert house.case(filed[1].id).leaf == "abuse"
    again = house.case(case.id)
    said = house.unit(lambda tx: remove_by_staff(tx, house.mod, at(STAFF_CHAT), again.id, again.version))
    assert refused(said) == "refusal-not-in-a-collective"


def test_only_the_handlers_of_its_team_take_a_case_out(house: House) -> None:
    case = house.case(crowd(house)[1].id)
    nobody = house.hire(2004, "新人")
    other = house.hire(2005, "别组", *house.mod.roles, team="accounts")

    def tried(member: Any, version: int = case.version) -> Refusal | None:
        return house.unit(lambda tx: remove_by_staff(tx, member, at(STAFF_CHAT), case.id, version))

    assert refused(tried(nobody)) == "refusal-no-role"
    assert refused(tried(other)) == "refusal-other-team"
    assert refused(tried(house.mod, case.version - 1)) == "refusal-case-moved-on"


def test_the_leads_hear_when_it_begins_and_at_each_doubling_and_no_more(house: House) -> None:
    house.sent("desk")
    heard = []
    for n in range(21):
        house.files(ABUSE, chat_id=5001 + n)
        heard += [(n + 1, row.notice.people) for row in house.sent("desk") if row.notice.KIND == "lead_told"]
    assert heard == [(5, 5), (10, 10), (20, 20)]
    person = house.meet(5021)
    last = house.unit(lambda tx: cases.of_person(tx, person.id, 0, 1))[0]
    house.unit(lambda tx: withdraw(tx, person, last.id))
    house.files(ABUSE, chat_id=7001)
    assert "lead_told" not in house.forms("desk")


def test_of_the_members_the_clock_tells_staff_nothing_and_the_reporters_that_it_is_late(house: House) -> None:
    crowd(house)
    house.sent("desk"), house.sent("reporter")
    house.passes(25 * 60 * MINUTE)
    desk = [row for row in house.sent("desk") if row.notice.KIND in ("reminder", "overdue")]
    assert len({row.case_id for row in desk}) == 1
    assert len({row.case_id for row in house.sent("reporter") if row.notice.KIND == "late"}) == 5


def test_what_members_add_is_one_message_beside_the_card_however_many_write(house: House) -> None:
    filed = crowd(house)
    house.sent("desk")
    for n in range(1, 5):
        person = house.meet(5001 + n)
        house.unit(lambda tx, n=n, person=person: add(tx, person, filed[n].id, Material(f"还有第 {n} 件事")))  # type: ignore[misc]
    sent = [row.notice.KIND for row in house.sent("desk")]
    assert sent.count("members_heard") == 1
    assert "added" not in sent


def test_a_member_who_has_blocked_the_bot_is_told_the_result_on_return(house: House) -> None:
    filed = crowd(house)
    person = house.meet(5002)
    house.unit(lambda tx: people.mark_blocked(tx, at(5002)))
    house.decides(house.begins(house.accepts(filed[0])))
    settle(house)
    decided = [row.case_id for row in house.sent("reporter") if row.notice.KIND == "decided"]
    assert filed[1].id not in decided
    house.unit(lambda tx: redeliver_after_unblock(tx, person))
    assert [row.case_id for row in house.sent("reporter") if row.notice.KIND == "decided"] == [filed[1].id]


def test_many_members_follow_in_parts_and_none_is_forgotten(house: House) -> None:
    filed = crowd(house, 120)
    house.accepts(filed[0])
    assert house.sweeps()
    reached = [house.case(case.id).state for case in filed].count(State.ACCEPTED)
    assert 1 < reached < 120  # a long complaint is no long transaction
    settle(house)
    assert states(house, filed) == {State.ACCEPTED}


def test_the_same_report_once_more_is_added_to_the_first_case(house: House) -> None:
    first = house.files(ABUSE)
    house.sent("reporter"), house.sent("desk")
    again = house.files(Filing("abuse", subject="@Someone", description="他今天又骂了", notes=("https://x.com/1",)))
    assert again.id == first.id
    wei = house.meet(WEI)
    assert house.unit(lambda tx: cases.count_of_person(tx, wei.id)) == 1
    told = house.unit(lambda tx: events.of_case(tx, first.id))[-1]
    assert told.fact == MaterialAdded("他今天又骂了\nhttps://x.com/1")
    assert "joined_first" in house.forms("reporter")
    assert "add" in house.forms("desk")


@pytest.mark.parametrize(
    "second",
    [
        Filing("mock", subject="@someone"),  # another category
        Filing("abuse", subject="@another"),  # another subject
        Filing("abuse"),  # nobody named
    ],
)
def test_another_report_is_another_case(house: House, second: Filing) -> None:
    assert house.files(ABUSE).id != house.files(second).id


def test_once_it_is_decided_the_same_again_is_a_new_report(house: House) -> None:
    first = house.files(ABUSE)
    house.decides(house.begins(house.accepts(first)))
    assert house.files(ABUSE).id != first.id


def test_the_dialog_offers_what_there_is_to_join(house: House) -> None:
    crowd(house, 6)
    assert house.unit(lambda tx: joining.complaint_to_join(tx, replace(ABUSE, subject="@Someone"))).people == 6
    assert house.unit(lambda tx: joining.complaint_to_join(tx, replace(ABUSE, subject="@another"))) is None
    assert house.unit(lambda tx: joining.complaint_to_join(tx, replace(ABUSE, subject="…"))) is None
