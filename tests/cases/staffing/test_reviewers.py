"""The reviewer of an appeal (row C8): chosen by rule among members who took no part, and moved only among them."""

from cases.appeal.appeal import (
    AppealGrounds,
    approve_proposal,
    change_decision,
    file_appeal,
    overturn,
    propose_change,
    send_back_proposal,
    uphold,
)
from cases.conversation.material import Material, add
from cases.conversation.redelivery import redeliver_after_unblock
from cases.decision.decide import Verdict
from cases.record.disputes import appeal_status
from cases.staffing import assignment, duty
from cases.staffing.acts import candidates, claim, reassign, release, transfer
from cases.triage import reject, withdraw
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from handlers.flows.routing.notices import present
from rules.catalogue.categories import ContentKind
from rules.facts.events import CaseAssigned
from rules.refusals import Refusal
from rules.report import Filing
from rules.sanctions.measures import measure
from rules.vocabulary import Act, DeadlineKind, Matter, Outcome, Role, Sanction, State
from rules.wording import Wording
from rules.workflow.steps import LifeStep, step
from store import staffing
from store.decision import violations
from store.entry import people
from store.members.staff import Member
from store.outbox import SendMode
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, MINUTE, House, done, refused

GROUNDS = AppealGrounds(Matter.RESULT, "处理太轻了")


def on_duty(house: House, *members: Member) -> None:
    for member in members:
        house.unit(lambda tx, member=member: duty.switch(tx, member, on=True))  # type: ignore[misc]


def decided(house: House, by: Member | None = None, filing: Filing = ABUSE) -> CaseRow:
    by = by or house.mod
    case = house.accepts(house.files(filing), by=by)
    return house.decides(house.begins(case, by=by), by=by)


def appealed(house: House, case: CaseRow, grounds: AppealGrounds = GROUNDS) -> CaseRow:
    person = house.meet()
    taken = house.unit(lambda tx: file_appeal(tx, person, case.id, grounds))
    assert isinstance(taken, Transition), taken
    return taken.case


def whose(house: House, case: CaseRow) -> tuple[int | None, bool]:
    now = house.case(case.id)
    return now.staff_id, now.stand_in


def two_more(house: House) -> tuple[Member, Member]:
    return house.hire(2003, "阿梅", Role.MODERATOR), house.hire(2004, "小赵", Role.MODERATOR)


def test_it_goes_to_the_one_on_duty_with_the_least_work_who_took_no_part_and_they_are_told(house: House) -> None:
    mei, zhao = two_more(house)
    case = decided(house)
    done(house.presses(claim, Act.CLAIM, house.files(Filing("abuse", subject="@another")), by=mei))
    on_duty(house, house.mod, mei, zhao)
    house.sent("desk")
    after = appealed(house, case)
    assert whose(house, after) == (zhao.id, False)
    [row] = [row for row in house.sent("desk") if row.notice.KIND == "assigned"]
    assert id_at(row.to.address) == 2004
    card = house.unit(lambda tx: present(tx, row.notice, row.case_id))
    assert [line.id for line in card.lines] == ["desk-assigned-due", "desk-assigned-review"]
    told = house.unit(lambda tx: events.of_case(tx, case.id))
    assert told[-1].fact == CaseAssigned(zhao.id, stand_in=False)
    assert house.unit(staffing.workloads)[zhao.id].open == 1, "a review is work as a case is"


def test_nobody_on_duty_has_a_lead_stand_in_until_somebody_who_took_no_part_claims_it(house: House) -> None:
    mei, _ = two_more(house)
    after = appealed(house, decided(house))
    assert whose(house, after) == (house.lead.id, True)
    assert refused(house.presses(claim, Act.CLAIM, after)) == "refusal-took-part"
    done(house.presses(claim, Act.CLAIM, after, by=mei))
    assert whose(house, after) == (mei.id, False)
    done(house.presses(uphold, Act.UPHOLD, house.case(after.id), "理由", by=mei))


