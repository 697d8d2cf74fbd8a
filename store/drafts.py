"""Reports being written: one a person, sealed with the installation's key, kept over restarts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from store import evidence
from store.inserts import Insert, Upsert
from store.tables import DRAFT
from store.unit import Tx

_LABEL = b"draft.body"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft; `version` is that of the screen last shown and never goes back, from one report to the next."""

    id: int
    version: int
    body: dict[str, Any]
    updated_at: datetime


def _or_next_version(insert: Insert) -> Any:
    return insert.on_conflict_do_update(
        index_elements=["person_id"],
        set_={
            "version": DRAFT.c.version + 1,
            "sealed_body": insert.excluded.sealed_body,
            "updated_at": insert.excluded.updated_at,
        },
    ).returning(DRAFT.c.id, DRAFT.c.version)


_SAVE = Upsert(DRAFT, _or_next_version)
COLUMNS = (DRAFT.c.id, DRAFT.c.version, DRAFT.c.sealed_body, DRAFT.c.updated_at)
"""Of a DraftRow, as `draft_of` reads them."""

_LOAD = select(*COLUMNS).where(DRAFT.c.person_id == bindparam("person_id"), DRAFT.c.sealed_body.is_not(None))
_EMPTY = update(DRAFT).where(DRAFT.c.person_id == bindparam("of")).values(sealed_body=None).returning(DRAFT.c.id)


def load(tx: Tx, person_id: int) -> DraftRow | None:
    """The person's open draft."""
    row = tx.conn.execute(_LOAD, {"person_id": person_id}).one_or_none()
    return row and draft_of(tx, row)


def draft_of(tx: Tx, columns: Sequence[Any]) -> DraftRow | None:
    """The draft that a query found, by `COLUMNS`; None where it found none."""
    id, version, sealed_body, updated_at = columns
    return None if id is None else DraftRow(id, version, tx.keys.open_json(sealed_body, _LABEL), updated_at)


def save(tx: Tx, person_id: int, body: Mapping[str, Any]) -> DraftRow:
    """The draft as it is now, one version on."""
    row = {
        "person_id": person_id,
        "version": 1,
        "sealed_body": tx.keys.seal_json(dict(body), _LABEL),
        "updated_at": tx.now,
    }
    draft_id, version = tx.conn.execute(_SAVE(tx.conn), row).one()
    return DraftRow(draft_id, version, dict(body), tx.now)


def empty(tx: Tx, person_id: int) -> int | None:
    """Empty the draft; its number, None where there never was one."""
    draft_id: int | None = tx.conn.execute(_EMPTY, {"of": person_id}).scalar_one_or_none()
    return draft_id


def erase(tx: Tx, person_id: int) -> None:
    """Empty the draft, and drop the evidence that hangs on it."""
    draft_id = empty(tx, person_id)
    if draft_id is not None:
        evidence.drop_of_draft(tx, draft_id)
