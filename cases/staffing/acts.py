"""Give cases to another member or team: claim, release, reassign, transfer, and hand over those of a leaver."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from cases.notify import access_revocation, notices, staff_notices
from cases.record import access, rule_versions
from cases.staffing import assignment
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.catalogue.categories import ContentKind
from rules.facts.acts import CaseReassigned, CaseTransferred
from rules.facts.notices import DigestNotice, HandedOverNotice
from rules.refusals import Refusal, checked, refuse
from rules.vocabulary import Act, Role, State
from rules.workflow.assignment import Assignee, may_handle, may_keep
from store import outbox, staffing
from store.members import staff
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

UNASSIGNED = 0
"""The key under which unassigned cases are counted."""


@staff_act(Act.CLAIM, at_once=True)
def claim(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Assign the case to the member who pressed."""
    return press.take(tx, allowed, staff_id=allowed.member.id, stand_in=False)


@staff_act(Act.RELEASE, at_once=True)
def release(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Assign the case to somebody else by the rule for new cases. An appeal goes only to a member who took no part; if
    there is nobody else, refuse."""
    case = allowed.case
    to = assignment.choose_new_assignee(tx, case, without={case.staff_id} if case.staff_id else ())
    if to is None and case.state is State.APPEALED:
        return refuse("refusal-no-other-reviewer")
    taken = checked(press.take(tx, allowed, **assignment.columns(to)))
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who may get the case, and the number of their open cases."""

    member: Member
    work: int


def candidates(tx: Tx, case: CaseRow) -> list[Candidate]:
    """Return the members who may get the case, those on duty with the least work first; nobody with a conflict of
    interest, and for an appeal nobody who took part."""
    work, news = staffing.workloads(tx), rule_versions.category(tx, case.leaf).kind is ContentKind.NEWS
    members = access.members_cleared_for(tx, case) if case.restricted else staff.list_active(tx)
    fit = [one for one in members if may_handle(one.roles, one.team, team=case.team, news=news)]
    if case.state is State.APPEALED:
        fit = assignment.all_eligible(tx, case)
    there = [Candidate(one, work[one.id].open) for one in fit if one.id != case.staff_id or case.stand_in]
    return sorted(there, key=lambda it: (not it.member.on_duty, it.work, it.member.id))


@staff_act(Act.REASSIGN)
def reassign(tx: Tx, allowed: AllowedPress, member_id: int) -> Transition | Refusal:
    """Assign the case to the member and notify them, naming the assigner."""
    if member_id not in [one.member.id for one in candidates(tx, allowed.case)]:
        return refuse("refusal-cannot-have-it")
    to = Assignee(member_id, stand_in=False)
    taken = checked(press.take(tx, allowed, CaseReassigned(member_id), **assignment.columns(to)))
    assignment.announce(tx, taken.case, to, by=allowed.member)
    return taken


@staff_act(Act.TRANSFER)
def transfer(tx: Tx, allowed: AllowedPress, team: str, word: str = "") -> Transition | Refusal:
    """Move the case to `team` and assign it by rule; `word` is the reason, shown beside the card.

    Its category stays, and so do its deadlines.
    """
    case = allowed.case
    if team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    if team == case.team:
        return refuse("refusal-same-team")
    to = assignment.choose_new_assignee(tx, replace(case, team=team))
    said = CaseTransferred(case.team, team, word)
    taken = checked(press.take(tx, allowed, said, team=team, **assignment.columns(to)))
    access_revocation.remove_from_unauthorized(tx, taken.case, by=allowed.member.id)
    notices.notify_staff(tx, taken.case, taken.event)
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


def reassign_all(tx: Tx, leaver: Member) -> Counter[int]:
    """Reassign all cases of the member by rule; return how many each new assignee got."""
    return _all(tx, leaver, cases.open_cases_of_handler(tx, leaver.id))


def reassign_unfit(tx: Tx, member: Member) -> Counter[int]:
    """Reassign the cases that the member's role, team or clearance no longer allows; return the same counts."""
    held = cases.open_cases_of_handler(tx, member.id)
    return _all(tx, member, [case for case in held if not _goes_on(tx, member, case)])


def _all(tx: Tx, leaver: Member, held: Collection[CaseRow]) -> Counter[int]:
    """Reassign the cases, with one message to each new assignee, the staff chat, and each lead of the teams.

    Restricted cases are not mentioned in the staff chat.
    """
    got: Counter[int] = Counter()
    open_to_all: Counter[int] = Counter()
    for case in held:
        to = _given(tx, case, leaver)
        got[to] += 1
        open_to_all[to] += not case.restricted
    for member_id, count in got.items():
        if member_id != UNASSIGNED:
            staff_notices.send_digest(tx, DigestNotice(member_id, "handover", leaver.alias, count))
    if open_to_all.total():
        _tell(tx, leaver, open_to_all, {case.team for case in held if not case.restricted})
    return got


def _goes_on(tx: Tx, member: Member, case: CaseRow) -> bool:
    """Return whether the member may still work on the case."""
    if not access.may_see(tx, member, case):
        return False
    if case.state is State.APPEALED:
        return any(member.id == one.id for one in assignment.all_eligible(tx, case))
    news = rule_versions.category(tx, case.leaf).kind is ContentKind.NEWS
    return may_keep(member.roles, member.team, team=case.team, news=news)


def _given(tx: Tx, case: CaseRow, leaver: Member) -> int:
    to = assignment.choose_new_assignee(tx, case, without={leaver.id})
    saved = cases.save(tx, case, **assignment.columns(to))
    if saved is None:
        raise LookupError(f"case {case.id} moved while it was handed over")
    staff_notices.end_assignment(tx, case, saved)
    assignment.record_assignment(tx, saved, to)
    if to:
        staffing.mark_assigned(tx, to.id)
    elif saved.state is State.APPEALED:
        assignment.notify_no_reviewer(tx, saved)
    notices.refresh_card(tx, saved)
    return to.id if to else UNASSIGNED


def _tell(tx: Tx, leaver: Member, counts: Counter[int], teams: Iterable[str]) -> None:
    named = tuple((access.alias_of(tx, member_id), n) for member_id, n in counts.items() if n)
    # A lead who got all of the cases has been notified already.
    leading = [it for it in staff.list_active(tx) if Role.LEAD in it.roles and counts.keys() - {it.id}]
    of_teams = [it for it in leading if it.id != leaver.id and any(it.team in (None, team) for team in teams)]
    leads = [to for it in of_teams if (to := staff.private_chat(tx, it.id))]
    for to in (outbox.staff_chat(tx), *leads):
        outbox.put(tx, to, HandedOverNotice(leaver.alias, named))
