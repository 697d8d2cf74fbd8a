"""Attempts: rows that failed, that are tried alone, or that are set aside (dead letters); others have no entry.

A row belongs to the role under whose lease it is tried. The first word of a role's name ("intake", "courier",
"postman", "fetcher", "enforcer", "hook", "webhooks", "clock", "doorkeeper") gives the table of the row.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy
from sqlalchemy import ColumnElement, bindparam, delete, exists, select, update
from sqlalchemy.dialects.postgresql import insert

from store import rows, tables
from store.engine import outages
from store.engine.connection import Connection
from store.tables.columns import in_literals
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class TrialRecord:
    """The record of a row's trials.

    Attributes:
        raised: number of trials that raised an exception of the row's own.
        alone: it is being tried alone now, or was when its process ended.
        lone_trials: number of times it was tried alone.
        ended: number of unclean ends of the process while it was tried alone.
        failure: exception class and place of the last failure.
        aside_at: when it was set aside; None while it is tried.
    """

    row_id: int
    raised: int
    alone: bool
    lone_trials: int
    ended: int
    failure: str | None
    aside_at: datetime | None


_A = tables.ATTEMPT.c
_OF_ROLE = _A.role == bindparam("of_role")
_TRIED = _A.aside_at.is_(None)
_NEW = {"raised": 0, "alone": False, "lone_trials": 0, "ended": 0, "failure": None, "aside_at": None}


def _upsert(**changed: ColumnElement[Any]) -> Any:
    new = insert(tables.ATTEMPT)
    return new.on_conflict_do_update(index_elements=["role", "row_id"], set_=changed).returning(_A.raised)


_BEGIN_ALONE = _upsert(alone=sqlalchemy.true(), lone_trials=_A.lone_trials + 1)
_RAISED = _upsert(raised=_A.raised + 1, failure=bindparam("because", type_=_A.failure.type))
_SET_ASIDE = _upsert(
    alone=sqlalchemy.false(),
    failure=bindparam("because", type_=_A.failure.type),
    aside_at=bindparam("at", type_=_A.aside_at.type),
)
_ALL = rows.of(tables.ATTEMPT, TrialRecord).where(_OF_ROLE)
_ENDED = update(tables.ATTEMPT).where(_OF_ROLE, _A.alone).values(ended=_A.ended + 1)
_NONE_ALONE = update(tables.ATTEMPT).where(_OF_ROLE, _A.alone).values(alone=False)
_ASIDE_SINCE = select(_A.role, _A.failure).where(_A.aside_at > bindparam("since"))
_ASIDE = select(_A.role, _A.row_id, _A.failure).where(_A.aside_at.is_not(None)).order_by(_A.role, _A.row_id)

_FILE_WAITS = (tables.FileState.WANTED, tables.FileState.UNCOPIED, tables.FileState.DROPPED)
_WAITS: Mapping[str, ColumnElement[bool]] = {
    "intake": (tables.INBOX.c.seq == _A.row_id) & in_literals(tables.INBOX.c.state, tables.InboxState.WAITING),
    "courier": (tables.OUTBOX.c.id == _A.row_id) & in_literals(tables.OUTBOX.c.state, tables.OutboxState.WAITING),
    "postman": (tables.OUTBOX.c.id == _A.row_id) & in_literals(tables.OUTBOX.c.state, tables.OutboxState.WAITING),
    "fetcher": (tables.EVIDENCE.c.id == _A.row_id)
    & (in_literals(tables.EVIDENCE.c.state, *_FILE_WAITS) | tables.EVIDENCE.c.unscanned),
    "enforcer": (tables.ENFORCEMENT.c.id == _A.row_id) & tables.ENFORCEMENT.c.next_at.is_not(None),
    "hook": (tables.MEASURE.c.id == _A.row_id) & tables.MEASURE.c.next_at.is_not(None),
    "clock": (tables.DEADLINE.c.id == _A.row_id) & tables.DEADLINE.c.next_at.is_not(None),
    "webhooks": (tables.CLIENT_EVENT.c.id == _A.row_id) & tables.CLIENT_EVENT.c.next_at.is_not(None),
    "doorkeeper": (tables.STAFF_CHAT_ERRAND.c.id == _A.row_id) & tables.STAFF_CHAT_ERRAND.c.next_at.is_not(None),
}
"""The condition that a row still waits to be tried, by kind."""

_OVER = {kind: delete(tables.ATTEMPT).where(_OF_ROLE, _TRIED, ~exists().where(waits)) for kind, waits in _WAITS.items()}


def _aside(role: str) -> Any:
    return select(_A.row_id).where(_A.role == role, _A.aside_at.is_not(None))


# Rows that can be tried again; a message or file that was set aside is gone, and the people concerned were notified.
_AGAIN = (
    update(tables.DEADLINE)
    .where(tables.DEADLINE.c.met_at.is_(None), tables.DEADLINE.c.id.in_(_aside("clock")))
    .values(next_at=bindparam("now", type_=tables.DEADLINE.c.next_at.type)),
    update(tables.ENFORCEMENT)
    .where(
        in_literals(tables.ENFORCEMENT.c.state, tables.EnforcementState.WANTED, tables.EnforcementState.LIFTING),
        tables.ENFORCEMENT.c.next_at.is_(None),
        tables.ENFORCEMENT.c.id.in_(_aside("enforcer")),
    )
    .values(next_at=bindparam("now", type_=tables.ENFORCEMENT.c.next_at.type), tries=0),
    update(tables.STAFF_CHAT_ERRAND)
    .where(tables.STAFF_CHAT_ERRAND.c.next_at.is_(None), tables.STAFF_CHAT_ERRAND.c.id.in_(_aside("doorkeeper")))
    .values(next_at=bindparam("now", type_=tables.STAFF_CHAT_ERRAND.c.next_at.type), tries=0),
)


def kind(role: str) -> str:
    """Return the kind of row that a role tries: "courier" for the senders of both bots, and so on."""
    return role.partition(".")[0]


def load_at_start(tx: Tx, role: str, *, unclean: bool) -> dict[int, TrialRecord]:
    """Return a role's attempts by row, those set aside included, when a process begins to serve the role.

    Args:
        unclean: the former process did not end cleanly, which counts against a row that was tried alone.
    """
    values = {"of_role": role}
    tx.conn.execute(_OVER[kind(role)], values)
    if unclean:
        tx.conn.execute(_ENDED, values)
    tx.conn.execute(_NONE_ALONE, values)
    return of_role(tx, role)


def of_role(tx: Tx, role: str) -> dict[int, TrialRecord]:
    """Return a role's attempts by row."""
    return {row.row_id: TrialRecord(*row) for row in tx.conn.execute(_ALL, {"of_role": role})}


