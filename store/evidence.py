"""Evidence: wanted with its file id, fetched into the vault under its own key, held with its hash, or refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update

from store import cases
from store.inserts import inserted
from store.sealing import Key
from store.tables import CASE, DRAFT, EVIDENCE, FileState
from store.tables.columns import one_of
from store.unit import Tx

_FILE = b"evidence.file"
_NAME = b"evidence.name"


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to fetch: whose file id (Bot API "getFile"), and what was declared of it."""

    id: int
    bot: str
    kind: str
    file_id: str
    mime: str | None
    size: int | None
    tries: int


_PIECE = [EVIDENCE.c[name] for name in ("id", "kind", "album", "state", "mime", "size", "refusal", "sealed_name")]
_TO_DO = one_of(EVIDENCE.c.state, FileState.WANTED, FileState.DROPPED)
_KEPT = ~one_of(EVIDENCE.c.state, FileState.DROPPED, FileState.GONE)
_OF_DRAFT = select(*_PIECE).where(EVIDENCE.c.draft_id == bindparam("draft_id"), _KEPT).order_by(EVIDENCE.c.id)
_OF_CASE = select(*_PIECE).where(EVIDENCE.c.case_id == bindparam("case_id"), _KEPT).order_by(EVIDENCE.c.id)
_COUNT_OF_CASE = (
    select(func.count())
    .select_from(EVIDENCE)
    .where(EVIDENCE.c.case_id == bindparam("case_id"), _KEPT, EVIDENCE.c.state != FileState.REFUSED)
)
_WANTED = (
    select(
        *(EVIDENCE.c[name] for name in ("id", "bot", "kind", "sealed_file", "mime", "size", "tries")),
    )
    .where(
        _TO_DO,
        EVIDENCE.c.state == FileState.WANTED,
        or_(EVIDENCE.c.not_before.is_(None), EVIDENCE.c.not_before <= bindparam("now")),
    )
    .order_by(EVIDENCE.c.id)
    .limit(bindparam("most"))
)
_DROPPED = (
    select(EVIDENCE.c.id)
    .where(_TO_DO, EVIDENCE.c.state == FileState.DROPPED)
    .order_by(EVIDENCE.c.id)
    .limit(bindparam("most"))
)
_INSERT = insert(EVIDENCE)
_THIS = update(EVIDENCE).where(EVIDENCE.c.id == bindparam("row"))
_THIS_WANTED = _THIS.where(EVIDENCE.c.state == FileState.WANTED)
_HELD = _THIS_WANTED.values(
    state=FileState.HELD,
    sealed_file=None,
    sha256=bindparam("digest"),
    mime=bindparam("found_mime"),
    size=bindparam("found_size"),
    wrapped_key=bindparam("wrapped"),
    held_at=bindparam("at"),
)
_REFUSED = _THIS_WANTED.values(state=FileState.REFUSED, sealed_file=None, refusal=bindparam("because"))
_LATER = _THIS_WANTED.values(tries=EVIDENCE.c.tries + 1, not_before=bindparam("until"))
_DROP_VALUES: dict[str, Any] = {
    "state": FileState.DROPPED,
    "sealed_file": None,
    "sealed_name": None,
    "wrapped_key": None,
}
_DROP = _THIS.values(_DROP_VALUES)
_DROP_OF_DRAFT = update(EVIDENCE).where(EVIDENCE.c.draft_id == bindparam("of_draft"), _KEPT).values(_DROP_VALUES)
_GONE = _THIS.values(state=FileState.GONE)
_HOLDER = (
    select(EVIDENCE.c.wrapped_key, EVIDENCE.c.case_id, CASE.c.wrapped_key.label("case_key"))
    .select_from(EVIDENCE.outerjoin(CASE, CASE.c.id == EVIDENCE.c.case_id))
    .where(EVIDENCE.c.id == bindparam("row"))
)
_SENDER = (
    select(func.coalesce(DRAFT.c.person_id, CASE.c.person_id))
    .select_from(
        EVIDENCE.outerjoin(DRAFT, DRAFT.c.id == EVIDENCE.c.draft_id).outerjoin(CASE, CASE.c.id == EVIDENCE.c.case_id)
    )
    .where(EVIDENCE.c.id == bindparam("row"), EVIDENCE.c.bot == "reporter")
)
_TO_FILE = select(EVIDENCE.c.id, EVIDENCE.c.wrapped_key, EVIDENCE.c.sealed_name).where(
    EVIDENCE.c.draft_id == bindparam("draft_id"), _KEPT
)
_FILED = _THIS.values(
    draft_id=None, case_id=bindparam("of_case"), wrapped_key=bindparam("wrapped"), sealed_name=bindparam("named")
)


def want(
    tx: Tx,
    *,
    bot: str,
    kind: str,
    file_id: str,
    name: str | None,
    mime: str | None,
    size: int | None,
    album: str | None = None,
    draft_id: int | None = None,
    case_id: int | None = None,
) -> int:
    """The id of a piece to be fetched, for a draft or added to a case; `size` as declared, in bytes."""
    holder: Key = tx.keys if case_id is None else _case_key(tx, case_id)
    tx.wakes.add("files")
    values = {
        "draft_id": draft_id,
        "case_id": case_id,
        "bot": bot,
        "kind": kind,
        "album": album,
        "state": FileState.WANTED,
        "sealed_file": tx.keys.seal(file_id.encode(), _FILE),
        "sealed_name": None if name is None else holder.seal(name.encode(), _NAME),
        "mime": mime,
        "size": size,
        "tries": 0,
        "wanted_at": tx.now,
    }
    return inserted(tx, _INSERT, values)


