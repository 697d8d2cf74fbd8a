"""Calls the webhooks of clients: each event by a signed POST, one after the other, repeated until it is taken."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
import structlog
from pyreqwest.client import Client

from bot.runtime.clock import Clock, backoff
from bot.runtime.http_client import TemporaryFailureError, post_json
from bot.runtime.lease import Lease
from bot.runtime.log import describe_exception
from bot.runtime.signing import signed
from bot.worker_pool import WorkerPool
from cases import dead_letters
from handlers.api import events as told
from store import clients
from store.clients import events
from store.clients.events import ClientEventRow
from store.unit import Store, Tx

log = structlog.get_logger()

SECONDS = 10.0
"""How long a webhook may take to answer."""

MAX_TRIES = 16
"""Calls that are not answered with 2xx, with pauses that double from a minute to six hours: about two days."""

_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Call:
    """One call: where, under which secret, with what."""

    url: str
    secret: str
    body: bytes


class WebhookCaller(WorkerPool[int, ClientEventRow]):
    """Calls webhooks, each client's one event at a time and in order: a slow one delays its own client only."""

    def __init__(self, client: Client, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        super().__init__(store, clock, wake, lease)
        self._client = client

    async def _look(self) -> datetime | None:
        now = self._clock.now()
        later = []
        for row in await self._store.read(events.heads):
            if row.next_at and row.next_at > now:
                later.append(row.next_at)
            else:
                self._give(row.client_id, row)
        return min(later, default=None)

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return [row.id for row in events.heads(tx) if row.next_at and row.next_at <= tx.now]

    async def _carry_out(self, row: ClientEventRow) -> None:
        call = await self._store.read(lambda tx: _call(tx, row))
        if call is not None:
            await self._post(call)
        await self._store.commit(self._lease.fenced(lambda tx: events.end(tx, row.id)))

    async def _post(self, call: Call) -> None:
        headers = signed(call.secret, call.body, self._clock.now())
        status, _ = await post_json(self._client, call.url, call.body, headers, SECONDS)
        if not 200 <= status < 300:
            raise TemporaryFailureError(f"HTTP {status}")

    async def _put_off(self, row: ClientEventRow, error: Exception) -> None:
        why = str(error) if isinstance(error, TemporaryFailureError) else describe_exception(error)
        if row.tries + 1 >= MAX_TRIES:
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_row)
            return
        log.info("a webhook is called again", client=row.client_id, why=why, tries=row.tries + 1)
        at = self._clock.now() + backoff(row.tries, _LONGEST, _FIRST)
        await self._store.commit(self._lease.fenced(lambda tx: events.postpone(tx, row.id, at)))


def _call(tx: Tx, row: ClientEventRow) -> Call | None:
    """Return the call of an event; None if the client has no webhook any more, or the user is erased."""
    client, event = clients.get(tx, row.client_id), told.read(tx, row)
    if client is None or client.revoked_at or client.webhook is None or event is None:
        return None
    return Call(client.webhook, clients.secret(tx, client), msgspec.json.encode(event))
