"""Pieces of evidence as lists show them, of a draft or of a case, and who sent one."""

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
    """A file as lists show it; those of one `album` are one entry.

    Attributes:
        name: as its sender called it; nobody else is shown it unasked.
        mime, ending: by its bytes, once it is held.
        size: of the original, in bytes.
        refusal: message id.
        copy_ending: of the copy that others than its sender are shown; None where there is none (yet).
        copy_size: in bytes.
        copy_note: message id: what is said beside the copy, or why there is none.
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
"""Pieces with the draft or the case that each hangs on."""
SENDER = func.coalesce(EVIDENCE.c.sender_id, DRAFT.c.person_id, CASE.c.person_id)
"""Of `WITH_OWNER`: the person who sent a piece to the reporter bot."""
_SENDER = select(SENDER).select_from(WITH_OWNER).where(EVIDENCE.c.id == bindparam("row"), EVIDENCE.c.bot == "reporter")
_FROM_DESK = select(EVIDENCE.c.case_id).where(EVIDENCE.c.id == bindparam("row"), EVIDENCE.c.bot == "desk")


def of_draft(tx: Tx, draft_id: int) -> list[EvidenceFile]:
    """The draft's pieces in the order in which they came."""
    return _pieces(tx.conn.execute(_OF_DRAFT, {"draft_id": draft_id}), tx.keys)


def of_case(tx: Tx, case_id: int) -> list[EvidenceFile]:
    """The case's pieces in the order in which they came."""
    return _pieces(tx.conn.execute(_OF_CASE, {"case_id": case_id}), cases.key_of(tx, case_id))


def all_of_case(tx: Tx, case_id: int) -> list[EvidenceFile]:
    """The case's files in the order in which they came; staff's to the reporter too."""
    return _pieces(tx.conn.execute(_ALL_OF_CASE, {"case_id": case_id}), cases.key_of(tx, case_id))


def by_ids(tx: Tx, case_id: int, ids: Collection[int]) -> list[EvidenceFile]:
    """The files of these ids, in the order in which they came; staff's to the reporter too."""
    return [piece for piece in all_of_case(tx, case_id) if piece.id in ids]


def album_of(tx: Tx, case_id: int, *, album: str, only: int) -> list[EvidenceFile]:
    """What was sent together with the piece `only`: it alone, or all of its `album`; staff's to the reporter too."""
    return [piece for piece in all_of_case(tx, case_id) if piece.id == only or (album and piece.album == album)]


def count_of_case(tx: Tx, case_id: int) -> int:
    """How many pieces the case has, those not counted that were refused."""
    return int(tx.conn.execute(_COUNT_OF_CASE, {"case_id": case_id}).scalar_one())


def bytes_of_case(tx: Tx, case_id: int) -> int:
    """How many bytes those pieces have, as declared or as fetched."""
    return int(tx.conn.execute(_BYTES_OF_CASE, {"case_id": case_id}).scalar_one())


def sender(tx: Tx, evidence_id: int) -> int | None:
    """The person who sent a piece to the reporter bot; None where staff did, or who did is no longer known."""
    person_id: int | None = tx.conn.execute(_SENDER, {"row": evidence_id}).scalar_one_or_none()
    return person_id


def case_of_desk_file(tx: Tx, evidence_id: int) -> int | None:
    """The case of a file that staff have sent to the desk bot; None where it came another way."""
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
