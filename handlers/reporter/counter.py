"""The reporter bot as the worker feeds it: aiogram routes, one unit an update commits, and nobody calls Telegram."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Router
from aiogram.types import Update
from pydantic import ValidationError

from handlers.reporter import case_taps, ignored, menu, opinions, presence, report_taps, talk
from handlers.reporter.writing import Search
from handlers.turn import Turn


class Counter:
    """Routers by topic under one; aiogram's dispatcher, with its own states and error handlers, stays out of it."""

    def __init__(self, token: str, search: Search) -> None:
        self._bot = Bot(token)
        self._search = search
        self._topics = Router(name="counter")
        self._topics.include_routers(
            *(topic.router() for topic in (presence, menu, report_taps, case_taps, opinions, talk, ignored))
        )

    async def feed(self, update: Mapping[str, Any], turn: Turn) -> None:
        """Route one raw update (Bot API "Update") to its handler.

        Raises:
            Exception: whatever the handler raised; the update is then set aside.
        """
        try:
            known = Update.model_validate(update)
        except ValidationError:
            message = update.get("message")
            if message is None or message["chat"]["type"] != "private":
                raise
            await talk.unknown(message, turn, self._search)
            return
        await self._topics.propagate_event(known.event_type, known.event, bot=self._bot, turn=turn, search=self._search)
