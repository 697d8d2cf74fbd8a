"""Pieces of evidence as lists show them, of a draft or of a case, and who sent one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select

from store import cases
from store.evidence.keys import NAME
from store.sealing import Key
from store.tables import CASE, DRAFT, EVIDENCE, FileState
from store.tables.columns import one_of
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece as lists show it; those of one `album` are one entry. `size` is in bytes, `refusal` a message id."""

    id: int
    kind: str
    album: str | None
    state: FileState
    name: str | None
    mime: str | None
    size: int | None
    refusal: str | None


KEPT = ~one_of(EVIDENCE.c.state, FileState.DROPPED, FileState.GONE)
_PIECE = [EVIDENCE.c[name] for name in ("id", "kind", "album", "state", "mime", "size", "refusal", "sealed_name")]
_OF_DRAFT = select(*_PIECE).where(EVIDENCE.c.draft_id == bindparam("draft_id"), KEPT).order_by(EVIDENCE.c.id)
_OF_CASE = select(*_PIECE).where(EVIDENCE.c.case_id == bindparam("case_id"), KEPT).order_by(EVIDENCE.c.id)
_COUNT_OF_CASE = (
    select(func.count())
    .select_from(EVIDENCE)
    .where(EVIDENCE.c.case_id == bindparam("case_id"), KEPT, EVIDENCE.c.state != FileState.REFUSED)
)
_SENDER = (
    select(func.coalesce(DRAFT.c.person_id, CASE.c.person_id))
    .select_from(
        EVIDENCE.outerjoin(DRAFT, DRAFT.c.id == EVIDENCE.c.draft_id).outerjoin(CASE, CASE.c.id == EVIDENCE.c.case_id)
    )
    .where(EVIDENCE.c.id == bindparam("row"), EVIDENCE.c.bot == "reporter")
)


def of_draft(tx: Tx, draft_id: int) -> list[Piece]:
    """The draft's pieces in the order in which they came."""
    return _pieces(tx.conn.execute(_OF_DRAFT, {"draft_id": draft_id}), tx.keys)


def of_case(tx: Tx, case_id: int) -> list[Piece]:
    """The case's pieces in the order in which they came."""
    return _pieces(tx.conn.execute(_OF_CASE, {"case_id": case_id}), cases.key_of(tx, case_id))


def count_of_case(tx: Tx, case_id: int) -> int:
    """How many pieces the case has, those not counted that were refused."""
    return int(tx.conn.execute(_COUNT_OF_CASE, {"case_id": case_id}).scalar_one())


def sender(tx: Tx, evidence_id: int) -> int | None:
    """The person who sent a piece to the reporter bot; None where staff did, or who did is no longer known."""
    person_id: int | None = tx.conn.execute(_SENDER, {"row": evidence_id}).scalar_one_or_none()
    return person_id


def _pieces(found: Any, holder: Key | None) -> list[Piece]:
    return [
        Piece(
            row.id,
            row.kind,
            row.album,
            row.state,
            holder.open(row.sealed_name, NAME).decode() if holder and row.sealed_name else None,
            row.mime,
            row.size,
            row.refusal,
        )
        for row in found
    ]
