"""Deadlines of cases and persons, and when the clock must check each of them next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from rules.vocabulary import DeadlineKind
from store import rows
from store.ledger import ledger
from store.record import told
from store.tables import DEADLINE
from store.tables.columns import in_parameter
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline at `due_at`; `next_at` is None while it is stopped, and once it is met or nothing is left to do.

    Attributes:
        stopped_at: since when it waits for the reporter.
        late_at: when the reporter was told of the delay.
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
    """A deadline to be created, of a case or of a person without a case."""

    kind: DeadlineKind
    begun_at: datetime
    due_at: datetime
    next_at: datetime
    case_id: int | None = None
    person_id: int | None = None


_ROW = select(*(DEADLINE.c[each.name] for each in fields(DeadlineRow)))
_BY_ID = _ROW.where(DEADLINE.c.id == bindparam("id"))
_OPEN = DEADLINE.c.met_at.is_(None)
_OF_CASE = _ROW.where(DEADLINE.c.case_id == bindparam("case_id")).order_by(DEADLINE.c.id)
_OF_PERSON = _ROW.where(DEADLINE.c.person_id == bindparam("person_id"), _OPEN).order_by(DEADLINE.c.id)
_COMING = (DEADLINE.c.next_at.is_not(None), DEADLINE.c.kind == bindparam("of_kind"), _OPEN)
_OF_KIND = _ROW.where(*_COMING).order_by(DEADLINE.c.next_at)
_OF_NO_CASE = _OF_KIND.where(DEADLINE.c.case_id.is_(None))  # those of cases are many: every closed one has one
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
_MEET = update(DEADLINE).where(_OPEN).values(met_at=bindparam("at"), next_at=None)
_WHICH = (DEADLINE.c.id, DEADLINE.c.case_id)
_THIS_MET = _MEET.where(DEADLINE.c.id == bindparam("row")).returning(*_WHICH)
_MET = _MEET.where(DEADLINE.c.case_id == bindparam("of_case"), DEADLINE.c.kind == bindparam("of_kind")).returning(
    *_WHICH
)
# When a person's draft began or ended must not be told by a row that has nothing left to do.
_BY_PERSON = DEADLINE.c.person_id == bindparam("of_person")
_DRAFTS_GONE = delete(DEADLINE).where(_BY_PERSON, DEADLINE.c.kind != DeadlineKind.ERASURE)
_GONE_OF_PERSON = delete(DEADLINE).where(_BY_PERSON, DEADLINE.c.kind == bindparam("of_kind"))
_THIS_GONE = delete(DEADLINE).where(DEADLINE.c.id == bindparam("row"), DEADLINE.c.case_id.is_(None))
_LOOK_AT_ERASURE = (
    update(DEADLINE).where(_OPEN, _BY_PERSON, DEADLINE.c.kind == DeadlineKind.ERASURE).values(next_at=bindparam("look"))
)
_LATE = _THIS.values(late_at=bindparam("at")).returning(*_WHICH)
_NEXT = _THIS.where(_OPEN).values(next_at=bindparam("instant"))
_STOP = (
    update(DEADLINE)
    .where(
        DEADLINE.c.case_id == bindparam("of_case"),
        in_parameter(DEADLINE.c.kind, "kinds"),
        DEADLINE.c.stopped_at.is_(None),
        _OPEN,
    )
    .values(stopped_at=bindparam("at"), next_at=None)
    .returning(*_WHICH)
)
_STOPPED = _ROW.where(DEADLINE.c.case_id == bindparam("case_id"), DEADLINE.c.stopped_at.is_not(None), _OPEN)
_MOVE = (
    _THIS.where(_OPEN)
    .values(begun_at=bindparam("begun"), due_at=bindparam("due"), next_at=bindparam("instant"))
    .returning(*_WHICH)
)
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
    """Create a deadline of a case, or of a person without a case, and return its id."""
    [id] = create_all(tx, [NewDeadline(kind, begun_at, due_at, next_at, case_id, person_id)])
    return id


def create_all(tx: Tx, new: Sequence[NewDeadline]) -> list[int]:
    """Create several deadlines at once, and return their ids in their order."""
    values = [{"id": rows.next_id(tx, DEADLINE), **{name: getattr(each, name) for name in _GIVEN}} for each in new]
    if new:
        tx.wakes.add("clock")
        ledger.touch(tx, *(each.case_id for each in new))
        tx.conn.execute(_INSERT, values)
    for each in values:
        told.tell(tx, DEADLINE, each["case_id"], each["id"], each)
    return [each["id"] for each in values]


def _change(tx: Tx, statement: Any, given: dict[str, Any], **new: Any) -> None:
    """Execute a statement that returns which deadlines it has changed; the events of their cases tell what is new."""
    for id, case_id in tx.conn.execute(statement, given).all():
        ledger.touch(tx, case_id)
        told.tell(tx, DEADLINE, case_id, id, new)


def of_case(tx: Tx, case_id: int) -> list[DeadlineRow]:
    """Return all deadlines of a case, met or not, in order of creation."""
    return tx.conn.execute(_OF_CASE, {"case_id": case_id}).all_as(DeadlineRow)


def of_person(tx: Tx, person_id: int) -> list[DeadlineRow]:
    """Return the open deadlines of a person's draft or unanswered consent."""
    return tx.conn.execute(_OF_PERSON, {"person_id": person_id}).all_as(DeadlineRow)


