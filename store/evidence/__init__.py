"""Evidence files: wanted by file id, fetched into the vault under their own key, held with a hash, or refused.

A file's key is wrapped by the installation's, or by the case's once the file belongs to one.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from rules.evidence import SentFile
from rules.facts.acts import FiledPiece
from rules.vocabulary import Source
from store import rows
from store.record import cases
from store.sealing import Key, RowLabel
from store.tables import CASE, DRAFT, EVIDENCE, FileState
from store.tables.columns import in_literals
from store.unit import Tx

_E, _C = EVIDENCE.c, CASE.c
WRAPPED_KEYS = select(_E.id, _E.wrapped_key, _E.case_id).where(_E.id == bindparam("row"))

NAME, FILE_ID, WRAPPED = RowLabel(_E.sealed_name), RowLabel(_E.sealed_file), RowLabel(_E.wrapped_key)
"""Where the file's name, a bot's file id and the object's key stand sealed, each by the id of the evidence."""


@dataclass(frozen=True, slots=True)
class EvidenceFile(SentFile):
    """A file as lists show it; the files of one `album` are one entry.

    Attributes:
        ending: by its bytes, as `mime` and `size` are once it is held.
        refusal: message id.
        copy_ending: of the copy shown to others than the sender; None if there is none (yet).
        copy_size: in bytes.
        copy_note: message id of the remark on the copy, or of the reason why there is none.
        sha256: of the original; None while it is not held.
    """

    source: Source = Source.REPORTER
    state: FileState = FileState.WANTED
    refusal: str | None = None
    ending: str | None = None
    copy_ending: str | None = None
    copy_size: int | None = None
    copy_note: str | None = None
    sha256: bytes | None = None


NOT_DROPPED = ~in_literals(_E.state, FileState.DROPPED, FileState.GONE)
_COLUMNS = (each.name for each in fields(EvidenceFile) if each.name not in ("name", "ref"))
_PIECE = [*(_E[name] for name in _COLUMNS), _E.sealed_name.label("name")]
_OF_DRAFT = select(*_PIECE).where(_E.draft_id == bindparam("draft_id"), NOT_DROPPED).order_by(_E.id)
_EVIDENCE = _E.source != Source.STAFF
_ALL_OF_CASE = select(*_PIECE).where(_E.case_id == bindparam("case_id"), NOT_DROPPED).order_by(_E.id)
_OF_CASE = _ALL_OF_CASE.where(_EVIDENCE)
_COUNTED = (_E.case_id == bindparam("case_id"), NOT_DROPPED, _EVIDENCE, _E.state != FileState.REFUSED)
_COUNT_OF_CASE = select(func.count()).select_from(EVIDENCE).where(*_COUNTED)
_BYTES_OF_CASE = select(func.coalesce(func.sum(_E.size), 0)).where(*_COUNTED)
WITH_OWNER = EVIDENCE.outerjoin(DRAFT, DRAFT.c.id == _E.draft_id).outerjoin(CASE, _C.id == _E.case_id)
"""Evidence joined with the draft or the case it belongs to."""
SENDER = func.coalesce(_E.sender_id, DRAFT.c.person_id, _C.person_id)
"""Of `WITH_OWNER`: the person who sent a piece to the reporter bot."""
_SENDER = select(SENDER).select_from(WITH_OWNER).where(_E.id == bindparam("row"), _E.bot == "reporter")
_CASE = select(_E.case_id).where(_E.id == bindparam("row"))
_FROM_DESK = select(_E.case_id).where(_E.id == bindparam("row"), _E.bot == "desk")

UPDATE_BY_ID = update(EVIDENCE).where(_E.id == bindparam("row"))
_INSERT = insert(EVIDENCE)
_EMPTY: dict[str, Any] = dict.fromkeys(("sealed_file", "sealed_name", "wrapped_key"))
_DROP_VALUES = {"state": FileState.DROPPED, **_EMPTY}
_DROP = UPDATE_BY_ID.values(_DROP_VALUES)
_DROP_OF_DRAFT = update(EVIDENCE).where(_E.draft_id == bindparam("of_draft"), NOT_DROPPED).values(_DROP_VALUES)
_TO_FILE = select(_E.id, _E.wrapped_key, _E.sealed_name, _E.sha256).where(
    _E.draft_id == bindparam("draft_id"), NOT_DROPPED
)
_FILED = UPDATE_BY_ID.values(
    draft_id=None, case_id=bindparam("of_case"), wrapped_key=bindparam("wrapped"), sealed_name=bindparam("named")
)


