"""The sender: takes rows of one queue of the outbox, in order within a conversation, and sends each over the transport
of its address's channel."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from bot.failures import is_row_fault
from bot.runtime.clock import Clock, backoff
from bot.runtime.lease import Lease, LeaseLostError
from bot.runtime.log import describe_exception
from bot.sending.rendering import message_from_case, message_from_row
from bot.sending.transport import DeliveryResult, Transport, adapted
from bot.worker_pool import LeasedRole
from cases import dead_letters
from dialogs.engine.words import Renderer
from rules.addresses import Address, channel
from store.attempts.attempts import UnreadableRows
from store.engine.writer import tell
from store.outbox import sending
from store.outbox.sending import OutboxRow, SentMessage
from store.unit import Store, Tx

log = structlog.get_logger()


class ResultBatcher:
    """Writes the delivery results of one sender while its lease is held."""

    def __init__(self, store: Store, lease: Lease) -> None:
        self._store = store
        self._lease = lease
        self._gathered: list[tuple[DeliveryResult, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def keep(self, became: DeliveryResult) -> None:
        """Write a result, and return once it is durable.

        Raises:
            LeaseLostError: another process holds the lease now.
            Exception: it could not be written; then nothing of it is stored.
        """
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gathered.append((became, kept))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await kept

    async def _write(self) -> None:
        while self._gathered:
            together, self._gathered = self._gathered, []
            try:
                await self._commit(together)
            except Exception:
                # A result that cannot be written must not fail the others.
                for one in together:
                    try:
                        await self._commit([one])
                    except Exception as error:
                        tell(one[1], error=error)
        self._writing = None

    async def _commit(self, together: "Sequence[tuple[DeliveryResult, asyncio.Future[None]]]") -> None:
        arrived = [became for became, _ in together if isinstance(became, SentMessage)]

        def unit(tx: Tx) -> None:
            if arrived:
                sending.mark_all_sent(tx, arrived)
            for became, _ in together:
                if not isinstance(became, SentMessage):
                    became(tx)

        await self._store.commit(self._lease.fenced(unit))
        for _, kept in together:
            tell(kept)


READ_LIMIT = 128
"""How many chats' first rows are read at once: more than are in flight or delayed by rate limits."""

POLL_INTERVAL = timedelta(seconds=1)
"""The longest interval between two reads of the outbox while messages are being sent."""

RATE_DELAY_LIMIT = timedelta(seconds=61)
"""A row due within this time waits for a rate limit or a retry, not for a scheduled hour."""

LONGEST_PAUSE = timedelta(seconds=256)
"""The longest pause before a message that failed is tried again; pauses double from a second on."""

ACCESS_LOST = "the recipient may not see it any more"
"""The error of a row to a staff member who may no longer see it."""


