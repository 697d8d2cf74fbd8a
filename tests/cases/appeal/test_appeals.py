"""Appeals and their review: to the second, once for each party, by nobody who took part, every party told once."""

from datetime import timedelta

import pytest

from cases.appeal.appeal import AppealGrounds, change_decision, file_appeal, overturn, uphold
from cases.conversation.material import Material, add
from cases.conversation.redelivery import redeliver_after_unblock
from cases.decision.decide import Verdict
from cases.parties import codes as giving
from cases.parties.codes import IssuedCode
from cases.staffing import assignment
from cases.triage import agree_with_result, reject, withdraw
from cases.workflow import transitions
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.evidence import SentFile
from rules.people.codes import Code, read_code
from rules.refusals import Refusal
from rules.vocabulary import Act, CodeKind, DeadlineKind, Matter, Outcome, ReviewersLeft, Role, State
from rules.wording import Wording
from rules.workflow.steps import LifeStep, step
from store import evidence
from store.entry import people
from store.entry.people import PersonRow
from store.outbox import SendMode
from store.parties.codes import CodeRow
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, HOUR, LIN, House, done, refused
from tests.support.installation import STAFF_CHAT

SECOND = timedelta(seconds=1)
GROUNDS = AppealGrounds(Matter.RESULT, "处理太轻了")
ANN = 2003


@pytest.fixture
def case(house: House) -> CaseRow:
    return house.decides(house.begins(house.accepts(house.files())))


def appealed(house: House, person: PersonRow, case: CaseRow, grounds: AppealGrounds = GROUNDS) -> CaseRow | Refusal:
    taken = house.unit(lambda tx: file_appeal(tx, person, case.id, grounds))
    return taken.case if isinstance(taken, Transition) else taken


def punished(house: House, case: CaseRow, chat_id: int = LIN) -> PersonRow:
    """Who holds the code of the person punished."""
    person = house.meet(chat_id)
    press = Press(case.id, house.case(case.id).version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT))

    def work(tx: Tx) -> None:
        made = giving.give(tx, press, CodeKind.PUNISHED)
        assert isinstance(made, IssuedCode)
        read = read_code(made.code)
        assert isinstance(read, Code)
        assert isinstance(giving.redeem(tx, person, read), CodeRow)

    house.unit(work)
    return person


def test_the_window_is_open_to_its_last_second_and_not_beyond(house: House, case: CaseRow) -> None:
    wei = house.meet()
    house.now += 15 * DAY
    assert refused(appealed(house, wei, case)) == "refusal-window-over"
    house.now -= SECOND
    assert done(appealed(house, wei, case)).state is State.APPEALED


def test_an_appeal_starts_its_review_and_tells_both_sides(house: House, case: CaseRow) -> None:
    wei = house.meet()
    han = punished(house, case)
    house.sent("reporter")
    house.sent("desk")
    after = done(appealed(house, wei, case))
    assert house.due(after)[DeadlineKind.APPEAL_REVIEW] == house.now + 72 * HOUR
    told = {(row.notice.KIND, id_at(row.to.address)) for row in house.sent("reporter")}
    assert ("appeal_kept", 1001) in told
    assert ("party_appeal_of_other", LIN) in told
    assert "appeal" in house.forms("desk")
    assert refused(appealed(house, wei, case)) == "refusal-appealed-already"
    joined = done(appealed(house, han, case))
    assert house.due(joined)[DeadlineKind.APPEAL_REVIEW] == house.now + 72 * HOUR


def test_the_second_appeal_moves_no_promise(house: House, case: CaseRow) -> None:
    wei, han = house.meet(), punished(house, case)
    due = house.due(done(appealed(house, wei, case)))[DeadlineKind.APPEAL_REVIEW]
    house.now += 10 * HOUR
    both = done(appealed(house, han, case))
    assert house.due(both)[DeadlineKind.APPEAL_REVIEW] == due
    taken = house.unit(lambda tx: withdraw(tx, wei, case.id))
    assert isinstance(taken, Transition)
    assert (taken.case.state, house.due(taken.case)[DeadlineKind.APPEAL_REVIEW]) == (State.APPEALED, due)
    rows = house.unit(lambda tx: deadlines.of_case(tx, case.id))
    assert sum(row.kind is DeadlineKind.APPEAL_REVIEW for row in rows) == 1


def test_an_appeal_needs_words_and_has_the_room_of_a_description(house: House, case: CaseRow) -> None:
    wei = house.meet()
    assert refused(appealed(house, wei, case, AppealGrounds(Matter.RESULT, "  "))) == "refusal-appeal-without-grounds"
    assert refused(appealed(house, wei, case, AppealGrounds(Matter.RESULT, "长" * 12_001))) == "refusal-too-long"


