"""Evidence that is held and still to be scanned for malware, and the verdicts."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, func, literal_column, or_, select

from rules.evidence import Scan, ScanVerdict
from store.attempts.attempts import UnreadableRows
from store.evidence import UPDATE_BY_ID, WITH_OWNER, EvidenceFile
from store.evidence.fetching import REQUEST, SECOND_LOOK, FileRequest, change, requests
from store.tables import EVIDENCE, FileState
from store.unit import Tx

MOST_TRIES = 6
"""How often a file is scanned on which the scanner fails, each time twice as late; a day later it stays unscanned."""

FIRST_PAUSE = timedelta(hours=1)

_E = EVIDENCE.c
_UNSCANNED: ColumnElement[bool] = literal_column("evidence.unscanned")
"""As the partial index has it."""

_DUE = (
    select(*REQUEST, (-_E.id).label("line"))
    .select_from(WITH_OWNER)
    .where(_UNSCANNED, _E.state == FileState.HELD, or_(_E.not_before.is_(None), _E.not_before <= bindparam("now")))
    .order_by(_E.id)
    .limit(bindparam("most"))
)
_LATER = select(func.min(_E.not_before)).where(_UNSCANNED, _E.state == FileState.HELD, _E.not_before > bindparam("now"))
_SCANNED = UPDATE_BY_ID.where(_E.state == FileState.HELD).values(
    sealed_facts=bindparam("facts"), unscanned=bindparam("again"), tries=_E.tries + 1, not_before=bindparam("until")
)
_GIVEN_UP = UPDATE_BY_ID.values(unscanned=False)


def pending_scans(tx: Tx, limit: int, unreadable: UnreadableRows | None = None) -> list[FileRequest]:
    """Return the held files to scan now, oldest first."""
    return requests(tx, _DUE, limit, unreadable)


def next_scan(tx: Tx) -> datetime | None:
    """Return the earliest later instant at which a file is to be scanned again."""
    return tx.conn.execute(_LATER, {"now": tx.now}).scalar(datetime)


def mark_scanned(tx: Tx, file: FileRequest, scan: Scan) -> bool:
    """Record the verdict on a held file, or when it is scanned again; return False if it was dropped meanwhile. A clean
    file is scanned a second time, and stays clean unless malware is found then."""
    clean = scan.verdict is ScanVerdict.CLEAN and file.verdict is not ScanVerdict.CLEAN
    again = clean or (scan.again and file.tries + 1 < MOST_TRIES)
    until: datetime | None = tx.now + (SECOND_LOOK if clean else FIRST_PAUSE * 2**file.tries) if again else None

    def scanned(piece: EvidenceFile) -> EvidenceFile:
        if piece.verdict is ScanVerdict.CLEAN and scan.verdict is ScanVerdict.UNSCANNED:
            return piece
        told = replace(piece, verdict=scan.verdict, finding=scan.finding)
        return quarantined(told) if scan.verdict is ScanVerdict.INFECTED else told

    return change(tx, file.id, _SCANNED, scanned, again=again, until=until)


def give_up(tx: Tx, evidence_id: int) -> None:
    """Leave a file unscanned for good."""
    tx.conn.execute(_GIVEN_UP, {"row": evidence_id})


def quarantined(piece: EvidenceFile) -> EvidenceFile:
    """Return an infected file as it is kept: without a copy."""
    return replace(piece, copy_ending=None, copy_size=None, copy_note="copy-none-infected")
