"""Extra windows (额外沟通窗口): staff offer times, the reporter picks one, either side may call it off (row B5)."""

from collections.abc import Sequence
from datetime import datetime

from cases.conversation import talk
from cases.notify import meeting_notices
from cases.record import access, sla
from cases.record.due import on_case_deadline
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from rules import meetings as rule
from rules.facts import events as facts
from rules.facts.acts import MeetingOffered
from rules.facts.registry import CaseEvent
from rules.meetings import ExtraWindow, MeetingState
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import Act, DeadlineKind, Host, Role
from store.conversation import meetings
from store.entry.people import PersonRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx

_S = MeetingState


def offer_refusal(tx: Tx, case: CaseRow) -> Refusal | None:
    """Refuse an offer while a window is under way, or if the reporter cannot be written to."""
    if row := meetings.active_of_case(tx, case.id):
        return refuse("refusal-meeting-there") if row.begins_at is None else _agreed(row.begins_at)
    return talk.refuse_unreachable(tx, case)


@staff_act(Act.MEET)
def offer_times(tx: Tx, allowed: AllowedPress, host: Host, times: Sequence[datetime]) -> ExtraWindow | Refusal:
    """Offer times to the reporter, for a talk with the handler or with a lead."""
    case, last = allowed.case, rule.until(tx.now, tx.installation.policy.meeting)
    checked(rule.unfit(times, tx.now, last) or offer_refusal(tx, case))
    row = checked(meetings.create(tx, case.id, allowed.member.id, host, times) or refuse("refusal-meeting-there"))
    lapses = max(times)
    deadlines.create(tx, DeadlineKind.MEETING, case_id=case.id, begun_at=tx.now, due_at=lapses, next_at=lapses)
    press.record(tx, allowed, MeetingOffered(row.id, host, tuple(times)))
    meeting_notices.notify_parties(tx, case, row, "offered")
    return row


@refusable
def pick_time(tx: Tx, person: PersonRow, case_id: int, meeting_id: int, place: int) -> ExtraWindow | Refusal:
    """Agree on the time at index `place` of the offer; the first tap counts."""
    case, row = checked(_offered(tx, person, case_id, meeting_id))
    if place >= len(row.times):
        return refuse("refusal-old-screen")
    numbers, begins = tx.installation.policy.meeting, row.times[place]
    if begins <= tx.now:
        return refuse("refusal-meeting-passed", at=begins)
    ends = begins + numbers.length
    if not meetings.agree(tx, row.id, begins, ends):
        return refuse("refusal-meeting-gone")
    look = rule.next_look(begins, ends, tx.now, numbers)
    if promise := sla.open_deadline(tx, case, DeadlineKind.MEETING):
        deadlines.reschedule(tx, promise.id, begun_at=begins, due_at=ends, next_at=look)
    events.append(tx, case, facts.MeetingAgreed(row.id, begins), Role.REPORTER)
    meeting_notices.notify_parties(tx, case, row, "agreed")
    meeting_notices.notify_host(tx, case, row, "agreed")
    return row


@refusable
def decline_times(tx: Tx, person: PersonRow, case_id: int, meeting_id: int) -> ExtraWindow | Refusal:
    """Decline all times; staff may offer others."""
    case, row = checked(_offered(tx, person, case_id, meeting_id))
    _end(tx, case, row, _S.DECLINED)
    events.append(tx, case, facts.MeetingDeclined(row.id), Role.REPORTER)
    meeting_notices.notify_parties(tx, case, row, "declined")
    return row


@refusable
def call_off_by_reporter(tx: Tx, person: PersonRow, case_id: int, meeting_id: int) -> ExtraWindow | Refusal:
    """Call off the offered or agreed window as the reporter, before it begins."""
    case, row = checked(_own(tx, person, case_id, meeting_id))
    return _call_off(tx, case, row, Role.REPORTER)


