"""The sender: claims rows of one bot's outbox in order within a conversation, and has its channel send them."""

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
from store import outbox
from store.attempts.readable import UnreadableRows
from store.attempts.trials import UNCLEAN_END
from store.outbox import OutboxRow
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_CONCURRENT_SENDS = 64
"""Calls under way at once, each to another chat."""

READ_LIMIT = 128
"""Heads of chats looked at in one go: more than are under way or held back by their pace."""

POLL_INTERVAL = timedelta(seconds=1)
"""The longest until one looks again while something is going."""

RATE_DELAY_LIMIT = timedelta(seconds=61)
"""What waits no longer than this waits for its pace or for another try, and not for its hour."""

ACCESS_LOST = "whoever it was for may not see it any more"
"""Why a message to a member of staff was not sent after all."""


class OutboxSender:
    """Sends one bot's outbox. While it holds its lease it is the only one; others stand by.

    Args:
        wake: set when something was put into the outbox.
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
        # A message under way may be replaced in the outbox meanwhile; its chat still waits for it.
        self._chats: set[Address] = set()
        self._looking = False
        self._held_back = False

    async def run(self) -> None:
        """Send for ever."""
        await self._lease.while_held(self._serve)

    async def _serve(self) -> None:
        for row_id in await self._trials.begin(
            lambda tx: outbox.ready_ids(tx, self._bot, MAX_CONCURRENT_SENDS + READ_LIMIT)
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
        """Nothing is under way, and nothing waits that may go at this hour."""
        return not (self.busy() or self._held_back)

    def busy(self) -> bool:
        """At work, or about to be: not merely waiting for an instant."""
        return bool(self._under_way) or self._looking or self._wake.is_set()

    async def finish(self) -> None:
        """End what is under way, and mark it."""
        while going := [task for task in self._under_way.values() if not task.done()]:
            await asyncio.wait(going)
        await self._lease.release()

    async def _hand_out(self) -> datetime | None:
        """Start what may go now; when to look again, None where only a wake-up brings more."""
        under_way = tuple(self._under_way)
        rows, unreadable = await self._store.read(lambda tx: self._ready(tx, under_way))
        for row_id, error in unreadable.items():
            await self._trials.set_aside(row_id, describe_exception(error), dead_letters.set_aside_row)
            self._wake.set()
        at: datetime | None = None
        now = self._clock.now()
        going: list[OutboxRow] = []
        # While the channel is away one row finds out when it is back, for all of them.
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
        # What goes wakes this once it has gone, mostly at once; only where nothing does must the instant be known.
        later = (
            now + POLL_INTERVAL if going else await self._store.read(lambda tx: outbox.next_scheduled_at(tx, self._bot))
        )
        if later is not None:
            at = min(at or later, later)
        self._held_back = at is not None and at - now < RATE_DELAY_LIMIT
        return at

    def _ready(self, tx: Tx, under_way: Collection[int]) -> tuple[list[OutboxRow], UnreadableRows]:
        unreadable: UnreadableRows = {}
        return outbox.ready(tx, self._bot, READ_LIMIT, under_way, unreadable), unreadable

    async def _carry(self, row: OutboxRow) -> None:
        """One message to its end: sent, refused, put off, or set aside; then its chat is free for the next.

        Where what became of it cannot be written down, it stays under way: sent on like that, it would go again and
        again. Its chat waits for the next start, and the others go on.
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
        """Try the message and write down what became of it; it has left this process's hands then.

        Raises:
            Exception: it could not be written down.
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
        """Try it again a little later; set aside is what failed too often, and what went out and cannot be marked."""
        why = describe_exception(error)
        if tried:
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_unrecorded)
            return
        if is_row_fault(error) and await self._trials.raised(row.id, why):
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_row)
            return
        until = self._clock.now() + timedelta(seconds=2 ** min(row.tries, 8))
        await self._store.commit(self._lease.fenced(lambda tx: outbox.postpone(tx, row, until, why)))

    async def _try(self, row: OutboxRow) -> DeliveryResult:
        # Most letters need no thread to go and ask the database.
        letter = message_from_row(row, self._clock.now())
        if letter is None:
            letter = await self._store.read(lambda tx: message_from_case(tx, row, self._words))
        if letter is None:
            return lambda tx: outbox.mark_refused(tx, row, ACCESS_LOST)
        if not self._transport.has_room(letter, self._clock.now()):
            return lambda tx: None
        return await self._transport.send(letter)
