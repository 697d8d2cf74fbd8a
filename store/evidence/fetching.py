"""The fetcher's queue of evidence files to fetch, copy or delete, and the results."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, func, or_, select

from rules.evidence import Scan, ScanVerdict
from rules.facts.events import EvidenceHeld, EvidenceRefused
from rules.facts.registry import CaseEvent
from rules.vocabulary import Role
from store.attempts.attempts import UnreadableRows, read_rows
from store.evidence import (
    FILE_ID,
    OWNED,
    SENDER,
    UPDATE_BY_ID,
    WITH_OWNER,
    WRAPPED,
    EvidenceFile,
    case_of,
    drop,
    to_change,
    wrapping_key,
)
from store.evidence.pieces import digest, read, seal
from store.record import cases, events
from store.tables import EVIDENCE, FileState
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class FileRequest(EvidenceFile):
    """A file to fetch or to copy, with what is declared or known of it; the vault holds one without `ref`.

    Attributes:
        line: the same for all files of one person, 0 if unknown; each file from staff has a negative one of its own.
        ref: the reference by which its channel can fetch the file; None if the vault holds it.
        bot: the bot that can fetch it.
    """

    line: int = 0
    bot: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True)
class CopyResult:
    """The result of making a copy for staff.

    Attributes:
        mime, ending: of the original, by its bytes.
        copy_ending, copy_size: of the copy, in bytes; None if none can be made.
        note: message id of the remark on the copy, or of the reason why there is none.
    """

    mime: str
    ending: str
    copy_ending: str | None = None
    copy_size: int | None = None
    note: str | None = None


SECOND_LOOK = timedelta(days=1)
"""After this time a clean file is scanned again: signatures learn of what is new within a day."""

_E = EVIDENCE.c
_TO_DO = in_literals(_E.state, FileState.WANTED, FileState.UNCOPIED, FileState.DROPPED)
_LINE = case((_E.bot != "reporter", -_E.id), else_=func.coalesce(SENDER, 0))
REQUEST = (*OWNED, _E.bot, _E.sealed_file, _E.tries)
"""The columns that tell what is to be done with a file; beside them stands its `line`."""

_FIRST_OF_LINES = (
    select(func.min(_E.id))
    .select_from(WITH_OWNER)
    .where(_TO_DO, _E.state != FileState.DROPPED, or_(_E.not_before.is_(None), _E.not_before <= bindparam("now")))
    .group_by(_LINE)
)
_WANTED = (
    select(*REQUEST, _LINE.label("line"))
    .select_from(WITH_OWNER)
    .where(_E.id.in_(_FIRST_OF_LINES))
    .order_by(_E.id)
    .limit(bindparam("most"))
)
_EARLIEST_LATER = select(func.min(_E.not_before)).where(_TO_DO, _E.state != FileState.DROPPED)
_DROPPED = (
    select(_E.id)
    .where(_TO_DO, _E.state == FileState.DROPPED, ~in_parameter(_E.id, "but"))
    .order_by(_E.id)
    .limit(bindparam("most"))
)
_STATE = select(_E.state).where(_E.id == bindparam("row"))
_THIS_WANTED = UPDATE_BY_ID.where(_E.state == FileState.WANTED)
_COPIED = {"state": FileState.HELD, "sealed_facts": bindparam("facts")}
_HELD = _THIS_WANTED.values(
    **_COPIED,
    sealed_file=None,
    digest=bindparam("hashed"),
    wrapped_key=bindparam("wrapped"),
    unscanned=bindparam("again"),
    tries=0,
    not_before=bindparam("until"),
)
_COPY_MADE = UPDATE_BY_ID.where(_E.state == FileState.UNCOPIED).values(**_COPIED)
_REFUSED = _THIS_WANTED.values(
    state=FileState.REFUSED, sealed_file=None, wrapped_key=None, sealed_facts=bindparam("facts")
)
_LATER = UPDATE_BY_ID.where(in_literals(_E.state, FileState.WANTED, FileState.UNCOPIED, FileState.HELD)).values(
    tries=_E.tries + bindparam("counted"), not_before=bindparam("until")
)
_GONE = UPDATE_BY_ID.values(state=FileState.GONE)


def pending_fetches(tx: Tx, limit: int, unreadable: UnreadableRows | None = None) -> list[FileRequest]:
    """Return the files to fetch or copy now: the oldest of each person, so that one person's files delay no others."""

    return requests(tx, _WANTED, limit, unreadable)


def requests(tx: Tx, statement: Any, limit: int, unreadable: UnreadableRows | None) -> list[FileRequest]:
    """Return the tasks that a query of `REQUEST` finds."""

    def request(row: Any) -> FileRequest:
        ref = tx.keys.open_text(row.sealed_file, FILE_ID(row.id)) or ""
        known = read(row, wrapping_key(tx, row))
        return FileRequest(**{**asdict(known), "ref": ref}, line=row.line, bot=row.bot, tries=row.tries)

    return read_rows(tx.conn.execute(statement, {"now": tx.now, "most": limit}), request, unreadable)