class OutboxSender(LeasedRole):
    """Sends one queue of the outbox: the messages of one bot, or those by mail or SMS.

    Args:
        bot: the queue, as `Destination.bot` names it.
        transports: by the channel of an address.
    """

    def __init__(
        self,
        bot: str,
        transports: Mapping[str, Transport],
        store: Store,
        words: Renderer,
        clock: Clock,
        wake: asyncio.Event,
        lease: Lease,
    ) -> None:
        super().__init__(store, clock, wake, lease)
        self._bot = bot
        self._transports = transports
        self._words = words
        self._marks = ResultBatcher(store, lease)
        self._under_way: dict[int, asyncio.Task[None]] = {}
        # The row of a message in flight may be replaced in the outbox; its chat stays occupied until the call ends.
        self._chats: set[Address] = set()
        self._held_back = False

    @property
    def _tasks(self) -> Collection["asyncio.Task[None]"]:
        return self._under_way.values()

    def _in_hand(self, tx: Tx) -> Collection[int]:
        at_once = sum(transport.capabilities.at_once for transport in self._transports.values())
        return sending.ready_ids(tx, self._bot, at_once + READ_LIMIT)

    def _transport(self, row: OutboxRow) -> Transport:
        return self._transports[channel(row.to.address)]

    async def finish(self) -> None:
        """Break off messages of channels where they can be sent again, wait for the others, and release the lease."""
        if all(transport.capabilities.idempotent for transport in self._transports.values()):
            for task in self._tasks:
                task.cancel()
        await super().finish()

    def idle(self) -> bool:
        """Whether nothing is in flight and no row is due within `SOON`."""
        return not (self.busy() or self._held_back)

    async def _look(self) -> datetime | None:
        under_way = tuple(self._under_way)
        rows, unreadable, later = await self._store.read(lambda tx: self._ready(tx, under_way))
        await self._aside(unreadable)
        at: datetime | None = None
        now = self._clock.now()
        going: list[OutboxRow] = []
        for row in rows:
            if row.to.address in self._chats:
                continue
            transport = self._transport(row)
            free = transport.free_at(row, now)
            # While the server is away, one row at a time probes whether it is back.
            most = 1 if transport.away(now) else transport.capabilities.at_once
            if free > now:
                at = min(at or free, free)
            elif len(self._under_way) + len(going) < most:
                transport.begin(row, now)
                going.append(row)
        for row in going:
            self._chats.add(row.to.address)
            self._under_way[row.id] = asyncio.create_task(self._carry(row))
        # A finished send sets `wake`, usually soon; so the next due instant is read only if nothing can be sent.
        if going:
            later = now + POLL_INTERVAL
        elif rows:
            later = await self._store.read(lambda tx: sending.next_scheduled_at(tx, self._bot))
        if later is not None:
            at = min(at or later, later)
        self._held_back = at is not None and at - now < RATE_DELAY_LIMIT
        return at

    def _ready(self, tx: Tx, under_way: Collection[int]) -> tuple[list[OutboxRow], UnreadableRows, datetime | None]:
        unreadable: UnreadableRows = {}
        rows = sending.ready(tx, self._bot, READ_LIMIT, under_way, unreadable)
        lost = {row.id for row in rows if channel(row.to.address) not in self._transports}
        unreadable.update(dict.fromkeys(lost, LookupError("no transport for the channel of this address")))
        rows = [row for row in rows if row.id not in lost]
        return rows, unreadable, None if rows else sending.next_scheduled_at(tx, self._bot)

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
                self._transport(row).end(row, self._clock.now())
                await self._marks.keep(became)
        except LeaseLostError:
            log.warning("a message went out as another process took over; it may go twice", bot=self._bot, row=row.id)
        except Exception as error:
            log.error(
                "a message failed", bot=self._bot, row=row.id, form=row.notice.KIND, error=describe_exception(error)
            )
            again = self._transport(row).capabilities.idempotent
            await self._failed(row, error, tried=became is not None and not again)

    async def _failed(self, row: OutboxRow, error: Exception, *, tried: bool) -> None:
        """Retry the row later, or set it aside if it failed too often, or was sent and cannot be marked."""
        why = describe_exception(error)
        if tried:
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_unrecorded)
            return
        if is_row_fault(error) and await self._trials.raised(row.id, why):
            await self._trials.set_aside(row.id, why, dead_letters.set_aside_row)
            return
        until = self._clock.now() + backoff(row.tries, LONGEST_PAUSE)
        await self._store.commit(self._lease.fenced(lambda tx: sending.postpone(tx, row, until, why)))

    async def _try(self, row: OutboxRow) -> DeliveryResult:
        transport = self._transport(row)
        fits = adapted(row, transport.capabilities)
        if fits is None:
            return SentMessage(row, None)
        row = fits
        # Most letters need no read, and so no thread; what is about no single case may look over many.
        letter = message_from_row(row, self._clock.now())
        if letter is None:
            letter = await self._store.read(lambda tx: message_from_case(tx, row, self._words), long=not row.case_id)
        if letter is None:
            return lambda tx: sending.mark_refused(tx, row, ACCESS_LOST)
        if not transport.has_room(letter, self._clock.now()):
            return lambda tx: None
        return await transport.send(letter)
