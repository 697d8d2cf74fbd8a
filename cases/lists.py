"""Lists: a reporter's own cases, and the desk's queue as one member may see it."""

from dataclasses import dataclass
from datetime import datetime

from cases import access
from rules.life import LEADS
from rules.vocabulary import State
from store import cases, queue
from store.people import PersonRow
from store.queue import Waiting, Wanted
from store.staff import Member
from store.unit import Tx

RUNNING = queue.OPEN
"""The states of cases that somebody still has something to do with."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of a reporter's cases, newest first, and how many there are in all."""

    cases: tuple["Mine", ...]
    total: int


@dataclass(frozen=True, slots=True)
class Mine:
    """A case in its reporter's list."""

    id: int
    number: str
    leaf: str
    state: State
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class View:
    """What a member of staff looks through: cases in these states, their own, or overdue ones.

    A view in a group shows no restricted case to anyone, one in private those the member is cleared for.
    """

    states: tuple[State, ...] = RUNNING
    own: bool = False
    overdue: bool = False
    in_private: bool = False


def mine(tx: Tx, person: PersonRow, *, page: int, size: int) -> Page:
    """A page of the person's own cases, the first page being 0."""
    found = cases.of_person(tx, person.id, page * size, size)
    lines = tuple(Mine(case.id, case.number, case.leaf, case.state, case.filed_at) for case in found)
    return Page(lines, cases.count_of_person(tx, person.id))


def count(tx: Tx, member: Member, view: View) -> int:
    """How many cases of a view the member may see."""
    return queue.count(tx, _wanted(tx, member, view))


def waiting(tx: Tx, member: Member, view: View, *, page: int, size: int) -> list[Waiting]:
    """A page of a view, earliest deadline first, the first page being 0."""
    return queue.page(tx, _wanted(tx, member, view), page * size, size)


def _wanted(tx: Tx, member: Member, view: View) -> Wanted:
    return Wanted(
        states=view.states,
        team=None if member.roles & LEADS or view.own else member.team,
        late=view.overdue,
        staff_id=member.id if view.own else None,
        restricted=_cleared(tx, member) if view.in_private else (),
    )


def _cleared(tx: Tx, member: Member) -> list[int]:
    restricted = [case for case_id in queue.restricted(tx) if (case := cases.get(tx, case_id))]
    return [case.id for case in restricted if access.may_see(tx, member, case)]
