"""Editions: the texts of catalogue, policy, notice and partner list by version, to judge a case by its own version."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from store.tables import EDITION
from store.unit import Tx

CATALOGUE, POLICY, NOTICE, PARTNERS = "catalogue", "policy", "notice", "partner list"


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """A text in force under a version."""

    kind: str
    version: str
    text: str


_INSERT = insert(EDITION)
_TEXT = select(EDITION.c.text).where(EDITION.c.kind == bindparam("kind"), EDITION.c.version == bindparam("version"))
_KEPT_AT = select(EDITION.c.kept_at).where(
    EDITION.c.kind == bindparam("kind"), EDITION.c.version == bindparam("version")
)
_TEXTS = select(EDITION.c.text).where(EDITION.c.kind == bindparam("kind")).order_by(EDITION.c.id.desc())


def put(tx: Tx, edition: RuleVersion) -> bool:
    """Keep the text under its version; return False if another text is kept under the same version."""
    former = text(tx, edition.kind, edition.version)
    if former is None:
        values = {"kind": edition.kind, "version": edition.version, "text": edition.text, "kept_at": tx.now}
        tx.conn.execute(_INSERT, values)
    return former in (None, edition.text)


def text(tx: Tx, kind: str, version: str) -> str | None:
    """Return the text in force under a version; None if it was never kept."""
    return tx.conn.execute(_TEXT, {"kind": kind, "version": version}).scalar(str)


def kept_at(tx: Tx, kind: str, version: str) -> datetime | None:
    """Return since when a version is in force; None if it was never kept."""
    return tx.conn.execute(_KEPT_AT, {"kind": kind, "version": version}).scalar(datetime)


def texts(tx: Tx, kind: str) -> list[str]:
    """Return all texts of a kind that were ever kept, newest first."""
    return list(tx.conn.execute(_TEXTS, {"kind": kind}).scalars())
