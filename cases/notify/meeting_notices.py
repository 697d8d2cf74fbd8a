"""Notices about an extra window to the parties, staff and its host, and its end with that of the case."""

from cases.notify import notices, staff_notices
from rules.facts.events import MeetingCalledOff
from rules.facts.notices import DeskMeetingNotice, MeetingNotice
from rules.meetings import ExtraWindow, MeetingState
from rules.vocabulary import DeadlineKind, Host, Role, State
from store.conversation import meetings
from store.members import staff
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx

_OVER = (State.REJECTED, State.DECIDED, State.WITHDRAWN, State.CLOSED)
_S = MeetingState


def notify_parties(tx: Tx, case: CaseRow, row: ExtraWindow, word: str) -> None:
    """Refresh the case's screens and notify the reporter and staff of the window's new state."""
    notices.refresh(tx, case)
    notices.notify_reporter(tx, case, MeetingNotice(row.id, word), slot=_slot(case))
    notices.put_beside_card(tx, case, DeskMeetingNotice(row.id, word), slot=_slot(case))


def resend(tx: Tx, case: CaseRow, row: ExtraWindow) -> None:
    """Send the window's notice beside the card again, with the buttons to change it."""
    notices.put_beside_card(tx, case, DeskMeetingNotice(row.id, row.state), slot=_slot(case))


def notify_host(tx: Tx, case: CaseRow, row: ExtraWindow, word: str) -> None:
    """Notify the window's host in private: the handler, or the leads. A restricted case is in their chats already."""
    if case.restricted:
        return
    holder = staff.get(tx, case.staff_id) if case.staff_id else None
    there = [holder] if row.host is Host.HANDLER and holder else staff_notices.responsible_leads(tx, case)
    staff_notices.notify_members(tx, case, there, DeskMeetingNotice(row.id, word))


def _slot(case: CaseRow) -> str:
    """Return the slot of the case's newest window, which replaces the one before."""
    return f"meeting:{case.id}"


def end_if_case_over(tx: Tx, case: CaseRow) -> None:
    """End the case's running extra window if the case is over; called after every transition."""
    row = meetings.active_of_case(tx, case.id) if case.state in _OVER else None
    if row is None:
        return
    meetings.change_state(tx, row.id, (row.state,), _S.OVER if row.state is _S.OPEN else _S.CALLED_OFF)
    deadlines.meet(tx, case.id, DeadlineKind.MEETING)
    events.append(tx, case, MeetingCalledOff(row.id), Role.CLOCK)
    notify_parties(tx, case, row, "case-over")
