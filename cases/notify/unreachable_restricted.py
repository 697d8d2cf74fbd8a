"""Restricted cases that no reachable member may see: held, logged for the operator, shown once somebody may see it."""

from datetime import timedelta

from cases.notify import notices
from cases.record import sla
from rules.vocabulary import DeadlineKind, State
from store.record import deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

KIND = DeadlineKind.UNSEEN

CHECK_INTERVAL = timedelta(hours=1)
"""How often the clock checks again; a change of staff triggers a check at once."""

_OVER = (State.WITHDRAWN, State.CLOSED)


def watch(tx: Tx, case: CaseRow) -> None:
    """Start the deadline that checks a case regularly while no reachable member may see it."""
    if not notices.has_audience(tx, case) and sla.open_deadline(tx, case, KIND) is None and case.state not in _OVER:
        deadlines.create(tx, KIND, case_id=case.id, begun_at=tx.now, due_at=tx.now, next_at=tx.now)


def check(tx: Tx, row: DeadlineRow, case: CaseRow) -> None:
    """Show the case if somebody may see it by now; else check again later."""
    if case.state in _OVER:
        deadlines.mark_met(tx, row.id)
    elif notices.has_audience(tx, case):
        deadlines.mark_met(tx, row.id)
        notices.show_card(tx, case)
    else:
        deadlines.set_next_check(tx, row.id, tx.now + CHECK_INTERVAL)


def check_all_now(tx: Tx) -> None:
    """Check all held cases at once, after a change of staff."""
    deadlines.check_now(tx, KIND)


def unseen_cases(tx: Tx) -> list[int]:
    """Return the cases that no reachable member may see."""
    return [row.case_id for row in deadlines.of_kind(tx, KIND) if row.case_id]
