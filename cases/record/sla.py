"""The SLA deadlines of a case: begun, stopped, moved and met as its state requires."""

from datetime import datetime, timedelta
from itertools import pairwise

from cases.record import rule_versions
from cases.record.disputes import appeal_status, review_started_at
from rules.retention import kept_until
from rules.schedule.deadlines import STAFFS, STANDING, Instants, called_for, next_look, span, waited
from rules.vocabulary import Act, DeadlineKind, State
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow, NewDeadline
from store.record.events import EventRow
from store.unit import Tx

PAUSED = (State.REVIEW_PAUSED, State.INVESTIGATION_PAUSED)
PRELIMINARY = (State.REJECTED, State.DECIDED)
_WITH_RESULT = (*PRELIMINARY, State.APPEALED, State.CLOSED)
_EARLY = (DeadlineKind.FINAL, DeadlineKind.SURVEY)
_BY_CATEGORY = (DeadlineKind.REVIEW, DeadlineKind.INVESTIGATION, DeadlineKind.DECISION)
"""Met when the case leaves the states that require them, or when a new category names no hours for them yet."""


def sync_deadlines(tx: Tx, case: CaseRow, now: EventRow | None = None) -> None:
    """Bring the case's deadlines into step with its state, which the event `now` brings about: it is to be written, and
    tells them. Without it the case is new, and has none yet.

    Deadlines that the state does not require are met. Staff's deadlines stop while the case waits for the reporter, and
    then run on, later by the length of the wait.
    """
    rows = deadlines.of_case(tx, case.id) if now else []
    newest = {row.kind: row for row in rows}
    wanted = called_for(case.state)
    for row in newest.values():
        if row.met_at is None and row.kind not in wanted | STANDING:
            deadlines.mark_met(tx, row.id)
    if case.state in PAUSED:
        deadlines.stop(tx, case.id, STAFFS)
    else:
        _run_on(tx, case, rows)
    promised = (_begin(tx, case, kind, newest.get(kind), now) for kind in _in_order(wanted))
    deadlines.create_all(tx, [promise for promise in promised if promise])


def recompute_for_category(tx: Tx, case: CaseRow) -> None:
    """Recompute staff's deadlines by the hours of a new category, later by the time spent waiting for the reporter."""
    open_rows = {row.kind: row for row in deadlines.of_case(tx, case.id) if row.met_at is None}
    waits = _waits(tx, case)
    for kind in _in_order(called_for(case.state) & STAFFS):
        row, ran = open_rows.get(kind), _span(tx, case, kind)
        if ran:
            moved = waited(waits, ran[0])
            if promise := _promise(tx, case, kind, ran[0] + moved, ran[1] + moved, row):
                deadlines.create_all(tx, [promise])
        elif row:
            deadlines.mark_met(tx, row.id)


def schedule_member_sync(tx: Tx, leader_id: int) -> None:
    """Schedule the clock now to bring the members of a collective complaint up to date."""
    kind = DeadlineKind.FOLLOW
    waiting = [row for row in deadlines.of_case(tx, leader_id) if row.kind is kind and row.met_at is None]
    for row in waiting:
        deadlines.set_next_check(tx, row.id, tx.at)
    if not waiting:
        deadlines.create(tx, kind, case_id=leader_id, begun_at=tx.at, due_at=tx.at, next_at=tx.at)


def time_left(tx: Tx, case: CaseRow) -> timedelta | None:
    """Return the time until staff's next deadline; None if none runs."""
    due = next_due(deadlines.of_case(tx, case.id))
    return None if due is None else due.due_at - tx.now


def next_due(rows: list[DeadlineRow]) -> DeadlineRow | None:
    """Return the first of staff's deadlines that are not met, stopped or not."""
    running = [row for row in rows if row.met_at is None and row.kind in STAFFS]
    return min(running, key=lambda row: row.due_at, default=None)


def deadlines_due_with(tx: Tx, row: DeadlineRow) -> list[DeadlineRow]:
    """Return staff's running deadlines that are due when `row` is, including it, in the order they were made."""
    rows = deadlines.of_case(tx, row.case_id or 0)
    return [one for one in rows if one.met_at is None and one.kind in STAFFS and one.due_at == row.due_at]


def appeal_window_end(tx: Tx, case: CaseRow) -> datetime | None:
    """Return when the appeal window of the newest result ends: as promised, whatever the policy says now."""
    if case.state not in _WITH_RESULT:
        return None
    windows = [row.due_at for row in deadlines.of_case(tx, case.id) if row.kind is DeadlineKind.APPEAL_WINDOW]
    return windows[-1] if windows else None


def is_final(tx: Tx, case: CaseRow) -> bool:
    """Return whether nothing can change the case's result any more."""
    return case.state is State.CLOSED and open_deadline(tx, case, DeadlineKind.FINAL) is None


