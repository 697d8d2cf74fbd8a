"""Codes that open a case to others than its reporter: created, redeemed once, then held by that person."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update

from rules.facts.events import CodeRedeemed
from rules.vocabulary import CodeKind, Role
from store import rows
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
_CASES_OF = select(_C.case_id).where(_C.person_id == bindparam("person_id")).distinct()
_OF_RECEIPT = select(_C.case_id).where(_C.code == bindparam("hashed"), _C.kind == CodeKind.RECEIPT)
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
    return tx.conn.execute(_OF_RECEIPT, {"hashed": hashed}).scalar(int)


def find(tx: Tx, code: str) -> CodeRow | None:
    """Return the code, whoever holds it."""
    return rows.one(tx, CASE_CODE, CodeRow, code=_hash(tx, code))


def get(tx: Tx, code_id: int) -> CodeRow | None:
    """Return the code with this id."""
    return rows.one(tx, CASE_CODE, CodeRow, id=code_id)


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
    return rows.every(tx, CASE_CODE, CodeRow, case_id=case_id, person_id=person_id)


def cases_of(tx: Tx, person_id: int) -> list[int]:
    """Return the cases to which the person holds a code."""
    return list(tx.conn.execute(_CASES_OF, {"person_id": person_id}).scalars())


def of_case(tx: Tx, case_id: int) -> list[CodeRow]:
    """Return all codes of a case, oldest first."""
    return rows.every(tx, CASE_CODE, CodeRow, case_id=case_id)


def holders(tx: Tx, case_id: int, *kinds: CodeKind) -> list[int]:
    """Return the persons who hold a code of these kinds, each once."""
    found = (row.person_id for row in of_case(tx, case_id) if row.kind in kinds and row.person_id is not None)
    return list(dict.fromkeys(found))


def _hash(tx: Tx, code: str) -> bytes:
    return tx.keys.hash("code", code)
