"""The clock destroys cases whose time is over (row F2)."""

from datetime import datetime, timedelta

from cases.notify import access_revocation
from cases.record import rule_versions
from cases.record.due import case_of, on_deadline
from cases.record.holds import standing_hold
from rules.facts.events import CaseDestroyed
from rules.retention import kept_until
from rules.vocabulary import DeadlineKind, Role, State
from store.collective import collectives
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.retention import destruction
from store.unit import Tx

LATER = timedelta(days=1)
"""After which a case is looked at again that goes with one which is still open."""


def destroyed_when(tx: Tx, case: CaseRow) -> datetime | None:
    """Return when a case may be destroyed by the longer of the times in force now and at its filing; None while it, or
    a case that it leads, is open."""
    ends = [_kept_until(tx, each) for each in (case, *collectives.cases_led_by(tx, case.id))]
    known = [end for end in ends if end]
    return max(known) if len(known) == len(ends) else None


def destroy(tx: Tx, case: CaseRow) -> None:
    """Destroy the case: a tombstone is left. A case that is still open, as a restored backup may hold it, is closed."""
    state = case.state if case.closed_at else State.CLOSED
    access_revocation.remove_everywhere(tx, case)
    events.append(tx, destruction.destroy(tx, case, state), CaseDestroyed(), Role.CLOCK)


@on_deadline(DeadlineKind.RETENTION)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Destroy the case, unless the operator's time, a case that it leads or a legal hold keeps it longer."""
    case = case_of(tx, row)
    until = destroyed_when(tx, case)
    if case.erased or case.closed_at is None:
        deadlines.mark_met(tx, row.id)
    elif until is None or standing_hold(tx, case).keeps:
        deadlines.set_next_check(tx, row.id, tx.now + LATER)
    elif until > tx.now:
        deadlines.reschedule(tx, row.id, begun_at=row.begun_at, due_at=until, next_at=until)
    else:
        destroy(tx, case)


def _kept_until(tx: Tx, case: CaseRow) -> datetime | None:
    if case.closed_at is None:
        return None
    promised = rule_versions.installation_at_filing(tx, case).policy.kept
    kept = max(promised, tx.installation.policy.kept)
    return kept_until(case.closed_at, kept, tx.installation.timezone)
