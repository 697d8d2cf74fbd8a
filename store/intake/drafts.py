"""Reports being written: one a person, sealed with the installation's key, kept over restarts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, select, update

from store import evidence
from store.engine.connection import Connection
from store.inserts import Insert, Several, Upsert
from store.tables import DRAFT, EVIDENCE
from store.unit import Tx

_LABEL = b"draft.body"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft; `version` is that of the screen last shown and never goes back, from one report to the next.

    Attributes:
        files: files may hang on it.
    """

    id: int
    version: int
    body: dict[str, Any]
    updated_at: datetime
    files: bool


def _or_next_version(insert: Insert) -> Any:
    return insert.on_conflict_do_update(
        index_elements=["person_id"],
        set_={
            "version": DRAFT.c.version + 1,
            "sealed_body": insert.excluded.sealed_body,
            "updated_at": insert.excluded.updated_at,
        },
    ).returning(DRAFT.c.id, DRAFT.c.version)


def _or_this(insert: Insert) -> Any:
    columns = ("version", "sealed_body", "updated_at")
    # Erased meanwhile by another process, it stays so: nobody would remind of it or erase it any more.
    return insert.on_conflict_do_update(
        index_elements=["person_id"],
        set_={name: insert.excluded[name] for name in columns},
        where=DRAFT.c.sealed_body.is_not(None),
    )


_BEGIN = Upsert(DRAFT, _or_next_version)
_SEVERAL = Several(DRAFT, "person_id", "version", "sealed_body", "updated_at", prepare=_or_this)
_FILES = exists().where(EVIDENCE.c.draft_id == DRAFT.c.id)
COLUMNS = (DRAFT.c.id, DRAFT.c.version, DRAFT.c.sealed_body, DRAFT.c.updated_at, _FILES.label("files"))
"""Of a DraftRow, as `draft_of` reads them."""

_LOAD = select(*COLUMNS).where(DRAFT.c.person_id == bindparam("person_id"), DRAFT.c.sealed_body.is_not(None))
_EMPTY = update(DRAFT).where(DRAFT.c.person_id == bindparam("of")).values(sealed_body=None).returning(DRAFT.c.id)


def load(tx: Tx, person_id: int) -> DraftRow | None:
    """The person's open draft."""
    row = tx.conn.execute(_LOAD, {"person_id": person_id}, ahead=nothing_saved(tx, person_id)).one_or_none()
    return row and draft_of(tx, row)


def draft_of(tx: Tx, columns: Sequence[Any]) -> DraftRow | None:
    """The draft that a query found, by `COLUMNS`; None where it found none."""
    id, version, sealed_body, updated_at, files = columns
    if id is None:
        return None
    return DraftRow(id, version, tx.keys.open_json(sealed_body, _LABEL), updated_at, bool(files))


def save(tx: Tx, person_id: int, body: Mapping[str, Any], *, former: DraftRow | None) -> DraftRow:
    """The draft as it is now, one version on.

    Args:
        former: the open draft as it was last read or saved; None where there is none or it is not known, and then the
            database gives number and version.
    """
    row = {
        "person_id": person_id,
        "version": former.version + 1 if former else 1,
        "sealed_body": tx.keys.seal_json(dict(body), _LABEL),
        "updated_at": tx.now,
    }
    if former:
        tx.conn.at_last(_save, row, seen_in=DRAFT)
        # Whoever saves may add some now.
        return replace(former, version=former.version + 1, body=dict(body), updated_at=tx.now, files=True)
    draft_id, version = tx.conn.execute(_BEGIN(tx.conn), row, ahead=nothing_saved(tx, person_id)).one()
    return DraftRow(draft_id, version, dict(body), tx.now, files=True)


def filed(tx: Tx, person_id: int, draft: DraftRow) -> None:
    """The draft has become a case, which has its evidence by now; it is emptied."""
    row = {"person_id": person_id, "version": draft.version, "sealed_body": None, "updated_at": tx.now}
    tx.conn.at_last(_save, row, seen_in=DRAFT)


def _save(conn: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Of several saved for one person, the last; by number, so that no two commits wait for each other."""
    last = {row["person_id"]: row for row in rows}
    _SEVERAL(conn, [last[person_id] for person_id in sorted(last)])


def nothing_saved(tx: Tx, person_id: int) -> bool:
    """Whether the person's draft was neither saved nor filed since the last commit, by whichever unit."""
    return all(row["person_id"] != person_id for row in tx.conn.left(_save))


def erase(tx: Tx, person_id: int) -> None:
    """Empty the draft, and drop the evidence that hangs on it."""
    ahead = nothing_saved(tx, person_id)
    draft_id = tx.conn.execute(_EMPTY, {"of": person_id}, ahead=ahead).scalar_one_or_none()
    if draft_id is not None:
        evidence.drop_of_draft(tx, draft_id)
