"""The desk's queue: cases by state, lateness, handler, category or subject, earliest deadline first."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, or_, select

from rules.schedule.deadlines import STAFFS
from rules.vocabulary import State
from rules.workflow.life import UNDECIDED
from store.record import subjects
from store.record.subjects import SubjectHashes
from store.tables import CASE, COLLECTIVE, COLLECTIVE_MEMBER, DEADLINE
from store.tables.columns import in_literals
from store.unit import Tx

OPEN_STATES = (
    State.RECEIVED,
    State.REVIEW_PAUSED,
    State.ACCEPTED,
    State.INVESTIGATING,
    State.INVESTIGATION_PAUSED,
    State.PROPOSED,
    State.APPEALED,
)
"""The states in which staff, or the reporter at staff's request, still have something to do."""


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


_C, _D, _CM = CASE.c, DEADLINE.c, COLLECTIVE_MEMBER.c
_DUE = (
    select(_D.case_id, func.min(_D.due_at).label("due_at"))
    .where(_D.met_at.is_(None), _D.stopped_at.is_(None), in_literals(_D.kind, *sorted(STAFFS)))
    .group_by(_D.case_id)
    .subquery()
)
_FROM = CASE.outerjoin(_DUE, _DUE.c.case_id == _C.id)
_LEADS = exists().where(COLLECTIVE.c.case_id == _C.id)
_TOGETHER = select(_CM.case_id).where(_CM.collective_id == COLLECTIVE.c.id, _CM.case_id != COLLECTIVE.c.case_id)
LED_BY_ANOTHER = _C.id.in_(_TOGETHER) & in_literals(_C.state, *sorted(UNDECIDED))
"""The condition that a case is undecided and led by another, so that it is not worked by itself."""
_RESTRICTED = select(_C.id).where(_C.restricted.is_(True), _C.state.in_(bindparam("states", expanding=True)))

_ABOUT = select(func.count(), func.count(case((in_literals(_C.state, *OPEN_STATES), _C.id)))).where(
    subjects.ABOUT, _C.id != bindparam("but"), _C.restricted.is_(False)
)
_BY: Mapping[str, Callable[[Any], ColumnElement[bool]]] = {
    "team": lambda team: _C.team == team,
    "due_before": lambda instant: _DUE.c.due_at < instant,
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


def count(tx: Tx, wanted: QueueFilter) -> int:
    """Return how many cases match."""
    return int(tx.conn.execute(select(func.count()).select_from(_FROM).where(_those(tx, wanted))).scalar_one())


def page(tx: Tx, wanted: QueueFilter, offset: int, limit: int) -> list[QueueEntry]:
    """Return a page of the matching cases: collective complaints first, then by deadline, those without one last."""
    columns = (_C.id, _C.number, _C.leaf, _C.state, _DUE.c.due_at, _LEADS)
    found: Select[Any] = (
        select(*columns)
        .select_from(_FROM)
        .where(_those(tx, wanted))
        .order_by(_LEADS.desc(), _DUE.c.due_at.is_(None), _DUE.c.due_at, _C.id)
        .offset(offset)
        .limit(limit)
    )
    return tx.conn.execute(found).all_as(QueueEntry)


def newest_about(tx: Tx, wanted: QueueFilter, limit: int) -> list[int]:
    """Return the newest matching case of each subject, newest first."""
    newest = func.max(_C.id)
    found = select(newest).select_from(_FROM).where(_those(tx, wanted)).group_by(func.coalesce(_C.account, _C.subject))
    return list(tx.conn.execute(found.order_by(newest.desc()).limit(limit)).scalars())


def restricted(tx: Tx, states: Collection[State]) -> list[int]:
    """Return the cases in these states that are never shown in the staff chat."""
    return list(tx.conn.execute(_RESTRICTED, {"states": list(states)}).scalars())


def _those(tx: Tx, wanted: QueueFilter) -> ColumnElement[bool]:
    asked = [(condition, getattr(wanted, name)) for name, condition in _BY.items()]
    return and_(
        in_literals(_C.state, *wanted.states),
        or_(_C.restricted.is_(False), _C.id.in_(wanted.restricted)),
        *(condition(value) for condition, value in asked if value is not None),
        *([_DUE.c.due_at <= tx.now] if wanted.late else []),
        *([_C.stand_in.is_(True)] if wanted.stand_in else []),
        *([] if wanted.folded else [~LED_BY_ANOTHER]),
    )
