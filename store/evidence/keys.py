"""Keys of evidence files: a file's key is wrapped by the installation's, or by the case's once it belongs to one."""

from typing import Any

from sqlalchemy import bindparam, select

from store.record import cases
from store.sealing import Key
from store.tables import CASE, EVIDENCE
from store.unit import Tx

NAME_LABEL = b"evidence.name"
"""The label under which a file name is sealed."""

WRAPPED_KEYS = (
    select(EVIDENCE.c.wrapped_key, EVIDENCE.c.case_id, CASE.c.wrapped_key.label("case_key"))
    .select_from(EVIDENCE.outerjoin(CASE, CASE.c.id == EVIDENCE.c.case_id))
    .where(EVIDENCE.c.id == bindparam("row"))
)


def file_key(tx: Tx, evidence_id: int) -> Key | None:
    """Return the key of the object in the vault; None if it is not held or the case's key is destroyed."""
    row = tx.conn.execute(WRAPPED_KEYS, {"row": evidence_id}).one_or_none()
    by = None if row is None else wrapping_key(tx, row)
    return None if row is None or row.wrapped_key is None or by is None else by.unwrap(row.wrapped_key)


def wrapping_key(tx: Tx, row: Any) -> Key | None:
    """Return the key that wraps the file's key, the installation's or the case's; None if the latter is destroyed."""
    if row.case_id is None:
        return tx.keys
    return None if row.case_key is None else tx.keys.unwrap(row.case_key)


def case_key(tx: Tx, case_id: int) -> Key:
    """Return the key of a case, which must exist."""
    row = cases.get(tx, case_id)
    if row is None:
        raise LookupError(f"no case {case_id}")
    return cases.key(tx, row)
