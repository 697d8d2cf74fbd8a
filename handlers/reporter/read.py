"""What an update to the reporter bot tells, as the plain values that dialogs read."""

from dataclasses import dataclass

from aiogram.types import (
    CallbackQuery,
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    User,
)

from dialogs.engine.input import File, Origin, Said
from handlers.naming import nameless
from handlers.telegram_ids import address, message_link, message_ref
from rules.addresses import Address, MessageRef
from rules.text_limits import file_name, words
from rules.text_limits import name as as_name
from rules.visible_text import is_blank

PLATFORM = "telegram"
"""The catalogue's id of where forwarded messages were published."""

_PRESS_BYTES = 64
"""Of callback data (Bot API "InlineKeyboardButton"); what is longer is no button of ours."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who is at the counter: the private chat, and the language their app speaks (Bot API "User.language_code")."""

    address: Address
    language: str | None


@dataclass(frozen=True, slots=True)
class Touch:
    """A press: its callback data, and the message it is on."""

    data: str
    message: MessageRef | None


def who(chat: Chat, user: User | None) -> Who:
    """Whose private chat this is."""
    return Who(address(chat.id), user.language_code if user else None)


def touch(query: CallbackQuery) -> Touch:
    """A press as it came; anyone may send any bytes."""
    data = query.data or ""
    fits = len(data.encode(errors="replace")) <= _PRESS_BYTES
    return Touch(data if fits else "", message_ref(query.message.message_id) if query.message else None)


def said(message: Message) -> Said | None:
    """The message; None where it holds nothing that can be taken, such as a sticker or a place."""
    text, file = _text(message), _file(message)
    if not text and not file:
        return None
    origin = None if _by_themselves(message) else _origin(message)
    return Said(text, file, origin, message_ref(message.message_id), _pointed(message))


def _pointed(message: Message) -> tuple[Address, ...]:
    """Whom it points at beside its words (Bot API "MessageOrigin", "MessageEntity.user"): accounts and channels; never
    its sender, who may mention themselves."""
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


def _file(message: Message) -> File | None:
    album = message.media_group_id or ""
    if message.photo:
        photo = message.photo[-1]
        return File(photo.file_id, "photo", mime="image/jpeg", size=photo.file_size or 0, album=album)
    if video := message.video or message.animation:
        name = _called(video.file_name, message)
        return File(video.file_id, "video", name, video.mime_type or "", video.file_size or 0, album)
    if note := message.video_note:
        return File(note.file_id, "video", mime="video/mp4", size=note.file_size or 0)
    if voice := message.voice:
        return File(voice.file_id, "voice", mime=voice.mime_type or "", size=voice.file_size or 0)
    if audio := message.audio:
        name = _called(audio.file_name, message)
        return File(audio.file_id, "audio", name, audio.mime_type or "", audio.file_size or 0, album)
    if paper := message.document:
        name = _called(paper.file_name, message)
        return File(paper.file_id, "document", name, paper.mime_type or "", paper.file_size or 0, album)
    return None


def _by_themselves(message: Message) -> bool:
    """One's own message forwarded has no other author, and naming one would tell who reports."""
    user = message.from_user
    match message.forward_origin:
        case MessageOriginUser(sender_user=author):
            return user is not None and author.id == user.id
        case MessageOriginHiddenUser(sender_user_name=name):
            return user is not None and name == user.full_name
    return False


def _called(name: str | None, message: Message) -> str:
    """A file's name as it was given, unless it tells who gave it."""
    user = message.from_user
    people = (user.id, user.full_name, user.first_name, user.last_name, user.username) if user else ()
    return nameless(file_name(name or ""), *people)


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
