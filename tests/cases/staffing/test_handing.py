"""Cases change their handler: a lead reassigns one, another team takes one over, a leaver hands over all."""

from collections import Counter
from dataclasses import replace

import pytest

from cases.appeal.appeal import AppealGrounds, file_appeal
from cases.members import members as keeping
from cases.staffing import duty
from cases.staffing.acts import candidates, claim, reassign, transfer
from cases.workflow.transitions import Transition
from handlers.flows.routing.notices import present
from rules.catalogue.categories import ContentKind
from rules.facts.acts import CaseReassigned, CaseTransferred
from rules.facts.notices import DigestNotice
from rules.report import Filing
from rules.vocabulary import Act, Matter, Role
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.outbox.sending import OutboxRow
from store.record import events
from store.record.cases import CaseRow, open_cases_of_handler
from tests.addresses import id_at
from tests.cases.conftest import ABUSE, HOUR, House, done, refused
from tests.support.installation import STAFF_CHAT


def on_duty(house: House, *members: Member) -> None:
    for member in members:
        house.unit(lambda tx, member=member: duty.switch(tx, member, on=True))  # type: ignore[misc]


def private(house: House) -> list[OutboxRow]:
    """Return the new messages to members; a former one may be edited beside them."""
    rows = [row for row in house.sent("desk") if row.manner is not SendMode.EDIT]
    return [row for row in rows if row.notice.KIND in ("assigned", "digest")]


def test_a_lead_gives_a_case_to_whom_they_choose_who_is_told_by_whom(house: House) -> None:
    mei = house.hire(2003, "阿梅", Role.MODERATOR)
    case = house.files()
    house.sent("desk")
    case = done(house.presses(reassign, Act.REASSIGN, case, mei.id, by=house.lead))
    assert (case.staff_id, case.stand_in) == (mei.id, False)
    [row] = private(house)
    assert (id_at(row.to.address), row.notice.by) == (2003, "老陈")
    event = house.unit(lambda tx: events.of_case(tx, case.id))[-1]
    assert (event.staff_id, event.fact) == (house.lead.id, CaseReassigned(mei.id))


def test_whose_case_it_was_reads_whose_it_is_in_the_message_that_gave_it_to_them(house: House) -> None:
    mei, zhao = house.hire(2003, "阿梅", Role.MODERATOR), house.hire(2004, "小赵", Role.MODERATOR)
    case = done(house.presses(reassign, Act.REASSIGN, house.files(), mei.id, by=house.lead))
    house.sent("desk")
    done(house.presses(reassign, Act.REASSIGN, case, zhao.id, by=house.lead))
    told = [(id_at(row.to.address), row.manner) for row in house.sent("desk") if row.notice.KIND == "assigned"]
    assert sorted(told) == [(2003, SendMode.EDIT), (2004, SendMode.MOVE)]


def test_on_duty_and_with_the_least_work_are_offered_first_and_who_has_it_is_not(house: House) -> None:
    mei, zhao = house.hire(2003, "阿梅", Role.MODERATOR), house.hire(2004, "小赵", Role.MODERATOR)
    house.hire(2005, "账户组的人", Role.MODERATOR, team="accounts")
    house.hire(2006, "新人")
    on_duty(house, zhao)
    house.files(replace(ABUSE, subject="@another"))
    case = done(house.presses(claim, Act.CLAIM, house.files(), by=house.lead))
    there = house.unit(lambda tx: candidates(tx, case))
    assert [(it.member.id, it.work) for it in there][:2] == [(zhao.id, 1), (house.admin.id, 0)]
    assert {it.member.id for it in there} == {zhao.id, house.admin.id, house.mod.id, mei.id}


def test_nobody_whom_the_case_concerns_is_offered_or_given_it(house: House) -> None:
    named = house.hire(2009, "小林二", Role.MODERATOR, username="xiao_lin", cleared=True)
    wang = house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    chief = house.hire(2012, "周主任", Role.LEAD, cleared=True)
    case = house.files(replace(ABUSE, subject="@xiao_lin"))
    assert [it.member.id for it in house.unit(lambda tx: candidates(tx, case))] == [wang.id, chief.id]
    for member in (named, house.mod, house.unit(lambda tx: staff.get(tx, 1))):
        assert member
        said = house.presses(reassign, Act.REASSIGN, case, member.id, by=chief, chat=2012)
        assert refused(said) == "refusal-cannot-have-it"


