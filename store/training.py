"""Tries at course tests, and which were passed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from store import rows
from store.tables import STAFF, TRAINING
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class TestTryRow:
    """A try at a course test: `answers` holds the positions of the answers given so far, one character each."""

    id: int
    staff_id: int
    course: str
    version: int
    answers: str
    passed: bool
    begun_at: datetime
    done_at: datetime | None = None


_HERE_SINCE = select(STAFF.c.id, STAFF.c.created_at).where(STAFF.c.active.is_(True))


def start(tx: Tx, staff_id: int, course: str, version: int) -> TestTryRow:
    """Start a try."""
    values: dict[str, Any] = {"staff_id": staff_id, "course": course, "version": version, "begun_at": tx.now}
    values |= {"answers": "", "passed": False}
    return TestTryRow(id=rows.create(tx, TRAINING, **values), **values)


def get(tx: Tx, id: int) -> TestTryRow | None:
    """Return the try of this id."""
    return rows.one(tx, TRAINING, TestTryRow, id=id)


def answer(tx: Tx, row: TestTryRow, answers: str, *, done: bool, passed: bool) -> bool:
    """Save the answers of a try; return False if another press was first."""
    values = {"answers": answers, "passed": passed, "done_at": tx.now if done else None}
    return rows.change(tx, TRAINING, {"id": row.id, "answers": row.answers}, **values).rowcount == 1


def passed(tx: Tx) -> dict[tuple[int, str], TestTryRow]:
    """Return the newest pass of each member and course."""
    return {(row.staff_id, row.course): row for row in rows.every(tx, TRAINING, TestTryRow, passed=True)}


def active_since(tx: Tx) -> dict[int, datetime]:
    """Return when each active member was added to the staff."""
    return {row.id: row.created_at for row in tx.conn.execute(_HERE_SINCE)}
