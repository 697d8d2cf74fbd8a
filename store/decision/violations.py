"""Violations and sanctions of a subject: recorded when a case is decided, and read as history for the ladder."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from rules.facts.events import LiftReason
from rules.sanctions.ladder import Earlier, Published
from rules.sanctions.measures import ON_ACCOUNT, Measure
from rules.vocabulary import Sanction
from store import rows
from store.record import told
from store.record.cases import CaseRow
from store.tables import SANCTION, VIOLATION
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class SanctionRow:
    """A sanction and its current status.

    Attributes:
        ends_at: of a mute, also once it is over; None without an end.
        ended_at: when its end was announced.
        lifted_at: when it was lifted early, for the reason `lifted`.
    """

    id: int
    case_id: int
    subject: bytes | None
    account: bytes | None
    kind: Sanction
    days: int
    begun_at: datetime
    ends_at: datetime | None
    ended_at: datetime | None = None
    lifted_at: datetime | None = None
    lifted: str | None = None

    @property
    def measure(self) -> Measure:
        """The sanction imposed."""
        return Measure(self.kind, self.days)


_FOUND = (
    select(VIOLATION)
    .where(VIOLATION.c.account == bindparam("of_account"), VIOLATION.c.case_id != bindparam("but_case"))
    .order_by(VIOLATION.c.id)
)
_VIOLATIONS = select(VIOLATION.c.id).where(VIOLATION.c.case_id == bindparam("of_case"))


def record_violation(tx: Tx, case: CaseRow, *, published: Published | None, deleted: bool) -> int:
    """Insert the violation found by the decision of `case`, replacing a former decision's, and return its id."""
    for former in _ids(tx, case.id):
        told.tell(tx, VIOLATION, case.id, former, None)
    rows.remove(tx, VIOLATION, case_id=case.id)
    values: dict[str, Any] = {
        "case_id": case.id,
        "subject": case.subject,
        "account": case.account,
        "severity": case.severity,
        "published_from": published and published.earliest,
        "published_until": published and published.latest,
        "reported_at": case.filed_at,
        "found_at": tx.now,
        "deleted_at": tx.now if deleted else None,
    }
    id = rows.create(tx, VIOLATION, **values)
    told.tell(tx, VIOLATION, case.id, id, values)
    return id


def impose(tx: Tx, case: CaseRow, measure: Measure, ends_at: datetime | None) -> SanctionRow:
    """Insert a sanction imposed now."""
    values: dict[str, Any] = {
        "case_id": case.id,
        "subject": case.subject,
        "account": case.account,
        "kind": measure.kind,
        "days": measure.days,
        "begun_at": tx.now,
        "ends_at": ends_at,
    }
    row = SanctionRow(id=rows.create(tx, SANCTION, **values), **values)
    told.tell(tx, SANCTION, case.id, row.id, values)
    return row


def of_case(tx: Tx, case_id: int) -> list[SanctionRow]:
    """Return the sanctions of a case, lifted or not, oldest first."""
    return rows.every(tx, SANCTION, SanctionRow, case_id=case_id)


def get(tx: Tx, sanction_id: int) -> SanctionRow | None:
    """Return the sanction with this id."""
    return rows.one(tx, SANCTION, SanctionRow, id=sanction_id)


def in_force(tx: Tx, case_id: int) -> list[SanctionRow]:
    """Return the sanctions of a case that are neither lifted nor over."""
    return [row for row in of_case(tx, case_id) if row.lifted_at is None and row.ended_at is None]


def history(tx: Tx, case: CaseRow) -> list[Earlier]:
    """Return the account's violations found in other cases, oldest first; none for an unknown account."""
    if case.account is None:
        return []
    # Of several sanctions of a case the ladder counts the one on the account.
    found = sorted(rows.every(tx, SANCTION, SanctionRow, account=case.account), key=lambda it: it.kind in ON_ACCOUNT)
    imposed = {row.case_id: row for row in found}
    violated = tx.conn.execute(_FOUND, {"of_account": case.account, "but_case": case.id})
    return [_earlier(row, imposed.get(row.case_id)) for row in violated]


def content_of(about: Any) -> bytes | None:
    """Return the hash of the content that a case or a violation is about; None if only an account is named."""
    return about.subject if about.subject != about.account else None


def annul(tx: Tx, case_id: int) -> None:
    """Annul the violation of a case, so that the ladder no longer counts it."""
    rows.change(tx, VIOLATION, {"case_id": case_id}, annulled_at=tx.now)
    for id in _ids(tx, case_id):
        told.tell(tx, VIOLATION, case_id, id, {"annulled_at": tx.now})


def lift(tx: Tx, row: SanctionRow, why: LiftReason) -> None:
    """Lift a sanction before its end; one already lifted keeps its first reason and time."""
    new = {"lifted_at": tx.now, "lifted": why}
    if rows.change(tx, SANCTION, {"id": row.id, "lifted_at": None}, **new).rowcount:
        told.tell(tx, SANCTION, row.case_id, row.id, new)


def mark_end_announced(tx: Tx, row: SanctionRow) -> None:
    """Record that the end of a sanction was announced."""
    rows.change(tx, SANCTION, {"id": row.id}, ended_at=tx.now)
    told.tell(tx, SANCTION, row.case_id, row.id, {"ended_at": tx.now})


def _ids(tx: Tx, case_id: int) -> list[int]:
    return tx.conn.execute(_VIOLATIONS, {"of_case": case_id}).scalars()


def _earlier(row: Any, imposed: SanctionRow | None) -> Earlier:
    known = row.published_from is not None
    return Earlier(
        id=row.case_id,
        severity=row.severity,
        published=Published(row.published_from, row.published_until) if known else None,
        reported_at=row.reported_at,
        deleted_at=row.deleted_at,
        measure=imposed.measure if imposed else None,
        begun_at=imposed.begun_at if imposed else None,
        lifted=imposed is not None and imposed.lifted == LiftReason.APPEAL,
        annulled=row.annulled_at is not None,
        content=content_of(row),
    )
