"""An anonymous case is opened by its receipt code, from any account (rows A6, B1).

While it is open, the sealed conversation of the person holds it, and nothing else does: no column of any row.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.record.due import on_deadline
from rules.facts.person_notices import OpenedCaseNotice
from rules.facts.registry import Notice
from rules.vocabulary import DeadlineKind
from store import codec, outbox
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.outbox import Destination, SendMode
from store.parties import codes
from store.record import deadlines, reporters
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.tables.columns import day_of
from store.unit import OpenedCase, Tx


@dataclass(frozen=True, slots=True)
class _Opened:
    case_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class _Held:
    """What a draft holds of an open case."""

    opened: _Opened | None = None


def open_case(tx: Tx, person: PersonRow, hashed: bytes) -> CaseRow | None:
    """Open the anonymous case of the receipt code with this slow hash, for the rest of this unit; None if there is
    none."""
    case_id = codes.case_of_receipt(tx, hashed)
    tx.opened = None if case_id is None else OpenedCase(case_id, person.id)
    return reporters.opened_case(tx)


def watch(tx: Tx, person: PersonRow, until: datetime) -> None:
    """Have the clock leave the case when nothing is done any more."""
    if all(row.kind is not DeadlineKind.OPENED_CASE for row in deadlines.of_person(tx, person.id)):
        kind = DeadlineKind.OPENED_CASE
        deadlines.create(tx, kind, person_id=person.id, begun_at=day_of(tx.now), due_at=until, next_at=until)


def tell(tx: Tx, to: Destination, case: CaseRow, notice: Notice, *, slot: str | None = None) -> None:
    """Send a notice about the open case to whoever has it open."""
    wrapped = OpenedCaseNotice(case.id, notice.KIND, codec.to_json(notice))
    outbox.put(tx, to, wrapped, manner=SendMode.MOVE if slot else SendMode.NEW, slot=slot)


def tell_reporter(tx: Tx, case: CaseRow, notice: Notice, deadline_id: int | None) -> None:
    """Write to nobody but whoever has the case open at this moment. The result counts as delivered: from now on the
    receipt code shows it."""
    if tx.opened and tx.opened.case_id == case.id and (to := people.destination(tx, tx.opened.person_id)):
        tell(tx, to, case, notice)
    if deadline_id is not None:
        deadlines.mark_met(tx, deadline_id)


@on_deadline(DeadlineKind.OPENED_CASE)
def leave_idle(tx: Tx, row: DeadlineRow) -> None:
    """Leave the open case after an hour without use: nothing of it stays in the draft."""
    draft = drafts.load(tx, row.person_id or 0)
    opened = codec.from_json(_Held, draft.body).opened if draft else None
    if opened and opened.until > tx.now:
        deadlines.reschedule(tx, row.id, begun_at=day_of(tx.now), due_at=opened.until, next_at=opened.until)
        return
    deadlines.remove(tx, row.id)
    if draft and opened and row.person_id:
        left: dict[str, Any] = {name: it for name, it in draft.body.items() if name != "opened"}
        if left.keys() <= {"heard", "refused", "album"}:
            drafts.erase(tx, row.person_id)
        else:
            drafts.rewrite(tx, row.person_id, left)
