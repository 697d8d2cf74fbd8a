"""Tries at course tests, and which were passed."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

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


_ROW = select(*(TRAINING.c[each.name] for each in fields(TestTryRow)))
_GET = _ROW.where(TRAINING.c.id == bindparam("row"))
_PASSED = _ROW.where(TRAINING.c.passed.is_(True)).order_by(TRAINING.c.id)
_THIS = update(TRAINING).where(TRAINING.c.id == bindparam("row"), TRAINING.c.answers == bindparam("seen"))
_HERE_SINCE = select(STAFF.c.id, STAFF.c.created_at).where(STAFF.c.active.is_(True))


def start(tx: Tx, staff_id: int, course: str, version: int) -> TestTryRow:
    """Start a try."""
    values: dict[str, Any] = {
        "staff_id": staff_id,
        "course": course,
        "version": version,
        "answers": "",
        "passed": False,
        "begun_at": tx.now,
    }
    return TestTryRow(id=tx.conn.execute(insert(TRAINING), values).inserted_primary_key[0], **values)


def get(tx: Tx, id: int) -> TestTryRow | None:
    """Return the try of this id."""
    return tx.conn.execute(_GET, {"row": id}).one_as(TestTryRow)


def answer(tx: Tx, row: TestTryRow, answers: str, *, done: bool, passed: bool) -> bool:
    """Save the answers of a try; return False if another press was first."""
    values = {"answers": answers, "passed": passed, "done_at": tx.now if done else None}
    return tx.conn.execute(_THIS.values(**values), {"row": row.id, "seen": row.answers}).rowcount == 1


def passed(tx: Tx) -> dict[tuple[int, str], TestTryRow]:
    """Return the newest pass of each member and course."""
    return {(row.staff_id, row.course): TestTryRow(*row) for row in tx.conn.execute(_PASSED)}


def active_since(tx: Tx) -> dict[int, datetime]:
    """Return when each active member was added to the staff."""
    return {row.id: row.created_at for row in tx.conn.execute(_HERE_SINCE)}
