"""An evidence file as its row tells it.

All that describes the file is sealed as one value of few lengths, so that the database and a known document do not
tell the case that holds it.
"""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import orjson

from rules.evidence import ScanVerdict, SentFile
from rules.vocabulary import Source
from store.sealing import Key, RowLabel, packed
from store.tables import EVIDENCE, FileState
from store.unit import Tx

_STEP = 256
"""The length of the packed facts is a multiple of this many bytes: of nearly all files it is one step."""


@dataclass(frozen=True, slots=True)
class EvidenceFile(SentFile):
    """A file as lists show it; the files of one `album` are one entry.

    Attributes:
        ending: by its bytes, as `mime` and `size` are once it is held.
        refusal: message id.
        copy_ending: of the copy shown to others than the sender; None if there is none (yet).
        copy_size: in bytes.
        copy_note: message id of the remark on the copy, or of the reason why there is none.
        sha256: of the original, in hexadecimal digits; empty while it is not held.
        received_at: when it was sent to a bot; None if that is not known any more.
        verdict, finding: as in `Scan`; no verdict while it is not held, or held from before there were any.
    """

    source: Source = Source.REPORTER
    state: FileState = FileState.WANTED
    refusal: str | None = None
    ending: str | None = None
    copy_ending: str | None = None
    copy_size: int | None = None
    copy_note: str | None = None
    sha256: str = ""
    received_at: datetime | None = None
    verdict: ScanVerdict | None = None
    finding: str = ""

    @property
    def infected(self) -> bool:
        """Whether it is in quarantine: the original is kept, and shown to nobody."""
        return self.verdict is ScanVerdict.INFECTED


_PLAIN = ("id", "source", "state", "album")
PIECE = tuple(EVIDENCE.c[name] for name in (*_PLAIN, "sealed_facts"))
"""The columns that `read` needs."""

_FACTS = RowLabel(EVIDENCE.c.sealed_facts)
_SEALED = frozenset(each.name for each in fields(EvidenceFile)) - {*_PLAIN, "ref"}
_UNKNOWN = {"kind": "document"}


def seal(piece: EvidenceFile, holder: Key) -> bytes:
    """Return the facts of a piece, sealed for its row; `holder` is the installation's key, or that of its case."""
    told = {name: value for name in sorted(_SEALED) if (value := getattr(piece, name))}
    short = packed(orjson.dumps(told))
    return holder.seal(short.ljust(-(-len(short) // _STEP) * _STEP), _FACTS(piece.id))


def read(row: Any, holder: Key | None) -> EvidenceFile:
    """Return the piece of a row of `PIECE`; of one that was dropped, or whose key is destroyed, nothing is known.

    Raises:
        SealError: the facts are sealed under another key or for another row.
    """
    told = holder.open_json(row.sealed_facts, _FACTS(row.id)) if holder and row.sealed_facts else {}
    facts = {name: value for name, value in told.items() if name in _SEALED}
    if "received_at" in facts:
        facts["received_at"] = datetime.fromisoformat(facts["received_at"])
    if "verdict" in facts:
        facts["verdict"] = ScanVerdict(facts["verdict"])
    return EvidenceFile(
        "", **{**_UNKNOWN, **facts}, id=row.id, source=row.source, state=row.state, album=row.album or ""
    )


def digest(tx: Tx, sha256: str) -> bytes:
    """Return the keyed hash by which the same file is found in other cases."""
    return tx.keys.hash("evidence.sha256", sha256)
