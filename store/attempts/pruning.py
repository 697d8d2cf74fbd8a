"""Rows that have done their duty are deleted: updates handled, messages sent or replaced, presses refused,
authors seen in groups; and files are dropped that came with an event and belong to nothing."""

from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, delete, func, select

from store.evidence import incoming
from store.tables import GROUP_MESSAGE, INBOX, OUTBOX, REFUSED_PRESS, InboxState, OutboxState
from store.tables.columns import in_literals
from store.unit import Tx

BATCH = 200
"""Rows of a table that are deleted in one transaction."""


def _older(table: Table, at: ColumnElement[Any], *done: ColumnElement[bool]) -> Any:
    """Delete the oldest rows that are done, as far as they are older than a time: no more than a batch is looked at."""
    key = next(iter(table.primary_key))
    first = select(key, at.label("since")).where(*done).order_by(key).limit(bindparam("most")).subquery()
    return delete(table).where(key.in_(select(first.c[key.name]).where(first.c.since <= bindparam("before"))))


# What is set aside is emptied by its own time, and a message that was refused may have to be delivered again.
_OLD = (
    _older(INBOX, INBOX.c.done_at, in_literals(INBOX.c.state, InboxState.DONE)),
    _older(
        OUTBOX,
        func.coalesce(OUTBOX.c.sent_at, OUTBOX.c.created_at),
        in_literals(OUTBOX.c.state, OutboxState.SENT, OutboxState.REPLACED),
    ),
    _older(REFUSED_PRESS, REFUSED_PRESS.c.at),
    _older(GROUP_MESSAGE, GROUP_MESSAGE.c.sent_at),
)


def prune(tx: Tx, most: int = BATCH) -> int:
    """Delete a batch of the oldest of these rows that are older than the policy's days; return how many there were."""
    before = tx.now - tx.installation.policy.done_kept
    forgotten = incoming.drop_forgotten(tx, most)
    return forgotten + sum(tx.conn.execute(old, {"before": before, "most": most}).rowcount for old in _OLD)
