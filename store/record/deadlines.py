"""Deadlines: promises with an instant, and when the clock must look at each of them next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from rules.vocabulary import DeadlineKind
from store.tables import DEADLINE
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A promise: kept by `due_at`; `next_at` is None while it is stopped, and once it is met or nothing is left to say.

    Attributes:
        stopped_at: since when it waits for the reporter.
        late_at: when its lateness was told.
    """

    id: int
    kind: DeadlineKind
    case_id: int | None
    person_id: int | None
    begun_at: datetime
    due_at: datetime
    next_at: datetime | None
    stopped_at: datetime | None
    met_at: datetime | None
    late_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewDeadline:
    """A promise to be made, of a case or of a person who has none yet."""

    kind: DeadlineKind
    begun_at: datetime
    due_at: datetime
    next_at: datetime
    case_id: int | None = None
    person_id: int | None = None


_COLUMNS = [DEADLINE.c[each.name] for each in fields(DeadlineRow)]
_ROW = select(*_COLUMNS)
_BY_ID = _ROW.where(DEADLINE.c.id == bindparam("id"))
_OPEN = DEADLINE.c.met_at.is_(None)
_OF_CASE = _ROW.where(DEADLINE.c.case_id == bindparam("case_id")).order_by(DEADLINE.c.id)
_OF_PERSON = _ROW.where(DEADLINE.c.person_id == bindparam("person_id"), _OPEN).order_by(DEADLINE.c.id)
_COMING = (DEADLINE.c.next_at.is_not(None), DEADLINE.c.kind == bindparam("of_kind"), _OPEN)
_OF_KIND = _ROW.where(*_COMING).order_by(DEADLINE.c.next_at)
_HURRY = update(DEADLINE).where(*_COMING).values(next_at=bindparam("instant"))
_EARLIEST = select(func.min(DEADLINE.c.next_at)).where(DEADLINE.c.next_at.is_not(None))
_DUE = (
    _ROW.where(DEADLINE.c.next_at.is_not(None), DEADLINE.c.next_at <= bindparam("now"))
    .order_by(DEADLINE.c.next_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_INSERT = insert(DEADLINE)
_GIVEN = tuple(each.name for each in fields(NewDeadline))
_THIS = update(DEADLINE).where(DEADLINE.c.id == bindparam("row"))
_THIS_MET = _THIS.where(_OPEN).values(met_at=bindparam("at"), next_at=None)
_LATE = _THIS.values(late_at=bindparam("at"))
_NEXT = _THIS.where(_OPEN).values(next_at=bindparam("instant"))
_MET = (
    update(DEADLINE)
    .where(DEADLINE.c.case_id == bindparam("of_case"), DEADLINE.c.kind == bindparam("of_kind"), _OPEN)
    .values(met_at=bindparam("at"), next_at=None)
)
_MET_BY_PERSON = (
    update(DEADLINE)
    .where(DEADLINE.c.person_id == bindparam("of_person"), DEADLINE.c.kind == bindparam("of_kind"), _OPEN)
    .values(met_at=bindparam("at"), next_at=None)
)
_ALL_MET_BY_PERSON = (
    update(DEADLINE)
    .where(DEADLINE.c.person_id == bindparam("of_person"), _OPEN)
    .values(met_at=bindparam("at"), next_at=None)
)
_STOP = (
    update(DEADLINE)
    .where(
        DEADLINE.c.case_id == bindparam("of_case"),
        DEADLINE.c.kind.in_(bindparam("kinds", expanding=True)),
        DEADLINE.c.stopped_at.is_(None),
        _OPEN,
    )
    .values(stopped_at=bindparam("at"), next_at=None)
)
_STOPPED = _ROW.where(DEADLINE.c.case_id == bindparam("case_id"), DEADLINE.c.stopped_at.is_not(None), _OPEN)
_MOVE = _THIS.where(_OPEN).values(begun_at=bindparam("begun"), due_at=bindparam("due"), next_at=bindparam("instant"))
_RESUME = _THIS.values(begun_at=bindparam("begun"), due_at=bindparam("due"), next_at=bindparam("due"), stopped_at=None)


def create(
    tx: Tx,
    kind: DeadlineKind,
    *,
    begun_at: datetime,
    due_at: datetime,
    next_at: datetime,
    case_id: int | None = None,
    person_id: int | None = None,
) -> int:
    """The id of a new promise, of a case or of a person who has none yet."""
    tx.wakes.add("clock")
    values = _values(NewDeadline(kind, begun_at, due_at, next_at, case_id, person_id))
    return tx.conn.execute(_INSERT, values).inserted_primary_key[0]


def create_all(tx: Tx, new: Sequence[NewDeadline]) -> None:
    """Promises that are made at once, in their order."""
    if new:
        tx.wakes.add("clock")
        tx.conn.execute(_INSERT, [_values(each) for each in new])


def _values(new: NewDeadline) -> dict[str, Any]:
    return {name: getattr(new, name) for name in _GIVEN}


def of_case(tx: Tx, case_id: int) -> list[DeadlineRow]:
    """All promises of a case, kept or not, in the order in which they were made."""
    return _rows(tx.conn.execute(_OF_CASE, {"case_id": case_id}))


def of_person(tx: Tx, person_id: int) -> list[DeadlineRow]:
    """The open ones of a person's draft or unanswered consent."""
    return _rows(tx.conn.execute(_OF_PERSON, {"person_id": person_id}))


def of_kind(tx: Tx, kind: DeadlineKind) -> list[DeadlineRow]:
    """All of this kind that the clock will look at."""
    return _rows(tx.conn.execute(_OF_KIND, {"of_kind": kind}))


def count_cases_without_viewer(conn: Connection) -> int:
    """How many cases nobody can be shown; for whoever looks at a database that may not be running."""
    return len(conn.execute(_OF_KIND, {"of_kind": DeadlineKind.UNSEEN}).all())


def check_now(tx: Tx, kind: DeadlineKind) -> None:
    """The clock looks at all of this kind now."""
    if tx.conn.execute(_HURRY, {"of_kind": kind, "instant": tx.now}).rowcount:
        tx.wakes.add("clock")


def meet(tx: Tx, case_id: int, kind: DeadlineKind) -> None:
    """The case's promise of this kind is kept, now."""
    tx.conn.execute(_MET, {"of_case": case_id, "of_kind": kind, "at": tx.now})


def meet_of_person(tx: Tx, person_id: int, kind: DeadlineKind) -> None:
    """The person's deadline of this kind has nothing to wait for any more."""
    tx.conn.execute(_MET_BY_PERSON, {"of_person": person_id, "of_kind": kind, "at": tx.now})


def meet_all_of_person(tx: Tx, person_id: int) -> None:
    """None of the person's deadlines has anything to wait for any more."""
    tx.conn.execute(_ALL_MET_BY_PERSON, {"of_person": person_id, "at": tx.now})


def mark_met(tx: Tx, deadline_id: int) -> None:
    """This promise is kept, now."""
    tx.conn.execute(_THIS_MET, {"row": deadline_id, "at": tx.now})


def stop(tx: Tx, case_id: int, kinds: Collection[DeadlineKind]) -> None:
    """The clock of these kinds stands still from now on, because the reporter is waited for."""
    tx.conn.execute(_STOP, {"of_case": case_id, "kinds": [kind.value for kind in kinds], "at": tx.now})


def resume(tx: Tx, case_id: int, by: timedelta) -> list[DeadlineRow]:
    """Every stopped promise runs on, moved later `by` the length of the pause, begin and end alike, so that its half
    is where it would have been; `next_at` is its end until `set_next_check` says otherwise."""
    stopped = _rows(tx.conn.execute(_STOPPED, {"case_id": case_id}))
    if stopped:
        tx.wakes.add("clock")
        tx.conn.execute(
            _RESUME, [{"row": row.id, "begun": row.begun_at + by, "due": row.due_at + by} for row in stopped]
        )
    return [row for row in of_case(tx, case_id) if row.id in {each.id for each in stopped}]


def reschedule(tx: Tx, deadline_id: int, *, begun_at: datetime, due_at: datetime, next_at: datetime) -> None:
    """The promise has other hours from now on."""
    tx.wakes.add("clock")
    tx.conn.execute(_MOVE, {"row": deadline_id, "begun": begun_at, "due": due_at, "instant": next_at})


def next_check_at(tx: Tx) -> datetime | None:
    """When the clock must look next."""
    instant: datetime | None = tx.conn.execute(_EARLIEST).scalar_one()
    return instant


def get(tx: Tx, deadline_id: int) -> DeadlineRow | None:
    """The deadline with this number."""
    row = tx.conn.execute(_BY_ID, {"id": deadline_id}).one_or_none()
    return DeadlineRow(*row) if row else None


def due(tx: Tx, limit: int) -> list[DeadlineRow]:
    """The rows whose `next_at` has passed, oldest first, held until the commit; another sweeper passes them over."""
    return _rows(tx.conn.execute(_DUE, {"now": tx.now, "most": limit}))


def set_next_check(tx: Tx, deadline_id: int, next_at: datetime | None) -> None:
    """When to look at it again; None: there is nothing more to say."""
    tx.wakes.add("clock")
    tx.conn.execute(_NEXT, {"row": deadline_id, "instant": next_at})


def mark_delay_notified(tx: Tx, deadline_id: int) -> None:
    """The reporter has been told that it is late, now."""
    tx.conn.execute(_LATE, {"row": deadline_id, "at": tx.now})


def _rows(found: Any) -> list[DeadlineRow]:
    return [DeadlineRow(*row) for row in found]
