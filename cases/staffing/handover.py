"""Handing over: whoever leaves, or may no longer see to what is theirs, has it all given to others, told at once."""

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
"""Counted for cases that nobody else may have."""


def reassign_all(tx: Tx, leaver: Member) -> Counter[int]:
    """All that is theirs given to others by rule; how many whose is now."""
    return _all(tx, leaver, cases.open_cases_of_handler(tx, leaver.id))


def reassign_unfit(tx: Tx, member: Member) -> Counter[int]:
    """The same with what is theirs and they may not go on with by now: their role, team or clearance is another."""
    return _all(
        tx, member, [case for case in cases.open_cases_of_handler(tx, member.id) if not _goes_on(tx, member, case)]
    )


def _all(tx: Tx, leaver: Member, held: Collection[CaseRow]) -> Counter[int]:
    """One message to each who gets some, however many, one to the staff chat, and one to each lead of these teams.

    Cases that never enter the staff chat are not told of there.
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
    """Whether they may still see to it."""
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
    # Who has all of it now has been told so.
    leading = [it for it in staff.list_active(tx) if Role.LEAD in it.roles and counts.keys() - {it.id}]
    of_teams = [it for it in leading if it.id != leaver.id and any(it.team in (None, team) for team in teams)]
    leads = [to for it in of_teams if (to := staff.private_chat(tx, it.id))]
    for to in (outbox.staff_chat(tx), *leads):
        outbox.put(tx, to, HandedOverNotice(leaver.alias, named))


def _alias(tx: Tx, member_id: int) -> str:
    member = staff.get(tx, member_id) if member_id != UNASSIGNED else None
    return member.alias if member else ""
