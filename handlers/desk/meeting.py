"""An extra window at the desk: offered at the end of a dialog, called off by a press, told beside the card."""

from collections.abc import Mapping
from typing import Any

from cases.conversation import meeting
from cases.notify import meeting_notices
from cases.views.views import StaffView
from cases.workflow.press import Press, refused
from dialogs.conversation import desk_meetings
from dialogs.conversation.desk_meetings import desk_meeting
from dialogs.conversation.meetings import offer_lines, standing_line
from dialogs.desk_dialogs.dialog import Given, Pending, times
from dialogs.engine.cards import Card
from handlers.desk.incoming import Pressed
from handlers.windows import minutes, window
from rules.meetings import proposals, until
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Act, Host
from store.conversation import meetings
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def known(tx: Tx) -> Mapping[str, Given]:
    """What the dialog begins with: the times that are proposed, and the last that may be offered."""
    numbers, zone = tx.installation.policy.meeting, tx.installation.timezone
    offered = " ".join(at.isoformat() for at in proposals(tx.now, numbers, zone))
    last = until(tx.now, numbers).isoformat()
    return {desk_meetings.PROPOSED: Given(choice=offered), desk_meetings.LAST: Given(choice=last)}


def shut(tx: Tx, pressed: Press, case: CaseRow) -> Refusal | None:
    """Why nothing can be offered now; the one that is under way is shown again, with what can be done about it."""
    refusal = meeting.may_offer(tx, case)
    if refusal and (row := meetings.running(tx, case.id)):
        meeting_notices.again(tx, case, row)
    return refusal and refused(tx, pressed, refusal)


def offered(tx: Tx, pressed: Press, pending: Pending) -> Say | Refusal:
    """The times go to the reporter."""
    row = meeting.offer(tx, pressed, host(pending), times(pending))
    return row if isinstance(row, Refusal) else Say("desk-done-meet", {"alias": pressed.member.alias})


def preview(tx: Tx, case: CaseRow, pending: Pending) -> tuple[Say, ...]:
    """The offer as the reporter will read it."""
    return offer_lines(case.number, host(pending), times(pending), minutes(tx))


def host(pending: Pending) -> Host:
    """With whom: the handler, unless a lead was asked for."""
    return Host(pending.given.get("host", Given()).choice or Host.HANDLER)


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`w.off.<case>.<window>`: called off before it begins."""
    case = cases.get(tx, press.number(1))
    if press.text(0) != "off" or case is None:
        return refuse("refusal-desk-old-screen")
    wanted = Press(case.id, case.version, Act.MEET, member, press.place.address)
    done = meeting.call_off(tx, wanted, press.number(2))
    return done if isinstance(done, Refusal) else Say("desk-done-meeting-off")


def lines(tx: Tx, view: StaffView) -> tuple[Say, ...]:
    """How far it has come, as the case's card says it."""
    stands = standing_line(window(tx, view.meeting)) if view.meeting else None
    return (stands,) if stands else ()


def _told(tx: Tx, case: CaseRow, content: Mapping[str, Any]) -> Card:
    row = meetings.get(tx, content["meeting"])
    if row is None:
        raise LookupError("no such window")
    return desk_meeting(case.id, case.version, case.number, window(tx, row), content["word"])


NOTICES = {"meeting-desk": _told}
"""What of it staff are told, by the kind the outbox keeps."""
