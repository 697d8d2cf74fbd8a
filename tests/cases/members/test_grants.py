"""Rights that two people grant: proposed, approved, withdrawn, expired; recorded and told (row C13)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from cases.appeal.appeal import approve_proposal
from cases.decision.decide import Verdict, propose
from cases.members import grants, members
from cases.members import staff_events as happenings
from rules.people.staffing import Grant, ProposalOutcome, RightsProposal, StaffEvent, StaffEventDetails
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Role
from rules.vocabulary import Outcome as Result
from rules.wording import Wording
from store.members import proposals, staff_events
from store.members import staff as stored
from store.members.staff import Member
from store.record.cases import CaseRow
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, House, done, refused
from tests.cases.house_events import house_events


@pytest.fixture
def second(house: House) -> Member:
    return house.hire(2020, "副主任", Role.ADMINISTRATOR)


GIVES: dict[Grant, Callable[..., Any]] = {
    Grant.LEAD: lambda tx, by, one: members.set_role(tx, by, one.id, Role.LEAD, held=True),
    Grant.ADMINISTRATOR: lambda tx, by, one: members.set_role(tx, by, one.id, Role.ADMINISTRATOR, held=True),
    Grant.CLEARANCE: lambda tx, by, one: members.set_clearance(tx, by, one.id, cleared=True),
}


def proposed(house: House, gives: Grant = Grant.LEAD, by: Member | None = None, one: Member | None = None) -> int:
    row = house.unit(lambda tx: GIVES[gives](tx, by or house.admin, one or house.mod))
    assert isinstance(row, RightsProposal), row
    return row.id


def member(house: House, one: Member) -> Member:
    now = house.unit(lambda tx: stored.get(tx, one.id))
    assert now
    return now


def has(house: House, one: Member, gives: Grant) -> bool:
    now = member(house, one)
    return now.cleared if gives is Grant.CLEARANCE else Role(gives) in now.roles


def outcome(house: House, proposal: int) -> ProposalOutcome | None:
    row = house.unit(lambda tx: proposals.get(tx, proposal))
    assert row
    return row.outcome


@pytest.mark.parametrize("gives", list(Grant))
def test_it_is_theirs_once_another_administrator_has_approved(house: House, second: Member, gives: Grant) -> None:
    proposal = proposed(house, gives)
    assert not has(house, house.mod, gives)
    assert refused(house.unit(lambda tx: grants.approve(tx, house.admin, proposal))) == "refusal-second-is-proposer"
    assert refused(house.unit(lambda tx: grants.approve(tx, house.lead, proposal))) == "refusal-administrators-only"
    assert not has(house, house.mod, gives)
    house.sent("desk")
    assert isinstance(house.unit(lambda tx: grants.approve(tx, second, proposal)), RightsProposal)
    assert has(house, house.mod, gives)
    assert outcome(house, proposal) is ProposalOutcome.APPROVED
    assert refused(house.unit(lambda tx: grants.approve(tx, second, proposal))) == "refusal-proposal-over"
    told = {id_at(row.to.address) for row in house.sent("desk") if row.notice.KIND == "house_event"}
    assert {2002, 2020} <= told, "the lead and the other administrator"


@pytest.mark.parametrize("gives", list(Grant))
def test_one_administrator_takes_it_away(house: House, second: Member, gives: Grant) -> None:
    proposal = proposed(house, gives)
    house.unit(lambda tx: grants.approve(tx, second, proposal))
    takes = {
        Grant.LEAD: lambda tx: members.set_role(tx, house.admin, house.mod.id, Role.LEAD, held=False),
        Grant.ADMINISTRATOR: lambda tx: members.set_role(tx, house.admin, house.mod.id, Role.ADMINISTRATOR, held=False),
        Grant.CLEARANCE: lambda tx: members.set_clearance(tx, house.admin, house.mod.id, cleared=False),
    }
    assert isinstance(house.unit(takes[gives]), Member)
    assert not has(house, house.mod, gives)


def test_nobody_approves_what_is_for_themselves(house: House, second: Member) -> None:
    proposal = proposed(house, Grant.CLEARANCE, one=second)
    assert refused(house.unit(lambda tx: grants.approve(tx, second, proposal))) == "refusal-second-is-subject"


def test_nobody_approves_a_proposal_of_the_member_who_promoted_them(house: House, second: Member) -> None:
    first = proposed(house, Grant.ADMINISTRATOR)
    house.unit(lambda tx: grants.approve(tx, second, first))
    made = member(house, house.mod)
    for by in (house.admin, second):
        proposal = proposed(house, Grant.LEAD, by=by, one=house.hire(2030 + by.id, "小新", Role.MODERATOR))
        assert refused(house.unit(lambda tx, p=proposal: grants.approve(tx, made, p))) == "refusal-made-by-proposer"
    other = proposed(house, Grant.CLEARANCE, by=made, one=house.lead)
    assert isinstance(house.unit(lambda tx: grants.approve(tx, second, other)), RightsProposal)


def test_who_is_administrator_no_more_neither_proposes_nor_approves(house: House, second: Member) -> None:
    third = house.hire(2021, "三主任", Role.ADMINISTRATOR)
    proposal = proposed(house, by=second)
    house.unit(lambda tx: members.set_role(tx, house.admin, second.id, Role.ADMINISTRATOR, held=False))
    assert refused(house.unit(lambda tx: grants.approve(tx, third, proposal))) == "refusal-proposer-left"
    house.unit(lambda tx: grants.approve_as_operator(tx, proposal))
    house.sweeps()
    assert outcome(house, proposal) is ProposalOutcome.VOID
    assert not has(house, house.mod, Grant.LEAD)


def test_the_operator_is_the_second_where_there_is_one_administrator(house: House) -> None:
    proposal = proposed(house)
    row = house.unit(lambda tx: proposals.get(tx, proposal))
    assert row
    assert house.unit(lambda tx: grants.eligible_approvers(tx, row)) == []
    house.unit(lambda tx: grants.approve_as_operator(tx, proposal))
    assert not has(house, house.mod, Grant.LEAD), "the process that serves carries it out"
    house.sweeps()
    assert has(house, house.mod, Grant.LEAD)
    assert refused(house.unit(lambda tx: grants.approve_as_operator(tx, proposal))) == "refusal-proposal-over"


def test_it_expires_and_can_be_withdrawn(house: House, second: Member) -> None:
    late, taken_back = proposed(house), proposed(house, Grant.CLEARANCE)
    assert isinstance(house.unit(lambda tx: grants.withdraw(tx, second, taken_back)), RightsProposal)
    house.passes(7 * DAY - timedelta(minutes=1))
    assert outcome(house, late) is None
    house.passes(timedelta(minutes=1))
    assert (outcome(house, late), outcome(house, taken_back)) == (ProposalOutcome.EXPIRED, ProposalOutcome.WITHDRAWN)
    assert refused(house.unit(lambda tx: grants.approve(tx, second, late))) == "refusal-proposal-over"
    assert member(house, house.mod) == house.mod


def test_the_same_is_proposed_once(house: House) -> None:
    proposed(house)
    again = house.unit(lambda tx: GIVES[Grant.LEAD](tx, house.admin, house.mod))
    assert refused(again) == "refusal-proposed-already"


def test_what_cannot_be_carried_out_any_more_is_void(house: House, second: Member) -> None:
    proposal = proposed(house)
    house.unit(lambda tx: members.remove(tx, house.admin, house.mod.id))
    house.unit(lambda tx: grants.approve(tx, second, proposal))
    assert outcome(house, proposal) is ProposalOutcome.VOID
    assert Role.LEAD not in member(house, house.mod).roles


def test_everything_is_on_record_for_ever_by_whom_and_to_whom(house: House, second: Member) -> None:
    proposal = proposed(house)
    house.unit(lambda tx: grants.approve(tx, second, proposal))
    house.unit(lambda tx: members.set_team(tx, house.admin, house.mod.id, "privacy"))
    house.unit(lambda tx: members.set_role(tx, second, house.mod.id, Role.MODERATOR, held=False))
    house.unit(lambda tx: members.remove(tx, house.admin, house.mod.id))
    told = house.unit(house_events)
    assert [(event.kind, event.staff_id, event.subject_id) for event in told] == [
        (StaffEvent.PROPOSED, house.admin.id, house.mod.id),
        (StaffEvent.ROLE_GIVEN, house.admin.id, house.mod.id),
        (StaffEvent.TEAM_SET, house.admin.id, house.mod.id),
        (StaffEvent.ROLE_TAKEN, second.id, house.mod.id),
        (StaffEvent.REMOVED, house.admin.id, house.mod.id),
    ]
    assert told[1].details == StaffEventDetails(role=Role.LEAD, second=second.id)


def heavy(house: House, by: Member) -> CaseRow:
    """A ban, proposed."""
    case = house.begins(house.accepts(house.files()))
    verdict = Verdict(Result.CONTENT_DELETED, Wording(text="查明属实"), measure=measure("ban"), why="屡教不改")
    return done(house.presses(propose, Act.PROPOSE, case, verdict, by=by))


def test_who_was_made_a_lead_by_somebody_approves_no_decision_that_they_propose(house: House, second: Member) -> None:
    boss = house.hire(2022, "陈主任", Role.ADMINISTRATOR, Role.MODERATOR)
    proposal = proposed(house, by=boss, one=house.hire(2023, "新负责人", Role.MODERATOR))
    house.unit(lambda tx: grants.approve(tx, second, proposal))
    made = house.unit(lambda tx: stored.find_or_add_administrator(tx, at(2023)))
    house.sent("desk")
    case = heavy(house, by=boss)
    told = {
        id_at(row.to.address)
        for row in house.sent("desk")
        if row.notice.KIND == "lead_told" and row.notice.why == "proposed"
    }
    assert told == {2002}, "only who may approve it is asked"
    assert refused(house.presses(approve_proposal, Act.APPROVE, case, by=made)) == "refusal-made-by-proposer"
    assert isinstance(house.presses(approve_proposal, Act.APPROVE, case, by=house.lead), CaseRow)
    assert isinstance(house.presses(approve_proposal, Act.APPROVE, heavy(house, by=house.mod), by=made), CaseRow)


def test_where_nobody_may_approve_the_administrators_are_told(house: House) -> None:
    case = heavy(house, by=house.lead)
    told = [(id_at(row.to.address), row.notice.why) for row in house.sent("desk") if row.notice.KIND == "lead_told"]
    assert (9001, "nobody-approves") in told
    assert refused(house.presses(approve_proposal, Act.APPROVE, case, by=house.lead)) == "refusal-own-proposal"


def test_who_left_and_was_added_anew_was_made_by_nobody_until_made_again(house: House, second: Member) -> None:
    proposal = proposed(house)
    house.unit(lambda tx: grants.approve(tx, second, proposal))
    assert house.unit(lambda tx: staff_events.promoters_of(tx, house.mod.id)) == {house.admin.id, second.id}
    house.unit(lambda tx: happenings.record(tx, StaffEvent.ADDED, by=house.admin.id, subject=house.mod.id))
    assert house.unit(lambda tx: staff_events.promoters_of(tx, house.mod.id)) == frozenset()
