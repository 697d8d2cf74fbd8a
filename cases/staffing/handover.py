"""Handover: reassign the cases of a member who leaves, or may no longer work on them, and notify the new assignees."""

from collections import Counter
from collections.abc import Collection, Iterable

from cases.notify import notices, staff_notices
from cases.record import access, rule_versions
from cases.staffing import assignment, reviewers
from rules.catalogue.categories import ContentKind
from rules.facts.notices import DigestNotice, HandedOverNotice
from rules.vocabulary import Role, State
from rules.workflow.assignment import may_keep
from store import outbox
from store.members import staff
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.staffing import workload
from store.unit import Tx

UNASSIGNED = 0
"""The key under which unassigned cases are counted."""


def reassign_all(tx: Tx, leaver: Member) -> Counter[int]:
    """Reassign all cases of the member by rule; return how many each new assignee got."""
    return _all(tx, leaver, cases.open_cases_of_handler(tx, leaver.id))


def reassign_unfit(tx: Tx, member: Member) -> Counter[int]:
    """Reassign the cases that the member's role, team or clearance no longer allows; return the same counts."""
    return _all(
        tx, member, [case for case in cases.open_cases_of_handler(tx, member.id) if not _goes_on(tx, member, case)]
    )


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
        return any(member.id == one.id for one in reviewers.all_eligible(tx, case))
    news = rule_versions.category(tx, case.leaf).kind is ContentKind.NEWS
    return may_keep(member.roles, member.team, team=case.team, news=news)


def _given(tx: Tx, case: CaseRow, leaver: Member) -> int:
    to = assignment.choose_new_assignee(tx, case, without={leaver.id})
    saved = cases.save(tx, case, **assignment.columns(to))
    if saved is None:
        raise LookupError(f"case {case.id} moved while it was handed over")
    assignment.record_assignment(tx, saved, to)
    if to:
        workload.mark_assigned(tx, to.id)
    elif saved.state is State.APPEALED:
        reviewers.notify_escalated_reviewer(tx, saved, None)
    notices.refresh_card(tx, saved)
    return to.id if to else UNASSIGNED


def _tell(tx: Tx, leaver: Member, counts: Counter[int], teams: Iterable[str]) -> None:
    named = tuple((_alias(tx, member_id), n) for member_id, n in counts.items() if n)
    # A lead who got all of the cases has been notified already.
    leading = [it for it in staff.list_active(tx) if Role.LEAD in it.roles and counts.keys() - {it.id}]
    of_teams = [it for it in leading if it.id != leaver.id and any(it.team in (None, team) for team in teams)]
    leads = [to for it in of_teams if (to := staff.private_chat(tx, it.id))]
    for to in (outbox.staff_chat(tx), *leads):
        outbox.put(tx, to, HandedOverNotice(leaver.alias, named))


def _alias(tx: Tx, member_id: int) -> str:
    member = staff.get(tx, member_id) if member_id != UNASSIGNED else None
    return member.alias if member else ""
