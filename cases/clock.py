"""Deadline handling: each mark is notified once, and the deadline stores when it is checked next."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from cases import dead_letters, triage
from cases.collective import sync
from cases.conversation import meeting, questions
from cases.decision import consequences
from cases.intake import drafting
from cases.members import grants
from cases.notify import held_cards, notices, staff_notices
from cases.oversight import calendar, opinions, survey
from cases.record import sla
from cases.staffing import duty
from rules.facts.events import CaseOpened, DeadlineMissed, MissedDeadlineEscalated
from rules.facts.notices import LateNotice, LeadNotice, OverdueNotice, ReminderNotice
from rules.refusals import Refusal
from rules.schedule.deadlines import STAFFS, STANDING, DeadlineStep, next_look, passed
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, LeadNoticeReason, Role, State
from rules.workflow.life import LEADS
from store.members import staff
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

K = DeadlineKind

BATCH = 50
"""The number of deadlines per transaction, so that it stays short after a long stop."""

POSTPONE_DELAY = timedelta(hours=1)
"""The delay after which a deadline that cannot be handled now is checked again."""

RETRY_DELAY = timedelta(minutes=1)
"""The delay after which a deadline whose handling failed is tried again."""

_OF_THE_HOUSE = {
    K.HOUSE: calendar.run_due,
    K.SET_ASIDE_ERASURE: dead_letters.handle_deadline,
    K.SHIFT: duty.handle_deadline,
    K.FLOOD: held_cards.check_flood,
    K.STAFFING: grants.handle_deadline,
    K.OPINIONS: opinions.handle_deadline,
}
"""Handlers of deadlines that belong to no case."""

_OF_A_CASE: Mapping[DeadlineKind, Callable[[Tx, CaseRow], object]] = {
    K.ANSWER: questions.expire_question,
    K.APPEAL_WINDOW: triage.close_unappealed,
    K.FINAL: triage.finalise_result,
    K.SURVEY: survey.ask,
    K.MUTE_END: consequences.end_expired_mutes,
    K.FOLLOW: sync.sync_members,
    K.MEETING: meeting.advance,
}
"""Handlers of a case's deadlines; after a refusal the deadline is tried again later."""


def due_ids(tx: Tx) -> list[int]:
    """Return the ids of the deadlines that are due now, `BATCH` at most."""
    return [row.id for row in deadlines.due(tx, BATCH)]


def handle_due(tx: Tx, only: int | None = None) -> int:
    """Handle the due deadlines, `BATCH` at most, or `only` one, and return their number.

    Notices go to the outbox, and each deadline gets its next check. Of several marks missed during a stop only the
    newest is notified (row D3).
    """
    rows = [row for row in deadlines.due(tx, BATCH) if only in (None, row.id)]
    for row in rows:
        _look(tx, row)
    return len(rows)


def postpone(tx: Tx, deadline_id: int) -> None:
    """Postpone a deadline that cannot be handled now."""
    deadlines.set_next_check(tx, deadline_id, tx.now + POSTPONE_DELAY)


def retry_soon(tx: Tx, deadline_id: int) -> None:
    """Retry soon a deadline whose handling has failed."""
    deadlines.set_next_check(tx, deadline_id, tx.now + RETRY_DELAY)


def _look(tx: Tx, row: DeadlineRow) -> None:
    case = cases.get(tx, row.case_id) if row.case_id else None
    if look := _OF_THE_HOUSE.get(row.kind):
        look(tx, row)
    elif case is None:
        drafting.handle_deadline(tx, row)
    elif row.kind is K.UNSEEN:
        held_cards.check_unseen(tx, row, case)
    elif row.kind in STAFFS:
        _staffs(tx, row, case)
    elif isinstance(_OF_A_CASE[row.kind](tx, case), Refusal):
        postpone(tx, row.id)


def _staffs(tx: Tx, row: DeadlineRow, case: CaseRow) -> None:
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
            notices.remind(tx, case, ReminderNotice(row.id))
    # Reminders of an undelivered result end: on a closed case the notice at its due time is the last.
    over = case.state is State.CLOSED and row.due_at <= tx.now and row.kind not in STANDING
    if row.due_at <= tx.now < (second := (row.late_at or tx.now) + policy.escalate):
        coming = min(coming, second)
    deadlines.set_next_check(tx, row.id, None if over else coming)


def _overdue(tx: Tx, rows: list[DeadlineRow], case: CaseRow, *, again: bool) -> None:
    """Notify beside the card each time; once notify the lead, and the reporter with a new promised time (row D2)."""
    row = rows[0]
    if row.late_at is None or again:
        notices.remind(tx, case, OverdueNotice(row.id))
    if row.late_at is not None:
        _escalate(tx, row, row.late_at, case)
        return
    for late in rows:
        deadlines.mark_delay_notified(tx, late.id)
    by = tx.now + tx.installation.policy.grace
    event = events.append(tx, case, DeadlineMissed(row.kind, by), Role.CLOCK)
    staff_notices.notify_leads(tx, case, LeadNotice(LeadNoticeReason.OVERDUE, event.id, row.id))
    notices.refresh(tx, case)
    if row.kind is not K.DELIVERY and row.kind not in STANDING:
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
