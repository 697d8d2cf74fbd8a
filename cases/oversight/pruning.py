"""Traces that have done their duty are deleted after the operator's days, each morning and in small batches."""

from datetime import UTC, datetime, timedelta

from cases.notify import case_slots
from cases.record.due import begin_once, on_deadline
from rules.operator.housekeeping import next_morning
from rules.vocabulary import DeadlineKind
from store import settings
from store.attempts import pruning
from store.clients import answers
from store.clients import events as client_events
from store.record import closings, deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

PAUSE = timedelta(seconds=1)
"""Between two batches, so that people come between."""

_CLOSED_UNTIL = "slots-forgotten"
"""The last closing of which the slots were forgotten: its instant and its case."""
_EVER = datetime.fromtimestamp(0, UTC)


def begin(tx: Tx) -> None:
    """Start pruning, once per installation."""
    begin_once(tx, DeadlineKind.PRUNING, _next(tx))


@on_deadline(DeadlineKind.PRUNING)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Delete a batch; come again at once while there is more, and else the next morning."""
    answers.prune(tx)
    client_events.prune(tx, tx.now - tx.installation.policy.done_kept)
    more = pruning.prune(tx) + _forget_slots(tx)
    deadlines.set_next_check(tx, row.id, tx.now + PAUSE if more else _next(tx))


def _forget_slots(tx: Tx, most: int = pruning.BATCH) -> int:
    """Forget the parties' messages of cases that were closed long enough ago, each closing once; return how many."""
    instant, _, last = (settings.get(tx, _CLOSED_UNTIL) or "").partition(" ")
    after = (datetime.fromisoformat(instant) if instant else _EVER, int(last or 0))
    found = closings.after(tx, after, tx.now - tx.installation.policy.done_kept, most)
    for case in found:
        case_slots.forget_of_parties(tx, case)
    if found and (closed_at := found[-1].closed_at):
        settings.put(tx, _CLOSED_UNTIL, f"{closed_at.isoformat()} {found[-1].id}")
    return len(found)


def _next(tx: Tx) -> datetime:
    return next_morning(tx.now, tx.installation.policy.quiet, tx.installation.timezone)
