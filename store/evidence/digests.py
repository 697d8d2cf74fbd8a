"""The SHA-256 of a case's files, and when each was received: what a dossier and a receipt say of evidence."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from store.tables import EVIDENCE
from store.unit import Tx

_OF_CASE = select(EVIDENCE.c.id, EVIDENCE.c.wanted_at, EVIDENCE.c.sha256).where(
    EVIDENCE.c.case_id == bindparam("case_id")
)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """When a file was received, and the SHA-256 of its original; None while it is not held."""

    at: datetime
    digest: bytes | None


def of_case(tx: Tx, case_id: int) -> dict[int, ReceivedFile]:
    """Return this of each file of the case, by the file's id."""
    found = tx.conn.execute(_OF_CASE, {"case_id": case_id})
    return {row.id: ReceivedFile(row.wanted_at, row.sha256) for row in found}
