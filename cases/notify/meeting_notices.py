"""Who is told of an extra window: its reporter, staff beside the case's card, and in private whoever is to be there."""

from cases.notify import notices, staff_notices
from rules.vocabulary import Host
from store.conversation.meetings import MeetingRow
from store.members import staff
from store.record.cases import CaseRow
from store.unit import Tx

REPORTER, DESK = "meeting", "meeting-desk"
"""The kinds of notice, as the outbox has them; the newest of a case's windows takes the place of the one before."""


def both(tx: Tx, case: CaseRow, row: MeetingRow, word: str) -> None:
    """The case's living messages tell how it stands, and below them both sides are told what has become of it."""
    notices.refresh(tx, case)
    content = {"meeting": row.id, "word": word}
    notices.reporter(tx, case, REPORTER, content, slot=_slot(case))
    notices.beside(tx, case, DESK, content, slot=_slot(case))


def again(tx: Tx, case: CaseRow, row: MeetingRow) -> None:
    """Beside the card once more how far it has come, so that the buttons to change it are at hand."""
    notices.beside(tx, case, DESK, {"meeting": row.id, "word": row.state}, slot=_slot(case))


def host(tx: Tx, case: CaseRow, row: MeetingRow, word: str) -> None:
    """In private whoever is to be there: the handler, or the leads; a restricted case stands in their chats anyway."""
    if case.restricted:
        return
    holder = staff.get(tx, case.staff_id) if case.staff_id else None
    there = [holder] if row.host is Host.HANDLER and holder else staff_notices.leading(tx, case)
    staff_notices.members(tx, case, there, DESK, {"meeting": row.id, "word": word})


def _slot(case: CaseRow) -> str:
    return f"meeting:{case.id}"
