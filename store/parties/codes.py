"""Codes that open a case to others than its reporter: created, redeemed once, then held by that person. Each row is
checked as it is read: it says to which case one comes."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, update

from rules.facts.events import CodeRedeemed
from rules.vocabulary import CodeKind, Role
from store import rows
from store.guard.guarded import GUARDED
from store.ledger.ledger import NEVER
from store.record import events, told
from store.record.cases import CaseRow
from store.tables import CASE_CODE
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code without its text; to be redeemed before `until`, then held by `person_id`."""

    id: int
    case_id: int
    kind: CodeKind
    staff_id: int | None
    until: datetime
    person_id: int | None


_C = CASE_CODE.c
_COLUMNS = [_C[each.name] for each in fields(CodeRow)]
_GUARDED = GUARDED[CASE_CODE]
_ROWS = _GUARDED.rows.order_by(_C.id)
_BY_CODE = _ROWS.where(_C.code == bindparam("hashed"))
_BY_ID = _ROWS.where(_C.id == bindparam("row"))
_OF_CASE = _ROWS.where(_C.case_id == bindparam("of_case"))
_HELD = _ROWS.where(_C.person_id == bindparam("holder"))
_REDEEM = (
    update(CASE_CODE)
    .where(
        _C.code == bindparam("hashed"),
        or_(_C.person_id == bindparam("holder"), _C.person_id.is_(None) & (_C.until > bindparam("at"))),
    )
    .values(person_id=bindparam("holder"), redeemed_at=func.coalesce(_C.redeemed_at, bindparam("at")))
    .returning(*_COLUMNS)
)


def create(tx: Tx, case_id: int, kind: CodeKind, code: str, *, until: datetime, staff_id: int | None = None) -> int:
    """The id of a new code; of `code` itself, as `rules.people.codes.new_code` gave it, only the hash is kept."""
    return _create(tx, case_id, kind, _hash(tx, code), staff_id=staff_id, made_at=tx.now, until=until)


def create_receipt(tx: Tx, case_id: int, hashed: bytes) -> None:
    """Keep the receipt code of an anonymous case, by its slow hash; it never expires, and nobody ever holds it."""
    _create(tx, case_id, CodeKind.RECEIPT, hashed, made_at=tx.at, until=NEVER)


def _create(tx: Tx, case_id: int, kind: CodeKind, hashed: bytes, **more: Any) -> int:
    id = rows.create(tx, CASE_CODE, case_id=case_id, kind=kind, code=hashed, **more)
    told.tell(tx, CASE_CODE, case_id, id, {"kind": kind, **more})
    return id


def case_of_receipt(tx: Tx, hashed: bytes) -> int | None:
    """Return the case of the receipt code with this slow hash; None if there is none."""
    return next((row.case_id for row in _read(tx, _BY_CODE, hashed=hashed) if row.kind is CodeKind.RECEIPT), None)


def find(tx: Tx, code: str) -> CodeRow | None:
    """Return the code, no matter who holds it."""
    return next(iter(_read(tx, _BY_CODE, hashed=_hash(tx, code))), None)


def get(tx: Tx, code_id: int) -> CodeRow | None:
    """Return the code with this id."""
    return next(iter(_read(tx, _BY_ID, row=code_id)), None)


def redeem(tx: Tx, case: CaseRow, code: str, person_id: int) -> CodeRow | None:
    """Redeem a code of the case for this person, and record the first time; return None if it is unknown, expired, or
    held by another."""
    former = find(tx, code)
    values = {"hashed": _hash(tx, code), "holder": person_id, "at": tx.now}
    redeemed = tx.conn.execute(_REDEEM, values).one_as(CodeRow)
    if redeemed and former and former.person_id is None and case.wrapped_key:
        told.tell(tx, CASE_CODE, case.id, redeemed.id, {"redeemed_at": tx.now})
        role = Role.PUNISHED if redeemed.kind is CodeKind.PUNISHED else Role.REPORTER
        events.append(tx, case, CodeRedeemed(redeemed.id, redeemed.kind), role)
    return redeemed


def held_by(tx: Tx, case_id: int, person_id: int) -> list[CodeRow]:
    """Return the codes of a case that this person holds, oldest first."""
    return [row for row in of_case(tx, case_id) if row.person_id == person_id]


def cases_of(tx: Tx, person_id: int) -> list[int]:
    """Return the cases to which the person holds a code."""
    return list(dict.fromkeys(row.case_id for row in _read(tx, _HELD, holder=person_id)))


def of_case(tx: Tx, case_id: int) -> list[CodeRow]:
    """Return all codes of a case, oldest first."""
    return _read(tx, _OF_CASE, of_case=case_id)


def holders(tx: Tx, case_id: int, *kinds: CodeKind) -> list[int]:
    """Return the persons who hold a code of these kinds, each once."""
    found = (row.person_id for row in of_case(tx, case_id) if row.kind in kinds and row.person_id is not None)
    return list(dict.fromkeys(found))


def _read(tx: Tx, query: Select[Any], **where: Any) -> list[CodeRow]:
    """Return the codes that a query finds.

    Raises:
        AlteredError: one is not as Lian wrote it.
    """
    found = tx.conn.execute(query, where).all()
    for row in found:
        _GUARDED.check(tx.keys, row)
    return [CodeRow(*(getattr(row, each.name) for each in fields(CodeRow))) for row in found]


def _hash(tx: Tx, code: str) -> bytes:
    return tx.keys.hash("code", code)
