"""A collective complaint has one result (row C10, decision 21): what becomes of it for one, becomes of it for all."""

import pytest

from cases.appeal.appeal import AppealGrounds, approve_proposal, change_decision, file_appeal, overturn, uphold
from cases.conversation.questions import answer_question
from cases.decision.consequences import record_agency_reply, record_rectification_check
from cases.decision.decide import Referral, Verdict, decide, propose
from cases.parties import codes as giving
from cases.parties.codes import IssuedCode
from cases.triage import agree_with_result, reject, withdraw
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import AgencyReply, QuestionAnswered
from rules.people.codes import Code, read_code
from rules.refusals import Refusal
from rules.sanctions.measures import Measure
from rules.vocabulary import Act, CodeKind, DeadlineKind, Matter, Outcome, Sanction, State
from rules.wording import Wording
from store.collective import collectives
from store.decision import violations
from store.entry.people import PersonRow
from store.record.cases import CaseRow
from store.unit import Tx
from tests.addresses import at, id_at
from tests.cases.collective.test_collective import crowd, leader_of, settle, states
from tests.cases.conftest import DAY, HOUR, House, done, refused
from tests.support.installation import STAFF_CHAT

ANN, HAN = 2003, 1009
MUTE = Measure(Sanction.MUTE, 7)
FACTS = Wording(text="查明属实")


def decided(house: House, **different: object) -> list[CaseRow]:
    """Five people's complaint, decided with a mute; all of them know."""
    filed = crowd(house)
    verdict = Verdict(Outcome.CONTENT_DELETED, FACTS, measure=MUTE, why="屡次", **different)  # type: ignore[arg-type]
    done(house.presses(decide, Act.DECIDE, house.begins(house.accepts(filed[0])), verdict))
    settle(house)
    return now(house, filed)


def now(house: House, filed: list[CaseRow]) -> list[CaseRow]:
    return [house.case(case.id) for case in filed]


def appeals(house: House, who: PersonRow, case: CaseRow) -> CaseRow:
    taken = house.unit(lambda tx: file_appeal(tx, who, case.id, AppealGrounds(Matter.RESULT, "不同意")))
    assert isinstance(taken, Transition), taken
    return taken.case


def reporter(house: House, n: int) -> PersonRow:
    return house.meet(5001 + n)


def punished(house: House, case: CaseRow) -> PersonRow:
    """Who holds the code of the person punished."""
    person = house.meet(HAN)
    press = Press(case.id, case.version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT))

    def work(tx: Tx) -> None:
        made = giving.give(tx, press, CodeKind.PUNISHED)
        assert isinstance(made, IssuedCode)
        read = read_code(made.code)
        assert isinstance(read, Code)
        giving.redeem(tx, person, read)

    house.unit(work)
    return person


def told(house: House, form: str) -> list[int]:
    """Of which cases the reporters are told this now, in order."""
    return sorted(row.case_id or 0 for row in house.sent("reporter") if form == row.notice.KIND)


def ids(filed: list[CaseRow]) -> list[int]:
    return [case.id for case in filed]


def counted(house: House, of: CaseRow) -> list[tuple[bool, bool]]:
    """What the ladder knows of the subject for another case: annulled, lifted."""
    other = house.files(chat_id=7001)
    return [(it.annulled, it.lifted) for it in house.unit(lambda tx: violations.history(tx, other))]


def test_the_punished_has_the_decision_overturned_and_each_reporter_is_told_once(house: House) -> None:
    filed = decided(house)
    han = punished(house, filed[0])
    after = appeals(house, han, filed[0])
    house.sent("reporter")
    house.now += HOUR
    done(house.presses(overturn, Act.OVERTURN, after, "证据不足", by=house.lead))
    settle(house)
    sent = house.sent("reporter")
    assert sorted(row.case_id or 0 for row in sent if row.notice.KIND == "reviewed") == ids(filed)
    assert [row.case_id for row in sent if row.notice.KIND == "party_reviewed"] == [filed[0].id]
    assert states(house, filed) == {State.CLOSED}
    assert counted(house, filed[0]) == [(True, True)]
    settle(house)
    assert told(house, "reviewed") == []


