"""An extra window at the desk: offered at the end of a dialog, called off by a press, told beside the card."""

from collections.abc import Mapping

from cases.conversation import meeting
from cases.notify import meeting_notices
from cases.workflow.press import Press, record_press_refusal
from dialogs.conversation import desk_meetings
from dialogs.conversation.desk_meetings import desk_meeting, times
from dialogs.conversation.meetings import offer_lines
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from handlers.flows.desk.dialog import DeskDialog, OpenDialog
from handlers.flows.presenters import presents
from handlers.incoming import Pressed
from rules.facts.notices import DeskMeetingNotice, MeetingNotice
from rules.meetings import proposals, until
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Act, Host
from store.conversation import meetings
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def _opens(tx: Tx, case: CaseRow, press: Press, argument: str) -> Mapping[str, Answer] | Refusal:
    """The proposed times, and the last that may be offered; where a window is under way, it is shown again instead."""
    if refusal := meeting.offer_refusal(tx, case):
        if row := meetings.active_of_case(tx, case.id):
            meeting_notices.resend(tx, case, row)
        return record_press_refusal(tx, press, refusal)
    numbers, zone = tx.installation.policy.meeting, tx.installation.timezone
    offered = " ".join(at.isoformat() for at in proposals(tx.now, numbers, zone))
    last = until(tx.now, numbers).isoformat()
    return {desk_meetings.PROPOSED: Answer(choice=offered), desk_meetings.LAST: Answer(choice=last)}


def _offer(it: OpenDialog) -> Text | Refusal:
    return it.done(meeting.offer_times(it.tx, it.press, _host(it), times(it.pending)))


def _host(it: OpenDialog) -> Host:
    """With the handler, unless a lead was asked for."""
    return Host(it.choice("host") or Host.HANDLER)


DIALOGS = (
    DeskDialog(
        Act.MEET,
        desk_meetings.MEET,
        end=_offer,
        preview=lambda it: offer_lines(
            it.case.number, _host(it), times(it.pending), it.tx.installation.policy.meeting.minutes
        ),
        opens=_opens,
    ),
)


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Call the window off before it begins."""
    case = cases.get(tx, press.id)
    if case is None:
        return refuse("refusal-desk-old-screen")
    wanted = Press(case.id, case.version, Act.MEET, member, press.place.address)
    done = meeting.call_off_by_staff(tx, wanted, press.number)
    return done if isinstance(done, Refusal) else Text("desk-done-meeting-off")


@presents(DeskMeetingNotice)
def _told(tx: Tx, case: CaseRow, notice: MeetingNotice) -> Card:
    row = meetings.get(tx, notice.meeting)
    if row is None:
        raise LookupError("no such window")
    return desk_meeting(case.id, case.version, case.number, row, tx.installation.policy.meeting.minutes, notice.word)
