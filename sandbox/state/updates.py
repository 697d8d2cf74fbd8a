"""The queue of updates of a bot: numbered, delivered by long poll or webhook, kept until acknowledged."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sandbox.checks.errors import ApiError

Json = dict[str, Any]

OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
"""Kinds that a bot gets only if it names them in allowed_updates."""


@dataclass(slots=True, eq=False)
class Update:
    """One update; `run` is the number of jumps of update_id before it: ids are ordered only between jumps."""

    run: int
    body: Json
    handed: bool = False

    @property
    def id(self) -> int:
        number: int = self.body["update_id"]
        return number


class UpdateQueue:
    """Updates of one bot in the order they happened (https://core.telegram.org/bots/api#getting-updates)."""

    def __init__(self) -> None:
        self.allowed: list[str] = []
        self.waiting: deque[Update] = deque()
        self.acknowledged: deque[Update] = deque(maxlen=100)
        """The last acknowledged updates, so that a fault can repeat them."""
        self.changed = asyncio.Event()
        self.drained = asyncio.Event()
        """Set while nothing waits for acknowledgement."""
        self.drained.set()
        self._reversed = 0
        self._next_id = 700_000_001
        self._run = 0
        self._poll = 0
        self._ended_by = OTHER_POLL

    def push(self, kind: str, body: Json) -> None:
        """Add an update, unless the bot does not want its kind."""
        if kind not in self.allowed if self.allowed else kind in ONLY_ON_REQUEST:
            return
        self.inject({kind: body})

    def inject(self, update: Json) -> None:
        """Add an update of any shape; it is numbered here."""
        self.waiting.append(Update(self._run, {**update, "update_id": self._next_id}))
        self._next_id += 1
        self._tell_change()

    def jump(self, by: int) -> None:
        """Change the next update_id by a jump, as Telegram does after a quiet week; `by` may be negative."""
        self._next_id += by
        self._run += 1

    def repeat(self, number: int) -> None:
        """Put the last acknowledged updates back to the head, as after a lost acknowledgement."""
        for update in list(self.acknowledged)[: -number - 1 : -1]:
            self.acknowledged.remove(update)
            self.waiting.appendleft(update)
        self._tell_change()

    def reorder(self, batches: int = 1) -> None:
        """Deliver the next batches in reverse order."""
        self._reversed += batches

    def acknowledge(self, offset: int) -> None:
        """Remove the updates below `offset`; a negative one keeps that many from the end."""
        if offset < 0:
            dropped: Iterable[Update] = list(self.waiting)[:offset]
        else:
            run = max((update.run for update in self.waiting if update.handed), default=0)
            dropped = [u for u in self.waiting if (u.run == run and u.id < offset) or (u.run < run and u.handed)]
        gone = set(map(id, dropped))
        if gone:
            self.acknowledged.extend(dropped)
            self.waiting = deque(update for update in self.waiting if id(update) not in gone)
            self._tell_change()

    def settle(self, update: Update) -> None:
        """Acknowledge one update: its webhook answered 200."""
        if update in self.waiting:
            self.waiting.remove(update)
            self.acknowledged.append(update)
            self._tell_change()

    def drop_all(self) -> None:
        """Remove all waiting updates (drop_pending_updates)."""
        self.waiting.clear()
        self._tell_change()

    def _tell_change(self) -> None:
        if self.waiting:
            self.changed.set()
            self.drained.clear()
        else:
            self.drained.set()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Return the next updates; wait up to `timeout` real seconds for one.

        Raises:
            ApiError: 409, where another poll arrives meanwhile.
        """
        mine = self.end_polls(OTHER_POLL)
        if offset:
            self.acknowledge(offset)
        if not self.waiting and timeout > 0:
            await self._wait(mine, timeout)
        return [update.body for update in self.next_batch(limit)]

    async def _wait(self, mine: int, timeout: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while not self.waiting:
                    self.changed.clear()
                    await self.changed.wait()
                    if mine != self._poll:
                        raise ApiError(409, self._ended_by)

    def next_batch(self, limit: int) -> list[Update]:
        """Return the first waiting updates and mark them as delivered."""
        batch = list(islice(self.waiting, limit))
        for update in batch:
            update.handed = True
        if self._reversed and len(batch) > 1:
            self._reversed -= 1
            batch.reverse()
        return batch

    def end_polls(self, why: str) -> int:
        """End a waiting poll with 409 and the reason, and return the number of the next one."""
        self._ended_by = why
        self._poll += 1
        self.changed.set()
        return self._poll