def open_deadline(tx: Tx, case: CaseRow, kind: DeadlineKind) -> DeadlineRow | None:
    """Return the case's deadline of this kind that is not met."""
    rows = (row for row in deadlines.of_case(tx, case.id) if row.kind is kind and row.met_at is None)
    return next(rows, None)


def _in_order(kinds: frozenset[DeadlineKind]) -> list[DeadlineKind]:
    """Return the kinds in the order of a case's life, so that of those due together the first is mentioned."""
    return [kind for kind in DeadlineKind if kind in kinds]


def _run_on(tx: Tx, case: CaseRow, rows: list[DeadlineRow]) -> None:
    stopped = [row.stopped_at for row in rows if row.stopped_at and row.met_at is None]
    if stopped:
        for row in deadlines.resume(tx, case.id, max(tx.at - stopped[0], timedelta(0))):
            deadlines.set_next_check(tx, row.id, _look(tx, row.kind, row.begun_at, row.due_at))


def _begin(
    tx: Tx, case: CaseRow, kind: DeadlineKind, former: DeadlineRow | None, now: EventRow | None
) -> NewDeadline | None:
    ran = _span(tx, case, kind, now)
    if ran is None:
        return None
    # A second question, or a decision after an overturned rejection, begins another deadline of the same kind, and so
    # does a state that requires one again which a new category ended.
    again = former is not None and former.met_at is not None and kind in _BY_CATEGORY
    if former is not None and former.begun_at >= ran[0] and not again:
        return None
    if former is not None and former.met_at is None:
        if kind is not DeadlineKind.DELIVERY:
            # It runs still: other hours, as of another category, are for `recompute_for_category`.
            return None
        # A newer result replaces one that was never delivered.
        deadlines.mark_met(tx, former.id)
    return _promise(tx, case, kind, *ran, None)


def _promise(
    tx: Tx, case: CaseRow, kind: DeadlineKind, begun: datetime, due: datetime, row: DeadlineRow | None
) -> NewDeadline | None:
    """Return a new deadline, or give `row` other hours; if late, look at it now unless its lateness was announced."""
    late = due <= tx.now and not (row and row.late_at)
    look = tx.at if late else _look(tx, kind, begun, due)
    if row:
        deadlines.reschedule(tx, row.id, begun_at=begun, due_at=due, next_at=look)
        return None
    return NewDeadline(kind, begun, due, look, case_id=case.id)


def _look(tx: Tx, kind: DeadlineKind, begun: datetime, due: datetime) -> datetime:
    return next_look(kind, begun, due, tx.now, tx.installation.policy, tx.installation.timezone).at


def _span(tx: Tx, case: CaseRow, kind: DeadlineKind, now: EventRow | None = None) -> tuple[datetime, datetime] | None:
    when = Instants(
        filed_at=_opened_at(case),
        begun_at=case.begun_at,
        decided_at=case.decided_at,
        asked_at=case.paused_at,
        appealed_at=review_started_at(_told(tx, case, now)) if kind is DeadlineKind.APPEAL_REVIEW else None,
        closed_at=case.closed_at,
        preliminary=_preliminary(tx, case, now) if kind in _EARLY else None,
    )
    place = rule_versions.installation_at_filing(tx, case)
    if kind is DeadlineKind.RETENTION:
        until = kept_until(case.closed_at, place.policy.kept, tx.installation.timezone) if case.closed_at else None
        return (case.closed_at, until) if case.closed_at and until else None
    return span(kind, place.catalogue.category(case.leaf).deadlines, place.policy, when)


def _opened_at(case: CaseRow) -> datetime:
    """Return when staff's deadlines began: at the filing, or when a rejection was overturned and the case accepted."""
    rejected, accepted = case.decided_at, case.accepted_at
    return accepted if rejected and accepted and accepted > rejected else case.filed_at


def _preliminary(tx: Tx, case: CaseRow, now: EventRow | None) -> tuple[datetime, datetime] | None:
    """Return the span in which a result closed early is preliminary; None once a review made it final."""
    closed, ends = case.closed_at, appeal_window_end(tx, case)
    early = closed and ends and closed < ends and appeal_status(_told(tx, case, now)).review is None
    return (closed, ends) if closed and ends and early else None


def _told(tx: Tx, case: CaseRow, now: EventRow | None) -> list[EventRow]:
    return [*events.of_case(tx, case.id), *([now] if now else [])]


def _waits(tx: Tx, case: CaseRow) -> list[tuple[datetime, datetime]]:
    told = [event for event in events.of_case(tx, case.id) if event.act in (Act.ASK, Act.ANSWER, Act.RESUME)]
    return [(asked.at, ended.at) for asked, ended in pairwise(told) if asked.act == Act.ASK]
