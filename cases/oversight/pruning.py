"""Traces that have done their duty are deleted after the operator's days, each morning and in small batches."""

from datetime import datetime, timedelta

from cases.record.due import on_deadline
from rules.operator.housekeeping import next_morning
from rules.vocabulary import DeadlineKind
from store.attempts import pruning
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

PAUSE = timedelta(seconds=1)
"""Between two batches, so that people come between."""


def begin(tx: Tx) -> None:
    """Start pruning, once per installation."""
    if not deadlines.of_kind(tx, DeadlineKind.PRUNING):
        at = _next(tx)
        deadlines.create(tx, DeadlineKind.PRUNING, begun_at=tx.now, due_at=at, next_at=at)


@on_deadline(DeadlineKind.PRUNING)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Delete a batch; come again at once while there is more, and else the next morning."""
    deadlines.set_next_check(tx, row.id, tx.now + PAUSE if pruning.prune(tx) else _next(tx))


def _next(tx: Tx) -> datetime:
    return next_morning(tx.now, tx.installation.policy.quiet, tx.installation.timezone)
