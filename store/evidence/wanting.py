"""Request an evidence file for a draft or a case, move it from the draft to the case, or drop it."""

from typing import Any

from sqlalchemy import bindparam, insert, select, update

from rules.vocabulary import Source
from store.evidence import keys
from store.evidence.pieces import NOT_DROPPED
from store.sealing import Key
from store.tables import EVIDENCE, FileState
from store.unit import Tx

FILE_ID_LABEL = b"evidence.file"
"""The label under which a bot's file id is sealed."""

UPDATE_BY_ID = update(EVIDENCE).where(EVIDENCE.c.id == bindparam("row"))
_INSERT = insert(EVIDENCE)
_DROP_VALUES: dict[str, Any] = {
    "state": FileState.DROPPED,
    "sealed_file": None,
    "sealed_name": None,
    "wrapped_key": None,
}
_DROP = UPDATE_BY_ID.values(_DROP_VALUES)
_DROP_OF_DRAFT = update(EVIDENCE).where(EVIDENCE.c.draft_id == bindparam("of_draft"), NOT_DROPPED).values(_DROP_VALUES)
_TO_FILE = select(EVIDENCE.c.id, EVIDENCE.c.wrapped_key, EVIDENCE.c.sealed_name).where(
    EVIDENCE.c.draft_id == bindparam("draft_id"), NOT_DROPPED
)
_FILED = UPDATE_BY_ID.values(
    draft_id=None, case_id=bindparam("of_case"), wrapped_key=bindparam("wrapped"), sealed_name=bindparam("named")
)


def request(
    tx: Tx,
    *,
    bot: str,
    kind: str,
    ref: str,
    name: str | None,
    mime: str | None,
    size: int | None,
    album: str | None = None,
    draft_id: int | None = None,
    case_id: int | None = None,
    source: Source = Source.REPORTER,
    sender_id: int | None = None,
) -> int:
    """Insert a file to fetch for a draft or a case, and return its id; `size` is as declared, in bytes.

    Args:
        sender_id: the person who sent it, if not the reporter.
    """
    holder: Key = tx.keys if case_id is None else keys.case_key(tx, case_id)
    tx.wakes.add("files")
    values = {
        "draft_id": draft_id,
        "case_id": case_id,
        "sender_id": sender_id,
        "bot": bot,
        "kind": kind,
        "source": source,
        "album": album,
        "state": FileState.WANTED,
        "sealed_file": tx.keys.seal(ref.encode(), FILE_ID_LABEL),
        "sealed_name": None if name is None else holder.seal(name.encode(), keys.NAME_LABEL),
        "mime": mime,
        "size": size,
        "tries": 0,
        "wanted_at": tx.now,
    }
    return tx.conn.execute(_INSERT, values).inserted_primary_key[0]


def move_to_case(tx: Tx, draft_id: int, case_id: int) -> None:
    """Move the draft's files to the case, under its key."""
    pieces = tx.conn.execute(_TO_FILE, {"draft_id": draft_id}).all()
    if not pieces:
        return
    case_key = keys.case_key(tx, case_id)
    for evidence_id, wrapped, name in pieces:
        tx.conn.execute(
            _FILED,
            {
                "row": evidence_id,
                "of_case": case_id,
                "wrapped": wrapped and tx.keys.rewrap(wrapped, case_key),
                "named": name and case_key.seal(tx.keys.open(name, keys.NAME_LABEL), keys.NAME_LABEL),
            },
        )


def drop(tx: Tx, evidence_id: int) -> None:
    """Drop a file: its key is destroyed now, its bytes are deleted soon."""
    tx.wakes.add("files")
    tx.conn.execute(_DROP, {"row": evidence_id})


def drop_of_draft(tx: Tx, draft_id: int) -> None:
    """Drop all files that still belong to a draft."""
    tx.wakes.add("files")
    tx.conn.execute(_DROP_OF_DRAFT, {"of_draft": draft_id})