@pytest.mark.parametrize("member", [-1, 99999, 0])
def test_a_forged_member_is_refused(house: House, member: int) -> None:
    said = house.presses(reassign, Act.REASSIGN, house.files(), member, by=house.lead)
    assert refused(said) == "refusal-cannot-have-it"


def test_a_moderator_gives_nobody_a_case_nor_does_a_lead_demoted_a_moment_ago(house: House) -> None:
    case = house.files()
    assert refused(house.presses(reassign, Act.REASSIGN, case, house.mod.id)) == "refusal-not-your-role"
    house.unit(lambda tx: staff.change(tx, house.lead.id, roles=frozenset({Role.MODERATOR})))
    said = house.presses(reassign, Act.REASSIGN, case, house.mod.id, by=house.lead)
    assert refused(said) == "refusal-not-your-role"


def test_of_two_leads_at_once_one_wins(house: House) -> None:
    other, case = house.hire(2013, "老赵", Role.LEAD), house.files()
    done(house.presses(reassign, Act.REASSIGN, case, house.mod.id, by=house.lead))
    said = house.presses(reassign, Act.REASSIGN, case, house.lead.id, by=other)
    assert refused(said) == "refusal-somebody-was-first"
    assert house.case(case.id).staff_id == house.mod.id


def test_another_team_takes_a_case_on_with_a_word_and_the_same_hours(house: House) -> None:
    zhao = house.hire(2004, "小赵", Role.MODERATOR, team="privacy")
    on_duty(house, house.mod, zhao)
    case = house.files()
    due = house.due(case)
    house.now += HOUR
    case = done(house.presses(transfer, Act.TRANSFER, case, "privacy", "涉及住址，请看"))
    assert (case.team, case.leaf, case.staff_id) == ("privacy", "abuse", zhao.id)
    assert house.due(case) == due
    [row] = [row for row in house.sent("desk") if house.form(row) == "transfer"]
    assert id_at(row.to.address) == STAFF_CHAT
    event = house.unit(lambda tx: events.get(tx, row.notice.event))
    assert event
    assert event.fact == CaseTransferred("content", "privacy", "涉及住址，请看")


def test_a_team_with_nobody_has_a_lead_of_every_team_or_an_administrator_stand_in(house: House) -> None:
    case = done(house.presses(transfer, Act.TRANSFER, house.files(), "rights"))
    assert (case.staff_id, case.stand_in) == (house.lead.id, True)
    house.unit(lambda tx: staff.change(tx, house.lead.id, team="content"))
    case = done(house.presses(transfer, Act.TRANSFER, house.files(replace(ABUSE, subject="@another")), "rights"))
    assert (case.staff_id, case.stand_in) == (house.admin.id, True)


@pytest.mark.parametrize(("team", "said"), [("content", "refusal-same-team"), ("nonsense", "refusal-no-such-team")])
def test_a_team_that_is_none_or_the_same_is_refused(house: House, team: str, said: str) -> None:
    assert refused(house.presses(transfer, Act.TRANSFER, house.files(), team)) == said


def decided(house: House, by: Member | None = None) -> CaseRow:
    by = by or house.lead
    case = house.files(replace(ABUSE, subject="@decided"))
    return house.decides(house.begins(house.accepts(case, by=by), by=by), by=by)


def forty(house: House) -> list[CaseRow]:
    on_duty(house, house.mod)
    cases = [house.files(replace(ABUSE, subject=f"@account_{n}"), chat_id=5001 + n) for n in range(40)]
    assert {house.case(case.id).staff_id for case in cases} == {house.mod.id}
    house.sent("desk")
    return cases


