"""Events: what happened to a case, appended and never changed, told under the case's key."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, insert, select

from rules.vocabulary import Role, State
from store.record import cases
from store.record.cases import CaseRow
from store.sealing import Key
from store.tables import CASE, EVENT
from store.unit import Tx

_LABEL = b"event.body"


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened: the act, as whom, by which member of staff, and how the case stood after it.

    Attributes:
        body: reason, question, statement; None where nothing was said or the case's key is destroyed.
    """

    id: int
    case_id: int
    at: datetime
    act: str
    role: Role
    staff_id: int | None
    state: State
    version: int
    body: dict[str, Any] | None


_COLUMNS = [
    EVENT.c[name] for name in ("id", "case_id", "at", "act", "role", "staff_id", "state", "version", "sealed_body")
]
_INSERT = insert(EVENT)
_GET = select(*_COLUMNS).where(EVENT.c.id == bindparam("event_id"))
_OF_CASE = select(*_COLUMNS).where(EVENT.c.case_id == bindparam("case_id")).order_by(EVENT.c.id)


_NEWEST_OF_PERSON = (
    select(*_COLUMNS)
    .select_from(EVENT.join(CASE, CASE.c.id == EVENT.c.case_id))
    .where(CASE.c.person_id == bindparam("person_id"), EVENT.c.act == bindparam("of_act"))
    .order_by(EVENT.c.id.desc())
    .limit(1)
)


def append(
    tx: Tx,
    row: CaseRow,
    act: str,
    role: Role,
    staff_id: int | None = None,
    body: Mapping[str, Any] | None = None,
) -> EventRow:
    """It happened, now; `row` is the case as it stands after it."""
    said = None if body is None else dict(body)
    values: dict[str, Any] = {
        "case_id": row.id,
        "at": tx.now,
        "act": act,
        "role": role,
        "staff_id": staff_id,
        "state": row.state,
        "version": row.version,
    }
    sealed = None if said is None else cases.key(tx, row).seal_json(said, _LABEL)
    inserted = tx.conn.execute(_INSERT, {**values, "sealed_body": sealed})
    return EventRow(id=inserted.inserted_primary_key[0], **values, body=said)


def get(tx: Tx, event_id: int) -> EventRow | None:
    """One event, for a notice that names it."""
    found = tx.conn.execute(_GET, {"event_id": event_id}).one_or_none()
    return None if found is None else _event(found, cases.key_of(tx, found.case_id))


def newest_of_person(tx: Tx, person_id: int, act: str) -> EventRow | None:
    """The newest event of this act among all cases of a person."""
    found = tx.conn.execute(_NEWEST_OF_PERSON, {"person_id": person_id, "of_act": act}).one_or_none()
    return None if found is None else _event(found, cases.key_of(tx, found.case_id))


def of_case(tx: Tx, case_id: int) -> list[EventRow]:
    """The case's events in the order in which they happened."""
    key = cases.key_of(tx, case_id)
    return [_event(row, key) for row in tx.conn.execute(_OF_CASE, {"case_id": case_id})]


def part_of(staff_id: int, acts: Collection[str], *, but_in: State) -> ColumnElement[bool]:
    """Whether this member of staff has done one of these acts on the case that a statement is about; what left it in
    the state `but_in` is not counted."""
    mine = (EVENT.c.case_id == CASE.c.id) & (EVENT.c.staff_id == staff_id) & EVENT.c.act.in_(sorted(acts))
    return select(EVENT.c.id).where(mine, EVENT.c.state != but_in).exists()


def _event(row: Any, key: Key | None) -> EventRow:
    told = row._asdict()
    sealed = told.pop("sealed_body")
    return EventRow(**told, body=None if sealed is None or key is None else key.open_json(sealed, _LABEL))
