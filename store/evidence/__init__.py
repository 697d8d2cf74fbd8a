"""Evidence files: wanted by file id, fetched into the vault under their own key, held with a hash, or refused.

A file's key is wrapped by the installation's, or by the case's once the file belongs to one.
"""

from collections.abc import Collection
from dataclasses import replace
from secrets import token_hex
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from rules.evidence import ScanVerdict, SentFile
from rules.facts.acts import FiledPiece
from rules.vocabulary import Source
from store import rows
from store.evidence import incoming
from store.evidence.incoming import WRAPPED
from store.evidence.pieces import PIECE, EvidenceFile, read, seal
from store.record import cases
from store.sealing import Key, RowLabel
from store.tables import CASE, DRAFT, EVIDENCE, FileState
from store.tables.columns import in_literals
from store.unit import Tx

__all__ = ["WRAPPED", "EvidenceFile"]

_E, _C = EVIDENCE.c, CASE.c
OWNED = (_E.wrapped_key, _E.case_id, _C.person_id, *PIECE)
"""The columns that tell what an evidence file is, and under which key."""

FILE_ID = RowLabel(_E.sealed_file)
"""Where a bot's file id stands sealed, by the id of the evidence."""

NOT_DROPPED = ~in_literals(_E.state, FileState.DROPPED, FileState.GONE)
_OF_DRAFT = select(*PIECE).where(_E.draft_id == bindparam("draft_id"), NOT_DROPPED).order_by(_E.id)
_EVIDENCE = _E.source != Source.STAFF
_ALL_OF_CASE = select(*PIECE).where(_E.case_id == bindparam("case_id"), NOT_DROPPED).order_by(_E.id)
_OF_CASE = _ALL_OF_CASE.where(_EVIDENCE)
_COUNTED = (_E.case_id == bindparam("case_id"), NOT_DROPPED, _EVIDENCE, _E.state != FileState.REFUSED)
_COUNT_OF_CASE = select(func.count()).select_from(EVIDENCE).where(*_COUNTED)
WITH_OWNER = EVIDENCE.outerjoin(DRAFT, DRAFT.c.id == _E.draft_id).outerjoin(CASE, _C.id == _E.case_id)
"""Evidence joined with the draft or the case it belongs to."""
_OWNED = select(*OWNED).select_from(EVIDENCE.outerjoin(CASE, _C.id == _E.case_id)).where(_E.id == bindparam("row"))
# A unit that reads the sealed facts to write them anew keeps others from moving the row to another key meanwhile.
_TO_CHANGE = _OWNED.with_for_update(of=EVIDENCE)
SENDER = func.coalesce(_E.sender_id, DRAFT.c.person_id, _C.person_id)
"""Of `WITH_OWNER`: the person who sent a piece to the reporter bot."""
_SENDER = select(SENDER).select_from(WITH_OWNER).where(_E.id == bindparam("row"), _E.bot == "reporter")
_CASE = select(_E.case_id).where(_E.id == bindparam("row"))
_FROM_DESK = select(_E.case_id).where(_E.id == bindparam("row"), _E.bot == "desk")

