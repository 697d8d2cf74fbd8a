"""Workers: handle events in order within a conversation, and in parallel across conversations."""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import timedelta
from typing import Any

import structlog

from bot.failures import is_row_fault
from bot.receiving.channel import Channel, OpenedEvent
from bot.receiving.throttle import RateLimiter, ThrottleVerdict
from bot.runtime.clock import Clock
from bot.runtime.lease import LeaseLostError
from bot.runtime.log import describe_exception
from cases import dead_letters
from dialogs.engine.cards import Card
from handlers.incoming import Envelope, EnvelopeKind, Flow, UpdateContext
from rules.addresses import Address
from rules.refusals import Text
from rules.vocabulary import Lang
from store import inbox, outbox
from store.attempts.attempts import UnreadableRows
from store.attempts.trials import UNCLEAN_END, Trials
from store.entry import people
from store.inbox import InboxRow, UpdateAlreadyHandledError
from store.members import staff
from store.outbox import Destination
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_CONCURRENT_EVENTS = 64
"""Maximum number of events handled at once, each of a different conversation."""

RETRY_DELAY = timedelta(seconds=1)
"""Delay before an event is retried that did not itself cause its failure."""

MAX_SUSPECTS = 256
"""Maximum number of events tried alone after an unclean end, oldest first. If the faulty one is queued behind them,
each further unclean end brings it nearer."""


