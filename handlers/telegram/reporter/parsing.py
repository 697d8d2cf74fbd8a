"""An update to the reporter bot as an envelope."""

import re
from dataclasses import replace
from functools import partial

from aiogram import Bot
from aiogram.enums import ContentType, MessageEntityType
from aiogram.filters import Command
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberUpdated,
    MaybeInaccessibleMessageUnion,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUnion,
    MessageOriginUser,
    User,
)
from msgspec import structs

from dialogs.engine import buttons
from dialogs.engine.input import IncomingMessage
from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from handlers.telegram.files import file_of
from handlers.telegram.ids import address, message_link, message_ref
from handlers.telegram.reporter.shown import kind_of, of_chat, of_user, sent, shown
from rules.addresses import Address
from rules.report import Origin
from rules.text.text_limits import name as as_name
from rules.text.text_limits import words
from rules.text.visible_text import is_blank

PLATFORM = "telegram"
"""The catalogue's id of where forwarded messages were published."""

# A mention would be checked against getMe, and nothing is called from here.
COMMAND = Command(re.compile(r"\w+$", re.IGNORECASE), ignore_mention=True)

_NOT_TYPED = frozenset(
    {
        *(MessageEntityType.BLOCKQUOTE, MessageEntityType.EXPANDABLE_BLOCKQUOTE),
        *(MessageEntityType.CODE, MessageEntityType.PRE),
    }
)
"""The entities in which words are shown, not said."""


async def message(message: Message, bot: Bot, event_id: str) -> Envelope:
    """A message, or the command that it is; what Telegram itself tells of the chat is a service message."""
    parsed = await COMMAND(message, bot) if typed(message) else None
    command = parsed["command"] if isinstance(parsed, dict) else None
    if not sent(message):
        return _envelope(event_id, message, EnvelopeKind.SERVICE)
    if command is None:
        heard = _envelope(event_id, message, EnvelopeKind.MESSAGE)
        return replace(heard, said=structs.replace(heard.said, origin=None)) if _of_bot(message, bot) else heard
    heard = _envelope(event_id, message, EnvelopeKind.COMMAND)
    word = "@".join(filter(None, (command.command, command.mention))).lower()
    return replace(heard, command=(word, words(command.args or "")))


def _of_bot(message: Message, bot: Bot) -> bool:
    """Whether it is a message of this bot's own, forwarded back: that is nobody's content, but words pasted back."""
    by = message.forward_origin
    return isinstance(by, MessageOriginUser) and by.sender_user.id == bot.id


async def edit(message: Message, event_id: str) -> Envelope:
    """A message that has other words now."""
    return _envelope(event_id, message, EnvelopeKind.EDIT if sent(message) else EnvelopeKind.SERVICE)


async def press(query: CallbackQuery, event_id: str) -> Envelope:
    """A press; one on no message (Bot API "CallbackQuery.inline_message_id") is not private."""
    shown, user = query.message, query.from_user
    return Envelope(
        event_id,
        place(shown.chat, shown) if shown else Place(address(user.id), None, private=False),
        Account(address(user.id), user.language_code),
        EnvelopeKind.PRESS,
        button=buttons.pressed(query.data or ""),
        screen=message_ref(shown.message_id) if shown else None,
        press_id=query.id,
    )


async def membership(event: ChatMemberUpdated, event_id: str) -> Envelope:
    """A person blocks the bot or lets it in again (Bot API "my_chat_member")."""
    kind = EnvelopeKind.BLOCKED if event.new_chat_member.status == "kicked" else EnvelopeKind.UNBLOCKED
    user = event.from_user
    return Envelope(event_id, place(event.chat), Account(address(user.id), user.language_code), kind)


def typed(message: Message) -> bool:
    """Whether its first word is the sender's own: what they forward, quote, or send through another bot is content."""
    if message.forward_origin or message.via_bot:
        return False
    entities = message.entities or message.caption_entities or []
    return not any(entity.offset == 0 and entity.type in _NOT_TYPED for entity in entities)


def _envelope(event: str, message: Message, kind: EnvelopeKind) -> Envelope:
    chat, user = message.chat, message.from_user
    return Envelope(
        event,
        place(chat, message),
        Account(address(user.id), user.language_code) if user else Account(address(chat.id), None),
        kind,
        said(message),
        replied=message_ref(message.reply_to_message.message_id) if message.reply_to_message else None,
        cited=_cited(message.reply_to_message),
        quoted=quoted(message),
        blank=_shows_nothing(message),
    )


def _cited(replied: Message | None) -> str:
    """The words of the bot's own message that is replied to; in a private chat no other bot writes."""
    ours = replied is not None and replied.from_user is not None and replied.from_user.is_bot
    return words(replied.text or replied.caption or "") if replied and ours else ""


