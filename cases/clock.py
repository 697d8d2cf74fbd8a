"""Deadline handling: each mark is notified once, and the deadline stores when it is checked next."""

from datetime import datetime, timedelta
from importlib import import_module
from pkgutil import walk_packages

import cases
from cases.notify import notices, staff_notices
from cases.record import sla
from cases.record.due import DEADLINE_HANDLERS, case_of, on_deadline
from rules.facts.events import CaseOpened, DeadlineMissed, MissedDeadlineEscalated
from rules.facts.notices import LateNotice, LeadNotice, OverdueNotice, ReminderNotice
from rules.schedule.deadlines import STAFFS, STANDING, DeadlineStep, next_look, passed
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, LeadNoticeReason, Role, State
from rules.workflow.life import LEADS
from store.members import staff
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

BATCH = 50
"""The number of deadlines per transaction, so that it stays short after a long stop."""

RETRY_DELAY = timedelta(minutes=1)
"""The delay after which a deadline whose handling failed is tried again."""


def due_ids(tx: Tx) -> list[int]:
    """Return the ids of the deadlines that are due now, `BATCH` at most."""
    return [row.id for row in deadlines.due(tx, BATCH)]


def handle_due(tx: Tx, only: int | None = None) -> int:
    """Handle the due deadlines, `BATCH` at most, or `only` one, and return their number.

    Notices go to the outbox, and each deadline gets its next check. Of several marks missed during a stop only the
    newest is notified (row D3).
    """
    rows = [row for row in deadlines.due(tx, BATCH) if only in (None, row.id)]
    for due in rows:
        # The handler of an earlier row may have met or moved this one: a member follows its leading case.
        row = deadlines.get(tx, due.id)
        if row and row.next_at and row.next_at <= tx.now:
            DEADLINE_HANDLERS[row.kind](tx, row)
    return len(rows)


def retry_soon(tx: Tx, deadline_id: int) -> None:
    """Retry soon a deadline whose handling has failed."""
    deadlines.set_next_check(tx, deadline_id, tx.now + RETRY_DELAY)


@on_deadline(*STAFFS)
def _remind(tx: Tx, row: DeadlineRow) -> None:
    """Notify the newest mark of a deadline of staff, and set the next check."""
    case = case_of(tx, row)
    policy, zone = tx.installation.policy, tx.installation.timezone
    together = sla.deadlines_due_with(tx, row)
    mark = passed(row.kind, row.begun_at, row.due_at, tx.now, policy)
    coming = next_look(row.kind, row.begun_at, row.due_at, tx.now, policy, zone).at
    morning = after_quiet(tx.now, policy.quiet, zone)
    if mark and mark.mark is DeadlineStep.SHARE and morning > tx.now:
        # A share missed during a stop can wait until morning; an earlier mark replaces it.
        deadlines.set_next_check(tx, row.id, min(morning, coming))
        return
    # Of deadlines due at one instant only the first is notified: the others would repeat it.
    if mark and row.id == together[0].id:
        if mark.mark in (DeadlineStep.NOW, DeadlineStep.AGAIN):
            # A check made later than its mark, for escalation, does not notify the mark again.
            untold = row.next_at is None or mark.at >= row.next_at
            _overdue(tx, together, case, again=mark.mark is DeadlineStep.AGAIN and untold)
        else:
            notices.remind(tx, case, ReminderNotice(row.id), about=_about(row))
    # Reminders of an undelivered result end: on a closed case the notice at its due time is the last.
    over = case.state is State.CLOSED and row.due_at <= tx.now and row.kind not in STANDING
    if row.due_at <= tx.now < (second := (row.late_at or tx.now) + policy.escalate):
        coming = min(coming, second)
    deadlines.set_next_check(tx, row.id, None if over else coming)


def _about(row: DeadlineRow) -> str:
    """Return what reminders are counted by: each step after a decision has its own, since several may be late."""
    return row.kind if row.kind in STANDING else ""


def _overdue(tx: Tx, rows: list[DeadlineRow], case: CaseRow, *, again: bool) -> None:
    """Notify beside the card each time; once notify the lead, and the reporter with a new promised time (row D2)."""
    row = rows[0]
    if row.late_at is None or again:
        notices.remind(tx, case, OverdueNotice(row.id), about=_about(row))
    if row.late_at is not None:
        _escalate(tx, row, row.late_at, case)
        return
    for late in rows:
        deadlines.mark_delay_notified(tx, late.id)
    by = tx.now + tx.installation.policy.grace
    event = events.append(tx, case, DeadlineMissed(row.kind, by), Role.CLOCK)
    staff_notices.notify_leads(tx, case, LeadNotice(LeadNoticeReason.OVERDUE, event.id, row.id))
    notices.refresh(tx, case)
    if row.kind is not DeadlineKind.DELIVERY and row.kind not in STANDING:
        notices.notify_reporter(tx, case, LateNotice(event.id))


def _escalate(tx: Tx, row: DeadlineRow, late_at: datetime, case: CaseRow) -> None:
    """Notify the administrators once if the case is still late and no lead has acted on it for the policy's hours."""
    told, patience = events.of_case(tx, case.id), tx.installation.policy.escalate
    if tx.now < late_at + patience or any(
        event.act == MissedDeadlineEscalated.KIND and event.at >= late_at for event in told
    ):
        return
    leading = {member.id for member in staff.list_active(tx) if member.roles & LEADS}
    acted = [event for event in told if event.act != CaseOpened.KIND]  # opening a case is no act on it
    if any(event.staff_id in leading and event.at > tx.now - patience for event in acted):
        return
    events.append(tx, case, MissedDeadlineEscalated(row.kind), Role.CLOCK)
    staff_notices.notify_administrators(tx, case, LeadNotice(LeadNoticeReason.ESCALATED, deadline=row.id))


# Each feature declares its handlers by being imported.
for _module in walk_packages(cases.__path__, "cases."):
    import_module(_module.name)

if unhandled := set(DeadlineKind) - DEADLINE_HANDLERS.keys():
    raise TypeError(f"deadlines that nothing handles: {sorted(unhandled)}")
