"""Workers: each update is one turn, in order within its conversation, side by side between conversations."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

import orjson
import structlog

from bot.failures import is_row_fault
from bot.receiving.receive import Update, origin_ids
from bot.receiving.throttle import RateLimiter, ThrottleVerdict
from bot.runtime.clock import Clock
from bot.runtime.lease import LeaseLostError
from bot.runtime.log import describe_exception
from bot.telegram.api import Api, BotName
from bot.telegram.press_answers import PressAnswers
from cases import dead_letters
from dialogs.engine.cards import Card
from dialogs.engine.words import Renderer
from handlers.telegram_ids import address
from handlers.turn import UpdateContext
from rules.refusals import Text
from rules.text.text_limits import cropped
from rules.vocabulary import Lang
from store import inbox, outbox
from store.attempts.readable import UnreadableRows
from store.attempts.trials import UNCLEAN_END, Trials
from store.entry import people
from store.inbox import InboxRow, UpdateAlreadyHandledError
from store.members import staff
from store.outbox import Destination
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_CONCURRENT_UPDATES = 64
"""Updates in hand at once, each of another conversation."""

BLANK_ANSWER_SECONDS = 1.0
"""Seconds after which a press is answered without words, so that the button stops turning."""

ANSWER_LIMIT = 200
"""UTF-16 units of the answer to a press (Bot API "answerCallbackQuery")."""

RETRY_DELAY = timedelta(seconds=1)
"""Until an update is tried again that failed by no fault of its own."""

MAX_SUSPECTS = 256
"""Updates that are tried alone after an unclean end, the oldest. Should more have been waiting, and the one that is to
blame stand behind them, each further end brings it nearer."""

UpdateHandler = Callable[[Update, UpdateContext], Awaitable[None]]


class NothingCommittedError(Exception):
    """A handler has returned without a committed unit."""

    def __init__(self) -> None:
        super().__init__("no unit was committed")


class Workers:
    """UpdateHandler one bot's stored updates to its handlers.

    A handler that raises, or returns without a committed unit, has failed, and nothing of it has happened: it is given
    the update again, and at the third failure the update is set aside with the class and place of the failure, the
    person is told, and the next update goes on.
    """

    def __init__(
        self,
        bot: BotName,
        feed: UpdateHandler,
        api: Api,
        store: Store,
        clock: Clock,
        words: Renderer,
        throttle: RateLimiter,
        trials: Trials,
    ) -> None:
        self._bot = bot
        self._trials = trials
        self._feed = feed
        self._answers = PressAnswers(bot, api, clock)
        self._store = store
        self._clock = clock
        self._words = words
        self._throttle = throttle
        self._conversations: dict[bytes, deque[InboxRow]] = {}
        self._in_hand: set[int] = set()
        self._hands = asyncio.Semaphore(MAX_CONCURRENT_UPDATES)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def recover(self) -> None:
        """What an earlier run left waiting comes first; what may have been in hand when it ended uncleanly, alone."""
        condemned = await self._trials.begin(
            lambda tx: inbox.first_unhandled_per_conversation(tx, self._bot, MAX_SUSPECTS)
        )
        waiting, unreadable = await self._store.read(self._waiting)
        for seq, error in unreadable.items():
            await self._put_away(seq, describe_exception(error))
        for each in waiting:
            if each.seq in condemned:
                await self._set_aside(orjson.loads(each.body), self._new_turn(each), UNCLEAN_END)
        self.deliver([each for each in waiting if each.seq not in condemned])

    def _waiting(self, tx: Tx) -> tuple[list[InboxRow], UnreadableRows]:
        unreadable: UnreadableRows = {}
        return inbox.unhandled(tx, self._bot, unreadable), unreadable

    def deliver(self, waiting: Sequence[InboxRow]) -> None:
        """Take stored updates in hand, in the order given."""
        for update in waiting:
            if update.seq in self._in_hand:
                continue
            self._in_hand.add(update.seq)
            queue = self._conversations.get(update.conversation)
            if queue is None:
                self._conversations[update.conversation] = deque([update])
                self._start(self._serve(update.conversation))
            else:
                queue.append(update)

    def busy(self) -> bool:
        """An update is in hand, or the answer to a press is on its way."""
        return bool(self._tasks) or self._answers.busy()

    def idle(self) -> bool:
        """Nothing is in hand, and no press waits for its answer."""
        return not self._tasks and self._answers.idle()

    async def finish(self) -> None:
        """End the updates in hand; those behind them wait in the inbox for the next start."""
        self._stopping = True
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._answers.finish()

    def _start(self, work: Any) -> None:
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

    async def _take(self, waiting: InboxRow) -> None:
        """One update to its end: done, or set aside when it has failed too often; whatever it raises is its own affair.

        A database that is busy only makes its commit wait.
        """
        turn = self._new_turn(waiting)
        answer: Callable[[UpdateContext], None] | None = None
        try:
            update = _opened(waiting)
            answer = self._press(update)
            while not await self._tried(update, waiting, turn):
                turn = self._new_turn(waiting)
        except Exception as error:
            # It waits there for the next start, or for the process that serves now.
            log.error("an update is left in the inbox", bot=self._bot, seq=waiting.seq, error=describe_exception(error))
        if answer is not None:
            answer(turn)

    def _new_turn(self, waiting: InboxRow) -> UpdateContext:
        return UpdateContext(self._bot, waiting.seq, self._clock.now(), self._store)

    async def _tried(self, update: Update, waiting: InboxRow, turn: UpdateContext) -> bool:
        """Whether the update is done or set aside; otherwise nothing of it was committed, and it is tried again.

        Raises:
            Exception: it must be left where it is.
        """
        try:
            async with self._trials.trying(waiting.seq):
                await self._turn(update, waiting, turn)
        except UpdateAlreadyHandledError:
            # Its commit was repeated, as its outcome was unknown, or another process took over: nothing is missing.
            log.info("an update was done before", bot=self._bot, seq=waiting.seq)
        except Exception as error:
            why = str(error) if isinstance(error, NothingCommittedError) else describe_exception(error)
            if turn.committed:
                log.error("a handler failed after its commit", bot=self._bot, seq=turn.seq, error=why)
                return True
            if not is_row_fault(error):
                if self._stopping or isinstance(error, LeaseLostError):
                    raise
                log.warning("an update waits for something that is away", bot=self._bot, seq=turn.seq, error=why)
                await self._clock.sleep_until(self._clock.now() + RETRY_DELAY)
                return False
            log.error("a handler failed", bot=self._bot, seq=turn.seq, error=why)
            if not await self._trials.raised(waiting.seq, why):
                return False
            await self._set_aside(update, turn, why)
        return True

    async def _turn(self, update: Update, waiting: InboxRow, turn: UpdateContext) -> None:
        if (too_fast := await self._too_fast(waiting)) is not None:
            verdict, say = too_fast
            await turn.commit(lambda tx: self._tell(tx, update, turn, say) if verdict is ThrottleVerdict.TELL else None)
            return
        await self._feed(update, turn)
        if not turn.committed:
            raise NothingCommittedError

    async def _too_fast(self, waiting: InboxRow) -> tuple[ThrottleVerdict, Text] | None:
        verdict = await self._throttle.weigh("updates", waiting.conversation)
        if verdict is ThrottleVerdict.PASS:
            return None
        log.info("somebody is too fast", bot=self._bot, verdict=verdict)
        return verdict, Text("refusal-too-fast")

    async def _set_aside(self, update: Update, turn: UpdateContext, error: str) -> None:
        """Set the update aside and tell its person, where they can be told."""
        log.error("an update is set aside", bot=self._bot, seq=turn.seq, error=error)

        def unit(tx: Tx) -> None:
            if dead_letters.set_aside_update(tx, self._trials.role, turn.seq, error, keep=self._agreed(tx, update)):
                self._tell(tx, update, turn, Text("refusal-failed"))

        try:
            await self._store.commit(unit)
        except Exception as another:
            if not is_row_fault(another):
                raise
            log.error(
                "nobody could be told of an update that is set aside", bot=self._bot, error=describe_exception(another)
            )
            await self._put_away(turn.seq, error, keep=self._bot == "desk")
        else:
            self._trials.put_aside(turn.seq)

    async def _put_away(self, seq: int, error: str, *, keep: bool = True) -> None:
        """Set an update aside whose person cannot be told."""
        log.error("an update is set aside", bot=self._bot, seq=seq, error=error)
        await self._store.commit(lambda tx: dead_letters.set_aside_update(tx, self._trials.role, seq, error, keep=keep))
        self._trials.put_aside(seq)

    def _agreed(self, tx: Tx, update: Update) -> bool:
        """Whether what was written may be kept: by staff, and by whoever has agreed to the notice as it stands."""
        if self._bot == "desk":
            return True
        person = people.find(tx, address(origin_ids(update)[1]))
        return person is not None and person.consent_version == tx.installation.policy.consent_version

    def _tell(self, tx: Tx, update: Update, turn: UpdateContext, say: Text) -> None:
        """Renderer for whoever sent the update: an alert for a press, otherwise a message in the same chat."""
        chat, user = origin_ids(update)
        turn.lang = self._lang(tx, user)
        if "callback_query" in update:
            turn.answer, turn.alert = say, True
        elif "message" in update and chat:
            to = Destination(self._bot, address(chat), turn.lang, tx.installation.timezone.key)
            outbox.put(tx, to, Card((say,)))

    def _lang(self, tx: Tx, user: int) -> Lang:
        known = (
            people.find(tx, address(user))
            if self._bot == "reporter"
            else staff.find_or_add_administrator(tx, address(user))
        )
        return known.lang if known else tx.installation.language

    def _press(self, update: Update) -> Callable[[UpdateContext], None] | None:
        """For a press: what answers it, once, with the turn's words; without words when they take too long."""
        query = update.get("callback_query")
        if not isinstance(query, dict) or not isinstance(query.get("id"), str):
            return None
        params: dict[str, Any] = {"callback_query_id": query["id"]}
        blank = asyncio.get_running_loop().call_later(BLANK_ANSWER_SECONDS, self._answers.give, params)

        def answer(turn: UpdateContext) -> None:
            if blank.when() <= asyncio.get_running_loop().time():
                return
            blank.cancel()
            self._answers.give(params | self._said(turn))

        return answer

    def _said(self, turn: UpdateContext) -> dict[str, Any]:
        """The turn's words for a press; none where they cannot be found, for what was pressed is done."""
        if turn.answer is None:
            return {}
        try:
            text = self._words.text(turn.answer, turn.lang, self._store.installation.timezone, turn.now)
        except Exception as error:
            log.error(
                "the answer to a press could not be put into words", bot=self._bot, error=describe_exception(error)
            )
            return {}
        return {"text": cropped(text, ANSWER_LIMIT), "show_alert": turn.alert}


def _opened(waiting: InboxRow) -> Update:
    """The update as it was stored; an empty one where it is none, which then fails as any update does."""
    try:
        update = orjson.loads(waiting.body)
    except orjson.JSONDecodeError:
        return {}
    return update if isinstance(update, dict) else {}