def test_news_goes_to_the_editor_on_duty_and_past_an_editor_who_decided_it(house: House) -> None:
    leaf = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind is ContentKind.NEWS)
    wang, li = house.hire(2020, "王编", Role.DUTY_EDITOR), house.hire(2021, "李编", Role.DUTY_EDITOR)
    two_more(house)
    on_duty(house, wang)
    case = decided(house, by=wang, filing=Filing(leaf, subject="头条"))
    assert whose(house, appealed(house, case)) == (house.lead.id, True), "no other editor is on duty"
    on_duty(house, li)
    other = decided(house, by=wang, filing=Filing(leaf, subject="要闻"))
    assert whose(house, appealed(house, other)) == (li.id, False)


def test_moving_a_case_is_no_part_in_it(house: House) -> None:
    mei, zhao = two_more(house)
    case = done(house.presses(reassign, Act.REASSIGN, house.files(), house.mod.id, by=house.lead))
    case = done(house.presses(claim, Act.CLAIM, case, by=house.lead))
    case = done(house.presses(release, Act.RELEASE, case, by=house.lead))
    case = house.decides(house.begins(house.accepts(case)))
    after = appealed(house, case)
    free = house.unit(lambda tx: assignment.all_eligible(tx, after))
    assert {one.id for one in free} == {house.lead.id, house.admin.id, mei.id, zhao.id}
    assert done(house.presses(uphold, Act.UPHOLD, after, "理由", by=house.lead)).state is State.CLOSED


def test_released_it_goes_to_another_who_took_no_part_and_stays_where_there_is_nobody_else(house: House) -> None:
    mei, zhao = two_more(house)
    on_duty(house, mei)
    after = appealed(house, decided(house))
    assert whose(house, after) == (mei.id, False)
    on_duty(house, zhao)
    after = done(house.presses(release, Act.RELEASE, after, by=mei))
    assert whose(house, after) == (zhao.id, False)


def test_who_is_left_alone_with_it_cannot_release_it(house: House) -> None:
    case = house.begins(house.accepts(house.files()), by=house.admin)
    after = appealed(house, house.decides(case))
    assert whose(house, after) == (house.lead.id, False)
    assert refused(house.presses(release, Act.RELEASE, after, by=house.lead)) == "refusal-no-other-reviewer"
    assert whose(house, after) == (house.lead.id, False)


def test_a_lead_gives_it_only_to_somebody_who_took_no_part(house: House) -> None:
    mei, zhao = two_more(house)
    case = house.accepts(house.files(), by=mei)
    after = appealed(house, house.decides(house.begins(case)))
    there = house.unit(lambda tx: candidates(tx, after))
    assert {it.member.id for it in there} == {house.lead.id, house.admin.id, zhao.id}
    for member in (house.mod, mei):
        said = house.presses(reassign, Act.REASSIGN, after, member.id, by=house.lead)
        assert refused(said) == "refusal-cannot-have-it"
    after = done(house.presses(reassign, Act.REASSIGN, after, zhao.id, by=house.lead))
    assert whose(house, after) == (zhao.id, False)


def test_another_team_reviews_where_its_own_has_run_dry(house: House) -> None:
    guo = house.hire(2005, "小郭", Role.MODERATOR, team="privacy")
    on_duty(house, guo)
    case = house.begins(house.accepts(house.files()), by=house.admin)
    after = appealed(house, house.decides(case))
    after = done(house.presses(transfer, Act.TRANSFER, after, "privacy", "请复核", by=house.lead))
    assert (after.team, *whose(house, after)) == ("privacy", guo.id, False)
    done(house.presses(uphold, Act.UPHOLD, after, "理由", by=guo))


def test_it_leaves_a_reviewer_whom_its_reporter_names_for_another_who_took_no_part(house: House) -> None:
    named = house.hire(2009, "小林二", Role.MODERATOR, username="xiao_lin", cleared=True)
    wang = house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    other = house.hire(2011, "老刘", Role.MODERATOR, cleared=True)
    case = decided(house, by=wang)
    on_duty(house, named, wang)
    after = appealed(house, case)
    assert whose(house, after) == (named.id, False)
    wei = house.meet()
    house.unit(lambda tx: add(tx, wei, case.id, Material("是 @xiao_lin 干的")))
    assert whose(house, after) == (other.id, True)


def test_an_appeal_taken_back_leaves_the_case_to_whose_it_was(house: House) -> None:
    mei, _ = two_more(house)
    case = decided(house)
    on_duty(house, mei)
    after, wei = appealed(house, case), house.meet()
    taken = house.unit(lambda tx: withdraw(tx, wei, after.id))
    assert isinstance(taken, Transition)
    assert whose(house, after) == (house.mod.id, False)