def request(
    tx: Tx,
    file: SentFile,
    *,
    bot: str,
    draft_id: int | None = None,
    case_id: int | None = None,
    source: Source = Source.REPORTER,
    sender_id: int | None = None,
) -> int:
    """Insert a file to fetch for a draft or a case, and return its id.

    Args:
        sender_id: the person who sent it, if not the reporter.
    """
    holder: Key = tx.keys if case_id is None else case_key(tx, case_id)
    tx.wakes.add("files")
    id = rows.next_id(tx, EVIDENCE)
    values = {
        "id": id,
        "draft_id": draft_id,
        "case_id": case_id,
        "sender_id": sender_id,
        "bot": bot,
        "kind": file.kind,
        "source": source,
        "album": file.album or None,
        "state": FileState.WANTED,
        "sealed_file": tx.keys.seal(file.ref.encode(), FILE_ID(id)),
        "sealed_name": holder.seal(file.name.encode(), NAME(id)) if file.name else None,
        "mime": file.mime or None,
        "size": file.size or None,
        "tries": 0,
        "wanted_at": tx.now,
    }
    tx.conn.execute(_INSERT, values)
    return id


def move_to_case(tx: Tx, draft_id: int, case_id: int) -> tuple[FiledPiece, ...]:
    """Move the draft's files to the case, under its key, and return what its event tells of them."""
    pieces = tx.conn.execute(_TO_FILE, {"draft_id": draft_id}).all()
    if not pieces:
        return ()
    key = case_key(tx, case_id)
    for evidence_id, wrapped, name, _ in pieces:
        tx.conn.execute(
            _FILED,
            {
                "row": evidence_id,
                "of_case": case_id,
                "wrapped": wrapped and tx.keys.pass_on(wrapped, WRAPPED(evidence_id), key),
                "named": name and tx.keys.pass_on(name, NAME(evidence_id), key),
            },
        )
    return tuple(FiledPiece(row.id, row.sha256.hex() if row.sha256 else "") for row in pieces)


def drop(tx: Tx, evidence_id: int) -> None:
    """Drop a file: its key is destroyed now, its bytes are deleted soon."""
    tx.wakes.add("files")
    tx.conn.execute(_DROP, {"row": evidence_id})


def drop_of_draft(tx: Tx, draft_id: int) -> None:
    """Drop all files that still belong to a draft."""
    tx.wakes.add("files")
    tx.conn.execute(_DROP_OF_DRAFT, {"of_draft": draft_id})


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
    return tx.conn.execute(_SENDER, {"row": evidence_id}).scalar(int)


def case_of(tx: Tx, evidence_id: int) -> int | None:
    """Return the case of a file; None if it belongs to a draft."""
    return tx.conn.execute(_CASE, {"row": evidence_id}).scalar(int)


def case_of_desk_file(tx: Tx, evidence_id: int) -> int | None:
    """Return the case of a file that staff sent to the desk bot; None for other files."""
    return tx.conn.execute(_FROM_DESK, {"row": evidence_id}).scalar(int)


def _pieces(found: Any, holder: Key | None) -> list[EvidenceFile]:
    def read(row: Any) -> EvidenceFile:
        name = holder.open(row.name, NAME(row.id)).decode() if holder and row.name else ""
        told = {"name": name, "mime": row.mime or "", "size": row.size or 0, "album": row.album or ""}
        return EvidenceFile(ref="", **{**row._asdict(), **told})

    return [read(row) for row in found]


def file_key(tx: Tx, evidence_id: int) -> Key | None:
    """Return the key of the object in the vault; None if it is not held or the case's key is destroyed."""
    row = tx.conn.execute(WRAPPED_KEYS, {"row": evidence_id}).one_or_none()
    by = None if row is None else wrapping_key(tx, row)
    return None if row is None or row.wrapped_key is None or by is None else by.unwrap(row.wrapped_key, WRAPPED(row.id))


def wrapping_key(tx: Tx, row: Any) -> Key | None:
    """Return the key that wraps the file's key, the installation's or the case's; None if the latter is destroyed."""
    return tx.keys if row.case_id is None else cases.key_of(tx, row.case_id)


def case_key(tx: Tx, case_id: int) -> Key:
    """Return the key of a case, which must exist."""
    row = cases.get(tx, case_id)
    if row is None:
        raise LookupError(f"no case {case_id}")
    return cases.key(tx, row)
