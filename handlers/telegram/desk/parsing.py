"""An update to the desk bot as plain values: who, where, and what was said or pressed."""

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType

from dialogs.engine import buttons
from handlers.incoming import Place, Pressed, StaffAccount, StaffMessage
from handlers.telegram.files import file_of
from handlers.telegram.ids import address, message_ref
from rules.addresses import Address, MessageRef
from rules.text.text_limits import called, words


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
