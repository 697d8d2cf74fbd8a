"""What clients' users are told: kept to be read again, and sent to the client's webhook, one at a time and in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from store import person_keys, rows
from store.clients import ClientRow
from store.sealing import RowLabel, SealError
from store.tables import CLIENT_EVENT
from store.unit import Tx

_E = CLIENT_EVENT.c
_BODY = RowLabel(_E.sealed_body)
WAKE = "webhooks"
"""The name of the wake of the caller of webhooks."""


@dataclass(frozen=True, slots=True)
class ClientEventRow:
    """An event as stored."""

    id: int
    client_id: int
    person_id: int
    sealed_body: bytes
    at: datetime
    tries: int
    next_at: datetime | None
    failed: bool


_ALL = rows.of(CLIENT_EVENT, ClientEventRow)
_AFTER = (
    _ALL.where(_E.client_id == bindparam("of_client"), _E.id > bindparam("after"))
    .order_by(_E.id)
    .limit(bindparam("most"))
)
# The next of a client waits for the one before it, so that a webhook is told in order.
_HEADS = select(func.min(_E.id)).where(_E.next_at.is_not(None)).group_by(_E.client_id)
_WAITING = _ALL.where(_E.next_at.is_not(None), _E.id.in_(_HEADS)).order_by(_E.next_at, _E.id)
_THIS = update(CLIENT_EVENT).where(_E.id == bindparam("row"))
_LATER = _THIS.values(tries=_E.tries + 1, next_at=bindparam("look"))
_OVER = _THIS.values(next_at=None, failed=bindparam("lost"))
_AGAIN = (
    update(CLIENT_EVENT)
    .where(_E.client_id == bindparam("of_client"), _E.id > bindparam("after"))
    .values(tries=0, next_at=bindparam("look"), failed=False)
)
_PRUNE = delete(CLIENT_EVENT).where(_E.at < bindparam("before"))


def add(tx: Tx, client: ClientRow, person_id: int, body: Mapping[str, Any]) -> None:
    """Add an event of a client's user; a client with a webhook is called."""
    id = rows.next_id(tx, CLIENT_EVENT)
    next_at = tx.now if client.webhook else None
    sealed = person_keys.needed(tx, person_id).seal_json(body, _BODY(id))
    values = {"client_id": client.id, "person_id": person_id, "sealed_body": sealed, "at": tx.now}
    rows.add(tx, CLIENT_EVENT, id=id, **values, tries=0, next_at=next_at, failed=False)
    tx.wakes.add(WAKE)


def body(tx: Tx, row: ClientEventRow) -> Mapping[str, Any] | None:
    """Return what is told; None if the person is erased."""
    key = person_keys.get(tx, row.person_id)
    try:
        found: Mapping[str, Any] | None = key.open_json(row.sealed_body, _BODY(row.id)) if key else None
    except SealError:
        return None
    return found


def get(tx: Tx, event_id: int) -> ClientEventRow | None:
    """Return the event of this id."""
    return rows.one(tx, CLIENT_EVENT, ClientEventRow, id=event_id)


def after(tx: Tx, client: ClientRow, event_id: int, most: int) -> list[ClientEventRow]:
    """Return the client's events after this one, oldest first."""
    asked = {"of_client": client.id, "after": event_id, "most": most}
    return tx.conn.execute(_AFTER, asked).all_as(ClientEventRow)


def heads(tx: Tx) -> list[ClientEventRow]:
    """Return of each client the first event that its webhook has not taken yet, the longest due first."""
    return tx.conn.execute(_WAITING).all_as(ClientEventRow)


def postpone(tx: Tx, event_id: int, at: datetime) -> None:
    """Call the webhook again at `at`, after one more try."""
    tx.conn.execute(_LATER, {"row": event_id, "look": at})


def end(tx: Tx, event_id: int, *, failed: bool = False) -> None:
    """Call the webhook no more for this event: it has taken it, or did not take it in the time there was."""
    tx.conn.execute(_OVER, {"row": event_id, "lost": failed})
    tx.wakes.add(WAKE)


def replay(tx: Tx, client: ClientRow, event_id: int) -> int:
    """Call the webhook again for all events after this one; return how many there are."""
    tx.wakes.add(WAKE)
    return tx.conn.execute(_AGAIN, {"of_client": client.id, "after": event_id, "look": tx.now}).rowcount


def prune(tx: Tx, before: datetime) -> None:
    """Delete the events of before this instant."""
    tx.conn.execute(_PRUNE, {"before": before})
