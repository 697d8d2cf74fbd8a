"""The reporter bot as the worker feeds it: aiogram routes, one unit an update commits, and nobody calls Telegram."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from handlers.reporter import case_taps, ignored, menu, presence, report_taps, talk
from handlers.reporter.writing import Search
from handlers.turn import Turn


class Counter:
    """Routers by topic on one dispatcher; aiogram's own states and error handlers stay out of it."""

    def __init__(self, token: str, search: Search) -> None:
        self._bot = Bot(token)
        self._search = search
        self._dispatcher = Dispatcher(disable_fsm=True, search=search)
        for topic in (presence, menu, report_taps, case_taps, talk, ignored):
            self._dispatcher.include_router(topic.router())

    async def feed(self, update: Mapping[str, Any], turn: Turn) -> None:
        """Route one raw update (Bot API "Update") to its handler.

        Raises:
            Exception: whatever the handler raised; the update is then set aside.
        """
        # An update that does not name its bot would be taken apart and read a second time.
        try:
            known = Update.model_validate(update, context={"bot": self._bot})
        except ValidationError:
            message = update.get("message")
            if message is None or message["chat"]["type"] != "private":
                raise
            await talk.unknown(message, turn, self._search)
            return
        await self._dispatcher.feed_update(self._bot, known, turn=turn)
