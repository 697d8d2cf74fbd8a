"""Who has signed up for which training, as they were told of it last, sealed under their own key."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from rules.operator.workshops import Announced, Reminded
from store import person_keys, rows
from store.codec import from_json, to_json
from store.sealing import RowLabel
from store.tables import ATTENDANCE, PERSON
from store.unit import Tx

_TOLD = RowLabel(ATTENDANCE.c.sealed_told)
_A = ATTENDANCE.c
_ROW = select(*person_keys.COLUMNS, _A.id, _A.person_id, _A.workshop, _A.sealed_told, _A.reminded).select_from(
    ATTENDANCE.join(PERSON, PERSON.c.id == _A.person_id)
)
_DUE = _ROW.where(_A.next_at <= bindparam("now")).order_by(_A.next_at, _A.id).limit(bindparam("most"))
_TAKEN = select(func.count()).select_from(ATTENDANCE).where(_A.workshop == bindparam("of"))
_THERE = _TAKEN.where(_A.person_id == bindparam("person"))
_NEXT = select(func.min(_A.next_at))
_ALL_NOW = update(ATTENDANCE).values(next_at=bindparam("now"))
_GONE = delete(ATTENDANCE).where(_A.id == bindparam("row"))


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A person who has signed up, as they were told last."""

    id: int
    person_id: int
    workshop: bytes
    told: Announced
    reminded: Reminded


def add(tx: Tx, person_id: int, told: Announced, reminded: Reminded, next_at: datetime) -> None:
    """Store that a person has signed up."""
    workshop = _hash(tx, told.id)
    sealed = person_keys.needed(tx, person_id).seal_json(to_json(told), _TOLD(person_id, workshop))
    row = {"person_id": person_id, "workshop": workshop, "sealed_told": sealed}
    rows.add(tx, ATTENDANCE, **row, reminded=reminded, next_at=next_at)


def put(tx: Tx, row: AttendanceRow, told: Announced, reminded: Reminded, next_at: datetime) -> None:
    """Store what they were told now, and when something is to be done next."""
    sealed = person_keys.needed(tx, row.person_id).seal_json(to_json(told), _TOLD(row.person_id, row.workshop))
    rows.change(tx, ATTENDANCE, {"id": row.id}, sealed_told=sealed, reminded=reminded, next_at=next_at)


def signed_up(tx: Tx, person_id: int, workshop: str) -> bool:
    """Return whether a person has signed up for a training."""
    return bool(tx.conn.execute(_THERE, {"person": person_id, "of": _hash(tx, workshop)}).scalar_one())


def taken(tx: Tx, workshop: str) -> int:
    """Return how many have signed up for a training."""
    return int(tx.conn.execute(_TAKEN, {"of": _hash(tx, workshop)}).scalar_one())


def due(tx: Tx, most: int) -> list[AttendanceRow]:
    """Return the rows for which something is to be done now, the earliest first."""
    return [_row(tx, row) for row in tx.conn.execute(_DUE, {"now": tx.now, "most": most}).all()]


def next_at(tx: Tx) -> datetime | None:
    """Return when something is to be done next."""
    return tx.conn.execute(_NEXT).scalar(datetime)


def look_at_all(tx: Tx) -> None:
    """Have all rows looked at now."""
    tx.conn.execute(_ALL_NOW, {"now": tx.now})


def leave(tx: Tx, person_id: int, workshop: str) -> None:
    """Forget that a person has signed up for a training."""
    rows.remove(tx, ATTENDANCE, person_id=person_id, workshop=_hash(tx, workshop))


def remove(tx: Tx, row: AttendanceRow) -> None:
    """Forget that somebody has signed up: the training is over, or is not held."""
    tx.conn.execute(_GONE, {"row": row.id})


def forget(tx: Tx, person_id: int) -> None:
    """Forget all that a person has signed up for."""
    rows.remove(tx, ATTENDANCE, person_id=person_id)


def _row(tx: Tx, row: Any) -> AttendanceRow:
    key = person_keys.key_of(tx, row)
    assert key, "who is erased has signed up for nothing"
    told = from_json(Announced, key.open_json(row.sealed_told, _TOLD(row.person_id, row.workshop)))
    return AttendanceRow(row.id, row.person_id, row.workshop, told, Reminded(row.reminded))


def _hash(tx: Tx, workshop: str) -> bytes:
    return tx.keys.hash("workshop", workshop)
