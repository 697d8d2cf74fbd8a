"""The reporter bot as the worker feeds it: aiogram routes, one unit an update commits, and nobody calls Telegram."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Router
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from dialogs.engine.script import Search
from handlers.reporter import case_taps, ignored, menu, opinions, presence, report_taps, talk
from handlers.reporter.read import Who
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
            Exception: whatever the handler raised; nothing of the update has happened then.
        """
        try:
            known = Update.model_validate(update)
            kind, event = known.event_type, known.event
        except UpdateTypeLookupError:
            # Of a kind that is newer than we are, or of none.
            await turn.commit(lambda tx: None)
            return
        except ValidationError:
            person = _in_private(update)
            if person is None:
                raise
            await talk.unknown(person, turn, self._search)
            return
        await self._topics.propagate_event(kind, event, bot=self._bot, turn=turn, search=self._search)


def _in_private(update: Mapping[str, Any]) -> Who | None:
    """Whose message in private it is that the library cannot read; None where it is anything else."""
    message = update.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    sender = message.get("from") if isinstance(message, dict) else None
    if not isinstance(chat, dict) or chat.get("type") != "private" or type(chat.get("id")) is not int:
        return None
    language = sender.get("language_code") if isinstance(sender, dict) else None
    return Who(chat["id"], language if isinstance(language, str) else None)
