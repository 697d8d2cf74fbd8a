"""Which updates a topic takes; awaited in place, because aiogram gives every `F` filter a thread of its own."""

import re

from aiogram.enums import ContentType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers.reporter.read import touch

_SENT = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.LIVE_PHOTO, ContentType.VIDEO, ContentType.ANIMATION),
        *(ContentType.VIDEO_NOTE, ContentType.VOICE, ContentType.AUDIO, ContentType.DOCUMENT, ContentType.PAID_MEDIA),
        *(ContentType.STICKER, ContentType.LOCATION, ContentType.VENUE, ContentType.CONTACT, ContentType.POLL),
        *(ContentType.DICE, ContentType.STORY, ContentType.GAME, ContentType.CHECKLIST, ContentType.RICH_MESSAGE),
        ContentType.UNKNOWN,
    }
)
"""What people send; a kind that is newer than we are is most likely theirs too."""


class Sent(Filter):
    """What a person has sent, not what Telegram tells of the chat, such as a pinned message or a timer."""

    async def __call__(self, message: Message) -> bool:
        """Nobody waits for an answer to a service message."""
        return message.content_type in _SENT


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
        return private and self._pattern.match(touch(query).data) is not None
