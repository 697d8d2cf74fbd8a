"""Links whose subject is too long for a word: kept under a token (row A11)."""

import orjson

from rules.subject.report_links import ReportLink
from store import settings
from store.unit import Tx

_LONGEST = 64


def keep(tx: Tx, token: str, link: ReportLink) -> None:
    """Keep what a link says; it stays as long as the installation, because links stand in pages of others."""
    settings.put(tx, _name(token), orjson.dumps([link.leaf, link.platform, link.subject]).decode())


def find(tx: Tx, token: str) -> ReportLink | None:
    """Return what the link of this token says; None if there is none."""
    kept = settings.get(tx, _name(token)) if 0 < len(token) <= _LONGEST else None
    return ReportLink(*orjson.loads(kept)) if kept else None


def _name(token: str) -> str:
    return f"link:{token}"