def of_draft(tx: Tx, draft_id: int) -> list[Piece]:
    """The draft's pieces in the order in which they came."""
    return _pieces(tx.conn.execute(_OF_DRAFT, {"draft_id": draft_id}), tx.keys)


def of_case(tx: Tx, case_id: int) -> list[Piece]:
    """The case's pieces in the order in which they came."""
    return _pieces(tx.conn.execute(_OF_CASE, {"case_id": case_id}), cases.key_of(tx, case_id))


def count_of_case(tx: Tx, case_id: int) -> int:
    """How many pieces the case has, those not counted that were refused."""
    return int(tx.conn.execute(_COUNT_OF_CASE, {"case_id": case_id}).scalar_one())


def wanted(tx: Tx, limit: int) -> list[Wanted]:
    """What the fetcher has to do, oldest first."""
    found = tx.conn.execute(_WANTED, {"now": tx.now, "most": limit})
    return [
        Wanted(row.id, row.bot, row.kind, tx.keys.open(row.sealed_file, _FILE).decode(), row.mime, row.size, row.tries)
        for row in found
    ]


def held(tx: Tx, evidence_id: int, *, sha256: bytes, mime: str, size: int, wrapped_key: bytes) -> bool:
    """The vault holds it, sealed under a key of `tx.keys.new_key()`; False where meanwhile it was dropped, or its
    case's key destroyed."""
    row = tx.conn.execute(_HOLDER, {"row": evidence_id}).one()
    holder = _holder(tx, row)
    if holder is None:
        remove(tx, evidence_id)
        return False
    wrapped_key = tx.keys.rewrap(wrapped_key, holder)
    values = {"digest": sha256, "found_mime": mime, "found_size": size, "wrapped": wrapped_key, "at": tx.now}
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    return tx.conn.execute(_HELD, {"row": evidence_id, **values}).rowcount == 1


def refused(tx: Tx, evidence_id: int, message_id: str) -> None:
    """It cannot be taken; `message_id` says why, in words for the person."""
    tx.wakes |= {"outbox.reporter", "outbox.desk"}
    tx.conn.execute(_REFUSED, {"row": evidence_id, "because": message_id})


def sender(tx: Tx, evidence_id: int) -> int | None:
    """The person who sent a piece to the reporter bot; None where staff did, or who did is no longer known."""
    person_id: int | None = tx.conn.execute(_SENDER, {"row": evidence_id}).scalar_one_or_none()
    return person_id


def later(tx: Tx, evidence_id: int, not_before: datetime) -> None:
    """It could not be fetched this time."""
    tx.conn.execute(_LATER, {"row": evidence_id, "until": not_before})


def remove(tx: Tx, evidence_id: int) -> None:
    """Drop a piece: its key is destroyed now, its bytes are deleted soon."""
    tx.wakes.add("files")
    tx.conn.execute(_DROP, {"row": evidence_id})


def drop_of_draft(tx: Tx, draft_id: int) -> None:
    """Drop everything that still hangs on a draft."""
    tx.wakes.add("files")
    tx.conn.execute(_DROP_OF_DRAFT, {"of_draft": draft_id})


def dropped(tx: Tx, limit: int) -> list[int]:
    """Ids whose objects the vault has to delete."""
    return list(tx.conn.execute(_DROPPED, {"most": limit}).scalars())


def gone(tx: Tx, evidence_ids: Sequence[int]) -> None:
    """The vault has deleted these objects."""
    if evidence_ids:
        tx.conn.execute(_GONE, [{"row": evidence_id} for evidence_id in evidence_ids])


def to_case(tx: Tx, draft_id: int, case_id: int) -> None:
    """The draft's pieces belong to the case from now on, under its key."""
    case_key = _case_key(tx, case_id)
    for evidence_id, wrapped, name in tx.conn.execute(_TO_FILE, {"draft_id": draft_id}).all():
        tx.conn.execute(
            _FILED,
            {
                "row": evidence_id,
                "of_case": case_id,
                "wrapped": wrapped and tx.keys.rewrap(wrapped, case_key),
                "named": name and case_key.seal(tx.keys.open(name, _NAME), _NAME),
            },
        )


def key(tx: Tx, evidence_id: int) -> Key | None:
    """The key of the object in the vault; None where it is not held, or the case's key is destroyed."""
    row = tx.conn.execute(_HOLDER, {"row": evidence_id}).one_or_none()
    holder = None if row is None else _holder(tx, row)
    return None if row is None or row.wrapped_key is None or holder is None else holder.unwrap(row.wrapped_key)


def _holder(tx: Tx, row: Any) -> Key | None:
    """What wraps the object's key: the installation's while there is no case, then the case's; None once destroyed."""
    if row.case_id is None:
        return tx.keys
    return None if row.case_key is None else tx.keys.unwrap(row.case_key)


def _case_key(tx: Tx, case_id: int) -> Key:
    row = cases.get(tx, case_id)
    if row is None:
        raise LookupError(f"no case {case_id}")
    return cases.key(tx, row)


def _pieces(found: Any, holder: Key | None) -> list[Piece]:
    return [
        Piece(
            row.id,
            row.kind,
            row.album,
            row.state,
            holder.open(row.sealed_name, _NAME).decode() if holder and row.sealed_name else None,
            row.mime,
            row.size,
            row.refusal,
        )
        for row in found
    ]