def test_a_members_appeal_changes_the_decision_for_all_and_what_it_imposes_is_imposed_once(house: House) -> None:
    filed = decided(house)
    punished(house, filed[0])
    second, fourth = reporter(house, 1), reporter(house, 3)
    house.unit(lambda tx: agree_with_result(tx, second, filed[1].id))
    after = appeals(house, fourth, filed[3])
    house.sent("reporter")
    house.now += HOUR
    light = Verdict(Outcome.CONTENT_DELETED, Wording(text="只有一条"), measure=Measure(Sanction.WARNING), why="较轻")
    done(house.presses(change_decision, Act.CHANGE, after, "处罚过重", light, by=house.lead))
    settle(house)
    sent = house.sent("reporter")
    assert sorted(row.case_id or 0 for row in sent if row.notice.KIND == "reviewed") == ids(filed)
    assert [id_at(row.to.address) for row in sent if row.notice.KIND == "party_reviewed"] == [HAN]
    assert states(house, filed) == {State.CLOSED}
    imposed = [row for case in filed for row in house.unit(lambda tx, case=case: violations.of_case(tx, case.id))]  # type: ignore[misc]
    assert [(row.case_id, row.kind, row.lifted_at is None) for row in imposed] == [
        (filed[0].id, Sanction.MUTE, False),
        (filed[0].id, Sanction.WARNING, True),
    ]
    assert counted(house, filed[0]) == [(False, False)]
    house.passes(30 * DAY)
    assert not {"final", "closed", "party_final"} & set(house.forms("reporter")), "reviewed is final"
    fifth = reporter(house, 4)
    again = house.unit(lambda tx: file_appeal(tx, fifth, filed[4].id, AppealGrounds(Matter.RESULT, "不")))
    assert isinstance(again, Refusal)


def test_one_review_answers_every_appeal_that_waits_where_it_changes_the_decision(house: House) -> None:
    filed = decided(house)
    first = appeals(house, reporter(house, 1), filed[1])
    second = appeals(house, reporter(house, 2), filed[2])
    done(house.presses(overturn, Act.OVERTURN, first, "证据不足", by=house.lead))
    settle(house)
    assert states(house, filed) == {State.CLOSED}
    ann = house.hire(ANN, "安安", *house.mod.roles)
    assert refused(house.presses(uphold, Act.UPHOLD, second, "理由", by=ann)) == "refusal-somebody-was-first"


def test_what_a_review_upholds_stays_as_it_was_for_the_others_and_each_may_appeal_once(house: House) -> None:
    filed = decided(house)
    first = appeals(house, reporter(house, 1), filed[1])
    house.sent("reporter")
    done(house.presses(uphold, Act.UPHOLD, first, "理由", by=house.lead))
    settle(house)
    assert told(house, "reviewed") == [filed[1].id]
    after = appeals(house, reporter(house, 2), filed[2])
    assert after.state is State.APPEALED
    own = reporter(house, 1)
    again = house.unit(lambda tx: file_appeal(tx, own, filed[1].id, AppealGrounds(Matter.RESULT, "再次")))
    assert refused(again) == "refusal-reviewed-already"


def test_nothing_is_final_for_anybody_while_one_appeal_is_reviewed(house: House) -> None:
    filed = decided(house)
    second = reporter(house, 1)
    house.unit(lambda tx: agree_with_result(tx, second, filed[1].id))
    house.now += 15 * DAY - HOUR
    after = appeals(house, reporter(house, 2), filed[2])
    house.sent("reporter")
    house.passes(2 * DAY)
    assert not {"closed", "final"} & set(house.forms("reporter"))
    done(house.presses(uphold, Act.UPHOLD, house.case(after.id), "理由", by=house.lead))
    house.passes(2 * DAY)
    sent = house.sent("reporter")
    assert sorted(row.case_id or 0 for row in sent if row.notice.KIND == "closed") == [filed[n].id for n in (0, 3, 4)]
    assert [row.case_id for row in sent if row.notice.KIND == "final"] == [filed[1].id]


def test_an_appeal_taken_back_leaves_the_result_shared(house: House) -> None:
    filed = decided(house)
    first, third = reporter(house, 0), reporter(house, 2)
    appeals(house, first, filed[0])
    house.unit(lambda tx: withdraw(tx, first, filed[0].id))
    assert house.unit(lambda tx: collectives.led_by(tx, filed[0].id))
    done(house.presses(overturn, Act.OVERTURN, appeals(house, third, filed[2]), "证据不足", by=house.lead))
    settle(house)
    assert told(house, "reviewed") == ids(filed)
    assert counted(house, filed[0]) == [(True, True)]


