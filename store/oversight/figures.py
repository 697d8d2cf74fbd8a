"""Figures of a period, computed from events and deadlines; none is stored, so that nothing is counted twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, literal_column, or_, select

from rules.facts.events import CaseSeparated, CollectiveBegun, CollectiveJoined
from rules.schedule.deadlines import STAFFS
from rules.vocabulary import Act, DeadlineKind, Role, State
from store.queue.queue import LED_BY_ANOTHER, OPEN_STATES
from store.tables import CASE, DEADLINE, EVENT
from store.tables.columns import in_literals
from store.unit import Tx

RESULT_ACTS = (Act.DECIDE, Act.APPROVE, Act.REJECT)
"""Acts that give a case its result."""

REPEATED_FROM = 3
"""Reports on one subject from which it counts as repeated."""


@dataclass(frozen=True, slots=True)
class StaffAct:
    """An act of a staff member on a case."""

    case_id: int
    team: str
    leaf: str
    at: datetime
    act: str
    staff_id: int
    state: State
    event_id: int

    @property
    def result(self) -> bool:
        """Whether it gave the case a result; an approval in an appeal review does not."""
        return self.act in RESULT_ACTS and self.state is not State.CLOSED


@dataclass(frozen=True, slots=True)
class DeadlineOutcome:
    """A staff deadline that was met or missed, with its case and the case's team, category and handler."""

    kind: DeadlineKind
    case_id: int
    team: str
    leaf: str
    holder: int | None
    due_at: datetime
    met_at: datetime | None

    @property
    def in_time(self) -> bool:
        """Whether it was met in time."""
        return self.met_at is not None and self.met_at <= self.due_at


@dataclass(frozen=True, slots=True)
class FiledCount:
    """The number of cases filed for a team and category."""

    team: str
    leaf: str
    count: int


_D, _E = DEADLINE.c, EVENT.c
_WITHIN = and_(EVENT.c.at >= bindparam("since"), EVENT.c.at < bindparam("until"))
_DEEDS = (
    select(_E.case_id, CASE.c.team, CASE.c.leaf, _E.at, _E.act, _E.staff_id, _E.state, _E.id)
    .select_from(EVENT.join(CASE, CASE.c.id == EVENT.c.case_id))
    .where(_WITHIN, EVENT.c.staff_id.is_not(None), in_literals(EVENT.c.act, *Act), EVENT.c.role != Role.CLOCK)
    .order_by(EVENT.c.id)
)
_PROMISES = (
    select(_D.kind, _D.case_id, CASE.c.team, CASE.c.leaf, CASE.c.staff_id, _D.due_at, _D.met_at)
    .select_from(DEADLINE.join(CASE, CASE.c.id == DEADLINE.c.case_id))
    .where(
        in_literals(DEADLINE.c.kind, *sorted(STAFFS)),
        or_(
            and_(_D.met_at >= bindparam("since"), _D.met_at < bindparam("until")),
            and_(
                *(_D.met_at.is_(None), _D.stopped_at.is_(None), _D.due_at <= bindparam("now")),
                *(_D.due_at >= bindparam("since"), _D.due_at < bindparam("until")),
            ),
        ),
    )
)
_RESULTS_OF = (
    select(EVENT.c.case_id, EVENT.c.at, EVENT.c.staff_id)
    .where(
        EVENT.c.case_id.in_(bindparam("ids", expanding=True)),
        in_literals(EVENT.c.act, *RESULT_ACTS),
        EVENT.c.state != State.CLOSED,
    )
    .order_by(EVENT.c.id)
)
_TOGETHER = (
    select(EVENT.c.id, EVENT.c.case_id, EVENT.c.at, EVENT.c.act)
    .where(
        EVENT.c.act.in_([literal_column(f"'{it.KIND}'") for it in (CaseSeparated, CollectiveBegun, CollectiveJoined)])
    )
    .order_by(EVENT.c.id)
)
_OPEN_NOW = (
    select(CASE.c.staff_id, CASE.c.team, func.count())
    .where(in_literals(CASE.c.state, *OPEN_STATES), ~LED_BY_ANOTHER)
    .group_by(CASE.c.staff_id, CASE.c.team)
)
_WHO = func.coalesce(CASE.c.account, CASE.c.subject)
_REPEATED = select(func.count()).select_from(
    select(_WHO)
    .where(_WHO.is_not(None), CASE.c.filed_at >= bindparam("since"), CASE.c.filed_at < bindparam("until"))
    .group_by(_WHO)
    .having(func.count() >= REPEATED_FROM)
    .subquery()
)
_FILED = (
    select(CASE.c.team, CASE.c.leaf, func.count())
    .where(CASE.c.filed_at >= bindparam("since"), CASE.c.filed_at < bindparam("until"))
    .group_by(CASE.c.team, CASE.c.leaf)
)


def staff_acts(tx: Tx, since: datetime, until: datetime) -> list[StaffAct]:
    """Return the acts of staff from `since` until before `until`, oldest first."""
    return tx.conn.execute(_DEEDS, {"since": since, "until": until}).all_as(StaffAct)


def deadline_outcomes(tx: Tx, since: datetime, until: datetime) -> list[DeadlineOutcome]:
    """Return the staff deadlines that were met in this period, or passed in it and are still unmet."""
    return tx.conn.execute(_PROMISES, {"since": since, "until": until, "now": tx.now}).all_as(DeadlineOutcome)


def followers(tx: Tx) -> dict[int, tuple[int, datetime]]:
    """Return the cases that follow the leading case of a collective complaint, with event id and time of joining."""
    since: dict[int, tuple[int, datetime]] = {}
    for id, case_id, at, act in tx.conn.execute(_TOGETHER):
        if act == CollectiveJoined.KIND:
            since[case_id] = (id, at)
        else:
            since.pop(case_id, None)
    return since


def results_of(tx: Tx, case_ids: Iterable[int]) -> dict[int, list[tuple[datetime, int | None]]]:
    """Return when and by whom each of these cases was given a result, oldest first."""
    ids = sorted(set(case_ids))
    found: dict[int, list[tuple[datetime, int | None]]] = {}
    for at in range(0, len(ids), 500):
        for case_id, when, staff_id in tx.conn.execute(_RESULTS_OF, {"ids": ids[at : at + 500]}):
            found.setdefault(case_id, []).append((when, staff_id))
    return found


def open_counts(tx: Tx) -> list[tuple[int | None, str, int]]:
    """Return the number of open cases of each handler in each team; None stands for unassigned cases."""
    return [(row[0], row[1], row[2]) for row in tx.conn.execute(_OPEN_NOW)]


def filed(tx: Tx, since: datetime, until: datetime) -> list[FiledCount]:
    """Return the number of cases filed, by team and category."""
    return tx.conn.execute(_FILED, {"since": since, "until": until}).all_as(FiledCount)


def repeated(tx: Tx, since: datetime, until: datetime) -> int:
    """How many subjects were reported `REPEATED_FROM` times or more."""
    return int(tx.conn.execute(_REPEATED, {"since": since, "until": until}).scalar_one())
