"""Lists: a reporter's own cases, the queue as one member may see it, and search results."""

from dataclasses import dataclass, replace
from datetime import datetime

from cases.record import access
from rules.people import sight
from rules.subject.subject import read_subject
from rules.vocabulary import State
from rules.workflow.life import LEADS
from store.collective import collectives
from store.entry.people import PersonRow
from store.members.staff import Member
from store.queue import queue
from store.queue.queue import QueueEntry, QueueFilter
from store.record import cases, subjects
from store.record.cases import CaseRow
from store.unit import Tx

OPEN_STATES = queue.OPEN_STATES
"""The states in which somebody still has something to do on a case."""

SEARCH_STATES = tuple(State)
"""The states of cases that a search finds: all."""

_SUBJECTS = 4
"""The most subjects that one search shows: as many as a button's data can hold."""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A filter of the queue: cases in these states, the member's own, or overdue ones.

    In a group no restricted case is shown; in private, those that the member is cleared for.

    Attributes:
        due_before: only those with something due before then.
        unclaimed: only those with a stand-in until they are claimed.
        leaf: only those under it.
        like: only those on the subject of one of these cases.
        but: not this one.
        together: only those of this case's collective complaint.
    """

    states: tuple[State, ...] = OPEN_STATES
    own: bool = False
    overdue: bool = False
    due_before: datetime | None = None
    unclaimed: bool = False
    in_private: bool = False
    leaf: str | None = None
    like: tuple[int, ...] | None = None
    but: int | None = None
    together: int | None = None


def reporter_cases(tx: Tx, person: PersonRow, *, page: int, size: int) -> tuple[list[CaseRow], int]:
    """Return a page of the person's own cases, newest first, and their total; the first page is 0."""
    return cases.of_person(tx, person.id, page * size, size), cases.count_of_person(tx, person.id)


def count_cases(tx: Tx, member: Member, *views: ListQuery) -> list[int]:
    """Return how many cases of each view the member may see."""
    return queue.count(tx, *(_wanted(tx, member, view) for view in views))


def queue_page(tx: Tx, member: Member, view: ListQuery, *, page: int, size: int) -> list[QueueEntry]:
    """Return a page of a view, earliest deadline first; the first page is 0."""
    return queue.page(tx, _wanted(tx, member, view), page * size, size)


def newest_by_subject(tx: Tx, member: Member, text: str, *, in_private: bool) -> tuple[int, ...]:
    """Return the newest case on each subject that this text may name, on any platform."""
    platforms = tx.installation.catalogue.platforms
    read = (read_subject(text, platforms, platform) for platform in ("", *platforms))
    named = {it for subject in read for it in subjects.hashes(tx, subject).every}
    wanted = replace(_wanted(tx, member, ListQuery(SEARCH_STATES, in_private=in_private)), subjects=named)
    return tuple(queue.newest_about(tx, wanted, _SUBJECTS)) if named else ()


def count_related(tx: Tx, case: CaseRow, reader: Member | None) -> tuple[int, int]:
    """Return how many other cases on the same subject there are, and how many are open: those visible to the group, or
    to `reader` in private."""
    about = subjects.hashes_of(case)
    if not about.every:
        return 0, 0
    if reader is None:
        return queue.count_about(tx, about, but=case.id)
    every = _wanted(tx, reader, ListQuery(SEARCH_STATES, like=(case.id,), but=case.id, in_private=True))
    total, running = queue.count(tx, every, replace(every, states=OPEN_STATES))
    return total, running


def _wanted(tx: Tx, member: Member, view: ListQuery) -> QueueFilter:
    # In the group everybody may see search results; in private a member gets what they may see.
    to_find = view.states == SEARCH_STATES
    everybodys = to_find and not (view.in_private and tx.installation.policy.staff.own_team_only)
    own_team = None if everybodys else member.team
    return QueueFilter(
        states=view.states if sight.at_work(member.roles) else (),
        team=None if member.roles & LEADS or view.own else own_team,
        late=view.overdue,
        due_before=view.due_before,
        stand_in=view.unclaimed,
        staff_id=member.id if view.own else None,
        leaf=view.leaf,
        subjects=None if view.like is None else _subjects(tx, member, view),
        but=view.but,
        together=_group(tx, view.together),
        folded=view.states == SEARCH_STATES,
        restricted=_cleared(tx, member, view.states) if view.in_private else (),
    )


def _group(tx: Tx, case_id: int | None) -> int | None:
    group = collectives.of_case(tx, case_id) if case_id is not None else None
    return group.id if group else None


def _subjects(tx: Tx, member: Member, view: ListQuery) -> set[bytes]:
    named = [case for case_id in view.like or () if (case := cases.get(tx, case_id))]
    return {
        it
        for case in named
        for it in subjects.hashes_of(case).every
        if (not case.restricted or (view.in_private and access.may_see(tx, member, case)))
    }


def _cleared(tx: Tx, member: Member, states: tuple[State, ...]) -> list[int]:
    restricted = [case for case_id in queue.restricted(tx, states) if (case := cases.get(tx, case_id))]
    return [case.id for case in restricted if access.may_see(tx, member, case)]