def test_what_is_upheld_is_theirs_again_and_what_is_changed_is_the_reviewers(house: House) -> None:
    mei, _ = two_more(house)
    upheld = done(house.presses(uphold, Act.UPHOLD, appealed(house, decided(house)), "理由", by=mei))
    assert whose(house, upheld) == (house.mod.id, False)
    verdict = Verdict(Outcome.TAKEN_DOWN, Wording(text="属实"), why="情节如此")
    case = appealed(house, decided(house, filing=Filing("abuse", subject="@another")))
    changed = done(house.presses(change_decision, Act.CHANGE, case, "理由", verdict, by=mei))
    assert whose(house, changed) == (mei.id, False)


def test_a_report_accepted_after_all_goes_to_neither_who_rejected_nor_who_reviewed_it(house: House) -> None:
    mei, zhao = two_more(house)
    on_duty(house, house.mod, mei, zhao)
    case = done(house.presses(reject, Act.REJECT, house.files(), Wording(text="不在受理范围")))
    after = appealed(house, case)
    reviewer = mei if whose(house, after)[0] == mei.id else zhao
    other = zhao if reviewer is mei else mei
    house.now += MINUTE
    house.sent("desk")
    opened = done(house.presses(overturn, Act.OVERTURN, after, "理由", by=reviewer))
    assert whose(house, opened) == (other.id, False)
    told = {row.manner: id_at(row.to.address) for row in house.sent("desk") if row.notice.KIND == "assigned"}
    former, now = (2004, 2003) if other is mei else (2003, 2004)
    assert told == {SendMode.EDIT: former, SendMode.MOVE: now}


def test_where_everybody_took_part_the_reviewer_goes_on_with_what_they_opened(house: House) -> None:
    case = done(house.presses(reject, Act.REJECT, house.files(), Wording(text="不在受理范围"), by=house.admin))
    after = appealed(house, case)
    house.unit(lambda tx: duty.switch(tx, house.lead, on=True))
    opened = done(house.presses(overturn, Act.OVERTURN, after, "理由", by=house.lead))
    assert whose(house, opened) == (house.mod.id, True), "of two who are free the one who has not reviewed it"


BAN = Verdict(Outcome.CONTENT_DELETED, Wording(text="查明属实"), measure=measure("ban"), why="屡教不改")


def proposed(house: House, case: CaseRow, by: Member) -> CaseRow:
    return done(house.presses(propose_change, Act.PROPOSE, case, "处理太轻", BAN, by=by))


def test_what_weighs_heavily_waits_on_appeal_for_a_lead_who_took_no_part_and_nobody_is_told_before(
    house: House,
) -> None:
    mei, _ = two_more(house)
    case = decided(house)
    after = appealed(house, case)
    house.sent("reporter")
    house.sent("desk")
    assert refused(house.presses(change_decision, Act.CHANGE, after, "处理太轻", BAN, by=mei)) == "refusal-needs-a-lead"
    waiting = proposed(house, after, mei)
    assert (waiting.state, house.forms("reporter").count("reviewed")) == (State.APPEALED, 0)
    assert [
        (row.notice.KIND, id_at(row.to.address)) for row in house.sent("desk") if row.notice.KIND == "lead_told"
    ] == [("lead_told", 2002)]
    assert DeadlineKind.APPEAL_REVIEW in house.due(waiting), "the parties were promised hours"
    for act, word in ((uphold, Act.UPHOLD), (overturn, Act.OVERTURN)):
        assert refused(house.presses(act, word, waiting, "理由", by=house.lead)) == "refusal-change-waits"
    assert refused(house.presses(approve_proposal, Act.APPROVE, waiting, by=mei)) == "refusal-not-your-role"
    house.now += MINUTE
    closed = done(house.presses(approve_proposal, Act.APPROVE, waiting, by=house.lead))
    assert (closed.state, *whose(house, closed)) == (State.CLOSED, mei.id, False)
    assert house.forms("reporter").count("reviewed") == 1
    told = house.unit(lambda tx: events.of_case(tx, case.id))
    found = appeal_status(told)
    assert found.review is not None
    assert (found.review.act, found.review.reasons, found.proposal) == (Act.CHANGE, "处理太轻", None)
    assert [row.kind for row in house.unit(lambda tx: violations.in_force(tx, case.id))] == [Sanction.BAN]
    wei = house.meet()
    assert refused(house.unit(lambda tx: file_appeal(tx, wei, case.id, GROUNDS))) == "refusal-reviewed-already"


