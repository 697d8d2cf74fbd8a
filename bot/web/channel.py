"""The web form as a channel: what is submitted is stored before the page answers."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext

import msgspec
import structlog

from bot.receiving.channel import Deliver, Raw
from bot.runtime.log import describe_exception
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
LOOK_SECONDS = 0.03
"""Between two looks whether it is there."""
BRIEF_SECONDS = 0.5
"""After this long a submission that was handled before waits for no answer in passing any more."""


class NotServedError(Exception):
    """Nothing may be taken now: this process does not serve, or not yet."""


class AnswersOnPage:
    """Keeps the words that answer a press until the next page is shown."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writing: set[asyncio.Task[None]] = set()
        self._under_way: dict[str, asyncio.Event] = {}
        self.sessions: dict[str, Address] = {}

    def expect(self, event: str, session: Address) -> asyncio.Event:
        """Return what is set once the event has been handled and what answers it is kept."""
        self.sessions[event] = session
        return self._under_way.setdefault(event, asyncio.Event())

    def forget(self, event: str) -> None:
        """Nobody waits for the event any more."""
        self.sessions.pop(event, None)
        self._under_way.pop(event, None)

    def begin(self, press_id: str) -> Callable[[UpdateContext], None]:
        """Begin with an event, by its id."""

        def answer(turn: UpdateContext) -> None:
            session = self.sessions.get(press_id)
            if turn.answer is None or session is None:
                self._done(press_id)
                return
            task = asyncio.create_task(self._keep(press_id, session, turn))
            self._writing.add(task)
            task.add_done_callback(self._writing.discard)

        return answer

    async def _keep(self, event: str, session: Address, turn: UpdateContext) -> None:
        assert turn.answer is not None
        body = {"say": say_to_json(turn.answer), "alert": turn.alert}
        try:
            await self._store.commit(lambda tx: messages.put(tx, session, messages.ANSWER, body, shown=0))
        except Exception as error:
            log.warning("the answer to a press could not be kept", error=describe_exception(error))
        self._done(event)

    def _done(self, event: str) -> None:
        if waiting := self._under_way.get(event):
            waiting.set()

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
        deliver: stores what is submitted; None while nothing may be taken.
    """

    name = events.CHANNEL

    def __init__(self, keys: Keyring, store: Store) -> None:
        self.answers = AnswersOnPage(store)
        self.deliver: Deliver | None = None
        self._keys = keys
        self._store = store

    async def serve(self, deliver: Deliver) -> None:
        """Take what is submitted until cancelled."""
        self.deliver = deliver
        try:
            await asyncio.Event().wait()
        finally:
            self.deliver = None

    def outline(self, raw: Raw) -> Envelope:
        """Return the envelope; a submission has nothing that its outline has not."""
        return events.read(raw)

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
        """Store what a session submits, and wait a moment for what it leads to; return whether that is there.

        Raises:
            NotServedError: it is not stored.
        """
        if (deliver := self.deliver) is None:
            raise NotServedError
        event = submitted[-1].event
        waiting = self.answers.expect(event, session)
        try:
            await self._store.commit(lambda tx: messages.go_on(tx, session))
            await deliver(self.incoming(submitted))
            return await self._answer(session, event, waiting)
        finally:
            self.answers.forget(event)

    async def _answer(self, session: Address, event: str, waiting: asyncio.Event) -> bool:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        while (passed := loop.time() - begun) < AT_ONCE_SECONDS:
            if (waiting.is_set() or passed > BRIEF_SECONDS) and await self.is_answered(session, event):
                return True
            await asyncio.sleep(LOOK_SECONDS)
        return False

    async def is_known(self, event: str) -> bool:
        """Whether an event was stored before."""
        return await self._store.read(lambda tx: inbox.is_known(tx, BOT, self.name, event))

    async def is_answered(self, session: Address, event: str) -> bool:
        """Whether an event is handled, and all that it leads to is shown."""

        def over(tx: Tx) -> bool:
            return inbox.is_over(tx, BOT, self.name, event) and not sending.has_ready(tx, BOT, session)

        return await self._store.read(over)
