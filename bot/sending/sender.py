"""The sender: takes rows of one bot's outbox, in order within a conversation, and sends them over its transport."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta

import structlog

from bot.failures import is_row_fault
from bot.runtime.clock import Clock, wait_for_signal_or_time
from bot.runtime.lease import Lease, LeaseLostError
from bot.runtime.log import describe_exception
from bot.sending.delivery_results import ResultBatcher
from bot.sending.rendering import message_from_case, message_from_row
from bot.sending.transport import DeliveryResult, Transport
from bot.telegram.api import BotName
from cases import dead_letters
from dialogs.engine.words import Renderer
from rules.addresses import Address
from store.attempts.attempts import UnreadableRows
from store.attempts.trials import UNCLEAN_END
from store.outbox import sending
from store.outbox.sending import OutboxRow
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_CONCURRENT_SENDS = 64
"""Maximum number of concurrent calls, each to a different chat."""

READ_LIMIT = 128
"""How many chats' first rows are read at once: more than are in flight or delayed by rate limits."""

POLL_INTERVAL = timedelta(seconds=1)
"""The longest interval between two reads of the outbox while messages are being sent."""

RATE_DELAY_LIMIT = timedelta(seconds=61)
"""A row due within this time waits for a rate limit or a retry, not for a scheduled hour."""

ACCESS_LOST = "whoever it was for may not see it any more"
"""The error of a row to a staff member who may no longer see it."""


class OutboxSender:
    """Sends one bot's outbox while it holds its lease; other processes stand by.

    Args:
        wake: set when a row was added to the outbox.
    """

    def __init__(
        self,
        bot: BotName,
        transport: Transport,
        store: Store,
        words: Renderer,
        clock: Clock,
        wake: asyncio.Event,
        lease: Lease,
    ) -> None:
        self._bot = bot
        self._transport = transport
        self._store = store
        self._words = words
        self._clock = clock
        self._wake = wake
        self._lease = lease
        self._trials = lease.trials
        self._marks = ResultBatcher(store, lease)
        self._under_way: dict[int, asyncio.Task[None]] = {}
        # The row of a message in flight may be replaced in the outbox; its chat stays occupied until the call ends.
        self._chats: set[Address] = set()
        self._looking = False
        self._held_back = False

    async def run(self) -> None:
        """Send until cancelled."""
        await self._lease.while_held(self._serve)

    async def _serve(self) -> None:
        for row_id in await self._trials.begin(
            lambda tx: sending.ready_ids(tx, self._bot, MAX_CONCURRENT_SENDS + READ_LIMIT)
        ):
            await self._trials.set_aside(row_id, UNCLEAN_END, dead_letters.set_aside_row)
        while True:
            self._wake.clear()
            self._looking = True
            try:
                at = await self._hand_out()
            finally:
                self._looking = False
            await wait_for_signal_or_time(self._wake, self._clock, at)

    def idle(self) -> bool:
        """Whether nothing is in flight and no row is due within `SOON`."""
        return not (self.busy() or self._held_back)

    def busy(self) -> bool:
        """Whether it is sending or about to, not only waiting for an instant."""
        return bool(self._under_way) or self._looking or self._wake.is_set()

    async def finish(self) -> None:
        """Wait for the calls in flight and their results, then release the lease."""
        while going := [task for task in self._under_way.values() if not task.done()]:
            await asyncio.wait(going)
        await self._lease.release()

    async def _hand_out(self) -> datetime | None:
        """Start sending the rows that may go now; return when to read again, None if only a wake-up brings more."""
        under_way = tuple(self._under_way)
        rows, unreadable = await self._store.read(lambda tx: self._ready(tx, under_way))
        for row_id, error in unreadable.items():
            await self._trials.set_aside(row_id, describe_exception(error), dead_letters.set_aside_row)
            self._wake.set()
        at: datetime | None = None
        now = self._clock.now()
        going: list[OutboxRow] = []
        # While the server is away, one row at a time probes whether it is back.
        most = 1 if self._transport.away(now) else MAX_CONCURRENT_SENDS
        for row in rows:
            if row.to.address in self._chats:
                continue
            free = self._transport.free_at(row, now)
            if free > now:
                at = min(at or free, free)
            elif len(self._under_way) + len(going) < most:
                self._transport.begin(row, now)
                going.append(row)
        for row in going:
            self._chats.add(row.to.address)
            self._under_way[row.id] = asyncio.create_task(self._carry(row))
        # A finished send sets `wake`, usually soon; so the next due instant is read only if nothing is being sent.
        later = (
            now + POLL_INTERVAL
            if going
            else await self._store.read(lambda tx: sending.next_scheduled_at(tx, self._bot))
        )
        if later is not None:
            at = min(at or later, later)
        self._held_back = at is not None and at - now < RATE_DELAY_LIMIT
        return at

    def _ready(self, tx: Tx, under_way: Collection[int]) -> tuple[list[OutboxRow], UnreadableRows]:
        unreadable: UnreadableRows = {}
        return sending.ready(tx, self._bot, READ_LIMIT, under_way, unreadable), unreadable

    async def _carry(self, row: OutboxRow) -> None:
        """Process one message until it is sent, refused, postponed or set aside; then free its chat for the next.

        If the result cannot be stored, the row stays in flight, as it would otherwise be sent again and again. Its
        chat waits for the next start; other chats proceed.
        """
        try:
            await self._end(row)
            del self._under_way[row.id]
            self._chats.discard(row.to.address)
        except Exception as error:
            log.error(
                "what became of a message could not be kept", bot=self._bot, row=row.id, error=describe_exception(error)
            )
        finally:
            self._wake.set()

    async def _end(self, row: OutboxRow) -> None:
        """Send the message and store its result or failure.

        Raises:
            Exception: neither could be stored.
        """
        became: DeliveryResult | None = None
        try:
            async with self._trials.trying(row.id):
                became = await self._try(row)
                self._transport.end(row, self._clock.now())
                await self._marks.keep(became)
        except LeaseLostError:
            log.warning("a message went out as another process took over; it may go twice", bot=self._bot, row=row.id)
        except Exception as error:
            log.error(
                "a message failed", bot=self._bot, row=row.id, form=row.notice.KIND, error=describe_exception(error)
            )
            await self._failed(row, error, tried=became is not None)

    async def _failed(self, row: OutboxRow, error: Exception, *, tried: bool) -> None:
        """Retry the row later, or set it aside if it failed too often, or was sent and cannot be marked."""
        why = describe_exception(error)
        if tried:
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_unrecorded)
            return
        if is_row_fault(error) and await self._trials.raised(row.id, why):
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_row)
            return
        until = self._clock.now() + timedelta(seconds=2 ** min(row.tries, 8))
        await self._store.commit(self._lease.fenced(lambda tx: sending.postpone(tx, row, until, why)))

    async def _try(self, row: OutboxRow) -> DeliveryResult:
        # Most letters need no read of the database, and so no thread.
        letter = message_from_row(row, self._clock.now())
        if letter is None:
            letter = await self._store.read(lambda tx: message_from_case(tx, row, self._words))
        if letter is None:
            return lambda tx: sending.mark_refused(tx, row, ACCESS_LOST)
        if not self._transport.has_room(letter, self._clock.now()):
            return lambda tx: None
        return await self._transport.send(letter)