def of_kind(tx: Tx, kind: DeadlineKind, *, cases: bool = False) -> list[DeadlineRow]:
    """Return all deadlines of this kind that the clock will check; with those of `cases` it reads all that it will."""
    return tx.conn.execute(_OF_KIND if cases else _OF_NO_CASE, {"of_kind": kind}).all_as(DeadlineRow)


def count_cases_without_viewer(conn: Connection) -> int:
    """Return how many cases cannot be shown to any staff; for commands that run while the bot may be stopped."""
    return len(conn.execute(_OF_KIND, {"of_kind": DeadlineKind.UNSEEN}).all())


def check_now(tx: Tx, kind: DeadlineKind) -> None:
    """Have the clock check all deadlines of this kind now."""
    if tx.conn.execute(_HURRY, {"of_kind": kind, "instant": tx.now}).rowcount:
        tx.wakes.add("clock")


def meet(tx: Tx, case_id: int, kind: DeadlineKind) -> None:
    """Mark the case's deadline of this kind met, now."""
    _change(tx, _MET, {"of_case": case_id, "of_kind": kind, "at": tx.at}, met_at=tx.at)


def remove_of_person(tx: Tx, person_id: int, kind: DeadlineKind) -> None:
    """Delete the person's deadline of this kind: it has nothing left to wait for."""
    tx.conn.execute(_GONE_OF_PERSON, {"of_person": person_id, "of_kind": kind})


def remove_all_of_drafts(tx: Tx, person_id: int) -> None:
    """Delete the person's deadlines, but that of an erasure: they have nothing left to wait for."""
    tx.conn.execute(_DRAFTS_GONE, {"of_person": person_id})


def remove(tx: Tx, deadline_id: int) -> None:
    """Delete this deadline, which is of no case."""
    tx.conn.execute(_THIS_GONE, {"row": deadline_id})


def look_at_erasure(tx: Tx, person_id: int, at: datetime) -> None:
    """Have the clock see then whether a person who asked for it can be erased."""
    if tx.conn.execute(_LOOK_AT_ERASURE, {"of_person": person_id, "look": at}).rowcount:
        tx.wakes.add("clock")


def mark_met(tx: Tx, deadline_id: int) -> None:
    """Mark this deadline met, now."""
    _change(tx, _THIS_MET, {"row": deadline_id, "at": tx.at}, met_at=tx.at)


def stop(tx: Tx, case_id: int, kinds: Collection[DeadlineKind]) -> None:
    """Stop the case's deadlines of these kinds from now on, because staff wait for the reporter."""
    given = {"of_case": case_id, "kinds": sorted(kinds), "at": tx.at}
    _change(tx, _STOP, given, stopped_at=tx.at)


def resume(tx: Tx, case_id: int, by: timedelta) -> list[DeadlineRow]:
    """Every stopped promise runs on, moved later `by` the length of the pause, begin and end alike, so that its half
    is where it would have been; `next_at` is its end until `set_next_check` says otherwise."""
    stopped = tx.conn.execute(_STOPPED, {"case_id": case_id}).all_as(DeadlineRow)
    if stopped:
        tx.wakes.add("clock")
        ledger.touch(tx, case_id)
        tx.conn.execute(
            _RESUME, [{"row": row.id, "begun": row.begun_at + by, "due": row.due_at + by} for row in stopped]
        )
    for row in stopped:
        new = {"begun_at": row.begun_at + by, "due_at": row.due_at + by, "stopped_at": None}
        told.tell(tx, DEADLINE, case_id, row.id, new)
    return [row for row in of_case(tx, case_id) if row.id in {each.id for each in stopped}]


def reschedule(tx: Tx, deadline_id: int, *, begun_at: datetime, due_at: datetime, next_at: datetime) -> None:
    """Give the deadline another begin and end."""
    tx.wakes.add("clock")
    given = {"row": deadline_id, "begun": begun_at, "due": due_at, "instant": next_at}
    _change(tx, _MOVE, given, begun_at=begun_at, due_at=due_at)


def next_check_at(tx: Tx) -> datetime | None:
    """Return when the clock must check next."""
    return tx.conn.execute(_EARLIEST).scalar(datetime)


def get(tx: Tx, deadline_id: int) -> DeadlineRow | None:
    """Return the deadline of this id."""
    return tx.conn.execute(_BY_ID, {"id": deadline_id}).one_as(DeadlineRow)


def due(tx: Tx, limit: int) -> list[DeadlineRow]:
    """Return the rows whose `next_at` has passed, oldest first, locked until the commit; another sweeper skips them."""
    return tx.conn.execute(_DUE, {"now": tx.now, "most": limit}).all_as(DeadlineRow)


def set_next_check(tx: Tx, deadline_id: int, next_at: datetime | None) -> None:
    """Set when to check the deadline again; None: nothing is left to do."""
    tx.wakes.add("clock")
    tx.conn.execute(_NEXT, {"row": deadline_id, "instant": next_at})


def mark_delay_notified(tx: Tx, deadline_id: int) -> None:
    """Record that the reporter was told of the delay, now."""
    _change(tx, _LATE, {"row": deadline_id, "at": tx.at}, late_at=tx.at)
