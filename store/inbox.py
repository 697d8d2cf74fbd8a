"""What came in: stored before it is acknowledged, handled in order within a conversation, then emptied."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from store.attempts.readable import UnreadableRows, read_rows
from store.tables import INBOX, InboxState
from store.tables.columns import in_literals
from store.unit import Tx

_LABEL = b"inbox.body"


class UpdateAlreadyHandledError(Exception):
    """The update has been done or set aside before: this unit must not happen a second time."""


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """A raw update as it arrived: its JSON, and the keyed hash of the conversation it belongs to."""

    update_id: int
    conversation: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A stored update that waits for its handler; `seq` is the order of receipt."""

    seq: int
    conversation: bytes
    body: bytes


_NEW = insert(INBOX)
# An update that is there and waits is changed to what it is, so that it comes back with the new ones.
_STORE = _NEW.on_conflict_do_update(
    index_elements=["bot", "update_id"],
    set_={"bot": _NEW.excluded.bot},
    where=in_literals(INBOX.c.state, InboxState.WAITING),
).returning(INBOX.c.seq, INBOX.c.update_id)
_WAITING = (
    select(INBOX.c.seq, INBOX.c.conversation, INBOX.c.sealed_body)
    .where(INBOX.c.bot == bindparam("bot"), in_literals(INBOX.c.state, InboxState.WAITING))
    .order_by(INBOX.c.seq)
)
_HEADS = (
    select(func.min(INBOX.c.seq))
    .where(INBOX.c.bot == bindparam("bot"), in_literals(INBOX.c.state, InboxState.WAITING))
    .group_by(INBOX.c.conversation)
    .order_by(func.min(INBOX.c.seq))
    .limit(bindparam("most"))
)
_THIS_WAITING = update(INBOX).where(INBOX.c.seq == bindparam("row"), INBOX.c.state == InboxState.WAITING)
_DONE = _THIS_WAITING.values(state=InboxState.DONE, sealed_body=None, done_at=bindparam("at")).execution_options(
    confirm=UpdateAlreadyHandledError
)
# What failed may keep its body, sealed: once the fault is mended it can be handled after all.
_SET_ASIDE = _THIS_WAITING.values(state=InboxState.SET_ASIDE, error=bindparam("because"), done_at=bindparam("at"))
_EMPTIED = _SET_ASIDE.values(sealed_body=None)
_KEPT = in_literals(INBOX.c.state, InboxState.SET_ASIDE) & INBOX.c.sealed_body.is_not(None)
_SET_ASIDE_SINCE = (
    select(func.count())
    .select_from(INBOX)
    .where(in_literals(INBOX.c.state, InboxState.SET_ASIDE), INBOX.c.done_at > bindparam("then"))
)
_OLDEST_KEPT = select(func.min(INBOX.c.done_at)).where(_KEPT)
_COUNT_KEPT = select(func.count()).select_from(INBOX).where(_KEPT)
_EXPIRED = update(INBOX).where(_KEPT, INBOX.c.done_at <= bindparam("until")).values(sealed_body=None)
_AGAIN = update(INBOX).where(_KEPT).values(state=InboxState.WAITING, error=None, done_at=None)


def store(tx: Tx, bot: str, incoming: Sequence[RawUpdate]) -> list[InboxRow]:
    """Store a batch, each `update_id` once; what is not handled yet comes back.

    That may be an update stored before: a commit of unknown outcome is repeated, and must not hide what it stored.
    """
    by_id = {each.update_id: each for each in incoming}
    found = tx.conn.execute(
        _STORE,
        [
            {
                "bot": bot,
                "update_id": each.update_id,
                "conversation": each.conversation,
                "sealed_body": tx.keys.seal(each.body, _LABEL),
                "received_at": tx.now,
                "state": InboxState.WAITING,
            }
            for each in by_id.values()
        ],
    )
    return [InboxRow(seq, by_id[update_id].conversation, by_id[update_id].body) for seq, update_id in sorted(found)]


def unhandled(tx: Tx, bot: str, unreadable: UnreadableRows | None = None) -> list[InboxRow]:
    """Everything not yet handled, in order of receipt; asked at start."""

    def read(row: Any) -> InboxRow:
        return InboxRow(row.seq, row.conversation, tx.keys.open(row.sealed_body, _LABEL))

    return read_rows(tx.conn.execute(_WAITING, {"bot": bot}), read, unreadable)


def first_unhandled_per_conversation(tx: Tx, bot: str, limit: int) -> list[int]:
    """The first update of each conversation that is not yet handled, oldest first."""
    return list(tx.conn.execute(_HEADS, {"bot": bot, "most": limit}).scalars())


def mark_done(tx: Tx, seq: int) -> None:
    """Tick an update off, in the transaction that holds its effects.

    Raises:
        AlreadyDoneError: by the commit; it was ticked off before, so those effects exist already.
    """
    tx.conn.execute(_DONE, {"row": seq, "at": tx.now})


def set_aside(tx: Tx, seq: int, error: str, *, keep: bool) -> bool:
    """Put away an update that failed, so that it blocks nobody; False where it was done or put away before.

    Args:
        error: tells nothing of what people wrote.
        keep: the body too; nothing is kept of whoever has not agreed to it (row A1).
    """
    put_away = _SET_ASIDE if keep else _EMPTIED
    return tx.conn.execute(put_away, {"row": seq, "at": tx.now, "because": error}).rowcount == 1


def oldest_dead_letter_at(tx: Tx) -> datetime | None:
    """When the oldest update that is set aside with its body failed."""
    instant: datetime | None = tx.conn.execute(_OLDEST_KEPT).scalar_one()
    return instant


def count_set_aside_since(tx: Tx, then: datetime) -> int:
    """How many updates were set aside after an instant."""
    return int(tx.conn.execute(_SET_ASIDE_SINCE, {"then": then}).scalar_one())


def empty_dead_letters(tx: Tx, until: datetime) -> None:
    """What failed by then is emptied; the row and its error stay."""
    tx.conn.execute(_EXPIRED, {"until": until})


def count_dead_letters(conn: sqlalchemy.Connection) -> int:
    """How many updates are set aside with their bodies; for whoever looks at a database that may not be running."""
    return int(conn.execute(_COUNT_KEPT).scalar_one())


def requeue_dead_letters(conn: sqlalchemy.Connection) -> int:
    """How many updates that were set aside wait again, in their order of receipt, as if they had just come."""
    return conn.execute(_AGAIN).rowcount
