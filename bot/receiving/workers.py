"""Workers: handle updates in order within a conversation, and in parallel across conversations."""

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
from handlers.telegram.ids import address
from handlers.update_context import UpdateContext
from rules.refusals import Text
from rules.text.text_limits import cropped
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

MAX_CONCURRENT_UPDATES = 64
"""Maximum number of updates handled at once, each of a different conversation."""

BLANK_ANSWER_SECONDS = 1.0
"""Seconds after which a press is answered without text, so that the button stops showing progress."""

ANSWER_LIMIT = 200
"""UTF-16 units of the answer to a press (Bot API "answerCallbackQuery")."""

RETRY_DELAY = timedelta(seconds=1)
"""Delay before an update is retried that did not itself cause its failure."""

MAX_SUSPECTS = 256
"""Maximum number of updates tried alone after an unclean end, oldest first. If the faulty one is queued behind them,
each further unclean end brings it nearer."""

UpdateHandler = Callable[[Update, UpdateContext], Awaitable[None]]


class NothingCommittedError(Exception):
    """A handler returned without committing a transaction."""

    def __init__(self) -> None:
        super().__init__("no unit was committed")


class Workers:
    """Feed one bot's stored updates to its handlers.

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
        """Queue what an earlier run left: suspects of an unclean end run alone, repeated suspects are set aside."""
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
        """Queue stored updates for handling, in the order given."""
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
        """Whether an update is being handled, or the answer to a press is being sent."""
        return bool(self._tasks) or self._answers.busy()

    def idle(self) -> bool:
        """Whether no update is being handled and no press waits for its answer."""
        return not self._tasks and self._answers.idle()

    async def finish(self) -> None:
        """Finish the updates in progress; queued ones stay in the inbox for the next start."""
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
        """Handle one update until it is done or, after too many failures, set aside; log exceptions, never raise them.

        A busy database only delays the commit.
        """
        turn = self._new_turn(waiting)
        answer: Callable[[UpdateContext], None] | None = None
        try:
            update = _opened(waiting)
            answer = self._press(update)
            while not await self._tried(update, waiting, turn):
                turn = self._new_turn(waiting)
        except Exception as error:
            # It stays there for the next start, or for the process that now holds the lease.
            log.error("an update is left in the inbox", bot=self._bot, seq=waiting.seq, error=describe_exception(error))
        if answer is not None:
            answer(turn)

    def _new_turn(self, waiting: InboxRow) -> UpdateContext:
        return UpdateContext(self._bot, waiting.seq, self._clock.now(), self._store)

    async def _tried(self, update: Update, waiting: InboxRow, turn: UpdateContext) -> bool:
        """Try the update; return whether it is done or set aside, otherwise nothing was committed and it is retried.

        Raises:
            Exception: the update must be left in the inbox.
        """
        try:
            async with self._trials.trying(waiting.seq):
                await self._turn(update, waiting, turn)
        except UpdateAlreadyHandledError:
            # The commit was repeated after an unknown outcome, or another process took over: no effect is missing.
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
        """Set the update aside as a dead letter and tell its sender, if possible."""
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
        """Set an update aside whose sender cannot be told."""
        log.error("an update is set aside", bot=self._bot, seq=seq, error=error)
        await self._store.commit(lambda tx: dead_letters.set_aside_update(tx, self._trials.role, seq, error, keep=keep))
        self._trials.put_aside(seq)

    def _agreed(self, tx: Tx, update: Update) -> bool:
        """Return whether the text may be kept: always from staff; from a reporter who agreed to the current notice."""
        if self._bot == "desk":
            return True
        person = people.find(tx, address(origin_ids(update)[1]))
        return person is not None and person.consent_version == tx.installation.policy.consent_version

    def _tell(self, tx: Tx, update: Update, turn: UpdateContext, say: Text) -> None:
        """Words for whoever sent the update: an alert for a press, otherwise a message in the same chat."""
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
        """For a press, return a function to answer it with the turn's text; after BLANK_AFTER a blank one is sent."""
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
        """Return the turn's text for a press; none if it cannot be rendered, as the press has taken effect anyway."""
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
    """Return the stored update; an empty one if it is no JSON object, which then fails like any other update."""
    try:
        update = orjson.loads(waiting.body)
    except orjson.JSONDecodeError:
        return {}
    return update if isinstance(update, dict) else {}
