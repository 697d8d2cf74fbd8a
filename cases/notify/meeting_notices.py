"""Notices about an extra window: to the reporter, beside the case's card, and to its host in private."""

from cases.notify import notices, staff_notices
from rules.facts.notices import DeskMeetingNotice, MeetingNotice
from rules.vocabulary import Host
from store.conversation.meetings import MeetingRow
from store.members import staff
from store.record.cases import CaseRow
from store.unit import Tx


def notify_parties(tx: Tx, case: CaseRow, row: MeetingRow, word: str) -> None:
    """Refresh the case's screens and notify the reporter and staff of the window's new state."""
    notices.refresh(tx, case)
    notices.notify_reporter(tx, case, MeetingNotice(row.id, word), slot=_slot(case))
    notices.put_beside_card(tx, case, DeskMeetingNotice(row.id, word), slot=_slot(case))


def resend(tx: Tx, case: CaseRow, row: MeetingRow) -> None:
    """Send the window's notice beside the card again, with the buttons to change it."""
    notices.put_beside_card(tx, case, DeskMeetingNotice(row.id, row.state), slot=_slot(case))


def notify_host(tx: Tx, case: CaseRow, row: MeetingRow, word: str) -> None:
    """Notify the window's host in private: the handler, or the leads. A restricted case is in their chats already."""
    if case.restricted:
        return
    holder = staff.get(tx, case.staff_id) if case.staff_id else None
    there = [holder] if row.host is Host.HANDLER and holder else staff_notices.responsible_leads(tx, case)
    staff_notices.notify_members(tx, case, there, DeskMeetingNotice(row.id, word))


def _slot(case: CaseRow) -> str:
    """Return the slot of the case's newest window, which replaces the one before."""
    return f"meeting:{case.id}"