def test_who_leaves_with_forty_cases_has_them_shared_out_with_one_message_each_and_one_to_the_group(
    house: House,
) -> None:
    cases = forty(house)
    mei, zhao = house.hire(2003, "阿梅", Role.MODERATOR), house.hire(2004, "小赵", Role.MODERATOR)
    on_duty(house, mei, zhao)
    house.unit(lambda tx: keeping.remove(tx, house.admin, house.mod.id))
    assert Counter(house.case(case.id).staff_id for case in cases) == {mei.id: 20, zhao.id: 20}
    rows = house.sent("desk")
    handed = [row for row in rows if row.notice.KIND == "digest" and row.notice.why == "handover"]
    assert sorted((id_at(row.to.address), row.notice.n) for row in handed) == [
        (2003, 20),
        (2004, 20),
    ]
    told = [row for row in rows if row.notice.KIND == "handed_over"]
    assert {id_at(row.to.address) for row in told} == {STAFF_CHAT, 2002}, "the group, and the lead"
    assert len(told) == 2
    assert all(sorted(row.notice.to) == [("小赵", 20), ("阿梅", 20)] for row in told)
    others = [row for row in rows if row.notice.KIND not in ("digest", "handed_over", "taken_away", "house_event")]
    assert {(row.notice.KIND, row.manner) for row in others} == {("case_card", "edit")}  # each card once, in place
    assert len(others) == 40


def test_a_digest_counts_what_is_theirs_when_it_is_sent(house: House) -> None:
    forty(house)
    mei = house.hire(2003, "阿梅", Role.MODERATOR)
    on_duty(house, mei)
    house.unit(lambda tx: keeping.hand_over(tx, house.admin, house.mod.id))
    house.now += 25 * HOUR
    notice = DigestNotice(mei.id, "handover", "小林", 40)
    card = house.unit(lambda tx: present(tx, notice, None))
    assert [line.id for line in card.lines] == ["desk-digest-handover", "desk-digest-own", "desk-digest-late"]
    assert len(card.rows) == 6


def test_who_is_ill_hands_over_and_stays_off_duty_and_with_nothing_in_hand_it_is_said(house: House) -> None:
    cases = forty(house)
    assert house.unit(lambda tx: keeping.hand_over(tx, house.admin, house.mod.id)) == 40
    assert {(house.case(case.id).staff_id, house.case(case.id).stand_in) for case in cases} == {(house.lead.id, True)}
    assert house.unit(duty.members_on_duty) == []
    again = house.unit(lambda tx: keeping.hand_over(tx, house.admin, house.mod.id))
    assert refused(again) == "refusal-nothing-in-hand"
    assert (
        refused(house.unit(lambda tx: keeping.hand_over(tx, house.lead, house.mod.id))) == "refusal-administrators-only"
    )


def test_who_changes_teams_keeps_only_what_they_may_still_work_on(house: House) -> None:
    on_duty(house, house.mod)
    abuse, leak = house.files(), house.files(Filing("data-leak"))
    house.unit(lambda tx: keeping.set_team(tx, house.admin, house.mod.id, "privacy"))
    assert house.case(leak.id).staff_id == house.mod.id
    assert (house.case(abuse.id).staff_id, house.case(abuse.id).stand_in) == (house.lead.id, True)


def test_a_role_taken_away_hands_over_all_forty_at_once_and_reviews_of_appeals_with_them(house: House) -> None:
    appealed = decided(house)
    cases = forty(house)
    wei = house.meet()
    review = house.unit(lambda tx: file_appeal(tx, wei, appealed.id, AppealGrounds(Matter.RESULT, "太轻了")))
    assert isinstance(review, Transition)
    assert house.case(appealed.id).staff_id == house.mod.id, "it has the review, as the lead decided it"
    mei, zhao = house.hire(2003, "阿梅", Role.MODERATOR), house.hire(2004, "小赵", Role.MODERATOR)
    on_duty(house, mei, zhao)
    house.sent("desk")
    house.unit(lambda tx: keeping.set_role(tx, house.admin, house.mod.id, Role.MODERATOR, held=False))
    holders = Counter(house.case(case.id).staff_id for case in (*cases, appealed))
    assert sorted(holders.items()) in ([(mei.id, 20), (zhao.id, 21)], [(mei.id, 21), (zhao.id, 20)])
    assert house.unit(lambda tx: open_cases_of_handler(tx, house.mod.id)) == []
    assert house.unit(duty.members_on_duty) == house.unit(lambda tx: [staff.get(tx, mei.id), staff.get(tx, zhao.id)])
    rows = house.sent("desk")
    assert Counter(id_at(row.to.address) for row in rows if row.notice.KIND == "digest") == {2003: 1, 2004: 1}
    assert [row for row in rows if row.notice.KIND == "assigned"] == []
    assert {id_at(row.to.address) for row in rows if row.notice.KIND == "handed_over"} == {STAFF_CHAT, 2002}


