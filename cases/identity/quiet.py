"""Units of somebody of whom nothing may be known: after a minute no transaction of PostgreSQL tells who it was."""

from datetime import timedelta

from cases.record.due import begin_once, on_deadline
from rules.vocabulary import DeadlineKind
from store.identity import mixing
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import OpenedCase, Tx


def begin(tx: Tx, opened: OpenedCase | None = None) -> None:
    """Act in this unit for somebody who has this anonymous case open, or who files anonymously."""
    tx.opened, tx.unnamed = opened or tx.opened, tx.unnamed or opened is None
    if mixing.needed(tx):
        begin_once(tx, DeadlineKind.MIXING, tx.now + timedelta(minutes=1))


@on_deadline(DeadlineKind.MIXING)
def mix(tx: Tx, row: DeadlineRow) -> None:
    """Let no row of an account tell with which case it was written."""
    deadlines.remove(tx, row.id)
    mixing.mix(tx)
