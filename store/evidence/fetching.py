"""The fetcher's side of the evidence: what it has to fetch or delete, and what became of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, or_, select

from rules.vocabulary import Source
from store.attempts.readable import UnreadableRows, read_rows
from store.evidence import keys
from store.evidence.pieces import SENDER, WITH_OWNER
from store.evidence.wanting import FILE_ID_LABEL, UPDATE_BY_ID, drop
from store.tables import EVIDENCE, FileState
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class FileRequest:
    """A file to fetch, or to make a copy of: whose file id (Bot API "getFile"; None where the vault holds the file),
    and what is declared or known of it.

    Attributes:
        line: the same for all files of one person, 0 where the person is no longer known; each file of staff has a
            negative number of its own.
    """

    id: int
    line: int
    bot: str
    kind: str
    source: Source
    ref: str | None
    mime: str | None
    size: int | None
    tries: int


@dataclass(frozen=True, slots=True)
class CopyResult:
    """What came of making a copy that staff may be shown.

    Attributes:
        mime, ending: of the original, by its bytes.
        copy_ending, copy_size: of the copy, in bytes; None where none can be made.
        note: message id: what is said beside the copy, or why there is none.
    """

    mime: str
    ending: str
    copy_ending: str | None = None
    copy_size: int | None = None
    note: str | None = None


_TO_DO = in_literals(EVIDENCE.c.state, FileState.WANTED, FileState.UNCOPIED, FileState.DROPPED)
_LINE = case((EVIDENCE.c.bot != "reporter", -EVIDENCE.c.id), else_=func.coalesce(SENDER, 0))
_FIRST_OF_LINES = (
    select(func.min(EVIDENCE.c.id))
    .select_from(WITH_OWNER)
    .where(
        _TO_DO,
        EVIDENCE.c.state != FileState.DROPPED,
        or_(EVIDENCE.c.not_before.is_(None), EVIDENCE.c.not_before <= bindparam("now")),
    )
    .group_by(_LINE)
)
_WANTED = (
    select(
        EVIDENCE.c.id,
        _LINE.label("line"),
        *(EVIDENCE.c[name] for name in ("bot", "kind", "source", "sealed_file", "mime", "size", "tries")),
    )
    .select_from(WITH_OWNER)
    .where(EVIDENCE.c.id.in_(_FIRST_OF_LINES))
    .order_by(EVIDENCE.c.id)
    .limit(bindparam("most"))
)
_EARLIEST_LATER = select(func.min(EVIDENCE.c.not_before)).where(_TO_DO, EVIDENCE.c.state != FileState.DROPPED)
_DROPPED = (
    select(EVIDENCE.c.id)
    .where(_TO_DO, EVIDENCE.c.state == FileState.DROPPED, ~in_parameter(EVIDENCE.c.id, "but"))
    .order_by(EVIDENCE.c.id)
    .limit(bindparam("most"))
)
_STATE = select(EVIDENCE.c.state).where(EVIDENCE.c.id == bindparam("row"))
_THIS_WANTED = UPDATE_BY_ID.where(EVIDENCE.c.state == FileState.WANTED)
_COPIED = {
    "state": FileState.HELD,
    "mime": bindparam("found_mime"),
    "ending": bindparam("found_ending"),
    "copy_ending": bindparam("of_copy"),
    "copy_size": bindparam("size_of_copy"),
    "copy_note": bindparam("said"),
}
_HELD = _THIS_WANTED.values(
    **_COPIED,
    sealed_file=None,
    sha256=bindparam("digest"),
    size=bindparam("found_size"),
    wrapped_key=bindparam("wrapped"),
    held_at=bindparam("at"),
)
_COPY_MADE = UPDATE_BY_ID.where(EVIDENCE.c.state == FileState.UNCOPIED).values(**_COPIED)
_REFUSED = _THIS_WANTED.values(state=FileState.REFUSED, sealed_file=None, refusal=bindparam("because"))
_LATER = UPDATE_BY_ID.where(in_literals(EVIDENCE.c.state, FileState.WANTED, FileState.UNCOPIED)).values(
    tries=EVIDENCE.c.tries + bindparam("counted"), not_before=bindparam("until")
)
_GONE = UPDATE_BY_ID.values(state=FileState.GONE)


def pending_fetches(tx: Tx, limit: int, unreadable: UnreadableRows | None = None) -> list[FileRequest]:
    """What the fetcher has to do: of each person the oldest file, so that nobody's many files hide another's."""

    def read(row: Any) -> FileRequest:
        ref = None if row.sealed_file is None else tx.keys.open(row.sealed_file, FILE_ID_LABEL).decode()
        return FileRequest(row.id, row.line, row.bot, row.kind, row.source, ref, row.mime, row.size, row.tries)

    return read_rows(tx.conn.execute(_WANTED, {"now": tx.now, "most": limit}), read, unreadable)


def state(tx: Tx, evidence_id: int) -> FileState | None:
    """How far a piece has come."""
    found: FileState | None = tx.conn.execute(_STATE, {"row": evidence_id}).scalar_one_or_none()
    return found


def pending_ids(tx: Tx, limit: int) -> list[int]:
    """What has to be fetched or deleted now, by its number alone."""
    fetched = tx.conn.execute(_WANTED, {"now": tx.now, "most": limit}).scalars()
    return [*fetched, *pending_deletions(tx, limit)]


def next_retry(tx: Tx) -> datetime | None:
    """The earliest instant to which a wanted file was put off; it may have passed."""
    instant: datetime | None = tx.conn.execute(_EARLIEST_LATER).scalar_one()
    return instant


def mark_held(tx: Tx, evidence_id: int, copied: CopyResult, *, sha256: bytes, size: int, wrapped_key: bytes) -> bool:
    """The vault holds it and its copy, sealed under a key of `tx.keys.new_key()`; False where meanwhile it was dropped,
    or its case's key destroyed."""
    row = tx.conn.execute(keys.WRAPPED_KEYS, {"row": evidence_id}).one()
    holder = keys.wrapping_key(tx, row)
    if holder is None:
        drop(tx, evidence_id)
        return False
    wrapped_key = tx.keys.rewrap(wrapped_key, holder)
    values = {"digest": sha256, "found_size": size, "wrapped": wrapped_key, "at": tx.now}
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    return tx.conn.execute(_HELD, {"row": evidence_id, **values, **_of_copy(copied)}).rowcount == 1


