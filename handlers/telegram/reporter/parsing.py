"""An update to the reporter bot as the plain values that dialogs read."""

import re

from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.types import (
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    User,
)

from dialogs.engine.input import IncomingMessage, Origin
from handlers.incoming import ReporterAccount
from handlers.telegram.files import file_of
from handlers.telegram.ids import address, message_link, message_ref
from rules.addresses import Address
from rules.text.text_limits import name as as_name
from rules.text.text_limits import words
from rules.text.visible_text import is_blank

PLATFORM = "telegram"
"""The catalogue's id of where forwarded messages were published."""

# A mention would be checked against getMe, and nothing is called from here.
COMMAND = Command(re.compile(r"[a-z_]+"), ignore_case=True, ignore_mention=True)

_SENT = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.LIVE_PHOTO, ContentType.VIDEO, ContentType.ANIMATION),
        *(ContentType.VIDEO_NOTE, ContentType.VOICE, ContentType.AUDIO, ContentType.DOCUMENT, ContentType.PAID_MEDIA),
        *(ContentType.STICKER, ContentType.LOCATION, ContentType.VENUE, ContentType.CONTACT, ContentType.POLL),
        *(ContentType.DICE, ContentType.STORY, ContentType.GAME, ContentType.CHECKLIST, ContentType.RICH_MESSAGE),
        ContentType.UNKNOWN,
    }
)
"""The kinds of messages that people send; a kind that is newer than this program is most likely theirs too."""


def who(chat: Chat, user: User | None) -> ReporterAccount:
    """The person whose private chat this is."""
    return ReporterAccount(address(chat.id), user.language_code if user else None)


def sent(message: Message) -> bool:
    """Whether a person sent it; a service message, such as of a pin or a timer, is Telegram's own."""
    return message.content_type in _SENT


def said(message: Message) -> IncomingMessage | None:
    """The words and file of a message; None where nothing can be taken, as of a sticker or a place."""
    text, file = _text(message), file_of(message)
    if not text and not file:
        return None
    origin = None if _by_themselves(message) else _origin(message)
    return IncomingMessage(text, file, origin, message_ref(message.message_id), _pointed(message))


def _pointed(message: Message) -> tuple[Address, ...]:
    """The accounts and channels that it points at beside its words, without its own sender (Bot API "MessageOrigin",
    "MessageEntity.user")."""
    entities = message.entities or message.caption_entities or []
    found = [entity.user.id for entity in entities if entity.type == "text_mention" and entity.user]
    match message.forward_origin:
        case MessageOriginUser(sender_user=author):
            found.append(author.id)
        case MessageOriginChat(sender_chat=chat) | MessageOriginChannel(chat=chat):
            found.append(chat.id)
    sender = message.from_user.id if message.from_user else None
    return tuple(address(account) for account in dict.fromkeys(found) if account != sender)


def _text(message: Message) -> str:
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    hidden = [entity.url for entity in entities if entity.type == "text_link" and entity.url]
    return words("\n".join([text, *hidden]))


def shows_nothing(message: Message) -> bool:
    """Whether the message has words, of which nothing is seen."""
    text = message.text or message.caption or ""
    return text != "" and is_blank(text)


def _by_themselves(message: Message) -> bool:
    """Whether the sender forwarded a message of their own: naming its author would tell who reports."""
    user = message.from_user
    match message.forward_origin:
        case MessageOriginUser(sender_user=author):
            return user is not None and author.id == user.id
        case MessageOriginHiddenUser(sender_user_name=name):
            return user is not None and name == user.full_name
    return False


def _origin(message: Message) -> Origin | None:
    match message.forward_origin:
        case MessageOriginUser(sender_user=author, date=at):
            told = f"@{author.username}" if author.username else f"tg://user?id={author.id}"
            account = address(author.id)
            return Origin(as_name(author.full_name), told, hidden=False, at=at, platform=PLATFORM, account=account)
        case MessageOriginHiddenUser(sender_user_name=name, date=at):
            return Origin(as_name(name), "", hidden=True, at=at, platform=PLATFORM)
        case MessageOriginChat(sender_chat=chat, date=at):
            return Origin(as_name(chat.full_name), _of_chat(chat), hidden=False, at=at, platform=PLATFORM)
        case MessageOriginChannel(chat=chat, message_id=post, date=at):
            link = message_link(chat.id, post, chat.username or "")
            return Origin(as_name(chat.full_name), link, hidden=False, at=at, platform=PLATFORM)
        case _:
            return None


def _of_chat(chat: Chat) -> str:
    return f"https://t.me/{chat.username}" if chat.username else f"{as_name(chat.full_name)} {chat.id}".strip()
