"""What an update to the desk bot tells, as plain values: who, where, and what was said or pressed."""

import re
from dataclasses import dataclass

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType

from dialogs.engine.input import File
from handlers.desk.files import file_of
from handlers.telegram_ids import address, message_ref
from rules.addresses import Address, MessageRef
from rules.text_limits import called, words

_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_PRESS_BYTES = 64
"""Of callback data (Bot API "InlineKeyboardButton"); what is longer is no button of ours."""


@dataclass(frozen=True, slots=True)
class Who:
    """An account, and how it is called (Bot API "User")."""

    address: Address
    name: str
    username: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened: a private chat, or a group and perhaps one of its threads."""

    address: Address
    thread: MessageRef | None
    private: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """A message: its words and file, what it replies to, and its id."""

    who: Who
    place: Place
    text: str
    file: File | None = None
    replied: MessageRef | None = None
    id: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press: its callback data, taken apart at the dots."""

    who: Who
    place: Place
    word: str
    args: tuple[str, ...]

    def number(self, at: int) -> int:
        """The argument at this place as a number a database holds; -1 where it is none: anyone may send any bytes."""
        digits = self.text(at)
        return int(digits) if _NUMBER.fullmatch(digits) else -1

    def text(self, at: int) -> str:
        """The argument at this place; empty where there is none."""
        return self.args[at] if at < len(self.args) else ""


def heard(update: Update) -> Heard:
    """The message of an update that a message handler has let through."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        raise ValueError("an update without a message from somebody")
    said = words(message.text or message.caption or "")
    place, replied = _place(message.chat, message), _replied(message)
    return Heard(_who(user), place, said, file_of(message), replied, message_ref(message.message_id))


def presser(update: Update) -> Who:
    """Who pressed, of an update that a callback query handler has let through."""
    if update.callback_query is None:
        raise ValueError("an update without a press")
    return _who(update.callback_query.from_user)


def pressed(update: Update) -> Pressed | None:
    """The press of an update that a callback query handler has let through; None for one on no message (Bot API
    "CallbackQuery.inline_message_id")."""
    query = update.callback_query
    if query is None or query.message is None:
        return None
    message = query.message if isinstance(query.message, Message) else None
    data = query.data or ""
    word, *args = data.split(".") if len(data.encode(errors="replace")) <= _PRESS_BYTES else ("",)
    return Pressed(_who(query.from_user), _place(query.message.chat, message), word, tuple(args))


def _who(user: User) -> Who:
    account = address(user.id)
    return Who(account, called(account, user.full_name, user.username), user.username, user.language_code)


def _place(chat: Chat, message: Message | None) -> Place:
    # In a group without topics replies carry a thread id too, and that is no topic.
    topic = message.message_thread_id if message and message.is_topic_message else None
    return Place(address(chat.id), message_ref(topic) if topic else None, chat.type == ChatType.PRIVATE)


def _replied(message: Message) -> MessageRef | None:
    return message_ref(message.reply_to_message.message_id) if message.reply_to_message else None