def mark_alone(tx: Tx, role: str, row_id: int) -> None:
    """Record that the row is tried alone; commit this before the trial."""
    tx.conn.execute(_BEGIN_ALONE, {**_NEW, "role": role, "row_id": row_id, "alone": True, "lone_trials": 1})


def unmark_alone(tx: Tx, role: str, row_id: int) -> None:
    """Record that other rows are now tried beside the row, or that its trial was broken off."""
    rows.change(tx, tables.ATTEMPT, {"role": role, "row_id": row_id}, alone=False)


def count_exception(tx: Tx, role: str, row_id: int, failure: str) -> int:
    """Count a trial that raised an exception of the row's own; return the number of such trials, this one included."""
    values = {**_NEW, "role": role, "row_id": row_id, "raised": 1, "failure": failure, "because": failure}
    return int(tx.conn.execute(_RAISED, values).scalar_one())


def forget(tx: Tx, role: str, row_id: int) -> None:
    """Delete the row's attempt, because the row is finished or starts afresh."""
    rows.remove(tx, tables.ATTEMPT, role=role, row_id=row_id)


def set_aside(tx: Tx, role: str, row_id: int, failure: str) -> None:
    """Set the row aside: it is not tried again until an operator requests it."""
    values = {**_NEW, "role": role, "row_id": row_id, "failure": failure, "because": failure}
    tx.conn.execute(_SET_ASIDE, {**values, "aside_at": tx.now, "at": tx.now})


def count_dead_letters_since(tx: Tx, since: datetime) -> Counter[str]:
    """Return how many rows were set aside after `since`, by kind."""
    return Counter(kind(role) for role, _ in tx.conn.execute(_ASIDE_SINCE, {"since": since}))


def dead_letters(conn: sqlalchemy.Connection) -> list[tuple[str, int, str]]:
    """Return role, row and failure of the rows set aside; for commands that run while the bot may be stopped."""
    return [(role, row_id, failure or "") for role, row_id, failure in conn.execute(_ASIDE)]


def retry_dead_letters(conn: Connection, now: datetime) -> int:
    """Queue the deadlines, measures and staff chat tasks set aside again; delete all attempts. Return their number."""
    count = sum(conn.execute(statement, {"now": now}).rowcount for statement in _AGAIN)
    conn.execute(delete(tables.ATTEMPT))
    return count


T = TypeVar("T")

UnreadableRows = dict[int, Exception]
"""Exceptions of unreadable rows, by row number: their bytes are damaged, or something they refer to is gone."""


def read_rows(found: Iterable[Any], read: Callable[[Any], T], unreadable: UnreadableRows | None) -> list[T]:
    """Return the result of `read` for each row; the rows for which it raises are put into `unreadable` instead.

    Args:
        found: rows; the first column of each is its number.
        unreadable: None to have the exception raised.

    Raises:
        Exception: raised by `read`, if `unreadable` is None or the database is unavailable.
    """
    values: list[T] = []
    for row in found:
        try:
            values.append(read(row))
        except Exception as error:
            if unreadable is None or outages.is_transient(error):
                raise
            unreadable[row[0]] = error
    return values
