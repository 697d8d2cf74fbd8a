"""What the clock does at a deadline: each mark is told once, and the deadline says when it is looked at next."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from cases import dead_letters
from cases.collective import sync
from cases.conversation import answer, meeting_clock
from cases.decision import sanctions
from cases.intake import drafting
from cases.members import grants
from cases.notify import flood, notices, staff_notices, unreachable_restricted
from cases.oversight import calendar, opinions, survey
from cases.record import sla
from cases.staffing import rota
from cases.triage import close
from rules.facts.events import CaseOpened, DeadlineMissed, MissedDeadlineEscalated
from rules.facts.notices import LateNotice, LeadNotice, LeadNoticeReason, OverdueNotice, ReminderNotice
from rules.refusals import Refusal
from rules.schedule.deadlines import STAFFS, STANDING, DeadlineStep, next_look, passed
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, Role, State
from rules.workflow.life import LEADS
from store.members import staff
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

K = DeadlineKind

BATCH = 50
"""Deadlines to a unit, so that a long stop does not become one long transaction."""

POSTPONE_DELAY = timedelta(hours=1)
"""After this a deadline is looked at again that cannot be dealt with now."""

RETRY_DELAY = timedelta(minutes=1)
"""After this a deadline is looked at again at which Lian failed."""

_OF_THE_HOUSE = {
    K.HOUSE: calendar.run_due,
    K.SET_ASIDE_ERASURE: dead_letters.handle_deadline,
    K.SHIFT: rota.handle_deadline,
    K.FLOOD: flood.check,
    K.STAFFING: grants.handle_deadline,
    K.OPINIONS: opinions.handle_deadline,
}
"""What is done at a deadline that belongs to no case."""

_OF_A_CASE: Mapping[DeadlineKind, Callable[[Tx, CaseRow], object]] = {
    K.ANSWER: answer.expire_question,
    K.APPEAL_WINDOW: close.close_unappealed,
    K.FINAL: close.finalise_result,
    K.SURVEY: survey.ask,
    K.MUTE_END: sanctions.end_expired_mutes,
    K.FOLLOW: sync.sync_members,
    K.MEETING: meeting_clock.advance,
}
"""What is done to a case when its deadline comes; refused, it is tried again later."""


def due_ids(tx: Tx) -> list[int]:
    """Return the ids of the deadlines that are due now, `BATCH` at most."""
    return [row.id for row in deadlines.due(tx, BATCH)]


def handle_due(tx: Tx, only: int | None = None) -> int:
    """Look at the due deadlines, `BATCH` at most, or at `only` one, and return their number.

    What they call for is put into the outbox, and each is given its next look. Of the marks that were missed while
    nothing ran only the newest is told (row D3).
    """
    rows = [row for row in deadlines.due(tx, BATCH) if only in (None, row.id)]
    for row in rows:
        _look(tx, row)
    return len(rows)


def postpone(tx: Tx, deadline_id: int) -> None:
    """Look again later at a deadline that cannot be dealt with now."""
    deadlines.set_next_check(tx, deadline_id, tx.now + POSTPONE_DELAY)


def retry_soon(tx: Tx, deadline_id: int) -> None:
    """Look again soon at a deadline at which looking has failed."""
    deadlines.set_next_check(tx, deadline_id, tx.now + RETRY_DELAY)


def _look(tx: Tx, row: DeadlineRow) -> None:
    case = cases.get(tx, row.case_id) if row.case_id else None
    if look := _OF_THE_HOUSE.get(row.kind):
        look(tx, row)
    elif case is None:
        drafting.handle_deadline(tx, row)
    elif row.kind is K.UNSEEN:
        unreachable_restricted.check(tx, row, case)
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
        # It was missed while nothing ran, and can wait; a mark that comes before the morning speaks for it.
        deadlines.set_next_check(tx, row.id, min(morning, coming))
        return
    # Of promises due at one instant only the first is told: the same would be said two or three times.
    if mark and row.id == together[0].id:
        if mark.mark in (DeadlineStep.NOW, DeadlineStep.AGAIN):
            # A look that came after its mark, to see whether to tell the administrators, does not tell it again.
            untold = row.next_at is None or mark.at >= row.next_at
            _overdue(tx, together, case, again=mark.mark is DeadlineStep.AGAIN and untold)
        else:
            notices.remind(tx, case, ReminderNotice(row.id))
    # A result that never arrived is not reminded of for ever: of a closed case it is told once more.
    over = case.state is State.CLOSED and row.due_at <= tx.now and row.kind not in STANDING
    if row.due_at <= tx.now < (second := (row.late_at or tx.now) + policy.escalate):
        coming = min(coming, second)
    deadlines.set_next_check(tx, row.id, None if over else coming)


def _overdue(tx: Tx, rows: list[DeadlineRow], case: CaseRow, *, again: bool) -> None:
    """Tell it beside the card each time; once to the lead, and to the reporter with a new promise (row D2)."""
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
    """Tell the administrators once, where it is late still and no lead has touched the case for the policy's hours."""
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
