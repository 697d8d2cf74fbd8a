"""The desk's queue: cases by state, lateness, handler, category or subject, earliest deadline first."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select

from rules.vocabulary import State
from store.ledger.account import OpenPlace, open_place
from store.ledger.ledger import NEVER
from store.ledger.ledger import OPEN_STATES as OPEN_STATES
from store.record import subjects
from store.record.cases import CaseRow
from store.record.subjects import SubjectHashes
from store.tables import CASE, COLLECTIVE, COLLECTIVE_MEMBER, TALLY
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """A filter of cases: in these states, of one team, only late ones, only those of one handler.

    Attributes:
        due_before: only those with a deadline before then.
        stand_in: only those whose handler has them because nobody was on duty.
        leaf: only those under this category.
        subjects: only those about one of these contents or accounts, given by their hashes; None: about any.
        but: exclude this case.
        together: only those of this collective complaint.
        folded: include undecided cases that the leading case of a collective complaint represents.
        restricted: of the cases that are never shown in the staff chat, those that may be listed here.

    What is not folded goes by the index of what is to be done (`due_at`), whatever is over.
    """

    states: tuple[State, ...] = OPEN_STATES
    team: str | None = None
    late: bool = False
    due_before: datetime | None = None
    staff_id: int | None = None
    stand_in: bool = False
    leaf: str | None = None
    subjects: Collection[bytes] | None = None
    but: int | None = None
    together: int | None = None
    folded: bool = True
    restricted: Collection[int] = ()

    @property
    def summed(self) -> bool:
        """Whether the sums of what is open tell how many there are, but for those whose deadline passes just now."""
        narrower = (self.due_before, self.leaf, self.subjects, self.but, self.together)
        return not self.folded and all(each is None for each in narrower)

    def holds(self, place: OpenPlace) -> bool:
        """Whether cases at this place are counted, where sums tell it."""
        fits = place.state in self.states and self.staff_id in (None, place.holder) and not place.restricted
        return fits and place.stand_in >= self.stand_in and place.late >= self.late


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A case in the queue; `due` is the earliest running deadline of staff, None if there is none; `leads`: it leads a
    collective complaint."""

    id: int
    number: str
    leaf: str
    state: State
    due: datetime | None
    leads: bool


_C, _CM = CASE.c, COLLECTIVE_MEMBER.c
TO_DO = _C.due_at.is_not(None)
"""The condition that a case is open and not led by another, so that it is worked by itself."""
_LEADS = exists().where(COLLECTIVE.c.case_id == _C.id)
_LEADING = TO_DO & _C.id.in_(select(COLLECTIVE.c.case_id))
_PARTS = (_LEADING, TO_DO & ~_LEADS, _C.due_at.is_(None))
"""A list one after another: collective complaints, what else is to be done, the rest."""
_RESTRICTED = select(_C.id).where(_C.restricted, in_parameter(_C.state, "states"))
_OPEN = select(TALLY.c.team, TALLY.c.who, TALLY.c.open).where(TALLY.c.scope == "open", TALLY.c.open != 0)
_PLACES = (
    select(TALLY.c.who, func.sum(TALLY.c.open))
    .where(TALLY.c.scope == "open", TALLY.c.day == 0, TALLY.c.open != 0)
    .group_by(TALLY.c.who)
)
_PLACES_OF_TEAM = _PLACES.where(TALLY.c.team == bindparam("team"))

_ABOUT = select(func.count(), func.count(case((in_literals(_C.state, *OPEN_STATES), _C.id)))).where(
    subjects.ABOUT, _C.id != bindparam("but"), _C.restricted.is_(False)
)
_FILED_BY = select(
    func.count(),
    func.count(case((_C.filed_at.between(bindparam("since"), bindparam("until")), _C.id))),
).where(_C.person_id == bindparam("person_id"))
_BY: Mapping[str, Callable[[Any], ColumnElement[bool]]] = {
    "team": lambda team: _C.team == team,
    "due_before": lambda instant: _C.due_at < instant,
    "staff_id": lambda member: _C.staff_id == member,
    "leaf": lambda category: _C.leaf == category,
    "subjects": subjects.about_any,
    "but": lambda case_id: _C.id != case_id,
    "together": lambda id: _C.id.in_(select(_CM.case_id).where(_CM.collective_id == id)),
}
"""The condition for a field of the filter that is not None."""


def count_about(tx: Tx, about: SubjectHashes, *, but: int) -> tuple[int, int]:
    """Return how many other unrestricted cases are about the same content or account, and how many are open."""
    every, running = tx.conn.execute(_ABOUT, {**subjects.parameters(about), "but": but}).one()
    return every, running


