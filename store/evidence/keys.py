"""Which key opens what: the installation's wraps a piece's own key while there is no case, then the case's does."""

from typing import Any

from sqlalchemy import bindparam, select

from store.record import cases
from store.sealing import Key
from store.tables import CASE, EVIDENCE
from store.unit import Tx

NAME_LABEL = b"evidence.name"
"""Under what label a file's name is sealed."""

WRAPPED_KEYS = (
    select(EVIDENCE.c.wrapped_key, EVIDENCE.c.case_id, CASE.c.wrapped_key.label("case_key"))
    .select_from(EVIDENCE.outerjoin(CASE, CASE.c.id == EVIDENCE.c.case_id))
    .where(EVIDENCE.c.id == bindparam("row"))
)


def file_key(tx: Tx, evidence_id: int) -> Key | None:
    """The key of the object in the vault; None where it is not held, or the case's key is destroyed."""
    row = tx.conn.execute(WRAPPED_KEYS, {"row": evidence_id}).one_or_none()
    by = None if row is None else wrapping_key(tx, row)
    return None if row is None or row.wrapped_key is None or by is None else by.unwrap(row.wrapped_key)


def wrapping_key(tx: Tx, row: Any) -> Key | None:
    """What wraps the object's key: the installation's while there is no case, then the case's; None once destroyed."""
    if row.case_id is None:
        return tx.keys
    return None if row.case_key is None else tx.keys.unwrap(row.case_key)


def case_key(tx: Tx, case_id: int) -> Key:
    """The key of a case that is there."""
    row = cases.get(tx, case_id)
    if row is None:
        raise LookupError(f"no case {case_id}")
    return cases.key(tx, row)
