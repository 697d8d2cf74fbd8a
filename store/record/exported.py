"""Cases as rows of a table for analysis elsewhere: what they are and when what happened, without their content."""

from typing import Any

from sqlalchemy import bindparam, select

from store.tables import CASE
from store.unit import Tx

COLUMNS = (
    *("number", "state", "leaf", "severity", "team", "restricted", "identity", "source"),
    *("catalogue_version", "policy_version", "filed_at", "accepted_at", "begun_at", "decided_at", "closed_at"),
)
"""The columns of an exported case, in their order."""

ExportedCase = tuple[Any, ...]

_AFTER = (
    select(CASE.c.id, *(CASE.c[name] for name in COLUMNS))
    .where(CASE.c.id > bindparam("last"))
    .order_by(CASE.c.id)
    .limit(bindparam("most"))
)


def after(tx: Tx, *, last: int, limit: int) -> list[tuple[int, ExportedCase]]:
    """Return the cases after the id `last`, each with its id, oldest first."""
    found = tx.conn.execute(_AFTER, {"last": last, "most": limit})
    return [(row[0], tuple(row[1:])) for row in found]
