"""Staff events: an append-only log of what happened to staff members; details are sealed."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import bindparam, select

from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.vocabulary import Role
from store import codec, rows
from store.sealing import RowLabel
from store.tables import STAFF_EVENT
from store.tables.columns import in_literals
from store.unit import Tx

_DETAILS = RowLabel(STAFF_EVENT.c.sealed_details)
_NONE = StaffEventDetails()


@dataclass(frozen=True, slots=True)
class StaffEventRow:
    """A staff event: what happened, by whom, to whom.

    Attributes:
        staff_id: None for the operator, or Lian itself.
    """

    id: int
    at: datetime
    kind: StaffEvent
    staff_id: int | None
    subject_id: int | None
    details: StaffEventDetails


_COLUMNS = [STAFF_EVENT.c[name] for name in ("id", "at", "kind", "staff_id", "subject_id", "sealed_details")]
_ALL = select(*_COLUMNS).order_by(STAFF_EVENT.c.id)
_GET = _ALL.where(STAFF_EVENT.c.id == bindparam("event_id"))
_ROLES_OF = _ALL.where(
    STAFF_EVENT.c.subject_id == bindparam("of_member"),
    in_literals(STAFF_EVENT.c.kind, StaffEvent.ROLE_GIVEN, StaffEvent.ADDED),
)


def append(tx: Tx, kind: StaffEvent, *, by: int | None, subject: int | None, details: StaffEventDetails = _NONE) -> int:
    """Append an event that happens now; return its id."""
    id = rows.next_id(tx, STAFF_EVENT)
    sealed = tx.keys.seal_json(codec.to_json(details), _DETAILS(id))
    values = {"id": id, "at": tx.now, "kind": kind, "staff_id": by, "subject_id": subject, "sealed_details": sealed}
    rows.add(tx, STAFF_EVENT, **values)
    return id


def get(tx: Tx, event_id: int) -> StaffEventRow | None:
    """Return one event, for a notice that refers to it."""
    return tx.conn.execute(_GET, {"event_id": event_id}).one_as(partial(_event, tx))


def list_all(tx: Tx) -> list[StaffEventRow]:
    """Return all events, oldest first."""
    return tx.conn.execute(_ALL).all_as(partial(_event, tx))


def promoters_of(tx: Tx, member_id: int) -> frozenset[int]:
    """Return who proposed or approved this member's roles of lead and administrator, since they were last added."""
    latest: dict[str, frozenset[int]] = {}
    for event in tx.conn.execute(_ROLES_OF, {"of_member": member_id}).all_as(partial(_event, tx)):
        if event.kind is StaffEvent.ADDED:
            latest.clear()
        elif event.details.role in (Role.LEAD, Role.ADMINISTRATOR):
            both = (event.staff_id, event.details.second or None)
            latest[event.details.role] = frozenset(one for one in both if one is not None)
    return frozenset().union(*latest.values())


def promoted_by_operator(tx: Tx, member_id: int) -> bool:
    """Return whether an event records that the operator made this member an administrator."""
    events = tx.conn.execute(_ROLES_OF, {"of_member": member_id}).all_as(partial(_event, tx))
    return any(it.staff_id is None and it.details.role == Role.ADMINISTRATOR for it in events)


def _event(tx: Tx, id: int, at: datetime, kind: StaffEvent, *rest: Any) -> StaffEventRow:
    staff_id, subject_id, sealed_details = rest
    details = codec.from_json(StaffEventDetails, tx.keys.open_json(sealed_details, _DETAILS(id)))
    return StaffEventRow(id, at, kind, staff_id, subject_id, details)
