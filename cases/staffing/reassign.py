"""Reassign: a lead assigns a case to a member of their choice."""

from dataclasses import dataclass

from cases.record import access, rule_versions
from cases.staffing import assignment, reviewers
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.catalogue.categories import ContentKind
from rules.facts.acts import CaseReassigned
from rules.refusals import Refusal, refuse
from rules.vocabulary import State
from rules.workflow.assignment import Assignee, may_handle
from store.members import staff
from store.members.staff import Member
from store.record.cases import CaseRow
from store.staffing import workload
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who may get the case, and the number of their open cases."""

    member: Member
    work: int


def candidates(tx: Tx, case: CaseRow) -> list[Candidate]:
    """Return the members who may get the case, those on duty with the least work first; nobody with a conflict of
    interest, and for an appeal nobody who took part."""
    work, news = workload.by_member(tx), rule_versions.category(tx, case.leaf).kind is ContentKind.NEWS
    members = access.members_cleared_for(tx, case) if case.restricted else staff.list_active(tx)
    fit = [one for one in members if may_handle(one.roles, one.team, team=case.team, news=news)]
    if case.state is State.APPEALED:
        fit = reviewers.all_eligible(tx, case)
    there = [Candidate(one, work[one.id].open) for one in fit if one.id != case.staff_id or case.stand_in]
    return sorted(there, key=lambda it: (not it.member.on_duty, it.work, it.member.id))


def reassign(tx: Tx, pressed: Press, member_id: int) -> Transition | Refusal:
    """Assign the case to the member and notify them, naming the assigner."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    if member_id not in [one.member.id for one in candidates(tx, allowed.case)]:
        return press.record_press_refusal(tx, pressed, refuse("refusal-cannot-have-it"))
    to = Assignee(member_id, stand_in=False)
    taken = press.take(tx, pressed, allowed, CaseReassigned(member_id), **assignment.columns(to))
    if isinstance(taken, Transition):
        assignment.announce(tx, taken.case, to, by=pressed.member)
    return taken
