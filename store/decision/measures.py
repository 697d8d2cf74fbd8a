"""The measures of decisions: what is to be carried out, by whom, and how far it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from rules.sanctions.carrying_out import CHECKED, DATA, OPEN, Executor, MeasureState
from store import rows
from store.record import cases, told
from store.record.cases import CaseRow
from store.sealing import RowLabel
from store.tables import MEASURE
from store.unit import Tx

_NOTE = RowLabel(MEASURE.c.sealed_note)


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure as stored.

    Attributes:
        staff_id: who recorded its state; None where no person did.
        changed_at: since when it is in its state.
        tries, next_at: of the operator's hook.
    """

    id: int
    case_id: int
    word: str
    state: MeasureState
    executor: Executor
    staff_id: int | None
    sealed_note: bytes | None
    wanted_at: datetime
    changed_at: datetime
    tries: int
    next_at: datetime | None

    @property
    def settled(self) -> bool:
        """Whether nobody works on it any more; a failure that no person has recorded may still be mended."""
        return self.state not in OPEN or (self.state is MeasureState.FAILED and self.staff_id is not None)


_M = MEASURE.c
_DUE = (
    rows.of(MEASURE, MeasureRow)
    .where(_M.next_at.is_not(None), _M.next_at <= bindparam("now"))
    .order_by(_M.next_at, _M.id)
    .limit(bindparam("most"))
)
_EARLIEST = select(func.min(_M.next_at)).where(_M.next_at.is_not(None))
_LATER = update(MEASURE).where(_M.id == bindparam("row")).values(tries=_M.tries + 1, next_at=bindparam("look"))


def order(tx: Tx, case: CaseRow, word: str, executor: Executor, note: str = "", staff_id: int | None = None) -> int:
    """Insert a measure to carry out from now on, and return its id; `note` is what a member asks for."""
    if executor is Executor.HOOK:
        tx.wakes.add("hook")
    id = rows.next_id(tx, MEASURE)
    values: dict[str, Any] = {
        "case_id": case.id,
        "word": word,
        "state": MeasureState.TO_DO if executor is Executor.STAFF else MeasureState.UNDER_WAY,
        "executor": executor,
        "staff_id": staff_id,
        "sealed_note": cases.key(tx, case).seal(note.encode(), _NOTE(id)) if note else None,
        "wanted_at": tx.now,
        "changed_at": tx.now,
        "tries": 0,
        "next_at": tx.now if executor is Executor.HOOK else None,
    }
    rows.add(tx, MEASURE, id=id, **values)
    told.tell(tx, MEASURE, case.id, id, {**values, "sealed_note": note or None})
    return id


def of_case(tx: Tx, case_id: int) -> list[MeasureRow]:
    """Return the measures of a case, also those called off, oldest first."""
    return [row for row in rows.every(tx, MEASURE, MeasureRow, case_id=case_id) if row.word != DATA]


def requests_of(tx: Tx, case_id: int) -> list[MeasureRow]:
    """Return the requests for the platform's data that are not answered yet, oldest first."""
    every = rows.every(tx, MEASURE, MeasureRow, case_id=case_id, word=DATA)
    return [row for row in every if row.state is MeasureState.UNDER_WAY]


def undone_of(tx: Tx, case_id: int) -> list[MeasureRow]:
    """Return the measures of a case that staff may record as done, those recorded as impossible included."""
    return [row for row in of_case(tx, case_id) if row.state in OPEN and row.word not in CHECKED]


def open_of(tx: Tx, case_id: int) -> list[MeasureRow]:
    """Return the measures of a case that staff must still see to: neither done nor recorded as impossible."""
    return [row for row in undone_of(tx, case_id) if not row.settled]


def get(tx: Tx, measure_id: int) -> MeasureRow | None:
    """Return the measure with this id."""
    return rows.one(tx, MEASURE, MeasureRow, id=measure_id)


def set_state(
    tx: Tx, case: CaseRow, row: MeasureRow, state: MeasureState, note: str = "", staff_id: int | None = None
) -> bool:
    """Store a new state with its note; change nothing and return False if the state has changed meanwhile."""
    sealed = cases.key(tx, case).seal(note.encode(), _NOTE(row.id)) if note else None
    this: dict[str, Any] = {"id": row.id, "state": row.state, "staff_id": row.staff_id}
    new = {"state": state, "staff_id": staff_id, "sealed_note": sealed, "changed_at": tx.now, "next_at": None}
    changed = rows.change(tx, MEASURE, this, **new).rowcount == 1
    if changed:
        told.tell(tx, MEASURE, row.case_id, row.id, {**new, "sealed_note": note or None})
    return changed


def note(tx: Tx, row: MeasureRow) -> str:
    """Return the proof, or why it failed; empty where there is none, or the case's key is destroyed."""
    key = cases.key_of(tx, row.case_id) if row.sealed_note else None
    return key.open(row.sealed_note, _NOTE(row.id)).decode() if key and row.sealed_note else ""


def due(tx: Tx, limit: int) -> list[MeasureRow]:
    """Return the measures for which the hook is to be called now, longest due first."""
    return tx.conn.execute(_DUE, {"now": tx.now, "most": limit}).all_as(MeasureRow)


def next_due(tx: Tx) -> datetime | None:
    """Return when the hook is to be called next."""
    return tx.conn.execute(_EARLIEST).scalar(datetime)


def postpone(tx: Tx, measure_id: int, at: datetime) -> None:
    """Call the hook again at `at`, after one more try."""
    tx.conn.execute(_LATER, {"row": measure_id, "look": at})


def stop(tx: Tx, measure_id: int) -> None:
    """Call the hook no more for a measure."""
    rows.change(tx, MEASURE, {"id": measure_id}, next_at=None)
