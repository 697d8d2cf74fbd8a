"""Evidence files of a draft or a case, as lists show them, and their senders."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select

from rules.vocabulary import Source
from store.evidence.keys import NAME_LABEL
from store.record import cases
from store.sealing import Key
from store.tables import CASE, DRAFT, EVIDENCE, FileState
from store.tables.columns import in_literals
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file as lists show it; the files of one `album` are one entry.

    Attributes:
        name: the sender's name for it; others see it only on request.
        mime, ending: by its bytes, once it is held.
        size: of the original, in bytes.
        refusal: message id.
        copy_ending: of the copy shown to others than the sender; None if there is none (yet).
        copy_size: in bytes.
        copy_note: message id of the remark on the copy, or of the reason why there is none.
    """

    id: int
    kind: str
    source: Source
    album: str | None
    state: FileState
    name: str | None
    mime: str | None
    size: int | None
    refusal: str | None
    ending: str | None = None
    copy_ending: str | None = None
    copy_size: int | None = None
    copy_note: str | None = None


NOT_DROPPED = ~in_literals(EVIDENCE.c.state, FileState.DROPPED, FileState.GONE)
_COPY = ("ending", "copy_ending", "copy_size", "copy_note")
_PIECE = [
    EVIDENCE.c[name]
    for name in ("id", "kind", "source", "album", "state", "mime", "size", "refusal", "sealed_name", *_COPY)
]
_OF_DRAFT = select(*_PIECE).where(EVIDENCE.c.draft_id == bindparam("draft_id"), NOT_DROPPED).order_by(EVIDENCE.c.id)
_EVIDENCE = EVIDENCE.c.source != Source.STAFF
_ALL_OF_CASE = select(*_PIECE).where(EVIDENCE.c.case_id == bindparam("case_id"), NOT_DROPPED).order_by(EVIDENCE.c.id)
_OF_CASE = _ALL_OF_CASE.where(_EVIDENCE)
_COUNT_OF_CASE = (
    select(func.count())
    .select_from(EVIDENCE)
    .where(EVIDENCE.c.case_id == bindparam("case_id"), NOT_DROPPED, _EVIDENCE, EVIDENCE.c.state != FileState.REFUSED)
)
_BYTES_OF_CASE = (
    select(func.coalesce(func.sum(EVIDENCE.c.size), 0))
    .select_from(EVIDENCE)
    .where(EVIDENCE.c.case_id == bindparam("case_id"), NOT_DROPPED, _EVIDENCE, EVIDENCE.c.state != FileState.REFUSED)
)
WITH_OWNER = EVIDENCE.outerjoin(DRAFT, DRAFT.c.id == EVIDENCE.c.draft_id).outerjoin(
    CASE, CASE.c.id == EVIDENCE.c.case_id
)
"""Evidence joined with the draft or the case it belongs to."""
SENDER = func.coalesce(EVIDENCE.c.sender_id, DRAFT.c.person_id, CASE.c.person_id)
"""Of `WITH_OWNER`: the person who sent a piece to the reporter bot."""
_SENDER = select(SENDER).select_from(WITH_OWNER).where(EVIDENCE.c.id == bindparam("row"), EVIDENCE.c.bot == "reporter")
_FROM_DESK = select(EVIDENCE.c.case_id).where(EVIDENCE.c.id == bindparam("row"), EVIDENCE.c.bot == "desk")


def of_draft(tx: Tx, draft_id: int) -> list[EvidenceFile]:
    """Return the draft's files, oldest first."""
    return _pieces(tx.conn.execute(_OF_DRAFT, {"draft_id": draft_id}), tx.keys)


def of_case(tx: Tx, case_id: int) -> list[EvidenceFile]:
    """Return the case's files, oldest first, without those from staff to the reporter."""
    return _pieces(tx.conn.execute(_OF_CASE, {"case_id": case_id}), cases.key_of(tx, case_id))


def all_of_case(tx: Tx, case_id: int) -> list[EvidenceFile]:
    """Return the case's files, oldest first, with those from staff to the reporter."""
    return _pieces(tx.conn.execute(_ALL_OF_CASE, {"case_id": case_id}), cases.key_of(tx, case_id))


def by_ids(tx: Tx, case_id: int, ids: Collection[int]) -> list[EvidenceFile]:
    """Return the case's files with these ids, oldest first, with those from staff to the reporter."""
    return [piece for piece in all_of_case(tx, case_id) if piece.id in ids]


def album_of(tx: Tx, case_id: int, *, album: str, only: int) -> list[EvidenceFile]:
    """Return the file `only` and the others of its `album`, with those from staff to the reporter."""
    return [piece for piece in all_of_case(tx, case_id) if piece.id == only or (album and piece.album == album)]


def count_of_case(tx: Tx, case_id: int) -> int:
    """Return the number of the case's files, without refused ones."""
    return int(tx.conn.execute(_COUNT_OF_CASE, {"case_id": case_id}).scalar_one())


def bytes_of_case(tx: Tx, case_id: int) -> int:
    """Return the total bytes of the case's files, declared or fetched, without refused ones."""
    return int(tx.conn.execute(_BYTES_OF_CASE, {"case_id": case_id}).scalar_one())


def sender(tx: Tx, evidence_id: int) -> int | None:
    """Return the person who sent a file to the reporter bot; None if staff sent it or the sender is unknown by now."""
    person_id: int | None = tx.conn.execute(_SENDER, {"row": evidence_id}).scalar_one_or_none()
    return person_id


def case_of_desk_file(tx: Tx, evidence_id: int) -> int | None:
    """Return the case of a file that staff sent to the desk bot; None for other files."""
    case_id: int | None = tx.conn.execute(_FROM_DESK, {"row": evidence_id}).scalar_one_or_none()
    return case_id


def _pieces(found: Any, holder: Key | None) -> list[EvidenceFile]:
    return [
        EvidenceFile(
            row.id,
            row.kind,
            row.source,
            row.album,
            row.state,
            holder.open(row.sealed_name, NAME_LABEL).decode() if holder and row.sealed_name else None,
            row.mime,
            row.size,
            row.refusal,
            row.ending,
            row.copy_ending,
            row.copy_size,
            row.copy_note,
        )
        for row in found
    ]
