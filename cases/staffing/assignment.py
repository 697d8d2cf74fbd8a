"""Assignment (row C3): assign a case in the transaction that requires it, an appeal to somebody who took no part."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cases.notify import staff_notices
from cases.record import access, conflicts
from cases.workflow import transitions
from cases.workflow.transitions import participants
from rules.catalogue.categories import ContentKind
from rules.facts.events import CaseAssigned
from rules.facts.notices import ReviewWantedNotice
from rules.vocabulary import ReviewersLeft, Role, State
from rules.workflow.assignment import Assignee, Colleague, assignee, freest
from rules.workflow.life import LEADS, STAFF
from store import staffing
from store.members import staff
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Reviewers:
    """The members who may review; none if everyone who may see the case took part in it."""

    asked: ReviewersLeft
    members: tuple[Member, ...] = ()


_TIERS = (
    (ReviewersLeft.COLLEAGUES, frozenset({Role.MODERATOR, Role.DUTY_EDITOR})),
    (ReviewersLeft.LEAD, frozenset({Role.LEAD})),
    (ReviewersLeft.ADMINISTRATOR, frozenset({Role.ADMINISTRATOR})),
)


def eligible_reviewers(tx: Tx, case: CaseRow, *, without: Collection[int] = ()) -> Reviewers:
    """Return the lowest tier of members free to review, except `without`; of several roles a member's lowest counts."""
    there = [member for member in all_eligible(tx, case) if member.id not in without]
    for asked, roles in _TIERS:
        members = tuple(member for member in there if member.roles & roles)
        if members:
            return Reviewers(asked, members)
    return Reviewers(ReviewersLeft.NOBODY)


def reviewers(tx: Tx, case: CaseRow) -> Reviewers:
    """Return who reviews the appeal, for every message that names them: its handler alone, asked as a colleague unless
    nobody below is left; while it is assigned to nobody, all of the lowest tier."""
    left = eligible_reviewers(tx, case)
    handler = next((member for member in all_eligible(tx, case) if member.id == case.staff_id), None)
    if handler is None:
        return left
    return Reviewers(left.asked if handler in left.members else ReviewersLeft.COLLEAGUES, (handler,))


def notify_no_reviewer(tx: Tx, case: CaseRow) -> None:
    """Notify the administrators that nobody can review the appeal."""
    staff_notices.notify_administrators(tx, case, ReviewWantedNotice(ReviewersLeft.NOBODY))


def all_eligible(tx: Tx, case: CaseRow) -> list[Member]:
    """Return all members who may review: they took no part, have no conflict of interest, and may see the case."""
    out = participants(events.of_case(tx, case.id)) | conflicts.from_case_text(cases.text(tx, case)).members
    return [
        member
        for member in staff.list_active(tx)
        if member.roles & STAFF
        and (member.team in (None, case.team) or member.roles & LEADS)
        and member.id not in out
        and access.may_see(tx, member, case)
    ]


def choose_assignee(
    tx: Tx, *, category: str, team: str, restricted: bool, concerned: Collection[int], without: Collection[int] = ()
) -> Assignee | None:
    """Return the assignee of a case like this, excluding members with a conflict of interest and those in `without`."""
    allowed = access.members_allowed(tx, restricted=restricted, concerned=concerned)
    could = [one for one in allowed if one.id not in without]
    news = tx.installation.catalogue.category(category).kind is ContentKind.NEWS
    return assignee(_colleagues(tx, could), team=team, news=news)


def choose_new_assignee(tx: Tx, case: CaseRow, *, without: Collection[int] = ()) -> Assignee | None:
    """Return the assignee of `case` in its present or coming form, excluding `without`; for an appeal only a member who
    took no part in the case."""
    if case.state is State.APPEALED:
        return choose_reviewer(tx, case, without=without)
    concerned = conflicts.from_case_text(cases.text(tx, case)).members if case.restricted else ()
    return choose_assignee(
        tx, category=case.leaf, team=case.team, restricted=case.restricted, concerned=concerned, without=without
    )


def choose_reviewer(tx: Tx, case: CaseRow, *, without: Collection[int] = ()) -> Assignee | None:
    """Return the assignee for reviewing an appeal, by the rule for cases among those who took no part in it (row C8).
    If only leads or only administrators are left, return the freest of them; None if nobody is."""
    left = eligible_reviewers(tx, case, without=without)
    if left.asked is ReviewersLeft.COLLEAGUES:
        out = [one.id for one in staff.list_active(tx) if one.id not in {free.id for free in all_eligible(tx, case)}]
        by_rule = choose_assignee(
            tx, category=case.leaf, team=case.team, restricted=case.restricted, concerned=(), without={*out, *without}
        )
        if by_rule:
            return by_rule
    return freest(_colleagues(tx, left.members))


def choose_after_review(tx: Tx, case: CaseRow, by: int) -> Assignee | None:
    """Return the assignee of a rejected report that a review has accepted: nobody who took part in the case, except the
    reviewer `by` if there is nobody else."""
    part, then = transitions.participants(events.of_case(tx, case.id)), replace(case, state=State.ACCEPTED)
    return choose_new_assignee(tx, then, without=part | {by}) or choose_new_assignee(tx, then, without=part - {by})


def columns(given: Assignee | None) -> dict[str, Any]:
    """Return the assignment columns of the case's row."""
    return {"staff_id": given.id if given else None, "stand_in": bool(given and given.stand_in)}


def announce_by_rule(tx: Tx, case: CaseRow, to: Assignee | None) -> None:
    """Record an assignment by rule that the case's row has already, and notify the assignee. If nobody can review an
    appeal, notify the administrators."""
    if to:
        record_assignment(tx, case, to)
        announce(tx, case, to)
    elif case.state is State.APPEALED:
        notify_no_reviewer(tx, case)


def record_assignment(tx: Tx, case: CaseRow, to: Assignee | None) -> None:
    """Record that the rule assigned the case to `to`, or found nobody."""
    events.append(tx, case, CaseAssigned(to.id if to else None, bool(to and to.stand_in)), Role.CLOCK)


def announce(tx: Tx, case: CaseRow, to: Assignee, by: Member | None = None) -> None:
    """Record the time of the assignment and notify the assignee; `by` is the assigner, None for the rule."""
    staffing.mark_assigned(tx, to.id)
    staff_notices.notify_assignee(tx, case, to, by)


def _colleagues(tx: Tx, members: Sequence[Member]) -> list[Colleague]:
    # Where there is one only, nothing is compared.
    work = staffing.workloads(tx) if len(members) > 1 else {one.id: staffing.Workload(0, None) for one in members}
    return [
        Colleague(one.id, one.roles, one.team, one.on_duty, work[one.id].open, work[one.id].since) for one in members
    ]
