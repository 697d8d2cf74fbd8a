"""Who is told of an extra window: its reporter, staff beside the case's card, and in private whoever is to be there."""

from cases.notify import notices, staff_notices
from rules.facts.notices import DeskMeetingNotice, MeetingNotice
from rules.vocabulary import Host
from store.conversation.meetings import MeetingRow
from store.members import staff
from store.record.cases import CaseRow
from store.unit import Tx


def notify_parties(tx: Tx, case: CaseRow, row: MeetingRow, word: str) -> None:
    """Bring the case's living messages up to date, and tell both sides below them what has become of the window."""
    notices.refresh(tx, case)
    notices.notify_reporter(tx, case, MeetingNotice(row.id, word), slot=_slot(case))
    notices.put_beside_card(tx, case, DeskMeetingNotice(row.id, word), slot=_slot(case))


def resend(tx: Tx, case: CaseRow, row: MeetingRow) -> None:
    """Show the window beside the card once more, with the buttons to change it."""
    notices.put_beside_card(tx, case, DeskMeetingNotice(row.id, row.state), slot=_slot(case))


def notify_host(tx: Tx, case: CaseRow, row: MeetingRow, word: str) -> None:
    """Tell the handler or the leads in private, whoever hosts it; a restricted case stands in their chats anyway."""
    if case.restricted:
        return
    holder = staff.get(tx, case.staff_id) if case.staff_id else None
    there = [holder] if row.host is Host.HANDLER and holder else staff_notices.responsible_leads(tx, case)
    staff_notices.notify_members(tx, case, there, DeskMeetingNotice(row.id, word))


def _slot(case: CaseRow) -> str:
    """The newest of a case's windows takes the place of the one before."""
    return f"meeting:{case.id}"