def quoted(message: Message) -> IncomingMessage | None:
    """Return what a reply in another chat cites, as a forwarded message: the quoted words, the message's address and
    its file (Bot API "ExternalReplyInfo", "TextQuote")."""
    elsewhere = message.external_reply
    if elsewhere is None:
        return None
    by = elsewhere.origin
    origin = None if _is_own(by, message.from_user) else _told(by, message.from_user)
    link = ""
    if elsewhere.chat and elsewhere.message_id:
        link = message_link(elsewhere.chat.id, elsewhere.message_id, elsewhere.chat.username or "")
    quote = message.quote.text if message.quote else ""
    file = file_of(elsewhere, message.from_user)
    # Without words, link or file the author is all that it shows.
    shown = filter(None, (quote, link)) if quote or link or file or origin is None else (origin.address or origin.name,)
    author = [it for it in (_author(by),) if it and (message.from_user is None or it != message.from_user.id)]
    text = words("\n".join(shown))
    return IncomingMessage(text, file, origin, None, tuple(map(address, author))) if text or file else None


def place(chat: Chat, message: MaybeInaccessibleMessageUnion | None = None) -> Place:
    """The chat, and the topic of it that a message is in (Bot API "Message.is_topic_message")."""
    topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(address(chat.id), message_ref(topic) if topic else None, chat.type == "private")


def said(message: Message) -> IncomingMessage:
    """The words and file of a message; without both where nothing can be taken, as of a sticker or a place."""
    text = words("\n".join(filter(None, (_text(message), shown(message)))))
    file = file_of(message, message.from_user)
    if not text and not file:
        return IncomingMessage(id=message_ref(message.message_id), what=ContentType(message.content_type).value)
    by = message.forward_origin
    origin = (
        None if by is None or _is_own(by, message.from_user) else _told(by, message.from_user) or _of_content(message)
    )
    return IncomingMessage(text, file, origin, message_ref(message.message_id), _pointed(message))


def _pointed(message: Message) -> tuple[Address, ...]:
    """The accounts and channels that it points at beside its words, without its own sender (Bot API "MessageOrigin",
    "MessageEntity.user")."""
    entities = message.entities or message.caption_entities or []
    found = [entity.user.id for entity in entities if entity.type == "text_mention" and entity.user]
    author = _author(message.forward_origin) if message.forward_origin else None
    sender = message.from_user.id if message.from_user else None
    pointed = dict.fromkeys((*found, *((author,) if author else ())))
    return tuple(address(account) for account in pointed if account != sender)


def _author(origin: MessageOriginUnion) -> int | None:
    """The account or the chat that wrote a message; None where it is hidden."""
    match origin:
        case MessageOriginUser(sender_user=author):
            return author.id
        case MessageOriginChat(sender_chat=chat) | MessageOriginChannel(chat=chat):
            return chat.id
    return None


def _text(message: Message) -> str:
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    hidden = [entity.url for entity in entities if entity.type == "text_link" and entity.url]
    return words("\n".join([text, *hidden]))


def _shows_nothing(message: Message) -> bool:
    """Whether the message has words, of which nothing is seen."""
    text = message.text or message.caption or ""
    return text != "" and is_blank(text)


def _is_own(origin: MessageOriginUnion, user: User | None) -> bool:
    """Whether the sender wrote it: naming them as its author would tell who reports."""
    return isinstance(origin, MessageOriginUser) and user is not None and origin.sender_user.id == user.id


def _told(origin: MessageOriginUnion, user: User | None) -> Origin | None:
    """Return the origin; a hidden author who is called like the sender may be them."""
    found = _origin(origin)
    alike = isinstance(origin, MessageOriginHiddenUser) and user and origin.sender_user_name == user.full_name
    return replace(found, alike=True) if found and alike else found


def _origin(origin: MessageOriginUnion) -> Origin | None:
    made = partial(Origin, at=origin.date, platform=PLATFORM)
    match origin:
        case MessageOriginUser(sender_user=author, type=kind):
            account = address(author.id)
            return made(as_name(author.full_name), of_user(author), hidden=False, account=account, kind=str(kind))
        case MessageOriginHiddenUser(sender_user_name=name, type=kind):
            return made(as_name(name), "", hidden=True, kind=str(kind))
        case MessageOriginChat(sender_chat=chat):
            # Somebody who writes as a channel is acted on as that channel; a group writes for its administrators.
            own = address(chat.id) if chat.type == "channel" else None
            return made(as_name(chat.full_name), of_chat(chat), hidden=False, account=own, kind=kind_of(chat))
        case MessageOriginChannel(chat=chat, message_id=post, type=kind):
            link = message_link(chat.id, post, chat.username or "")
            return made(as_name(chat.full_name), link, hidden=False, kind=str(kind))
        case _:
            return None


def _of_content(message: Message) -> Origin | None:
    """The origin of what somebody else made by its nature: a story, an invoice, a giveaway."""
    if story := message.story:
        link = f"https://t.me/{story.chat.username}/s/{story.id}" if story.chat.username else of_chat(story.chat)
        return Origin(as_name(story.chat.full_name), link, hidden=False, at=message.date, platform=PLATFORM)
    if message.invoice or message.giveaway or message.giveaway_winners:
        return Origin("", "", hidden=True, at=message.date, platform=PLATFORM)
    return None
