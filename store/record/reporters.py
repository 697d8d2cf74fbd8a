"""Cases as their reporter asks for them: their own, and the one that they have open by its receipt code.

Another's case, an unknown one and a wrong number take the same way through the database (row B1).
"""

from sqlalchemy import bindparam, or_

from store.record.cases import ROW, CaseRow
from store.tables import CASE
from store.unit import Tx

_C = CASE.c
REPORTED = or_(_C.person_id == bindparam("reporter"), _C.id == bindparam("opened"))
"""The case is one of this reporter: their own, or the one that they have open (`reporter`)."""
_BY_ID = ROW.where(_C.id == bindparam("asked"), REPORTED)
_BY_NUMBER = ROW.where(_C.number == bindparam("asked"), REPORTED)
_OPENED = ROW.where(_C.id == bindparam("opened"))


def case_of(tx: Tx, person_id: int, case_id: int) -> CaseRow | None:
    """Return the case of this id if the person is its reporter."""
    return _noted(tx, tx.conn.execute(_BY_ID, {"asked": case_id, **reporter(tx, person_id)}).one_as(CaseRow))


def case_of_number(tx: Tx, person_id: int, number: str) -> CaseRow | None:
    """Return the case of this ticket number if the person is its reporter."""
    return _noted(tx, tx.conn.execute(_BY_NUMBER, {"asked": number, **reporter(tx, person_id)}).one_as(CaseRow))


def opened_case(tx: Tx) -> CaseRow | None:
    """Return the case that is open by its receipt code in this unit."""
    if tx.opened is None:
        return None
    return _noted(tx, tx.conn.execute(_OPENED, {"opened": tx.opened.case_id}).one_as(CaseRow))


def reporter(tx: Tx, person_id: int) -> dict[str, int]:
    """Return the parameters of `REPORTED`."""
    opened = tx.opened.case_id if tx.opened and tx.opened.person_id == person_id else 0
    return {"reporter": person_id, "opened": opened}


def _noted(tx: Tx, case: CaseRow | None) -> CaseRow | None:
    if case is not None:
        tx.case_keys[case.id] = (case.number, case.wrapped_key)
    return case