def test_the_evidence_is_the_cases_and_its_sender_is_who_appealed(house: House, case: CaseRow) -> None:
    han = punished(house, case)
    done(appealed(house, han, case, AppealGrounds(Matter.HANDLING, "没有听我说", (SentFile("f", "photo", size=10),))))
    [piece] = house.unit(lambda tx: evidence.of_case(tx, case.id))
    assert house.unit(lambda tx: evidence.sender(tx, piece.id)) == han.id
    house.unit(lambda tx: add(tx, han, case.id, Material(file=SentFile("g", "photo", size=10))))
    added = house.unit(lambda tx: evidence.of_case(tx, case.id))[-1]
    assert house.unit(lambda tx: evidence.sender(tx, added.id)) == han.id
    wei = house.meet()
    house.unit(lambda tx: add(tx, wei, case.id, Material(file=SentFile("h", "photo", size=10))))
    own = house.unit(lambda tx: evidence.of_case(tx, case.id))[-1]
    assert house.unit(lambda tx: evidence.sender(tx, own.id)) == case.person_id


def test_grounds_that_name_staff_take_the_case_out_of_the_staff_chat(house: House, case: CaseRow) -> None:
    house.hire(2011, "小林二", Role.LEAD, username="xiao_lin")
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    house.sent("desk")
    done(appealed(house, house.meet(), case, AppealGrounds(Matter.HANDLING, "@xiao_lin 偏袒他")))
    assert house.case(case.id).restricted
    rows = [row for row in house.sent("desk") if house.form(row) == "appeal"]
    assert {id_at(row.to.address) for row in rows} == {2010}


def test_who_took_part_is_refused_by_the_store_itself(house: House, case: CaseRow) -> None:
    after = done(appealed(house, house.meet(), case))
    assert refused(house.presses(uphold, Act.UPHOLD, after, "理由")) == "refusal-took-part"

    def forged(tx: Tx) -> Transition | Refusal:
        """As if the check had been passed by somebody else a moment ago."""
        facts = transitions.rule_facts(tx, after, actor=house.lead.id)
        allowed = step(facts, Act.UPHOLD, frozenset({Role.MODERATOR}))
        assert isinstance(allowed, LifeStep)
        return transitions.take(tx, after, allowed, by=house.mod.id)

    assert refused(house.unit(forged)) == "refusal-case-moved-on"
    assert house.case(case.id).state is State.APPEALED
    assert done(house.presses(uphold, Act.UPHOLD, after, "理由", by=house.lead)).state is State.CLOSED


def test_the_second_of_two_reviewers_is_told_who_was_first(house: House, case: CaseRow) -> None:
    ann = house.hire(ANN, "安安", Role.MODERATOR)
    after = done(appealed(house, house.meet(), case))
    done(house.presses(uphold, Act.UPHOLD, after, "理由", by=ann))
    late = house.presses(overturn, Act.OVERTURN, after, "理由", by=house.lead)
    assert isinstance(late, Refusal)
    assert (late.say.id, late.say.args["alias"]) == ("refusal-somebody-was-first", "安安")


def test_handing_on_a_code_is_no_part_taken(house: House, case: CaseRow) -> None:
    after = done(appealed(house, house.meet(), case))
    press = Press(case.id, after.version, Act.GIVE_CODE, house.lead, at(STAFF_CHAT))
    house.unit(lambda tx: giving.give(tx, press, CodeKind.PUNISHED))
    done(house.presses(uphold, Act.UPHOLD, house.case(case.id), "理由", by=house.lead))


def left(house: House, case: CaseRow) -> tuple[ReviewersLeft, set[str]]:
    now = house.case(case.id)
    found = house.unit(lambda tx: assignment.eligible_reviewers(tx, now))
    return found.asked, {member.alias for member in found.members}


def test_those_are_asked_who_took_no_part_the_humblest_first(house: House, case: CaseRow) -> None:
    done(appealed(house, house.meet(), case))
    assert left(house, case) == (ReviewersLeft.LEAD, {"老陈"})
    ann = house.hire(ANN, "安安", Role.MODERATOR)
    assert left(house, case) == (ReviewersLeft.COLLEAGUES, {"安安"})
    house.hire(2004, "外组", Role.MODERATOR, team="news")
    assert left(house, case) == (ReviewersLeft.COLLEAGUES, {"安安"}), "another team's have no say"
    done(house.presses(uphold, Act.UPHOLD, house.case(case.id), "理由", by=ann))


def test_the_lead_is_asked_in_private_then_the_administrator_then_it_is_said_that_nobody_is_left(house: House) -> None:
    def asked(*, accepted_by: str, begun_by: str) -> list[tuple[str, int]]:
        case = house.files()
        case = house.accepts(case, by=getattr(house, accepted_by))
        case = house.decides(house.begins(case, by=getattr(house, begun_by)))
        house.sent("desk")
        done(appealed(house, house.meet(), case))
        return [
            (row.notice.KIND, id_at(row.to.address))
            for row in house.sent("desk")
            if row.notice.KIND in ("assigned", "review_wanted") and row.manner is not SendMode.EDIT
        ]

    assert asked(accepted_by="mod", begun_by="mod") == [("assigned", 2002)]
    assert asked(accepted_by="lead", begun_by="mod") == [("assigned", 9001)]
    assert asked(accepted_by="lead", begun_by="admin") == [("review_wanted", 9001)]


