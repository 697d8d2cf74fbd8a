"""The desk's queue: cases by state, lateness, handler, leaf or subject, earliest deadline first."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, or_, select

from rules.schedule.deadlines import STAFFS
from rules.vocabulary import State
from rules.workflow.life import UNDECIDED
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
        leaf: only those under this leaf.
        subjects: only those about one of these subjects, given by `subject_hash`; None: about any.
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


_DUE = (
    select(DEADLINE.c.case_id, func.min(DEADLINE.c.due_at).label("due_at"))
    .where(DEADLINE.c.met_at.is_(None), DEADLINE.c.stopped_at.is_(None), in_literals(DEADLINE.c.kind, *sorted(STAFFS)))
    .group_by(DEADLINE.c.case_id)
    .subquery()
)
_FROM = CASE.outerjoin(_DUE, _DUE.c.case_id == CASE.c.id)
_LEADS = exists().where(COLLECTIVE.c.case_id == CASE.c.id)
_TOGETHER = select(COLLECTIVE_MEMBER.c.case_id).where(
    COLLECTIVE_MEMBER.c.collective_id == COLLECTIVE.c.id, COLLECTIVE_MEMBER.c.case_id != COLLECTIVE.c.case_id
)
LED_BY_ANOTHER = CASE.c.id.in_(_TOGETHER) & in_literals(CASE.c.state, *sorted(UNDECIDED))
"""The condition that a case is undecided and led by another, so that it is not worked by itself."""
_RESTRICTED = select(CASE.c.id).where(
    CASE.c.restricted.is_(True), CASE.c.state.in_(bindparam("states", expanding=True))
)

_ABOUT = select(func.count(), func.count(case((in_literals(CASE.c.state, *OPEN_STATES), CASE.c.id)))).where(
    CASE.c.subject == bindparam("subject"),
    CASE.c.id != bindparam("but"),
    CASE.c.restricted.is_(False),
)


def count_about_subject(tx: Tx, subject: bytes, *, but: int) -> tuple[int, int]:
    """Return how many other unrestricted cases are about a subject, and how many of them are open."""
    every, running = tx.conn.execute(_ABOUT, {"subject": subject, "but": but}).one()
    return every, running


def count(tx: Tx, wanted: QueueFilter) -> int:
    """Return how many cases match."""
    return int(tx.conn.execute(select(func.count()).select_from(_FROM).where(_those(tx, wanted))).scalar_one())


def page(tx: Tx, wanted: QueueFilter, offset: int, limit: int) -> list[QueueEntry]:
    """Return a page of the matching cases: collective complaints first, then by deadline, those without one last."""
    columns = (CASE.c.id, CASE.c.number, CASE.c.leaf, CASE.c.state, _DUE.c.due_at, _LEADS)
    found: Select[Any] = (
        select(*columns)
        .select_from(_FROM)
        .where(_those(tx, wanted))
        .order_by(_LEADS.desc(), _DUE.c.due_at.is_(None), _DUE.c.due_at, CASE.c.id)
        .offset(offset)
        .limit(limit)
    )
    return [QueueEntry(*row) for row in tx.conn.execute(found)]


def newest_about(tx: Tx, wanted: QueueFilter, limit: int) -> list[int]:
    """Return the newest matching case of each subject, newest first."""
    newest = func.max(CASE.c.id)
    found = select(newest).select_from(_FROM).where(_those(tx, wanted)).group_by(CASE.c.subject)
    return list(tx.conn.execute(found.order_by(newest.desc()).limit(limit)).scalars())


def restricted(tx: Tx, states: Collection[State]) -> list[int]:
    """Return the cases in these states that are never shown in the staff chat."""
    return list(tx.conn.execute(_RESTRICTED, {"states": list(states)}).scalars())


def _those(tx: Tx, wanted: QueueFilter) -> ColumnElement[bool]:
    conditions = [
        in_literals(CASE.c.state, *wanted.states),
        or_(CASE.c.restricted.is_(False), CASE.c.id.in_(wanted.restricted)),
    ]
    if wanted.team is not None:
        conditions.append(CASE.c.team == wanted.team)
    if wanted.late:
        conditions.append(_DUE.c.due_at <= tx.now)
    if wanted.due_before is not None:
        conditions.append(_DUE.c.due_at < wanted.due_before)
    if wanted.stand_in:
        conditions.append(CASE.c.stand_in.is_(True))
    if wanted.staff_id is not None:
        conditions.append(CASE.c.staff_id == wanted.staff_id)
    if wanted.leaf is not None:
        conditions.append(CASE.c.leaf == wanted.leaf)
    if wanted.subjects is not None:
        conditions.append(CASE.c.subject.in_(wanted.subjects))
    if wanted.but is not None:
        conditions.append(CASE.c.id != wanted.but)
    if wanted.together is not None:
        those = select(COLLECTIVE_MEMBER.c.case_id).where(COLLECTIVE_MEMBER.c.collective_id == wanted.together)
        conditions.append(CASE.c.id.in_(those))
    if not wanted.folded:
        conditions.append(~LED_BY_ANOTHER)
    return and_(*conditions)