class Workers:
    """Feed one bot's stored events to its flow.

    An event whose adapter or flow raises has failed, and nothing of it has happened: it is tried again, and at the
    third failure it is set aside with the class and place of the failure, the person is told, and the next one goes on.

    Args:
        channels: by name; each reads the events that it has brought.
    """

    def __init__(
        self,
        bot: str,
        channels: Mapping[str, Channel],
        flow: Flow,
        store: Store,
        clock: Clock,
        throttle: RateLimiter,
        trials: Trials,
    ) -> None:
        self._bot = bot
        self._channels = channels
        self._flow = flow
        self._store = store
        self._clock = clock
        self._throttle = throttle
        self._trials = trials
        self._conversations: dict[bytes, deque[InboxRow]] = {}
        self._in_hand: set[int] = set()
        self._hands = asyncio.Semaphore(MAX_CONCURRENT_EVENTS)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def recover(self) -> None:
        """Queue what an earlier run left: suspects of an unclean end run alone, repeated suspects are set aside."""
        condemned = await self._trials.begin(
            lambda tx: inbox.first_unhandled_per_conversation(tx, self._bot, MAX_SUSPECTS)
        )
        waiting, unreadable = await self._store.read(self._waiting)
        for seq, error in unreadable.items():
            await self._put_away(seq, describe_exception(error), keep=True)
        for each in waiting:
            if each.channel not in self._channels:
                await self._put_away(each.seq, f"no adapter reads {each.channel}", keep=self._bot == "desk")
            elif each.seq in condemned:
                await self._set_aside(self._opened(each), self._new_turn(each.seq), UNCLEAN_END)
        self.deliver([each for each in waiting if each.channel in self._channels and each.seq not in condemned])

    def _waiting(self, tx: Tx) -> tuple[list[InboxRow], UnreadableRows]:
        unreadable: UnreadableRows = {}
        return inbox.unhandled(tx, self._bot, unreadable), unreadable

    def deliver(self, waiting: Sequence[InboxRow]) -> None:
        """Queue stored events for handling, in the order given."""
        for row in waiting:
            if row.seq in self._in_hand:
                continue
            self._in_hand.add(row.seq)
            queue = self._conversations.get(row.conversation)
            if queue is None:
                self._conversations[row.conversation] = deque([row])
                self._start(self._serve(row.conversation))
            else:
                queue.append(row)

    def busy(self) -> bool:
        """Whether an event is being handled, or the answer to a press is being sent."""
        return bool(self._tasks) or any(channel.answers.busy() for channel in self._channels.values())

    def idle(self) -> bool:
        """Whether no event is being handled and no press waits for its answer."""
        return not self._tasks and all(channel.answers.idle() for channel in self._channels.values())

    async def finish(self) -> None:
        """Finish the events in progress; queued ones stay in the inbox for the next start."""
        self._stopping = True
        while self._tasks:
            await asyncio.wait(self._tasks)
        for channel in self._channels.values():
            await channel.answers.finish()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, conversation: bytes) -> None:
        queue = self._conversations[conversation]
        while queue and not self._stopping:
            async with self._hands:
                await self._take(queue[0])
            self._in_hand.discard(queue.popleft().seq)
        del self._conversations[conversation]

    async def _take(self, row: InboxRow) -> None:
        """Handle one event until it is done or, after too many failures, set aside; log exceptions, never raise them.

        A busy database only delays the commit.
        """
        turn = self._new_turn(row.seq)
        answer: Callable[[UpdateContext], None] | None = None
        try:
            event = self._opened(row)
            if event.outline.press_id:
                answer = event.channel.answers.begin(event.outline.press_id)
            async with event.channel.at_work(event.outline):
                while not await self._tried(event, turn):
                    turn = self._new_turn(row.seq)
        except Exception as error:
            # It stays there for the next start, or for the process that now holds the lease.
            log.error("an update is left in the inbox", bot=self._bot, seq=row.seq, error=describe_exception(error))
        if answer is not None:
            answer(turn)

    def _opened(self, row: InboxRow) -> OpenedEvent:
        return OpenedEvent.of(row, self._channels[row.channel])

    def _new_turn(self, seq: int) -> UpdateContext:
        return UpdateContext(self._bot, seq, self._clock.now(), self._store)

    async def _tried(self, event: OpenedEvent, turn: UpdateContext) -> bool:
        """Try the event; return whether it is done or set aside, otherwise nothing was committed and it is retried.

        Raises:
            Exception: the event must be left in the inbox.
        """
        try:
            async with self._trials.trying(event.seq):
                await self._turn(event, turn)
        except UpdateAlreadyHandledError:
            # The commit was repeated after an unknown outcome, or another process took over: no effect is missing.
            log.info("an update was done before", bot=self._bot, seq=event.seq)
        except Exception as error:
            why = describe_exception(error)
            if not is_row_fault(error):
                if self._stopping or isinstance(error, LeaseLostError):
                    raise
                log.warning("an update waits for something that is away", bot=self._bot, seq=event.seq, error=why)
                await self._clock.sleep_until(self._clock.now() + RETRY_DELAY)
                return False
            log.error("a handler failed", bot=self._bot, seq=event.seq, error=why)
            if not await self._trials.raised(event.seq, why):
                return False
            await self._set_aside(event, turn, why)
        return True

    async def _turn(self, event: OpenedEvent, turn: UpdateContext) -> None:
        verdict = await self._throttle.weigh("updates", event.conversation)
        if verdict is ThrottleVerdict.PASS:
            await turn.handle(await event.channel.read(event.raw), self._flow)
            return
        log.info("somebody is too fast", bot=self._bot, verdict=verdict)
        tells, say = verdict is ThrottleVerdict.TELL, Text("refusal-too-fast")
        await turn.commit(lambda tx: self._tell(tx, event.outline, turn, say) if tells else None)

    async def _set_aside(self, event: OpenedEvent, turn: UpdateContext, error: str) -> None:
        """Set the event aside as a dead letter and tell its sender, if possible."""
        log.error("an update is set aside", bot=self._bot, seq=event.seq, error=error)

        def unit(tx: Tx) -> None:
            keep = self._agreed(tx, event.outline.sender.address)
            if dead_letters.set_aside_update(tx, self._trials.role, event.seq, error, keep=keep):
                person = people.find(tx, event.outline.sender.address) if keep and self._bot == "reporter" else None
                if person:
                    inbox.pass_on(tx, event.seq, person.id)
                self._tell(tx, event.outline, turn, Text("refusal-failed"))

        try:
            await self._store.commit(unit)
        except Exception as another:
            if not is_row_fault(another):
                raise
            why = describe_exception(another)
            log.error("nobody could be told of an update that is set aside", bot=self._bot, error=why)
            await self._put_away(event.seq, error, keep=self._bot == "desk")
        else:
            self._trials.put_aside(event.seq)

    async def _put_away(self, seq: int, error: str, *, keep: bool) -> None:
        """Set an event aside whose sender cannot be told."""
        log.error("an update is set aside", bot=self._bot, seq=seq, error=error)
        await self._store.commit(lambda tx: dead_letters.set_aside_update(tx, self._trials.role, seq, error, keep=keep))
        self._trials.put_aside(seq)

    def _agreed(self, tx: Tx, sender: Address) -> bool:
        """Return whether the text may be kept: always from staff; from a reporter who agreed to the current notice."""
        if self._bot == "desk":
            return True
        person = people.find(tx, sender)
        return person is not None and person.consent_version == tx.installation.notice.version

    def _tell(self, tx: Tx, outline: Envelope, turn: UpdateContext, say: Text) -> None:
        """Words for the person who sent the event: an alert for a press, otherwise a message in the same chat."""
        turn.lang = self._lang(tx, outline.sender.address)
        # What is said to somebody concerns no group where they wrote but the staff's own.
        at, staffs = outline.place, ("desk", outbox.staff_chat(tx).address)
        if outline.kind is EnvelopeKind.PRESS:
            turn.answer, turn.alert = say, True
        elif outline.kind is EnvelopeKind.MESSAGE and at.address and (at.private or (self._bot, at.address) == staffs):
            to = Destination(self._bot, at.address, turn.lang, tx.installation.timezone.key)
            outbox.put(tx, to, Card((say,)))

    def _lang(self, tx: Tx, sender: Address) -> Lang:
        known = people.find(tx, sender) if self._bot == "reporter" else staff.find_or_add_administrator(tx, sender)
        return known.lang if known else tx.installation.language