def state(tx: Tx, evidence_id: int) -> FileState | None:
    """Return the state of an evidence file."""
    return tx.conn.execute(_STATE, {"row": evidence_id}).scalar(FileState)


def pending_ids(tx: Tx, limit: int) -> list[int]:
    """Return the ids of the files to fetch, copy or delete now."""
    fetched = tx.conn.execute(_WANTED, {"now": tx.now, "most": limit}).scalars()
    return [*fetched, *pending_deletions(tx, limit)]


def next_retry(tx: Tx) -> datetime | None:
    """Return the earliest instant to which a file was postponed; it may have passed."""
    return tx.conn.execute(_EARLIEST_LATER).scalar(datetime)


def mark_held(
    tx: Tx, evidence_id: int, copied: CopyResult, *, sha256: str, size: int, wrapped_key: bytes, scan: Scan
) -> bool:
    """Record that the vault holds the file and its copy, sealed under a key of `new_key`; return False if the file was
    dropped meanwhile, or its case's key destroyed.

    Args:
        sha256: of the original, in hexadecimal digits.
        size: of the original, in bytes.
        wrapped_key: by the installation's key; of a file that came with its event the row has it already.
    """
    row = to_change(tx, evidence_id)
    holder = wrapping_key(tx, row)
    if holder is None:
        drop(tx, evidence_id)
        return False
    if row.sealed_facts is None:
        return False
    piece = replace(_with_copy(read(row, holder), copied), sha256=sha256, size=size)
    piece = replace(piece, verdict=scan.verdict, finding=scan.finding)
    # Nothing leads from the same file in another case to a case without a person.
    known = row.case_id is None or row.person_id is not None
    values = {
        "facts": seal(piece, holder),
        "hashed": digest(tx, sha256) if known else None,
        "wrapped": row.wrapped_key or tx.keys.pass_on(wrapped_key, WRAPPED(evidence_id), holder),
        "again": scan.again or scan.verdict is ScanVerdict.CLEAN,
        "until": tx.now + SECOND_LOOK if scan.verdict is ScanVerdict.CLEAN else None,
    }
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    if tx.conn.execute(_HELD, {"row": evidence_id, **values}).rowcount != 1:
        return False
    _tell(tx, row.case_id, EvidenceHeld(evidence_id, sha256, size, copied.mime))
    return True


def mark_copied(tx: Tx, evidence_id: int, made: CopyResult) -> bool:
    """Record the copy of a file that the vault held already; return False if the file was dropped meanwhile."""
    return change(tx, evidence_id, _COPY_MADE, lambda piece: _with_copy(piece, made))


def mark_refused(tx: Tx, evidence_id: int, why: str) -> None:
    """Refuse a file; `why` is the message id of the reason."""
    if change(tx, evidence_id, _REFUSED, lambda piece: replace(piece, refusal=why)):
        _tell(tx, case_of(tx, evidence_id), EvidenceRefused(evidence_id, why))


def change(
    tx: Tx, evidence_id: int, statement: Any, changed: Callable[[EvidenceFile], EvidenceFile], **values: Any
) -> bool:
    """Seal changed facts of a file, by a statement with `facts` and these `values`; return False if nothing is known of
    it any more, or the statement does not concern it."""
    row = to_change(tx, evidence_id)
    holder = wrapping_key(tx, row)
    if holder is None or row.sealed_facts is None:
        return False
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    facts = seal(changed(read(row, holder)), holder)
    return tx.conn.execute(statement, {"row": evidence_id, "facts": facts, **values}).rowcount == 1


def postpone(tx: Tx, evidence_id: int, not_before: datetime, *, counts: bool = True) -> None:
    """Postpone a file that could not be fetched; `counts` tells whether this counts as a try."""
    tx.conn.execute(_LATER, {"row": evidence_id, "counted": int(counts), "until": not_before})


def pending_deletions(tx: Tx, limit: int, but: Collection[int] = ()) -> list[int]:
    """Return the ids whose objects the vault must delete, except dead letters (`but`)."""
    return list(tx.conn.execute(_DROPPED, {"most": limit, "but": list(but)}).scalars())


def mark_deleted(tx: Tx, evidence_ids: Sequence[int]) -> None:
    """Record that the vault has deleted these objects."""
    if evidence_ids:
        tx.conn.execute(_GONE, [{"row": evidence_id} for evidence_id in evidence_ids])


def _tell(tx: Tx, case_id: int | None, fact: CaseEvent) -> None:
    """Record what became of a file of a case; what becomes of a draft's is told when it is filed."""
    found = None if case_id is None else cases.get(tx, case_id)
    if found is not None and found.wrapped_key is not None:
        events.append(tx, found, fact, Role.CLOCK)


def _with_copy(piece: EvidenceFile, made: CopyResult) -> EvidenceFile:
    return replace(
        piece,
        mime=made.mime,
        ending=made.ending,
        copy_ending=made.copy_ending,
        copy_size=made.copy_size,
        copy_note=made.note,
    )