def test_who_is_demoted_keeps_what_the_other_role_may_still_do(house: House) -> None:
    both = house.hire(2003, "阿梅", Role.MODERATOR, Role.DUTY_EDITOR)
    leaf = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind is ContentKind.NEWS)
    on_duty(house, both)
    news, abuse = house.files(Filing(leaf, subject="头条")), house.files()
    assert {house.case(case.id).staff_id for case in (news, abuse)} == {both.id}
    house.unit(lambda tx: keeping.set_role(tx, house.admin, both.id, Role.DUTY_EDITOR, held=False))
    assert (house.case(news.id).staff_id, house.case(news.id).stand_in) == (house.lead.id, True)
    assert house.case(abuse.id).staff_id == both.id


def test_who_loses_clearance_hands_over_what_never_enters_the_staff_chat(house: House) -> None:
    wang, liu = (house.hire(n, name, Role.MODERATOR, cleared=True) for n, name in ((2010, "老王"), (2011, "老刘")))
    on_duty(house, wang)
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    secret, abuse = house.files(Filing(restricted)), house.files()
    house.unit(lambda tx: keeping.set_clearance(tx, house.admin, wang.id, cleared=False))
    assert house.case(secret.id).staff_id == liu.id
    assert house.case(abuse.id).staff_id == wang.id


def test_what_nobody_else_may_have_is_nobodys_and_it_is_said(house: House) -> None:
    house.unit(lambda tx: keeping.remove(tx, house.admin, house.lead.id))
    case = decided(house, by=house.admin)
    wei = house.meet()
    house.unit(lambda tx: file_appeal(tx, wei, case.id, AppealGrounds(Matter.RESULT, "太轻了")))
    assert house.case(case.id).staff_id == house.mod.id
    house.sent("desk")
    house.unit(lambda tx: keeping.remove(tx, house.admin, house.mod.id))
    assert (house.case(case.id).staff_id, house.case(case.id).stand_in) == (None, False)
    rows = house.sent("desk")
    assert [(id_at(row.to.address), row.notice.asked) for row in rows if row.notice.KIND == "review_wanted"] == [
        (9001, "nobody")
    ]
    [told] = [row for row in rows if row.notice.KIND == "handed_over"]
    card = house.unit(lambda tx: present(tx, told.notice, None))
    assert [line.id for line in card.lines] == ["desk-handed-over", "desk-handed-over-nobody"]


def test_what_never_enters_the_staff_chat_is_not_counted_there(house: House) -> None:
    wang, liu = (house.hire(n, name, Role.MODERATOR, cleared=True) for n, name in ((2010, "老王"), (2011, "老刘")))
    on_duty(house, wang)
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    case = house.files(Filing(restricted))
    assert house.case(case.id).staff_id == wang.id
    house.sent("desk")
    house.unit(lambda tx: keeping.remove(tx, house.admin, wang.id))
    assert house.case(case.id).staff_id == liu.id
    assert STAFF_CHAT not in {id_at(row.to.address) for row in house.sent("desk")}


def test_a_night_of_cases_is_one_message_in_the_morning(house: House) -> None:
    house.now += 10 * HOUR  # midnight in Shanghai
    for n in range(5):
        house.files(replace(ABUSE, subject=f"@account_{n}"))
    assert private(house) == []
    house.now += 8 * HOUR
    [row] = private(house)
    assert (row.notice.KIND, id_at(row.to.address), row.notice.why) == ("digest", 2002, "night")
