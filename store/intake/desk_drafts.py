"""Dialogs that members of staff have in progress, one per member and place, kept over restarts."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from rules.addresses import Address, MessageRef
from store import person_keys
from store.record import cases
from store.sealing import Key, RowLabel
from store.tables import DESK_DRAFT
from store.unit import Tx

_BODY = RowLabel(DESK_DRAFT.c.sealed_body)


@dataclass(frozen=True, slots=True)
class DeskDraftRow:
    """A dialog in progress; `version` is that of its present screen."""

    id: int
    staff_id: int
    place: bytes
    case_id: int | None
    version: int
    body: dict[str, Any]


_OPEN = select(*(DESK_DRAFT.c[name] for name in ("id", "staff_id", "place", "case_id", "version", "sealed_body")))
_HERE = _OPEN.where(DESK_DRAFT.c.staff_id == bindparam("member"), DESK_DRAFT.c.place == bindparam("at_place"))
_AT = _OPEN.where(DESK_DRAFT.c.place == bindparam("at_place")).order_by(DESK_DRAFT.c.id)
_OF_MEMBER = _OPEN.where(DESK_DRAFT.c.staff_id == bindparam("member"))
_OF_CASE = _OPEN.where(DESK_DRAFT.c.case_id == bindparam("of_case"))
_THIS = _OPEN.where(DESK_DRAFT.c.id == bindparam("row"))
_NEXT = update(DESK_DRAFT).where(DESK_DRAFT.c.id == bindparam("row"))
_GONE = delete(DESK_DRAFT).where(DESK_DRAFT.c.id == bindparam("row"))


def start(
    tx: Tx, staff_id: int, address: Address, thread: MessageRef | None, body: dict[str, Any], case_id: int | None = None
) -> DeskDraftRow:
    """Begin a dialog at this place; erase the member's former one there first."""
    place = _place(tx, address, thread)
    values = {
        "staff_id": staff_id,
        "place": place,
        "case_id": case_id,
        "version": 1,
        "sealed_body": _sealing(tx, case_id).seal_json(body, _BODY(staff_id, place)),
        "updated_at": tx.now,
    }
    id = tx.conn.execute(insert(DESK_DRAFT), values).inserted_primary_key[0]
    return DeskDraftRow(id, staff_id, place, case_id, 1, body)


def at_place(tx: Tx, staff_id: int, address: Address, thread: MessageRef | None) -> DeskDraftRow | None:
    """Return the member's dialog at this place (a chat, or a thread of it)."""
    return tx.conn.execute(_HERE, {"member": staff_id, "at_place": _place(tx, address, thread)}).one_as(
        partial(_row, tx)
    )


def all_at(tx: Tx, address: Address, thread: MessageRef | None) -> list[DeskDraftRow]:
    """Return the dialogs of all members at this place, oldest first."""
    return tx.conn.execute(_AT, {"at_place": _place(tx, address, thread)}).all_as(partial(_row, tx))


def of_member(tx: Tx, staff_id: int) -> list[DeskDraftRow]:
    """Return the member's dialogs at all places."""
    return tx.conn.execute(_OF_MEMBER, {"member": staff_id}).all_as(partial(_row, tx))


def of_case(tx: Tx, case_id: int) -> list[DeskDraftRow]:
    """Return all dialogs about this case, of all members and places."""
    return tx.conn.execute(_OF_CASE, {"of_case": case_id}).all_as(partial(_row, tx))


def get(tx: Tx, id: int) -> DeskDraftRow | None:
    """Return the dialog of this id; None once it is done or dropped."""
    return tx.conn.execute(_THIS, {"row": id}).one_as(partial(_row, tx))


def save(tx: Tx, row: DeskDraftRow, body: dict[str, Any]) -> DeskDraftRow:
    """Save the next screen of a dialog."""
    version = row.version + 1
    sealed = _sealing(tx, row.case_id).seal_json(body, _BODY(row.staff_id, row.place))
    tx.conn.execute(_NEXT.values(version=version, sealed_body=sealed, updated_at=tx.now), {"row": row.id})
    return replace(row, version=version, body=body)


def move(tx: Tx, old: Address, new: Address) -> None:
    """Let the dialogs in a chat go on at its new address; those in its threads are left where they were."""
    place = _place(tx, new, None)
    for row in all_at(tx, old, None):
        sealed = _sealing(tx, row.case_id).seal_json(row.body, _BODY(row.staff_id, place))
        tx.conn.execute(_NEXT.values(place=place, sealed_body=sealed), {"row": row.id})


def erase(tx: Tx, row: DeskDraftRow) -> None:
    """Delete a dialog that is done or dropped."""
    tx.conn.execute(_GONE, {"row": row.id})


def _sealing(tx: Tx, case_id: int | None) -> Key:
    """The key of the case that a dialog is about, else the installation's."""
    return (cases.key_of(tx, case_id) if case_id else None) or tx.keys


def _place(tx: Tx, address: Address, thread: MessageRef | None) -> bytes:
    return tx.keys.hash("desk_draft.place", f"{address}.{thread or 0}")


def _row(tx: Tx, id: int, staff_id: int, place: bytes, case_id: int | None, version: int, body: bytes) -> DeskDraftRow:
    key = person_keys.opening(tx, body, cases.key_of(tx, case_id) if case_id else None)
    opened = key.open_json(body, _BODY(staff_id, place))
    return DeskDraftRow(id, staff_id, place, case_id, version, opened)