def test_upheld_it_is_closed_final_and_each_party_told_once(house: House, case: CaseRow) -> None:
    han = punished(house, case)
    after = done(appealed(house, house.meet(), case))
    house.sent("reporter")
    house.now += HOUR
    closed = done(house.presses(uphold, Act.UPHOLD, after, "理由", by=house.lead))
    assert closed.closed_at == house.now
    promised = {DeadlineKind.DELIVERY, DeadlineKind.SURVEY, DeadlineKind.MEASURES, DeadlineKind.RETENTION}
    assert house.due(closed).keys() == promised, "their delivery is promised"
    forms = house.forms("reporter")
    assert (forms.count("reviewed"), forms.count("party_reviewed")) == (1, 1)
    assert refused(appealed(house, han, case)) == "refusal-reviewed-already"
    house.passes(20 * DAY)
    assert not {"final", "closed", "party_final"} & set(house.forms("reporter"))


def test_a_result_that_never_arrived_is_not_waited_for_once_a_review_has_taken_its_place(
    house: House, case: CaseRow
) -> None:
    done(appealed(house, punished(house, case), case))
    house.now += HOUR
    after = done(house.presses(uphold, Act.UPHOLD, house.case(case.id), "理由", by=house.lead))
    assert house.due(after)[DeadlineKind.DELIVERY] == house.now + 72 * HOUR
    house.sent("reporter")
    assert DeadlineKind.DELIVERY not in house.due(after)


def test_an_overturned_rejection_is_accepted_and_promised_anew(house: House) -> None:
    case = done(house.presses(reject, Act.REJECT, house.files(), Wording(choice="no_violation")))
    house.now += 5 * DAY
    after = done(appealed(house, house.meet(), case))
    other = Verdict(Outcome.TAKEN_DOWN, Wording(text="属实"))
    changed = house.presses(change_decision, Act.CHANGE, after, "理由", other, by=house.lead)
    assert refused(changed) == "refusal-not-of-a-decision"
    opened = done(house.presses(overturn, Act.OVERTURN, after, "理由", by=house.lead))
    assert (opened.staff_id, opened.stand_in) == (house.admin.id, True), "neither who rejected it nor who reviewed it"
    assert (opened.state, opened.accepted_at, opened.closed_at) == (State.ACCEPTED, house.now, None)
    due = house.due(opened)
    assert due[DeadlineKind.INVESTIGATION] == house.now + 24 * HOUR
    assert due[DeadlineKind.DECISION] == house.now + 24 * HOUR
    decided = house.decides(house.begins(opened))
    assert house.due(decided)[DeadlineKind.APPEAL_WINDOW] == house.now + 15 * DAY
    assert done(appealed(house, house.meet(), decided)).state is State.APPEALED, "another decision, another appeal"
    again = house.case(case.id)
    assert refused(house.presses(uphold, Act.UPHOLD, again, "理由", by=house.lead)) == "refusal-took-part"


def test_agreeing_is_preliminary_until_the_window_is_over_and_then_told_once(house: House, case: CaseRow) -> None:
    punished(house, case)
    wei = house.meet()
    house.now += DAY
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    closed = house.case(case.id)
    assert house.due(closed)[DeadlineKind.FINAL] == house.now + 14 * DAY
    house.sent("reporter")
    house.passes(30 * DAY)
    forms = house.forms("reporter")
    assert (forms.count("final"), forms.count("party_final")) == (1, 1)
    assert [event.act for event in house.unit(lambda tx: events.of_case(tx, case.id))][-1] == "final"


def test_a_case_appealed_again_after_agreeing_is_open_again(house: House, case: CaseRow) -> None:
    wei = house.meet()
    house.unit(lambda tx: agree_with_result(tx, wei, case.id))
    after = done(appealed(house, wei, case))
    assert (after.state, after.closed_at) == (State.APPEALED, None)
    assert house.due(after).keys() == {DeadlineKind.APPEAL_REVIEW, DeadlineKind.DELIVERY, DeadlineKind.MEASURES}


def test_to_a_stranger_appealing_and_withdrawing_say_that_there_is_no_such_case(house: House, case: CaseRow) -> None:
    lin = house.meet(LIN)
    said = [appealed(house, lin, case), house.unit(lambda tx: withdraw(tx, lin, case.id))]
    assert {refused(one) for one in said} == {"refusal-not-found"}


def test_a_reporter_who_blocked_the_bot_is_told_of_the_review_on_return(house: House, case: CaseRow) -> None:
    after = done(appealed(house, house.meet(), case))
    house.sent("reporter")
    house.unit(lambda tx: people.mark_blocked(tx, at(1001)))
    house.now += HOUR
    done(house.presses(uphold, Act.UPHOLD, after, "理由", by=house.lead))
    assert "reviewed" not in house.forms("reporter")
    wei = house.meet()
    house.unit(lambda tx: redeliver_after_unblock(tx, wei))
    assert house.forms("reporter").count("reviewed") == 1
    assert house.unit(lambda tx: cases.get(tx, case.id)) is not None