UPDATE_BY_ID = update(EVIDENCE).where(_E.id == bindparam("row"))
_INSERT = insert(EVIDENCE)
_EMPTY: dict[str, Any] = dict.fromkeys(("sealed_file", "sealed_facts", "wrapped_key", "digest"))
_DROP_VALUES = {"state": FileState.DROPPED, "unscanned": False, **_EMPTY}
_DROP = UPDATE_BY_ID.values(_DROP_VALUES)
_DROP_OF_DRAFT = update(EVIDENCE).where(_E.draft_id == bindparam("of_draft"), NOT_DROPPED).values(_DROP_VALUES)
_CUT_LOOSE = (
    update(EVIDENCE).where(_E.draft_id == bindparam("of_draft"), ~NOT_DROPPED).values(draft_id=None, album=None)
)
_TO_FILE = _OF_DRAFT.add_columns(_E.wrapped_key).with_for_update(of=EVIDENCE)
_FILED = UPDATE_BY_ID.values(
    draft_id=None, case_id=bindparam("of_case"), wrapped_key=bindparam("wrapped"), sealed_facts=bindparam("facts")
)
_UNKNOWN_TO_OTHERS = UPDATE_BY_ID.values(digest=None, album=bindparam("alone"))
_SAME = EVIDENCE.alias("same")
_OTHER_CASES = (
    select(_E.id, _SAME.c.case_id)
    .select_from(EVIDENCE.join(_SAME, _SAME.c.digest == _E.digest))
    .where(_E.case_id == bindparam("case_id"), _SAME.c.case_id != _E.case_id, NOT_DROPPED)
    .distinct()
    .order_by(_E.id, _SAME.c.case_id)
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
    """Insert a file to fetch for a draft or a case, and return its id; one that the vault has already
    (`store.evidence.incoming`) keeps the id under which that has it.

    Args:
        sender_id: the person who sent it, if not the reporter.
    """
    holder = tx.keys if case_id is None else case_key(tx, case_id)
    tx.wakes.add("files")
    there = incoming.find(tx, file.ref)
    id = there.id if there else rows.next_id(tx, EVIDENCE)
    piece = EvidenceFile("", file.kind, file.name, file.mime, file.size, id=id, received_at=tx.at)
    values = {
        "id": id,
        "draft_id": draft_id,
        "case_id": case_id,
        "sender_id": sender_id,
        "bot": bot,
        "source": source,
        "album": file.album or None,
        "state": FileState.WANTED,
        "sealed_file": tx.keys.seal(file.ref.encode(), FILE_ID(id)),
        "sealed_facts": seal(piece, holder),
        "wrapped_key": there and tx.keys.pass_on(there.wrapped_key, WRAPPED(id), holder),
        "not_before": None,
        "tries": 0,
    }
    tx.conn.execute(UPDATE_BY_ID.values(values) if there else _INSERT, {"row": id} if there else values)
    return id


def move_to_case(tx: Tx, draft_id: int, case_id: int) -> tuple[FiledPiece, ...]:
    """Move the draft's files to the case, under its key, and return what its event tells of them;
    those that were dropped before belong to nothing any more.

    To a case without a person nothing leads from the same file in another case, nor from the rest of an album, and
    nothing says when a file was sent.
    """
    tx.conn.execute(_CUT_LOOSE, {"of_draft": draft_id})
    found = tx.conn.execute(_TO_FILE, {"draft_id": draft_id}).all()
    if not found:
        return ()
    key, case = case_key(tx, case_id), cases.get(tx, case_id)
    pieces = [read(row, tx.keys) for row in found]
    albums: dict[str, str] = {}
    if tx.quiet:
        pieces = [replace(piece, received_at=tx.at) for piece in pieces]
    for row, piece in zip(found, pieces, strict=True):
        filed = {
            "row": row.id,
            "of_case": case_id,
            "wrapped": row.wrapped_key and tx.keys.pass_on(row.wrapped_key, WRAPPED(row.id), key),
            "facts": seal(piece, key),
        }
        tx.conn.execute(_FILED, filed)
        if case and case.person_id is None:
            alone = albums.setdefault(piece.album, token_hex(8)) if piece.album else None
            tx.conn.execute(_UNKNOWN_TO_OTHERS, {"row": row.id, "alone": alone})
    return tuple(FiledPiece(piece.id, piece.sha256) for piece in pieces)


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
    return sum(piece.size for piece in of_case(tx, case_id) if piece.state is not FileState.REFUSED)


def scan_counts(tx: Tx, case_id: int) -> tuple[int, int]:
    """Return how many of the case's files are infected, and how many are held and unscanned."""
    held = [piece for piece in of_case(tx, case_id) if piece.state is FileState.HELD]
    infected, clean = (
        sum(it.verdict is verdict for it in held) for verdict in (ScanVerdict.INFECTED, ScanVerdict.CLEAN)
    )
    return infected, len(held) - infected - clean


def same_elsewhere(tx: Tx, case_id: int) -> list[tuple[int, int]]:
    """Return which of the case's files other cases hold too, byte for byte: evidence id and other case, for each."""
    return [(row.id, row.case_id) for row in tx.conn.execute(_OTHER_CASES, {"case_id": case_id})]


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
    return [read(row, holder) for row in found]


def to_change(tx: Tx, evidence_id: int) -> Any:
    """Return the row of a file with the columns of `OWNED`, kept from others until the transaction ends."""
    return tx.conn.execute(_TO_CHANGE, {"row": evidence_id}).one_or_none()


def file_key(tx: Tx, evidence_id: int) -> Key | None:
    """Return the key of the object in the vault; None if it is not held or the case's key is destroyed."""
    row = tx.conn.execute(_OWNED, {"row": evidence_id}).one_or_none()
    by = None if row is None else wrapping_key(tx, row)
    return None if row is None or row.wrapped_key is None or by is None else by.unwrap(row.wrapped_key, WRAPPED(row.id))


def wrapping_key(tx: Tx, row: Any) -> Key | None:
    """Return the key of a row of `OWNED`, which wraps the object's key and seals the facts: the installation's or the
    case's; None if the latter is destroyed."""
    return tx.keys if row.case_id is None else cases.key_of(tx, row.case_id)


def case_key(tx: Tx, case_id: int) -> Key:
    """Return the key of a case, which must exist."""
    row = cases.get(tx, case_id)
    if row is None:
        raise LookupError(f"no case {case_id}")
    return cases.key(tx, row)
