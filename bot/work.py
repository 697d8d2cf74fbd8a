"""Workers: each update is one turn, in order within its conversation, side by side between conversations."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import orjson
import structlog

from bot.answers import Answers
from bot.api import Api, BotName
from bot.clock import Clock
from bot.log import failure
from bot.receive import Update, whence
from bot.throttle import Throttle, Verdict
from cases import failed
from dialogs.cards import Card, card_to_json
from dialogs.words import Words
from handlers.turn import Turn
from rules.refusals import Say
from rules.text_limits import cropped
from rules.vocabulary import Lang
from store import inbox, outbox, people, staff
from store.inbox import AlreadyDoneError, Waiting
from store.outbox import To
from store.unit import Store, Tx

log = structlog.get_logger()

SIDE_BY_SIDE = 64
"""Updates in hand at once, each of another conversation."""

BLANK_AFTER = 1.0
"""Seconds after which a press is answered without words, so that the button stops turning."""

ANSWER_LIMIT = 200
"""UTF-16 units of the answer to a press (Bot API "answerCallbackQuery")."""

Feed = Callable[[Update, Turn], Awaitable[None]]


class Workers:
    """Feed one bot's stored updates to its handlers.

    A handler that raises, or returns without a committed unit, has failed: the update is set aside with the class and
    place of the failure, the person is told, and the next update goes on.
    """

    def __init__(
        self, bot: BotName, feed: Feed, api: Api, store: Store, clock: Clock, words: Words, throttle: Throttle
    ) -> None:
        self._bot = bot
        self._feed = feed
        self._answers = Answers(bot, api, clock)
        self._store = store
        self._clock = clock
        self._words = words
        self._throttle = throttle
        self._conversations: dict[bytes, deque[Waiting]] = {}
        self._in_hand: set[int] = set()
        self._hands = asyncio.Semaphore(SIDE_BY_SIDE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def recover(self) -> None:
        """What an earlier run left waiting comes first."""
        self.deliver(await self._store.read(lambda tx: inbox.waiting(tx, self._bot)))

    def deliver(self, waiting: Sequence[Waiting]) -> None:
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

    async def _take(self, waiting: Waiting) -> None:
        """One update to its end; a database that is busy only makes its commit wait."""
        update = _opened(waiting)
        press = self._press(update)
        turn = Turn(self._bot, waiting.seq, self._clock.now(), self._store)
        try:
            await self._turn(update, waiting, turn)
        except AlreadyDoneError:
            # Its commit was repeated, as its outcome was unknown, or another process took over: nothing is missing.
            log.info("an update was done before", bot=self._bot, seq=waiting.seq)
        except Exception as error:
            log.error("an update is left in the inbox", bot=self._bot, seq=waiting.seq, error=failure(error))
        if press is not None:
            press(turn)

    async def _turn(self, update: Update, waiting: Waiting, turn: Turn) -> None:
        try:
            if (too_fast := await self._too_fast(waiting)) is not None:
                verdict, say = too_fast
                await turn.commit(lambda tx: self._tell(tx, update, turn, say) if verdict is Verdict.TELL else None)
            else:
                await self._feed(update, turn)
        except AlreadyDoneError:
            raise
        except Exception as error:
            if not turn.committed:
                await self._set_aside(update, turn, failure(error))
            else:
                log.error("a handler failed after its commit", bot=self._bot, seq=turn.seq, error=failure(error))
        else:
            if not turn.committed:
                await self._set_aside(update, turn, "no unit was committed")

    async def _too_fast(self, waiting: Waiting) -> tuple[Verdict, Say] | None:
        verdict = await self._throttle.weigh("updates", waiting.conversation)
        if verdict is Verdict.PASS:
            return None
        log.info("somebody is too fast", bot=self._bot, verdict=verdict)
        return verdict, Say("refusal-too-fast")

    async def _set_aside(self, update: Update, turn: Turn, error: str) -> None:
        log.error("a handler failed; its update is set aside", bot=self._bot, seq=turn.seq, error=error)

        def unit(tx: Tx) -> None:
            if failed.put_away(tx, turn.seq, error, keep=self._agreed(tx, update)):
                self._tell(tx, update, turn, Say("refusal-failed"))

        await self._store.commit(unit)

    def _agreed(self, tx: Tx, update: Update) -> bool:
        """Whether what was written may be kept: by staff, and by whoever has agreed to the notice as it stands."""
        if self._bot == "desk":
            return True
        person = people.find(tx, whence(update)[1])
        return person is not None and person.consent_version == tx.installation.policy.consent_version

    def _tell(self, tx: Tx, update: Update, turn: Turn, say: Say) -> None:
        """Words for whoever sent the update: an alert for a press, otherwise a message in the same chat."""
        chat, user = whence(update)
        turn.lang = self._lang(tx, user)
        if "callback_query" in update:
            turn.answer, turn.alert = say, True
        elif "message" in update and chat:
            to = To(self._bot, chat, turn.lang, tx.installation.timezone.key)
            outbox.put(tx, to, "card", card_to_json(Card((say,))))

    def _lang(self, tx: Tx, user: int) -> Lang:
        known = people.find(tx, user) if self._bot == "reporter" else staff.find(tx, user)
        return known.lang if known else tx.installation.language

    def _press(self, update: Update) -> Callable[[Turn], None] | None:
        """For a press: what answers it, once, with the turn's words; without words when they take too long."""
        query = update.get("callback_query")
        if not isinstance(query, dict) or not isinstance(query.get("id"), str):
            return None
        params: dict[str, Any] = {"callback_query_id": query["id"]}
        blank = asyncio.get_running_loop().call_later(BLANK_AFTER, self._answers.give, params)

        def answer(turn: Turn) -> None:
            if blank.when() <= asyncio.get_running_loop().time():
                return
            blank.cancel()
            self._answers.give(params | self._said(turn))

        return answer

    def _said(self, turn: Turn) -> dict[str, Any]:
        """The turn's words for a press; none where they cannot be found, for what was pressed is done."""
        if turn.answer is None:
            return {}
        try:
            text = self._words.text(turn.answer, turn.lang, self._store.installation.timezone, turn.now)
        except Exception as error:
            log.error("the answer to a press could not be put into words", bot=self._bot, error=failure(error))
            return {}
        return {"text": cropped(text, ANSWER_LIMIT), "show_alert": turn.alert}


def _opened(waiting: Waiting) -> Update:
    """The update as it was stored; an empty one where it is none, which then fails as any update does."""
    try:
        update = orjson.loads(waiting.body)
    except orjson.JSONDecodeError:
        return {}
    return update if isinstance(update, dict) else {}
