"""The clock's part in an extra window: remind both sides, open it, close it, and let an offer lapse."""

from cases.notify import meeting_notices
from cases.record import sla
from rules import meetings as rule
from rules.facts.events import MeetingClosed, MeetingLapsed, MeetingOpened
from rules.facts.registry import CaseEvent
from rules.vocabulary import DeadlineKind, MeetingState, Role
from store.conversation import meetings
from store.conversation.meetings import MeetingRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx

_S = MeetingState


def advance(tx: Tx, case: CaseRow) -> None:
    """Do what is due for the window now; of what was missed during downtime only the newest is announced."""
    promise, row = sla.open_deadline(tx, case, DeadlineKind.MEETING), meetings.active_of_case(tx, case.id)
    if promise is None or row is None:
        deadlines.meet(tx, case.id, DeadlineKind.MEETING)
        return
    begins, ends = row.begins_at, row.ends_at
    if begins is None or ends is None:
        _turn(tx, case, row, _S.LAPSED, MeetingLapsed(row.id), "lapsed")
    elif tx.now >= ends:
        _turn(tx, case, row, _S.OVER, MeetingClosed(row.id), "over" if row.state is _S.OPEN else "missed")
    else:
        if tx.now >= begins:
            _turn(tx, case, row, _S.OPEN, MeetingOpened(row.id), "open")
        else:
            meeting_notices.notify_parties(tx, case, row, "soon")
            meeting_notices.notify_host(tx, case, row, "soon")
        deadlines.set_next_check(tx, promise.id, rule.next_look(begins, ends, tx.now, tx.installation.policy.meeting))


def _turn(tx: Tx, case: CaseRow, row: MeetingRow, state: MeetingState, fact: CaseEvent, word: str) -> None:
    meetings.change_state(tx, row.id, (row.state,), state)
    if state is not _S.OPEN:
        deadlines.meet(tx, case.id, DeadlineKind.MEETING)
    events.append(tx, case, fact, Role.CLOCK)
    meeting_notices.notify_parties(tx, case, row, word)