@staff_act(Act.MEET, "call off")
def call_off_by_staff(tx: Tx, allowed: AllowedPress, meeting_id: int) -> ExtraWindow | Refusal:
    """Call off the offered or agreed window as staff, before it begins."""
    row = meetings.get(tx, meeting_id)
    if row is None or row.case_id != allowed.case.id:
        return refuse("refusal-desk-old-screen")
    return _call_off(tx, allowed.case, row, allowed.step.role, allowed.member.id)


def _call_off(tx: Tx, case: CaseRow, row: ExtraWindow, role: Role, by: int | None = None) -> ExtraWindow | Refusal:
    if row.state is _S.OPEN:
        return refuse("refusal-meeting-open")
    if row.state not in (_S.OFFERED, _S.AGREED):
        return refuse("refusal-meeting-gone")
    _end(tx, case, row, _S.CALLED_OFF)
    events.append(tx, case, facts.MeetingCalledOff(row.id), role, by)
    word = "off-by-reporter" if by is None else "off-by-staff"
    meeting_notices.notify_parties(tx, case, row, word)
    if row.state is _S.AGREED and by is None:
        meeting_notices.notify_host(tx, case, row, word)
    return row


def _end(tx: Tx, case: CaseRow, row: ExtraWindow, state: MeetingState) -> None:
    meetings.change_state(tx, row.id, (row.state,), state)
    deadlines.meet(tx, case.id, DeadlineKind.MEETING)


def _offered(tx: Tx, person: PersonRow, case_id: int, meeting_id: int) -> tuple[CaseRow, ExtraWindow] | Refusal:
    """Return the person's own case and its window, while a time may still be chosen."""
    found = _own(tx, person, case_id, meeting_id)
    if isinstance(found, Refusal) or found[1].state is _S.OFFERED:
        return found
    row = found[1]
    going_on = row.state in (_S.AGREED, _S.OPEN) and row.begins_at
    return _agreed(going_on) if going_on else refuse("refusal-meeting-gone")


def _own(tx: Tx, person: PersonRow, case_id: int, meeting_id: int) -> tuple[CaseRow, ExtraWindow] | Refusal:
    case = checked(access.own_case(tx, person, case_id))
    row = meetings.get(tx, meeting_id)
    return (case, row) if row and row.case_id == case.id else refuse("refusal-old-screen")


def _agreed(at: datetime) -> Refusal:
    return refuse("refusal-meeting-agreed", at=at)


@on_case_deadline(DeadlineKind.MEETING)
def advance(tx: Tx, case: CaseRow) -> None:
    """Do what is due for the window now; of what was missed during downtime only the newest is announced."""
    promise, row = sla.open_deadline(tx, case, DeadlineKind.MEETING), meetings.active_of_case(tx, case.id)
    if promise is None or row is None:
        deadlines.meet(tx, case.id, DeadlineKind.MEETING)
        return
    begins, ends = row.begins_at, row.ends_at
    if begins is None or ends is None:
        _turn(tx, case, row, _S.LAPSED, facts.MeetingLapsed(row.id), "lapsed")
    elif tx.now >= ends:
        _turn(tx, case, row, _S.OVER, facts.MeetingClosed(row.id), "over" if row.state is _S.OPEN else "missed")
    else:
        if tx.now >= begins:
            _turn(tx, case, row, _S.OPEN, facts.MeetingOpened(row.id), "open")
        else:
            meeting_notices.notify_parties(tx, case, row, "soon")
            meeting_notices.notify_host(tx, case, row, "soon")
        deadlines.set_next_check(tx, promise.id, rule.next_look(begins, ends, tx.now, tx.installation.policy.meeting))


def _turn(tx: Tx, case: CaseRow, row: ExtraWindow, state: MeetingState, fact: CaseEvent, word: str) -> None:
    meetings.change_state(tx, row.id, (row.state,), state)
    if state is not _S.OPEN:
        deadlines.meet(tx, case.id, DeadlineKind.MEETING)
    events.append(tx, case, fact, Role.CLOCK)
    meeting_notices.notify_parties(tx, case, row, word)
