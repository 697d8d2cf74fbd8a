"""A restricted case that nobody can be shown: held, told to the operator, and shown as soon as somebody may see it."""

from datetime import timedelta

from cases.notify import notices
from cases.record import sla
from rules.vocabulary import DeadlineKind, State
from store.record import deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

KIND = DeadlineKind.UNSEEN

LOOKED_AFTER = timedelta(hours=1)
"""How often it is looked again; a change at the desk has it looked at once."""

_OVER = (State.WITHDRAWN, State.CLOSED)


def watch(tx: Tx, case: CaseRow) -> None:
    """Where nobody can be shown the case, the clock looks for somebody from now on."""
    if not notices.reaches_anybody(tx, case) and sla.open_of(tx, case, KIND) is None and case.state not in _OVER:
        deadlines.begin(tx, KIND, case_id=case.id, begun_at=tx.now, due_at=tx.now, next_at=tx.now)


def look(tx: Tx, row: DeadlineRow, case: CaseRow) -> None:
    """Show the case to whoever may see it by now; else look again."""
    if case.state in _OVER:
        deadlines.met(tx, row.id)
    elif notices.reaches_anybody(tx, case):
        deadlines.met(tx, row.id)
        notices.opened(tx, case)
    else:
        deadlines.next(tx, row.id, tx.now + LOOKED_AFTER)


def look_again(tx: Tx) -> None:
    """Something has changed at the desk: perhaps somebody may see now what nobody could."""
    deadlines.hurry(tx, KIND)


def held(tx: Tx) -> list[int]:
    """The cases that nobody can be shown."""
    return [row.case_id for row in deadlines.of_kind(tx, KIND) if row.case_id]
