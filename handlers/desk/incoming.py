"""An update to the desk bot as plain values: who, where, and what was said or pressed."""

from dataclasses import dataclass

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType

from dialogs.engine import buttons
from dialogs.engine.buttons import Part
from dialogs.engine.input import File
from handlers.files import file_of
from handlers.telegram_ids import address, message_ref
from rules.addresses import Address, MessageRef
from rules.text.text_limits import called, words


@dataclass(frozen=True, slots=True)
class StaffAccount:
    """An account, and how it is called (Bot API "User")."""

    address: Address
    name: str
    username: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A private chat, or a group and perhaps one of its threads."""

    address: Address
    thread: MessageRef | None
    private: bool


@dataclass(frozen=True, slots=True)
class StaffMessage:
    """A message: its words and file, what it replies to, and its id."""

    who: StaffAccount
    place: Place
    text: str
    file: File | None = None
    replied: MessageRef | None = None
    id: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press, with its button data.

    Attributes:
        act: empty for bytes of no button of ours.
        id, version: -1, which no row has, where the data has none.
    """

    who: StaffAccount
    place: Place
    act: str
    id: int = -1
    version: int = -1
    argument: tuple[Part, ...] = ()

    @property
    def number(self) -> int:
        """The first number of the argument; -1 where there is none."""
        return next((part for part in self.argument if isinstance(part, int)), -1)


def heard(update: Update) -> StaffMessage:
    """The message of an update that a message handler has let through."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        raise ValueError("an update without a message from somebody")
    said = words(message.text or message.caption or "")
    place, replied = _place(message.chat, message), _replied(message)
    return StaffMessage(_who(user), place, said, file_of(message), replied, message_ref(message.message_id))


def pressed(update: Update) -> Pressed:
    """The press of an update that a callback query handler has let through."""
    query = update.callback_query
    if query is None:
        raise ValueError("an update without a press")
    who, data = _who(query.from_user), buttons.pressed(query.data or "")
    if query.message is None:  # on no message (Bot API "CallbackQuery.inline_message_id")
        return Pressed(who, Place(Address(""), None, private=True), "inline")
    place = _place(query.message.chat, query.message if isinstance(query.message, Message) else None)
    return Pressed(who, place, data.act, data.id, data.version, data.argument) if data else Pressed(who, place, "")


def _who(user: User) -> StaffAccount:
    account = address(user.id)
    return StaffAccount(account, called(account, user.full_name, user.username), user.username, user.language_code)


def _place(chat: Chat, message: Message | None) -> Place:
    # In a group without topics replies carry a thread id too, and that is no topic.
    topic = message.message_thread_id if message and message.is_topic_message else None
    return Place(address(chat.id), message_ref(topic) if topic else None, chat.type == ChatType.PRIVATE)


def _replied(message: Message) -> MessageRef | None:
    return message_ref(message.reply_to_message.message_id) if message.reply_to_message else None
