"""The operator's HTTP hook: for each measure a signed call, repeated until the platform says that it is done or not."""

import asyncio
import json
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

import structlog
from pyreqwest.client import Client

from bot.runtime.clock import Clock, backoff
from bot.runtime.http_client import TemporaryFailureError, post_json
from bot.runtime.lease import Lease
from bot.runtime.log import describe_exception
from bot.runtime.signing import signed
from bot.worker_pool import MAX_CONCURRENT_TASKS, WorkerPool
from cases.decision import platform
from cases.decision.platform import PlatformAnswer
from rules.sanctions.carrying_out import MeasureState
from rules.text.text_limits import cropped
from store.decision import measures
from store.decision.measures import MeasureRow
from store.unit import Store, Tx

log = structlog.get_logger()

SECONDS = 20.0
"""How long the platform may take to answer."""

MAX_TRIES = 12
"""Calls without a usable answer, with pauses that double from a minute to six hours, before staff see to it."""

_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)
_NOTE = 500
"""UTF-16 units of the platform's word that are kept."""
_DATA = 3000
"""UTF-16 units of the data that are kept, so that they fit one message."""

_AGAIN = (401, 403, 404, 408, 425, 429)
"""Refusals that the operator can mend, such as a wrong secret, or that time does."""

_STATES = {"done": MeasureState.DONE, "failed": MeasureState.FAILED, "under_way": MeasureState.UNDER_WAY}


class PlatformHook:
    """Calls the operator's address by a signed POST with JSON."""

    def __init__(self, client: Client, url: str, secret: str) -> None:
        self._client = client
        self._url = url
        self._secret = secret

    async def greet(self, now: datetime) -> None:
        """Try the address without having anything done.

        Raises:
            TemporaryFailureError: it does not answer with 2xx.
        """
        status, _ = await self._post({"id": "ping", "measure": "ping"}, "ping", now)
        if not 200 <= status < 300:
            raise TemporaryFailureError(f"HTTP {status}")

    async def call(self, told: Mapping[str, object], key: str, now: datetime) -> PlatformAnswer:
        """Have a measure carried out. 2xx answers by JSON `{"state": "done" | "failed" | "under_way", "note": …}`, with
        `"data": …` where it was asked for, an
        empty body means done, or under way with 202; 4xx is a failure, except what the operator can mend or time does.

        Raises:
            TemporaryFailureError: it is to be called again; whether it did anything is unknown.
        """
        status, body = await self._post(told, key, now)
        if 400 <= status < 500 and status not in _AGAIN:
            return PlatformAnswer(MeasureState.FAILED, f"HTTP {status}")
        if not 200 <= status < 300:
            raise TemporaryFailureError(f"HTTP {status}")
        if not body.strip():
            return PlatformAnswer(MeasureState.UNDER_WAY if status == 202 else MeasureState.DONE)
        try:
            answer = json.loads(body)
            note, data = answer.get("note") or "", answer.get("data") or ""
            said = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=1)
            return PlatformAnswer(_STATES[answer["state"]], cropped(str(note), _NOTE), cropped(said, _DATA))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise TemporaryFailureError("no answer as docs/measures.md has it") from None

    async def _post(self, told: Mapping[str, object], key: str, now: datetime) -> tuple[int, str]:
        body = json.dumps(told, ensure_ascii=False).encode()
        headers = {"Idempotency-Key": key, **signed(self._secret, body, now)}
        return await post_json(self._client, self._url, body, headers, SECONDS, reads=True)


class PlatformCaller(WorkerPool[int, MeasureRow]):
    """Has measures carried out by the platform; each call may be repeated, under the same key."""

    def __init__(self, hook: PlatformHook, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        super().__init__(store, clock, wake, lease)
        self._hook = hook

    async def _look(self) -> datetime | None:
        for row in await self._store.read(lambda tx: measures.due(tx, 4 * MAX_CONCURRENT_TASKS)):
            self._give(row.id, row)
        return await self._store.read(measures.next_due)

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return [row.id for row in measures.due(tx, 4 * MAX_CONCURRENT_TASKS)]

    async def _carry_out(self, row: MeasureRow) -> None:
        told = await self._store.read(lambda tx: platform.request_of(tx, row))
        if told is None:
            await self._store.commit(lambda tx: measures.stop(tx, row.id))
            return
        answer = await self._hook.call(told, platform.key_of(row), self._clock.now())
        log.info("the platform has answered", measure=row.id, state=answer.state)
        if answer.state is MeasureState.UNDER_WAY:
            await self._later(row)
        else:
            await self._record(row, answer)

    async def _put_off(self, row: MeasureRow, error: Exception) -> None:
        why = str(error) if isinstance(error, TemporaryFailureError) else describe_exception(error)
        log.warning("the platform's hook is called again", measure=row.id, why=why, tries=row.tries + 1)
        if row.tries + 1 >= MAX_TRIES:
            await self._record(row, PlatformAnswer(MeasureState.FAILED, why))
        else:
            await self._later(row)

    async def _later(self, row: MeasureRow) -> None:
        # Bounded first, as what takes the platform weeks is asked about each time.
        at = self._clock.now() + backoff(row.tries, _LONGEST, _FIRST)
        await self._store.commit(lambda tx: measures.postpone(tx, row.id, at))

    async def _record(self, row: MeasureRow, answer: PlatformAnswer) -> None:
        await self._store.commit(self._lease.fenced(lambda tx: platform.record_answer(tx, row, answer)))
