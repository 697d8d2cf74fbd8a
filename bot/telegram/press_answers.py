"""Answers to presses: each is tried until Telegram has it or the press is too old, beside the worker's own way."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.runtime.clock import Clock, backoff, wait_for_signal_or_time
from bot.runtime.log import describe_exception
from bot.telegram.api import Api, BotName, NoAnswerError, RefusedError
from dialogs.engine.words import Renderer
from handlers.incoming import UpdateContext
from rules.text.text_limits import cropped

log = structlog.get_logger()

ANSWER_EXPIRY = timedelta(minutes=1)
"""After this nobody waits for the answer any more, even if Telegram would still accept it."""

LONGEST_PAUSE = timedelta(seconds=2)

BLANK_ANSWER_SECONDS = 1.0
"""Seconds after which a press is answered without text, so that the button stops showing progress."""

ANSWER_LIMIT = 200
"""UTF-16 units of the answer to a press (Bot API "answerCallbackQuery")."""


class PressAnswers:
    """Answers one bot's presses (Bot API "answerCallbackQuery"); an answer may be lost (law 3)."""

    def __init__(self, bot: BotName, api: Api, clock: Clock, words: Renderer) -> None:
        self._bot = bot
        self._api = api
        self._clock = clock
        self._words = words
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._stopping = asyncio.Event()

    def begin(self, press_id: str) -> Callable[[UpdateContext], None]:
        """Return what answers a press with the text of its turn; without it a blank answer is sent after a while."""
        blank = asyncio.get_running_loop().call_later(BLANK_ANSWER_SECONDS, self._start, press_id, {})

        def answer(turn: UpdateContext) -> None:
            if blank.when() > asyncio.get_running_loop().time():
                blank.cancel()
                self._start(press_id, self._said(turn))

        return answer

    def _said(self, turn: UpdateContext) -> dict[str, Any]:
        """Return the turn's text for a press; none if it cannot be rendered, as the press has taken effect anyway."""
        if turn.answer is None:
            return {}
        try:
            text = self._words.text(turn.answer, turn.lang, turn.store.installation.timezone, turn.now)
        except Exception as error:
            why = describe_exception(error)
            log.error("the answer to a press could not be put into words", bot=self._bot, error=why)
            return {}
        return {"text": cropped(text, ANSWER_LIMIT), "show_alert": turn.alert}

    def _start(self, press_id: str, said: dict[str, Any]) -> None:
        task = asyncio.create_task(self._give({"callback_query_id": press_id, **said}))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def busy(self) -> bool:
        """Whether an answer is being sent, not only waiting for its next try."""
        return len(self._tasks) > self._waiting

    def idle(self) -> bool:
        """Whether every press has its answer."""
        return not self._tasks

    async def finish(self) -> None:
        """Finish the calls in progress; give up answers that wait for another try."""
        self._stopping.set()
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _give(self, params: dict[str, Any]) -> None:
        until = self._clock.now() + ANSWER_EXPIRY
        tries = 0
        while True:
            try:
                await self._api.call("answerCallbackQuery", params)
                return
            except NoAnswerError as unheard:
                why, pause = str(unheard), backoff(tries, LONGEST_PAUSE)
            except RefusedError as refused:
                if refused.retry_after is None:
                    log.info("a press could not be answered", bot=self._bot, said=refused.description)
                    return
                why, pause = refused.description, refused.retry_after
            except Exception as error:
                log.error("a press could not be answered", bot=self._bot, error=describe_exception(error))
                return
            tries += 1
            at = self._clock.now() + pause
            if at >= until or not await self._waits(at):
                log.info("a press could not be answered", bot=self._bot, why=why, tries=tries)
                return

    async def _waits(self, at: datetime) -> bool:
        """Wait for the instant; return False if a stop comes first."""
        self._waiting += 1
        try:
            await wait_for_signal_or_time(self._stopping, self._clock, at)
        finally:
            self._waiting -= 1
        return not self._stopping.is_set()
