"""Inbox: updates are stored before they are acknowledged, handled in order within a conversation, then emptied.

What stays of one that is done is its id, so that it is known when it comes again, and the day: neither whose it was nor
when it came can be told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from store import person_keys
from store.attempts.attempts import UnreadableRows, read_rows
from store.engine.connection import Connection
from store.sealing import OWN, RowLabel
from store.tables import INBOX, PERSON, InboxState
from store.tables.columns import day_of, in_literals
from store.unit import Tx

_BODY = RowLabel(INBOX.c.sealed_body)


class UpdateAlreadyHandledError(Exception):
    """The update was done or set aside before, so this unit must not commit a second time."""


@dataclass(frozen=True, slots=True)
class RawEvent:
    """An event of a channel as received: its id there, the keyed hash of its conversation, and its JSON."""

    channel: str
    event: str
    conversation: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A stored update that is not handled yet; `seq` is the order of receipt."""

    seq: int
    channel: str
    conversation: bytes
    body: bytes


_NEW = insert(INBOX)
# An update that is stored and still waiting is updated to its own value, so that RETURNING includes it.
_STORE = _NEW.on_conflict_do_update(
    index_elements=["bot", "channel", "event"],
    set_={"bot": _NEW.excluded.bot},
    where=in_literals(INBOX.c.state, InboxState.WAITING),
).returning(INBOX.c.seq, INBOX.c.channel, INBOX.c.event)
_WAITING = (
    select(
        *(INBOX.c[name] for name in ("seq", "channel", "event", "conversation", "sealed_body")), *person_keys.COLUMNS
    )
    .select_from(INBOX.outerjoin(PERSON, PERSON.c.id == INBOX.c.person_id))
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
_EMPTY: dict[str, Any] = {"sealed_body": None, "conversation": b"", "person_id": None}
_DONE = _THIS_WAITING.values(state=InboxState.DONE, done_at=bindparam("day"), **_EMPTY).execution_options(
    confirm=UpdateAlreadyHandledError
)
# A failed update may keep its sealed body, so that it can be handled once the fault is fixed.
_SET_ASIDE = _THIS_WAITING.values(state=InboxState.SET_ASIDE, error=bindparam("because"), done_at=bindparam("day"))
_EMPTIED = _SET_ASIDE.values(**_EMPTY)
_THIS = INBOX.c.seq == bindparam("row")
_STATE = select(INBOX.c.state).where(
    INBOX.c.bot == bindparam("bot"), INBOX.c.channel == bindparam("channel"), INBOX.c.event == bindparam("event")
)
_WHOLE = select(*(INBOX.c[name] for name in ("bot", "channel", "event", "sealed_body"))).where(_THIS)
_PASSED_ON = update(INBOX).where(_THIS).values(sealed_body=bindparam("body"), person_id=bindparam("of_person"))
_KEPT = in_literals(INBOX.c.state, InboxState.SET_ASIDE) & INBOX.c.sealed_body.is_not(None)
_OLDEST_KEPT = select(func.min(INBOX.c.done_at)).where(_KEPT)
_COUNT_KEPT = select(func.count()).select_from(INBOX).where(_KEPT)
_EXPIRED = update(INBOX).where(_KEPT, INBOX.c.done_at <= bindparam("until")).values(**_EMPTY)
_GONE = update(INBOX).where(INBOX.c.person_id == bindparam("of_person")).values(**_EMPTY)
_AGAIN = update(INBOX).where(_KEPT).values(state=InboxState.WAITING, error=None, done_at=None)


def store(tx: Tx, bot: str, incoming: Sequence[RawEvent]) -> list[InboxRow]:
    """Store a batch, each event of a channel once, and return those of them that are not handled yet.

    They may have been stored before: a commit of unknown outcome is repeated, and must return the same events.
    """
    by_id = {(each.channel, each.event): each for each in incoming}
    found = tx.conn.execute(
        _STORE,
        [
            {
                "bot": bot,
                "channel": each.channel,
                "event": each.event,
                "conversation": each.conversation,
                "sealed_body": tx.keys.seal(each.body, _BODY(bot, each.channel, each.event)),
                "received_at": day_of(tx.now),
                "state": InboxState.WAITING,
            }
            for each in by_id.values()
        ],
    )
    new = ((seq, by_id[channel, event]) for seq, channel, event in sorted(found))
    return [InboxRow(seq, each.channel, each.conversation, each.body) for seq, each in new]


def is_known(tx: Tx, bot: str, channel: str, event: str) -> bool:
    """Return whether an event was stored before."""
    return tx.conn.execute(_STATE, {"bot": bot, "channel": channel, "event": event}).scalar(InboxState) is not None


def is_over(tx: Tx, bot: str, channel: str, event: str) -> bool:
    """Return whether an event was stored, and is done or set aside."""
    found = tx.conn.execute(_STATE, {"bot": bot, "channel": channel, "event": event}).scalar(InboxState)
    return found is not None and found is not InboxState.WAITING


def unhandled(tx: Tx, bot: str, unreadable: UnreadableRows | None = None) -> list[InboxRow]:
    """Return all updates not handled yet, in order of receipt; called at start."""

    def read(row: Any) -> InboxRow:
        key = person_keys.opening(tx, row.sealed_body, person_keys.key_of(tx, row))
        body = key.open(row.sealed_body, _BODY(bot, row.channel, row.event))
        return InboxRow(row.seq, row.channel, row.conversation, body)

    return read_rows(tx.conn.execute(_WAITING, {"bot": bot}), read, unreadable)


def first_unhandled_per_conversation(tx: Tx, bot: str, limit: int) -> list[int]:
    """Return the first update of each conversation that is not handled yet, oldest first."""
    return list(tx.conn.execute(_HEADS, {"bot": bot, "most": limit}).scalars())


def mark_done(tx: Tx, seq: int) -> None:
    """Mark an update done, in the transaction that holds its effects.

    Raises:
        UpdateAlreadyHandledError: from the commit; the update was marked before, so its effects exist already.
    """
    tx.conn.execute(_DONE, {"row": seq, "day": day_of(tx.now)})


def set_aside(tx: Tx, seq: int, error: str, *, keep: bool) -> bool:
    """Set a failed update aside, so that it blocks no other; return False if it was done or set aside before.

    Args:
        error: contains nothing that people wrote.
        keep: keep the body too; nothing is kept of a person who has not consented (row A1).
    """
    put_away = _SET_ASIDE if keep else _EMPTIED
    return tx.conn.execute(put_away, {"row": seq, "day": day_of(tx.now), "because": error}).rowcount == 1


def pass_on(tx: Tx, seq: int, person_id: int) -> None:
    """Put an update that was set aside under the key of this person; it stays as it is if they have none."""
    row, key = tx.conn.execute(_WHOLE, {"row": seq}).one(), person_keys.get(tx, person_id)
    if key is None or row.sealed_body is None or row.sealed_body[:1] == bytes([OWN]):
        return
    body = tx.keys.pass_on(row.sealed_body, _BODY(row.bot, row.channel, row.event), key)
    tx.conn.execute(_PASSED_ON, {"row": seq, "body": body, "of_person": person_id})


def empty_of(tx: Tx, person_id: int) -> None:
    """Empty the updates under the key of this person."""
    tx.conn.execute(_GONE, {"of_person": person_id})


def oldest_dead_letter_at(tx: Tx) -> datetime | None:
    """Return the day on which the oldest update that is set aside with its body failed."""
    return tx.conn.execute(_OLDEST_KEPT).scalar(datetime)


def empty_dead_letters(tx: Tx, until: datetime) -> None:
    """Empty the updates of the days until then; their errors stay."""
    tx.conn.execute(_EXPIRED, {"until": until})


def count_dead_letters(conn: sqlalchemy.Connection) -> int:
    """Return how many updates are set aside with their bodies; for commands that run while the bot may be stopped."""
    return int(conn.execute(_COUNT_KEPT).scalar_one())


def requeue_dead_letters(conn: Connection) -> int:
    """Queue the updates set aside with their bodies again, in order of receipt, as if new; return their number."""
    return conn.execute(_AGAIN).rowcount
