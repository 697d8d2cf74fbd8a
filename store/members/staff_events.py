"""Staff events: what happened to staff members, appended in the chain of the house; details are sealed."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import orjson
from sqlalchemy import bindparam, select, text

from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.record import chain
from rules.record.chain import Head, HouseLink
from rules.vocabulary import Role
from store import codec, rows
from store.engine.connection import Connection
from store.sealing import Keyring, RowLabel
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


_HEAD = select(STAFF_EVENT.c.seq, STAFF_EVENT.c.hash).order_by(STAFF_EVENT.c.seq.desc()).limit(1)
_HASH = select(STAFF_EVENT.c.hash).where(STAFF_EVENT.c.seq == bindparam("place"))
_LOCK = text("LOCK TABLE house_event IN SHARE ROW EXCLUSIVE MODE")


def append(tx: Tx, kind: StaffEvent, *, by: int | None, subject: int | None, details: StaffEventDetails = _NONE) -> int:
    """Append an event that happens now; return its id."""
    if tx.conn.dialect.name == "postgresql":
        # Nobody else appends to the chain before this transaction ends.
        tx.conn.execute(_LOCK)
    before, id = head(tx.conn), rows.next_id(tx, STAFF_EVENT)
    said = orjson.dumps(codec.to_json(details))
    link = HouseLink(before.seq + 1, tx.now, kind, by, subject, _content(tx.keys, said))
    values = {"at": tx.now, "kind": kind, "staff_id": by, "subject_id": subject}
    sealed = tx.keys.seal(said, _DETAILS(id))
    after = chain.after(before, link)
    rows.add(tx, STAFF_EVENT, id=id, seq=after.seq, hash=after.hash, sealed_details=sealed, **values)
    return id


def head(conn: Connection) -> Head:
    """Return the head of the chain, its newest event."""
    found = conn.execute(_HEAD).first()
    return Head(*found) if found else Head()


def hash_at(tx: Tx, seq: int) -> bytes | None:
    """Return the hash of an event by its place in the chain; None if there is none."""
    return tx.conn.execute(_HASH, {"place": seq}).scalar(bytes)


def link_of(keys: Keyring, row: Any) -> HouseLink:
    """Return a row of the table as the chain covers it.

    Raises:
        SealError: its details do not open.
    """
    content = _content(keys, keys.open(row.sealed_details, _DETAILS(row.id)))
    return HouseLink(row.seq, row.at, row.kind, row.staff_id, row.subject_id, content)


def _content(keys: Keyring, details: bytes) -> bytes:
    return keys.hash("house_event.details", details.decode())


def get(tx: Tx, event_id: int) -> StaffEventRow | None:
    """Return one event, for a notice that refers to it."""
    return tx.conn.execute(_GET, {"event_id": event_id}).one_as(partial(_event, tx))


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
