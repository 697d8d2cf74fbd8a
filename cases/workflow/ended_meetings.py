"""Call off the extra window of a case once the case has its result or is withdrawn."""

from cases.notify import meeting_notices
from rules.facts.events import MeetingCalledOff
from rules.vocabulary import DeadlineKind, MeetingState, Role, State
from store.conversation import meetings
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx

_S = MeetingState
_OVER = (State.REJECTED, State.DECIDED, State.WITHDRAWN, State.CLOSED)


def end_if_case_over(tx: Tx, case: CaseRow) -> None:
    """End the case's running extra window if the case is over; called after every transition."""
    row = meetings.active_of_case(tx, case.id) if case.state in _OVER else None
    if row is None:
        return
    meetings.change_state(tx, row.id, (row.state,), _S.OVER if row.state is _S.OPEN else _S.CALLED_OFF)
    deadlines.meet(tx, case.id, DeadlineKind.MEETING)
    events.append(tx, case, MeetingCalledOff(row.id), Role.CLOCK)
    meeting_notices.notify_parties(tx, case, row, "case-over")
