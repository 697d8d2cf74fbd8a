"""The queue: cases that wait, by state, by handler, by what is overdue; earliest deadline first."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from rules.deadlines import STAFFS
from rules.vocabulary import State
from store.tables import CASE, DEADLINE
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case in the queue; `due` is the earliest promise of staff's that runs, None where none does."""

    id: int
    number: str
    leaf: str
    state: State
    restricted: bool
    due: datetime | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases: in these states (empty: any), of this team and this handler (None: anyone's), overdue or not.

    Attributes:
        restricted: ids of the restricted cases that the reader may see; the others are left out.
    """

    states: Collection[State] = ()
    team: str | None = None
    handler: int | None = None
    overdue: bool = False
    restricted: Collection[int] = ()


_DUE = (
    select(DEADLINE.c.case_id, func.min(DEADLINE.c.due_at).label("due"))
    .where(DEADLINE.c.kind.in_(STAFFS), DEADLINE.c.met_at.is_(None), DEADLINE.c.stopped_at.is_(None))
    .group_by(DEADLINE.c.case_id)
    .subquery()
)
_WITH_DUE = CASE.outerjoin(_DUE, _DUE.c.case_id == CASE.c.id)


def page(tx: Tx, wanted: Wanted, offset: int, limit: int) -> list[Waiting]:
    """The cases wanted, earliest deadline first, those without one last."""
    found: Select[Any] = select(
        CASE.c.id, CASE.c.number, CASE.c.leaf, CASE.c.state, CASE.c.restricted, _DUE.c.due
    ).select_from(_WITH_DUE)
    ordered = found.where(_fits(tx, wanted)).order_by(_DUE.c.due.is_(None), _DUE.c.due, CASE.c.id)
    return [Waiting(*row) for row in tx.conn.execute(ordered.offset(offset).limit(limit))]


def count(tx: Tx, wanted: Wanted) -> int:
    """How many cases are wanted."""
    counted = select(func.count()).select_from(_WITH_DUE).where(_fits(tx, wanted))
    return int(tx.conn.execute(counted).scalar_one())


def restricted(tx: Tx) -> list[int]:
    """The restricted cases that are not at rest."""
    at_rest = (State.CLOSED, State.WITHDRAWN, State.ARCHIVED)
    return list(tx.conn.execute(select(CASE.c.id).where(CASE.c.restricted, CASE.c.state.not_in(at_rest))).scalars())


def _fits(tx: Tx, wanted: Wanted) -> ColumnElement[bool]:
    fits: list[ColumnElement[bool]] = [~CASE.c.restricted | CASE.c.id.in_(list(wanted.restricted))]
    if wanted.states:
        fits.append(CASE.c.state.in_(list(wanted.states)))
    if wanted.team is not None:
        fits.append(CASE.c.team == wanted.team)
    if wanted.handler is not None:
        fits.append(CASE.c.staff_id == wanted.handler)
    if wanted.overdue:
        fits.append(_DUE.c.due <= tx.now)
    return and_(*fits)