def test_grounds_that_name_a_colleague_are_kept_from_the_group_and_the_sanction_is_undone_all_the_same(
    house: House,
) -> None:
    house.hire(2011, "阿强", username="aqiang")
    judge = house.hire(2012, "老王", *house.lead.roles, cleared=True)
    filed = decided(house)
    third = reporter(house, 2)
    taken = house.unit(lambda tx: file_appeal(tx, third, filed[2].id, AppealGrounds(Matter.HANDLING, "@aqiang 偏袒")))
    assert isinstance(taken, Transition)
    assert taken.case.restricted
    done(house.presses(overturn, Act.OVERTURN, taken.case, "证据不足", by=judge, chat=2012))
    settle(house)
    assert told(house, "reviewed") == ids(filed)
    assert counted(house, filed[0]) == [(True, True)]


@pytest.mark.parametrize("which", [0, 3])
def test_a_rejection_overturned_for_one_opens_the_complaint_for_all_and_it_is_decided_once(
    house: House, which: int
) -> None:
    filed = crowd(house)
    done(house.presses(reject, Act.REJECT, filed[0], Wording(choice="no_violation")))
    settle(house)
    second = reporter(house, 1)
    house.unit(lambda tx: agree_with_result(tx, second, filed[1].id))
    after = appeals(house, reporter(house, which), filed[which])
    house.sent("reporter")
    house.now += HOUR
    done(house.presses(overturn, Act.OVERTURN, after, "确有辱骂", by=house.lead))
    settle(house)
    assert told(house, "reviewed") == ids(filed)
    assert states(house, filed) == {State.ACCEPTED}
    assert [leader_of(house, case) for case in filed] == [None, *[filed[0].id] * 4]
    due = [house.due(case)[DeadlineKind.INVESTIGATION] for case in now(house, filed)]
    assert len(set(due)) == 1
    house.decides(house.begins(house.case(filed[0].id)))
    settle(house)
    assert told(house, "decided") == ids(filed)


def test_what_was_put_right_and_what_an_agency_answers_reach_each_reporter_once(house: House) -> None:
    filed = crowd(house)
    by = house.now + 3 * DAY
    referral = Verdict(
        Outcome.RECTIFICATION,
        FACTS,
        measure=Measure(Sanction.REFERRAL),
        why="移交",
        by=by,
        referral=Referral("网信办", "", house.now + 5 * DAY),
    )
    proposed = done(house.presses(propose, Act.PROPOSE, house.begins(house.accepts(filed[0])), referral))
    done(house.presses(approve_proposal, Act.APPROVE, proposed, by=house.lead))
    settle(house)
    third = reporter(house, 2)
    house.unit(lambda tx: agree_with_result(tx, third, filed[2].id))
    house.sent("reporter")

    def press(act: object, word: Act, *given: object, **named: object) -> None:
        leader = house.case(filed[0].id)
        done(house.presses(lambda tx, pressed: act(tx, pressed, *given, **named), word, leader))  # type: ignore[operator]
        settle(house)

    press(record_rectification_check, Act.CHECK, note="还差一条", again_by=by + DAY)
    assert told(house, "checked") == ids(filed)
    press(record_agency_reply, Act.RELAY, AgencyReply.NUMBER, "网信 1 号", None)
    assert told(house, "relayed") == []
    press(record_agency_reply, Act.RELAY, AgencyReply.ANSWERED, "已受理", None)
    assert told(house, "relayed") == ids(filed)
    press(record_rectification_check, Act.CHECK, note="都改了", again_by=None)
    assert told(house, "checked") == ids(filed)
    assert states(house, filed) == {State.DECIDED, State.CLOSED}


def test_each_is_told_when_it_is_final_and_asked_afterwards_once(house: House) -> None:
    filed = decided(house)
    second = reporter(house, 1)
    house.unit(lambda tx: agree_with_result(tx, second, filed[1].id))
    house.sent("reporter")
    house.passes(40 * DAY)
    sent = house.sent("reporter")
    assert sorted(row.case_id or 0 for row in sent if row.notice.KIND in ("closed", "final")) == ids(filed)
    assert sorted(row.case_id or 0 for row in sent if row.notice.KIND == "survey") == ids(filed)


def test_the_lead_withdrawn_while_a_question_waits_hands_the_question_on(house: House) -> None:
    filed = crowd(house)
    house.asks(filed[0])
    settle(house)
    first, third = reporter(house, 0), reporter(house, 2)
    house.unit(lambda tx: withdraw(tx, first, filed[0].id))
    settle(house)
    assert states(house, filed[1:]) == {State.REVIEW_PAUSED}
    house.unit(lambda tx: answer_question(tx, third, filed[2].id, QuestionAnswered("昨天")))
    settle(house)
    assert states(house, filed[1:]) == {State.RECEIVED}
    house.sent("reporter")
    house.decides(house.begins(house.accepts(house.case(filed[1].id))))
    settle(house)
    assert told(house, "decided") == ids(filed[1:])
