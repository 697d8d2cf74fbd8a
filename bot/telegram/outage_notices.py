"""Tells people that the database is away: without it nothing is queued, so this goes straight to Telegram."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import structlog

from bot.runtime.clock import Clock
from bot.telegram.api import Api, BotName, NoAnswerError, RefusedError
from dialogs.engine.words import Renderer
from handlers.language import language
from handlers.telegram import raw
from handlers.telegram.raw import RawUpdate
from rules.refusals import Text

log = structlog.get_logger()


class OutageNotices:
    """Tells each person who writes to one bot in private once in an outage; a notice may be lost."""

    def __init__(self, bot: BotName, api: Api, clock: Clock, words: Renderer) -> None:
        self._bot = bot
        self._api = api
        self._clock = clock
        self._words = words
        self._told: set[int] = set()

    async def tell(self, updates: Sequence[RawUpdate]) -> None:
        """Tell those of these updates who have not been told yet."""
        for update in updates:
            who, _ = raw.origin_ids(update)
            outline = raw.outline(update)
            if who is None or not outline.place.private or who in self._told:
                continue
            self._told.add(who)
            lang = language(outline.sender.language, "zh-Hans")
            text = self._words.text(Text("database-away"), lang, ZoneInfo("UTC"), self._clock.now())
            try:
                await self._api.call("sendMessage", {"chat_id": who, "text": text})
            except (RefusedError, NoAnswerError) as error:
                log.info("somebody could not be told that the database is away", bot=self._bot, why=str(error))

    def over(self) -> None:
        """Forget who was told: the next outage is told again."""
        self._told.clear()