def mark_copied(tx: Tx, evidence_id: int, made: CopyResult) -> bool:
    """The vault holds the copy of what it held already; False where that was dropped meanwhile."""
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    return tx.conn.execute(_COPY_MADE, {"row": evidence_id, **_of_copy(made)}).rowcount == 1


def mark_refused(tx: Tx, evidence_id: int, why: str) -> None:
    """It cannot be taken; `why` says why, in words for the person."""
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    tx.conn.execute(_REFUSED, {"row": evidence_id, "because": why})


def postpone(tx: Tx, evidence_id: int, not_before: datetime, *, counts: bool = True) -> None:
    """It could not be fetched this time; `counts` says whether that is one of its tries."""
    tx.conn.execute(_LATER, {"row": evidence_id, "counted": int(counts), "until": not_before})


def pending_deletions(tx: Tx, limit: int, but: Collection[int] = ()) -> list[int]:
    """Ids whose objects the vault has to delete, `but` for those that are set aside."""
    return list(tx.conn.execute(_DROPPED, {"most": limit, "but": list(but)}).scalars())


def mark_deleted(tx: Tx, evidence_ids: Sequence[int]) -> None:
    """The vault has deleted these objects."""
    if evidence_ids:
        tx.conn.execute(_GONE, [{"row": evidence_id} for evidence_id in evidence_ids])


def _of_copy(made: CopyResult) -> dict[str, Any]:
    return {
        "found_mime": made.mime,
        "found_ending": made.ending,
        "of_copy": made.copy_ending,
        "size_of_copy": made.copy_size,
        "said": made.note,
    }
