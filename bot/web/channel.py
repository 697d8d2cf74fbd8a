"""The web form as a channel: what is submitted is stored before the page answers."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext, suppress

import msgspec
import structlog

from bot.receiving.channel import Deliver, Raw
from bot.receiving.intake import stored_elsewhere
from bot.runtime.log import describe_exception
from bot.runtime.wakeups import Wakeups
from handlers.incoming import Envelope, UpdateContext
from handlers.web import events
from handlers.web.events import Submitted
from rules.addresses import Address
from rules.sentences import say_to_json
from store import inbox
from store.inbox import RawEvent
from store.outbox import sending
from store.sealing import Keyring
from store.unit import Store, Tx
from store.web import messages

log = structlog.get_logger()

BOT = "reporter"

AT_ONCE_SECONDS = 6.0
"""How long a submission waits for its answer; then a page says that it is worked on, and asks again."""
LOOK_SECONDS = 0.5
"""After this long without news it is looked for all the same: a submission that was handled before leads to none."""


class AnswersOnPage:
    """Keeps the words that answer an event until the next page is shown, and announces that it is handled."""

    def __init__(self, store: Store, wakeups: Wakeups) -> None:
        self._store = store
        self._wakeups = wakeups
        self._writing: set[asyncio.Task[None]] = set()
        self.sessions: dict[str, Address] = {}
        """Of events that are read here, until they are handled."""
        self.under_way: set[str] = set()
        """The events that are being handled here."""

    def begin(self, press_id: str) -> Callable[[UpdateContext], None]:
        """Begin with an event, by its id."""
        self.under_way.add(press_id)

        def answer(turn: UpdateContext) -> None:
            task = asyncio.create_task(self._keep(press_id, turn))
            self._writing.add(task)
            task.add_done_callback(self._writing.discard)

        return answer

    async def _keep(self, event: str, turn: UpdateContext) -> None:
        session = self.sessions.pop(event)
        try:
            if turn.answer is not None:
                body = {"say": say_to_json(turn.answer), "alert": turn.alert}
                await self._store.commit(lambda tx: messages.put(tx, session, messages.ANSWER, body, shown=0))
        except Exception as error:
            log.warning("the answer to a press could not be kept", error=describe_exception(error))
        finally:
            self.under_way.discard(event)
            self._wakeups.announce({messages.SHOWN})

    def busy(self) -> bool:
        """Whether an answer is being written."""
        return bool(self._writing)

    def idle(self) -> bool:
        """Whether every press has its answer."""
        return not self._writing

    async def finish(self) -> None:
        """Finish what is being written."""
        while self._writing:
            await asyncio.wait(self._writing)


class WebChannel:
    """The sessions of the form.

    Attributes:
        deliver: stores what is submitted; None while another process receives, or none yet.
    """

    name = events.CHANNEL

    def __init__(self, keys: Keyring, store: Store, wakeups: Wakeups) -> None:
        self.answers = AnswersOnPage(store, wakeups)
        self.deliver: Deliver | None = None
        self._keys = keys
        self._store = store
        self._wakeups = wakeups

    async def serve(self, deliver: Deliver) -> None:
        """Take what is submitted until cancelled."""
        self.deliver = deliver
        try:
            await asyncio.Event().wait()
        finally:
            self.deliver = None

    def outline(self, raw: Raw) -> Envelope:
        """Return the envelope; a submission has nothing that its outline has not."""
        envelope = events.read(raw)
        self.answers.sessions[envelope.press_id] = envelope.sender.address
        return envelope

    async def read(self, raw: Raw) -> Envelope | None:
        """Return the envelope."""
        return events.read(raw)

    def at_work(self, outline: Envelope) -> AbstractAsyncContextManager[None]:
        """The browser itself shows that a page is under way."""
        return nullcontext()

    def incoming(self, submitted: Sequence[Submitted]) -> list[RawEvent]:
        """Return submissions as they are stored."""
        return [
            RawEvent(self.name, it.event, self._keys.hash("conversation", it.session), msgspec.json.encode(it))
            for it in submitted
        ]

    async def submit(self, session: Address, submitted: Sequence[Submitted]) -> bool:
        """Store what a session submits, and wait a moment for what it leads to; return whether that is there."""
        await self._store.commit(lambda tx: messages.go_on(tx, session))
        news = self._wakeups.news(messages.SHOWN)
        await (self.deliver or self._pass_on)(self.incoming(submitted))
        return await self._answer(session, submitted[-1].event, news)

    async def _pass_on(self, incoming: Sequence[RawEvent]) -> None:
        """Store it for the process that receives."""

        def stored(tx: Tx) -> None:
            inbox.store(tx, BOT, incoming)
            tx.wakes.add(stored_elsewhere(BOT))

        await self._store.commit(stored)

    async def _answer(self, session: Address, event: str, news: asyncio.Event) -> bool:
        """Wait until the event is handled, and return whether it is in time."""
        loop = asyncio.get_running_loop()
        until = loop.time() + AT_ONCE_SECONDS
        while (left := until - loop.time()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(min(left, LOOK_SECONDS)):
                    await news.wait()
            news = self._wakeups.news(messages.SHOWN)
            if event not in self.answers.under_way and await self.is_answered(session, event):
                return True
        return False

    async def is_known(self, event: str) -> bool:
        """Whether an event was stored before."""
        return await self._store.read(lambda tx: inbox.is_known(tx, BOT, self.name, event))

    async def is_answered(self, session: Address, event: str) -> bool:
        """Whether an event is handled, and all that it leads to is shown."""

        def over(tx: Tx) -> bool:
            return inbox.is_over(tx, BOT, self.name, event) and not sending.has_ready(tx, BOT, session)

        return await self._store.read(over)
