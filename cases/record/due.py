"""What happens when a deadline is due: each feature declares it beside its use case."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from rules.refusals import Refusal
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind
from store.record import cases, deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

POSTPONE_DELAY = timedelta(hours=1)
"""The delay after which a deadline that cannot be handled now is checked again."""

OnDeadline = Callable[[Tx, DeadlineRow], None]
OnCaseDeadline = TypeVar("OnCaseDeadline", bound=Callable[[Tx, CaseRow], object])

DEADLINE_HANDLERS: dict[DeadlineKind, OnDeadline] = {}
"""The handler of each kind of deadline; `cases/clock.py` reads it."""


def on_deadline(*kinds: DeadlineKind) -> Callable[[OnDeadline], OnDeadline]:
    """Declare the handler of these kinds of deadline.

    Raises:
        ValueError: at import, if a kind has a handler already.
    """

    def declare(handler: OnDeadline) -> OnDeadline:
        if doubled := DEADLINE_HANDLERS.keys() & kinds:
            raise ValueError(f"deadlines with two handlers: {sorted(doubled)}")
        DEADLINE_HANDLERS.update(dict.fromkeys(kinds, handler))
        return handler

    return declare


def on_case_deadline(
    kind: DeadlineKind, *, ahead: Callable[[Tx, CaseRow, datetime], None] | None = None
) -> Callable[[OnCaseDeadline], OnCaseDeadline]:
    """Declare the handler of a kind of deadline that needs only the case; after a refusal it is tried again later.

    Args:
        ahead: what is done once before the deadline, outside the quiet hours, with the instant when it is due.
    """

    def declare(handler: OnCaseDeadline) -> OnCaseDeadline:
        @on_deadline(kind)
        def handle(tx: Tx, row: DeadlineRow) -> None:
            if ahead and tx.now < row.due_at:
                morning = morning_before(tx, row.due_at)
                if morning is None:
                    ahead(tx, case_of(tx, row), row.due_at)
                deadlines.set_next_check(tx, row.id, morning or row.due_at)
            elif isinstance(handler(tx, case_of(tx, row)), Refusal):
                deadlines.set_next_check(tx, row.id, tx.now + POSTPONE_DELAY)

        return handler

    return declare


def begin_once(tx: Tx, kind: DeadlineKind, at: datetime) -> bool:
    """Have the clock look at what is of the whole installation, first at this instant; return False where it does so
    already."""
    if deadlines.of_kind(tx, kind):
        return False
    deadlines.create(tx, kind, begun_at=tx.now, due_at=at, next_at=at)
    return True


def morning_before(tx: Tx, limit: datetime) -> datetime | None:
    """Return the end of the quiet hours, if it is night and they end before this instant; None otherwise."""
    morning = after_quiet(tx.now, tx.installation.policy.quiet, tx.installation.timezone)
    return morning if tx.now < morning < limit else None


def case_of(tx: Tx, row: DeadlineRow) -> CaseRow:
    """Return the case of a deadline.

    Raises:
        LookupError: it is of no case.
    """
    case = cases.get(tx, row.case_id or 0)
    if case is None:
        raise LookupError(f"deadline {row.id} is of no case")
    return case
