"""Shows in a chat that something is under way (Bot API "sendChatAction") where it takes longer than half a second."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot.runtime.clock import Clock
from bot.telegram.api import Api, NoAnswerError, RefusedError
from bot.telegram.pauses import CHAT_ACTION
from handlers.telegram.ids import chat_id, message_id
from rules.addresses import Address, MessageRef

PATIENCE = timedelta(milliseconds=500)
"""What is answered sooner shows nothing."""

REPEATED = timedelta(seconds=4.5)
"""After this it is shown again; the apps show it for five seconds."""

GIVEN_UP = timedelta(minutes=1)
"""After this nobody believes it any more."""


class ChatActions:
    """The chat actions of one bot. They may be lost, and never hold up a message: none is sent while Telegram wants a
    pause in the chat, or from chat actions."""

    def __init__(self, api: Api, clock: Clock) -> None:
        self._api = api
        self._clock = clock
        self._shown: dict[tuple[Address, MessageRef | None], datetime] = {}

    @asynccontextmanager
    async def during(self, chat: Address, thread: MessageRef | None, action: str = "typing") -> AsyncIterator[None]:
        """Show the action in this chat or thread while the body runs, once it has run for half a second.

        Args:
            action: as in Bot API "sendChatAction".
        """
        showing = asyncio.create_task(self._show(chat, thread, action))
        try:
            yield
        finally:
            showing.cancel()
            await asyncio.gather(showing, return_exceptions=True)

    async def _show(self, chat: Address, thread: MessageRef | None, action: str) -> None:
        begun = self._clock.now()
        place = {"message_thread_id": message_id(thread)} if thread else {}
        at = begun + PATIENCE
        while at < begun + GIVEN_UP:
            await self._clock.sleep_until(at)
            if self._may_show(chat, thread):
                try:
                    await self._api.call(CHAT_ACTION, {"chat_id": chat_id(chat), "action": action, **place})
                except (RefusedError, NoAnswerError):
                    return
            at = self._clock.now() + REPEATED

    def _may_show(self, chat: Address, thread: MessageRef | None) -> bool:
        """Return whether the place shows nothing now and may be called, and note that it is."""
        now = self._clock.now()
        self._shown = {place: since for place, since in self._shown.items() if since + REPEATED > now}
        if (chat, thread) in self._shown or self._api.pauses.free_at(chat, now) > now:
            return False
        self._shown[chat, thread] = now
        return True