def test_a_lead_who_took_part_or_proposed_it_does_not_approve_it_and_the_store_refuses_too(house: House) -> None:
    boss = house.hire(2005, "老周", Role.LEAD)
    mei, _ = two_more(house)
    after = proposed(house, appealed(house, decided(house, by=house.lead)), boss)
    assert refused(house.presses(approve_proposal, Act.APPROVE, after, by=house.lead)) == "refusal-took-part"
    assert (
        refused(house.presses(send_back_proposal, Act.SEND_BACK, after, "不够", by=house.lead)) == "refusal-took-part"
    )
    assert refused(house.presses(approve_proposal, Act.APPROVE, after, by=boss)) == "refusal-own-proposal"

    def forged(tx: Tx) -> Transition | Refusal:
        """As if the check had been passed by somebody else a moment ago."""
        allowed = step(transitions.rule_facts(tx, after, actor=mei.id), Act.APPROVE, frozenset({Role.LEAD}))
        assert isinstance(allowed, LifeStep)
        return transitions.take(tx, after, allowed, by=house.lead.id)

    assert refused(house.unit(forged)) == "refusal-case-moved-on"


def test_sent_back_it_is_reviewed_further_and_neither_of_the_two_has_become_a_part_of_the_case(house: House) -> None:
    mei, zhao = two_more(house)
    after = proposed(house, appealed(house, decided(house)), mei)
    said = house.presses(send_back_proposal, Act.SEND_BACK, after, "再想想", by=zhao)
    assert refused(said) == "refusal-not-your-proposal"
    after = done(house.presses(send_back_proposal, Act.SEND_BACK, after, "证据不够", by=house.lead))
    assert after.state is State.APPEALED
    assert refused(house.presses(approve_proposal, Act.APPROVE, after, by=house.lead)) == "refusal-nothing-proposed"
    again = proposed(house, after, mei)
    thought_again = done(house.presses(send_back_proposal, Act.SEND_BACK, again, "我再看看", by=mei))
    waiting = proposed(house, thought_again, mei)
    assert done(house.presses(approve_proposal, Act.APPROVE, waiting, by=house.lead)).state is State.CLOSED


def test_an_appeal_taken_back_takes_what_was_proposed_with_it(house: House) -> None:
    mei, _ = two_more(house)
    waiting = proposed(house, appealed(house, decided(house)), mei)
    wei = house.meet()
    taken = house.unit(lambda tx: withdraw(tx, wei, waiting.id))
    assert isinstance(taken, Transition)
    assert refused(house.presses(approve_proposal, Act.APPROVE, waiting, by=house.lead)) == "refusal-not-from-here"
    assert house.unit(lambda tx: violations.in_force(tx, waiting.id)) == []


def test_where_no_lead_is_left_to_approve_it_the_administrators_are_told(house: House) -> None:
    mei, _ = two_more(house)
    after = appealed(house, decided(house, by=house.lead))
    house.sent("desk")
    proposed(house, after, mei)
    [row] = [row for row in house.sent("desk") if row.notice.KIND == "lead_told"]
    assert (id_at(row.to.address), row.notice.why) == (9001, "nobody-approves")
    card = house.unit(lambda tx: present(tx, row.notice, row.case_id))
    assert card.lines[0].id == "desk-nobody-approves"


def test_who_had_blocked_the_bot_is_told_of_an_approved_change_as_of_a_review(house: House) -> None:
    mei, _ = two_more(house)
    waiting = proposed(house, appealed(house, decided(house)), mei)
    house.sent("reporter")
    house.unit(lambda tx: people.mark_blocked(tx, at(1001)))
    house.now += MINUTE
    done(house.presses(approve_proposal, Act.APPROVE, waiting, by=house.lead))
    wei = house.meet()
    house.unit(lambda tx: redeliver_after_unblock(tx, wei))
    assert house.forms("reporter").count("reviewed") == 1
