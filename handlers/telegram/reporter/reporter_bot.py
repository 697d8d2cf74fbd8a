"""The reporter bot on aiogram, which parses and routes: one unit commits each update, and nobody calls Telegram."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from dialogs.engine.script import Search
from handlers.flows.routing.reporter import handle
from handlers.incoming import Envelope
from handlers.telegram.reporter import parsing
from handlers.update_context import UpdateContext


class ReporterBot:
    """One router; aiogram's dispatcher, with its own states and error handlers, stays out of it."""

    def __init__(self, token: str, search: Search) -> None:
        self._bot = Bot(token)
        self._search = search
        self._router = Router(name="reporter")
        self._router.message.register(self._said)
        self._router.edited_message.register(self._edited)
        self._router.callback_query.register(self._pressed)
        self._router.my_chat_member.register(self._membership)
        for kind, observer in self._router.observers.items():
            # A handler of errors would swallow the failures of all the others.
            if kind not in ("error", "message", "edited_message", "callback_query", "my_chat_member"):
                observer.register(_ignored)

    async def feed(self, update: Mapping[str, Any], turn: UpdateContext) -> None:
        """Route one raw update (Bot API "Update") to its handler.

        Raises:
            Exception: whatever the handler raised; nothing of the update has happened then.
        """
        try:
            known = Update.model_validate(update)
            kind, event = known.event_type, known.event
        except UpdateTypeLookupError:
            # Of a kind that is newer than this program, or of none.
            await _ignored(None, turn)
            return
        except ValidationError:
            unreadable = parsing.unreadable(update)
            if unreadable is None:
                raise
            await self._handle(unreadable, turn)
            return
        await self._router.propagate_event(kind, event, bot=self._bot, turn=turn, event_id=str(known.update_id))

    async def _said(self, message: Message, bot: Bot, turn: UpdateContext, event_id: str) -> None:
        await self._handle(await parsing.message(message, bot, event_id), turn)

    async def _edited(self, message: Message, turn: UpdateContext, event_id: str) -> None:
        await self._handle(parsing.edit(message, event_id), turn)

    async def _pressed(self, query: CallbackQuery, turn: UpdateContext, event_id: str) -> None:
        await self._handle(parsing.press(query, event_id), turn)

    async def _membership(self, event: ChatMemberUpdated, turn: UpdateContext, event_id: str) -> None:
        await self._handle(parsing.membership(event, event_id), turn)

    async def _handle(self, envelope: Envelope, turn: UpdateContext) -> None:
        turn.say(*await turn.commit(lambda tx: handle(tx, envelope, self._search)))


async def _ignored(event: object, turn: UpdateContext) -> None:
    await turn.commit(lambda tx: None)
