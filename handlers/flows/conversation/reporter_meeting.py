"""An extra window at the counter: a time picked or none, called off; and while it is open, words need no button."""

from datetime import timedelta

from cases.conversation import meeting
from dialogs.conversation.meetings import meeting_card
from dialogs.engine.cards import Card
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.presenters import presents
from handlers.flows.reporter.session import Visit
from rules.facts.notices import MeetingNotice
from rules.refusals import Refusal, Text, refuse
from store.conversation import meetings
from store.record.cases import CaseRow
from store.unit import Tx

_JUST_NOW = timedelta(minutes=1)
"""Whoever has done something so short a time ago is in the middle of it."""


def pressed(visit: Visit, word: str, case_id: int, meeting_id: int, place: int) -> Text | Refusal | None:
    """`w.pick.<case>.<window>.<place>`, `w.none.…` or `w.off.…`; the answer is the window's own message."""
    tx, person = visit.tx, visit.person
    match word:
        case "pick":
            said = meeting.pick_time(tx, person, case_id, meeting_id, place)
        case "none":
            said = meeting.decline_times(tx, person, case_id, meeting_id)
        case "off":
            said = meeting.call_off_by_reporter(tx, person, case_id, meeting_id)
        case _:
            return refuse("refusal-old-screen")
    return said if isinstance(said, Refusal) else None


def talking(visit: Visit) -> SideDialog | None:
    """The talk to which what they send now belongs, because a window is open; what they are just doing goes on."""
    if visit.talk.aside and visit.talk.aside.until:
        return visit.talk.aside
    if visit.row and visit.row.updated_at + _JUST_NOW > visit.tx.now:
        return None
    row = meetings.open_of_person(visit.tx, visit.person.id)
    return SideDialog(SideDialogKind.TALK, row.case_id, until=row.ends_at.isoformat()) if row and row.ends_at else None


@presents(MeetingNotice)
def _told(tx: Tx, case: CaseRow, notice: MeetingNotice) -> Card:
    row = meetings.get(tx, notice.meeting)
    if row is None:
        raise LookupError("no such window")
    return meeting_card(case.id, case.version, case.number, row, tx.installation.policy.meeting.minutes, notice.word)
