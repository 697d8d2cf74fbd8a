"""Drafts of reports: one per person, sealed under their key, kept over restarts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, select, update
from sqlalchemy.dialects.postgresql import insert

from store import evidence, person_keys
from store.sealing import RowLabel
from store.tables import DRAFT, EVIDENCE, PERSON
from store.tables.columns import day_of
from store.unit import Tx

_BODY = RowLabel(DRAFT.c.sealed_body)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft; `version` is that of the last screen and never decreases, not even from one report to the next.

    Attributes:
        files: it may have evidence files.
    """

    id: int
    version: int
    body: dict[str, Any]
    updated_at: datetime
    files: bool


_NEW = insert(DRAFT)
_BEGIN = _NEW.on_conflict_do_update(
    index_elements=["person_id"],
    set_={
        "version": DRAFT.c.version + 1,
        "sealed_body": _NEW.excluded.sealed_body,
        "updated_at": _NEW.excluded.updated_at,
    },
).returning(DRAFT.c.id, DRAFT.c.version)
_FILES = exists().where(EVIDENCE.c.draft_id == DRAFT.c.id).correlate(DRAFT)
COLUMNS = (
    *(DRAFT.c[name] for name in ("id", "person_id", "version", "sealed_body", "updated_at")),
    *person_keys.COLUMNS,
    _FILES.label("files"),
)
"""The columns that `draft_of` reads, of a draft with its person."""

_LOAD = (
    select(*COLUMNS)
    .select_from(DRAFT.join(PERSON, PERSON.c.id == DRAFT.c.person_id))
    .where(DRAFT.c.person_id == bindparam("person_id"), DRAFT.c.sealed_body.is_not(None))
)
_OF = DRAFT.c.person_id == bindparam("of")
# A draft that another process has erased stays erased: no reminder or deletion would follow any more.
_SAVE = (
    update(DRAFT)
    .where(_OF, DRAFT.c.sealed_body.is_not(None))
    .values(version=bindparam("now"), sealed_body=bindparam("body"), updated_at=bindparam("at"))
)
_REWRITE = update(DRAFT).where(_OF, DRAFT.c.sealed_body.is_not(None)).values(sealed_body=bindparam("body"))
_TAKE_FILES = (
    update(EVIDENCE)
    .where(EVIDENCE.c.draft_id == bindparam("former"), evidence.NOT_DROPPED)
    .values(draft_id=bindparam("new"))
)
_ERASE = update(DRAFT).where(_OF).values(sealed_body=None, updated_at=bindparam("day")).returning(DRAFT.c.id, _FILES)


def load(tx: Tx, person_id: int) -> DraftRow | None:
    """Return the person's open draft."""
    row = tx.conn.execute(_LOAD, {"person_id": person_id}).one_or_none()
    return row and draft_of(tx, row)


def draft_of(tx: Tx, columns: Sequence[Any]) -> DraftRow | None:
    """Return the draft that a query of `COLUMNS` found; None if there is none."""
    id, person_id, version, sealed_body, updated_at, account, wrapped, files = columns
    key = person_keys.of_row(tx, person_id, account, wrapped) if person_id else None
    if key is None:
        return None
    body = person_keys.opening(tx, sealed_body, key).open_json(sealed_body, _BODY(person_id))
    return DraftRow(id, version, body, updated_at, bool(files))


def begin(tx: Tx, person_id: int, body: Mapping[str, Any]) -> DraftRow:
    """Begin a draft, replacing an existing one."""
    row = {"person_id": person_id, "version": 1, "sealed_body": _sealed(tx, person_id, body)}
    draft_id, version = tx.conn.execute(_BEGIN, {**row, "updated_at": tx.now}).one()
    return DraftRow(draft_id, version, dict(body), tx.now, files=True)


def save(tx: Tx, person_id: int, draft: DraftRow, body: Mapping[str, Any]) -> DraftRow:
    """Save the person's open draft with a new body, as the next version."""
    saved = replace(draft, version=draft.version + 1, body=dict(body), updated_at=tx.now, files=True)
    sealed = _sealed(tx, person_id, saved.body)
    tx.conn.execute(_SAVE, {"of": person_id, "now": saved.version, "body": sealed, "at": tx.now})
    return saved


def rewrite(tx: Tx, person_id: int, body: Mapping[str, Any]) -> None:
    """Give the person's open draft another body without their doing: screens and deadlines stay as they are."""
    tx.conn.execute(_REWRITE, {"of": person_id, "body": _sealed(tx, person_id, body)})


def _sealed(tx: Tx, person_id: int, body: Mapping[str, Any]) -> bytes:
    return person_keys.sealing(tx, person_id).seal_json(dict(body), _BODY(person_id))


def take_files(tx: Tx, draft_id: int, former: int) -> None:
    """Give a draft the files of a former one."""
    tx.conn.execute(_TAKE_FILES, {"new": draft_id, "former": former})


def erase(tx: Tx, person_id: int) -> None:
    """Empty the draft, so that no more than the day tells when it was filed or dropped, and drop its evidence."""
    erased = tx.conn.execute(_ERASE, {"of": person_id, "day": day_of(tx.now)}).one_or_none()
    if erased and erased[1]:
        evidence.drop_of_draft(tx, erased[0])
