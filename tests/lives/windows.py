"""Extra windows in the lives of cases: offered, picked, declined, called off, by anybody at any time."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from cases.conversation import meeting
from cases.workflow.press import Press
from rules.meetings import MeetingState
from rules.schedule.deadlines import STAFFS
from rules.vocabulary import Act, DeadlineKind, Host, State
from rules.workflow.life import UNDECIDED
from store.entry.people import PersonRow
from store.unit import Tx
from tests.cases.conftest import HOUR
from tests.lives.home import Record
from tests.lives.life import A_CASE, A_MEMBER, Life

MEETING = DeadlineKind.MEETING
THERE = (*UNDECIDED, State.APPEALED)
LATER = st.sampled_from((HOUR, 26 * HOUR))


class WindowLife(Life):
    """A life in which people also set times to talk."""

    @precondition(lambda self: self.among(*THERE))
    @rule(which=A_CASE, who=A_MEMBER, later=LATER, host=st.sampled_from(Host))
    def offers_times(self, which: int, who: int, later: timedelta, host: Host) -> None:
        times = (self.home.now + later, self.home.now + 2 * later)

        def act(tx: Tx, press: Press) -> object:
            return meeting.offer_times(tx, press, host, times)

        self.press(act, Act.MEET, which, who, THERE)

    @precondition(lambda self: self.among(*THERE))
    @rule(which=A_CASE, place=st.integers(0, 2))
    def picks_one_or_none(self, which: int, place: int) -> None:
        def act(tx: Tx, person: PersonRow, case_id: int) -> object:
            newest = self.home.newest_window(tx, case_id)
            if place == 2:
                return meeting.decline_times(tx, person, case_id, newest)
            return meeting.pick_time(tx, person, case_id, newest, place)

        self.person(act, which, 0, THERE)

    @precondition(lambda self: self.among(*THERE))
    @rule(which=A_CASE, who=st.one_of(st.none(), A_MEMBER))
    def calls_off_the_window(self, which: int, who: int | None) -> None:
        def theirs(tx: Tx, person: PersonRow, case_id: int) -> object:
            return meeting.call_off_by_reporter(tx, person, case_id, self.home.newest_window(tx, case_id))

        def act(tx: Tx, press: Press) -> object:
            return meeting.call_off_by_staff(tx, press, self.home.newest_window(tx, press.case_id))

        if who is None:
            self.person(theirs, which, 0, THERE)
        else:
            self.press(act, Act.MEET, which, who, THERE)


def wrong(it: Record) -> Iterator[str]:
    """One at a time, only while the case runs, with one row of the clock as long as it does; and each fact once."""
    rows = [row for row in it.deadlines if row.kind is MEETING and row.met_at is None]
    if len(rows) != (it.window is not None):
        yield f"{len(rows)} windows are waited for, there is {it.window}"
    if it.window and it.case.state not in THERE:
        yield f"a window in {it.case.state}"
    if it.window and (it.window.begins_at is None) != (it.window.state is MeetingState.OFFERED):
        yield f"a window {it.window.state} that begins at {it.window.begins_at}"
    told = Counter((it.KIND, it.meeting) for event in it.told if hasattr(it := event.fact, "meeting"))
    yield from (f"{act} of window {id} {n} times" for (act, id), n in told.items() if n > 1)
    if any(row.stopped_at for row in rows) or MEETING in STAFFS:
        yield "a window stands still"
