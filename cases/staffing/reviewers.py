"""Who may review an appeal: members who took no part; if none is left the leads, then the administrators."""

from collections.abc import Collection
from dataclasses import dataclass

from cases.notify import staff_notices
from cases.record import access, concern
from cases.workflow.transitions import participants
from rules.facts.notices import ReviewersLeft, ReviewWantedNotice
from rules.vocabulary import Role
from rules.workflow.life import LEADS, STAFF
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


def notify_escalated_reviewer(tx: Tx, case: CaseRow, member_id: int | None) -> bool:
    """Notify the assigned reviewer in private if only leads or administrators are left, or the administrators if nobody
    is assigned; return whether a notice was due."""
    left = eligible_reviewers(tx, case)
    if member_id is None:
        everyone = [member for member in staff.list_active(tx) if access.may_see(tx, member, case)]
        members = [member for member in everyone if Role.ADMINISTRATOR in member.roles]
        staff_notices.notify_members(tx, case, members, ReviewWantedNotice(ReviewersLeft.NOBODY))
    elif left.asked in (ReviewersLeft.LEAD, ReviewersLeft.ADMINISTRATOR):
        members = [member for member in left.members if member.id == member_id]
        staff_notices.notify_members(tx, case, members, ReviewWantedNotice(left.asked))
    else:
        return False
    return True


def all_eligible(tx: Tx, case: CaseRow) -> list[Member]:
    """Return all members who may review: they took no part, have no conflict of interest, and may see the case."""
    out = participants(events.of_case(tx, case.id)) | concern.from_case_text(cases.text(tx, case)).members
    return [
        member
        for member in staff.list_active(tx)
        if member.roles & STAFF
        and (member.team in (None, case.team) or member.roles & LEADS)
        and member.id not in out
        and access.may_see(tx, member, case)
    ]
