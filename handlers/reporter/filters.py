"""Which updates a topic takes; awaited in place, because aiogram gives every `F` filter a thread of its own."""

import re

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message


class InPrivate(Filter):
    """In a person's own chat with the bot."""

    async def __call__(self, event: Message | ChatMemberUpdated) -> bool:
        """What happens in groups is another topic's."""
        return event.chat.type == "private"


class Pressed(Filter):
    """A press in a person's own chat, on a button whose data is like the pattern from its beginning."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    async def __call__(self, query: CallbackQuery) -> bool:
        """In a group whoever presses would be taken for the group."""
        private = query.message is not None and query.message.chat.type == "private"
        return private and self._pattern.match(query.data or "") is not None