def filed_by(tx: Tx, row: CaseRow) -> tuple[int, int]:
    """Return how many cases the reporter of a case has filed in all, and within a day before it, with it; (1, 1) where
    nobody knows who it is."""
    if row.person_id is None:
        return 1, 1
    since = row.filed_at - timedelta(days=1)
    wanted = {"person_id": row.person_id, "since": since, "until": row.filed_at}
    every, lately = tx.conn.execute(_FILED_BY, wanted).one()
    return int(every), int(lately)


def count(tx: Tx, *wanted: QueueFilter) -> list[int]:
    """Return how many cases match each; where sums are kept, cases are not looked at, and the sums are read once."""
    tx.conn.catch_up()
    places = {of: _places(tx, of) for of in {each.team for each in wanted if each.summed}}
    return [_summed(tx, each, places[each.team]) if each.summed else _count(tx, each) for each in wanted]


def page(tx: Tx, wanted: QueueFilter, offset: int, limit: int) -> list[QueueEntry]:
    """Return a page of the matching cases: collective complaints first, then by deadline, those without one last."""
    tx.conn.catch_up()
    found: list[QueueEntry] = []
    for part in _PARTS[: 3 if wanted.folded else 2]:
        if (left := offset + limit - len(found)) > 0:
            query = select(_C.id, _C.number, _C.leaf, _C.state, _C.due_at, _LEADS).where(_those(tx, wanted), part)
            found += tx.conn.execute(query.order_by(_C.due_at, _C.id).limit(left)).all_as(_entry)
    return found[offset:]


def open_counts(tx: Tx) -> list[tuple[str, int | None, int]]:
    """Return how many cases each handler has to do in each team; None: nobody's."""
    tx.conn.catch_up()
    return [(team, open_place(who).holder, n) for team, who, n in tx.conn.execute(_OPEN)]


def newest_about(tx: Tx, wanted: QueueFilter, limit: int) -> list[int]:
    """Return the newest matching case of each subject, newest first."""
    newest = func.max(_C.id)
    found = select(newest).where(_listed(tx, wanted)).group_by(func.coalesce(_C.account, _C.subject))
    return list(tx.conn.execute(found.order_by(newest.desc()).limit(limit)).scalars())


def restricted(tx: Tx, states: Collection[State]) -> list[int]:
    """Return the cases in these states that are never shown in the staff chat."""
    return list(tx.conn.execute(_RESTRICTED, {"states": sorted(states)}).scalars())


def _entry(id: int, number: str, leaf: str, state: State, due: datetime | None, leads: bool) -> QueueEntry:
    return QueueEntry(id, number, leaf, state, None if due == NEVER else due, leads)


def _places(tx: Tx, team: str | None) -> list[tuple[OpenPlace, int]]:
    rows = tx.conn.execute(_PLACES) if team is None else tx.conn.execute(_PLACES_OF_TEAM, {"team": team})
    return [(open_place(who), int(n)) for who, n in rows]


def _summed(tx: Tx, wanted: QueueFilter, places: Sequence[tuple[OpenPlace, int]]) -> int:
    total = sum(n for place, n in places if wanted.holds(place))
    if wanted.late:  # and those of which the clock has not said so yet
        total += _count(tx, replace(wanted, restricted=()), ~_C.late)
    return total + (_count(tx, wanted, _C.id.in_(wanted.restricted)) if wanted.restricted else 0)


def _count(tx: Tx, wanted: QueueFilter, *also: ColumnElement[bool]) -> int:
    found = select(func.count()).select_from(CASE).where(_listed(tx, wanted), *also)
    return int(tx.conn.execute(found).scalar_one())


def _listed(tx: Tx, wanted: QueueFilter) -> ColumnElement[bool]:
    return _those(tx, wanted) if wanted.folded else _those(tx, wanted) & TO_DO


def _those(tx: Tx, wanted: QueueFilter) -> ColumnElement[bool]:
    # What is not folded is left to the caller: PostgreSQL takes a condition that stands twice for a rarer one.
    asked = [(condition, getattr(wanted, name)) for name, condition in _BY.items()]
    return and_(
        in_literals(_C.state, *wanted.states),
        or_(~_C.restricted, _C.id.in_(wanted.restricted)) if wanted.restricted else ~_C.restricted,
        *(condition(value) for condition, value in asked if value is not None),
        *([_C.due_at <= tx.now] if wanted.late else []),
        *([_C.stand_in] if wanted.stand_in else []),
    )
