"""An update to the desk bot as an envelope."""

from dataclasses import replace

from telegram import (
    Chat,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
    Update,
    User,
)
from telegram.constants import ChatType

from dialogs.engine import buttons
from dialogs.engine.buttons import ButtonData
from dialogs.engine.input import IncomingMessage
from handlers.incoming import Account, BotStanding, Envelope, EnvelopeKind, Place
from handlers.telegram.files import file_of
from handlers.telegram.ids import address, message_ref
from rules.addresses import Address
from rules.text.text_limits import called, name, words
from store.decision.groups import GroupRights

_GONE = (ChatMember.LEFT, ChatMember.BANNED)


def message(update: Update) -> Envelope | None:
    """A message or an edit of one; None from a channel, which has no account, and of a post that Telegram itself puts
    into the group of its channel."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or message.is_automatic_forward:
        return None
    replied = message.reply_to_message
    return Envelope(
        str(update.update_id),
        _place(message.chat, message),
        _as_chat(message.sender_chat) if message.sender_chat else _who(user),
        EnvelopeKind.EDIT if update.edited_message else EnvelopeKind.MESSAGE,
        IncomingMessage(
            words(message.text or message.caption or ""),
            file_of(message, message.from_user),
            id=message_ref(message.message_id),
        ),
        replied=message_ref(replied.message_id) if replied else None,
        sent_at=message.date,
    )


def command(update: Update) -> Envelope | None:
    """A message that begins with a command, of whichever bot."""
    said, raw = message(update), update.effective_message
    if said is None or raw is None or raw.text is None:
        return None
    typed, length = raw.text, raw.entities[0].length
    word = typed[1:length].lower().removesuffix(f"@{raw.get_bot().username.lower()}")
    return replace(said, kind=EnvelopeKind.COMMAND, command=(word, words(typed[length:])))


def press(update: Update) -> Envelope | None:
    """A press; one on no message (Bot API "CallbackQuery.inline_message_id") is on no button of ours."""
    query = update.callback_query
    if query is None:
        return None
    shown, place = query.message, Place(Address(""), None, private=True)
    if shown is not None:
        place = _place(shown.chat, shown if isinstance(shown, Message) else None)
    button = buttons.pressed(query.data or "") if shown else ButtonData("inline")
    who, event = _who(query.from_user), str(update.update_id)
    return Envelope(event, place, who, EnvelopeKind.PRESS, button=button, press_id=query.id)


def standing(update: Update) -> Envelope | None:
    """The bot's own membership has changed (Bot API "my_chat_member")."""
    changed = update.my_chat_member
    if changed is None:
        return None
    chat, bot = changed.chat, changed.new_chat_member
    if chat.type == ChatType.PRIVATE:
        kind = EnvelopeKind.BLOCKED if bot.status == ChatMember.BANNED else EnvelopeKind.UNBLOCKED
        return _of_chat(update, changed, kind, changed.from_user)
    admin = bot if isinstance(bot, ChatMemberAdministrator) else None
    rights = GroupRights(
        address=address(chat.id),
        title=name(chat.title or ""),
        handle=chat.username or "",
        plain=chat.type == ChatType.GROUP,
        present=bot.status not in _GONE,
        deletes=bool(admin and admin.can_delete_messages),
        restricts=bool(admin and admin.can_restrict_members),
        channel=chat.type == ChatType.CHANNEL,
    )
    posts = not isinstance(bot, ChatMemberRestricted) or bot.can_send_messages
    threads = not chat.is_forum or bool(admin and admin.can_manage_topics)
    held = _of_chat(update, changed, EnvelopeKind.STANDING, changed.from_user)
    return replace(held, standing=BotStanding(rights, posts=posts, threads=threads))


def came_or_left(update: Update) -> Envelope | None:
    """Somebody has joined or left a group where the bot is an administrator (Bot API "chat_member")."""
    changed = update.chat_member
    if changed is None:
        return None
    now = changed.new_chat_member
    there = now.is_member if isinstance(now, ChatMemberRestricted) else now.status not in _GONE
    return _of_chat(update, changed, EnvelopeKind.JOINED if there else EnvelopeKind.LEFT, now.user)


def moved(update: Update) -> Envelope | None:
    """A group has become a supergroup, and has another id from now on. Telegram says so in both: in the group where it
    goes, in the supergroup whence it came (Bot API "Message.migrate_to_chat_id", "migrate_from_chat_id")."""
    message = update.effective_message
    if message is None:
        return None
    old, new = message.migrate_from_chat_id or message.chat_id, message.migrate_to_chat_id or message.chat_id
    group = Place(address(new), None, private=False)
    nobody = Account(group.address, None)
    return Envelope(str(update.update_id), group, nobody, EnvelopeKind.MOVED, moved_from=address(old))


def _of_chat(update: Update, changed: ChatMemberUpdated, kind: EnvelopeKind, user: User) -> Envelope:
    account = Account(address(user.id), user.language_code, user.full_name, user.username)
    return Envelope(str(update.update_id), _place(changed.chat, None), account, kind)


def _who(user: User) -> Account:
    account = address(user.id)
    return Account(account, user.language_code, called(account, user.full_name, user.username), user.username)


def _as_chat(chat: Chat) -> Account:
    """The member who writes in the name of a group or a channel, hidden behind a shared account of Telegram's (Bot API
    "Message.sender_chat")."""
    account = address(chat.id)
    return Account(account, None, called(account, chat.title or "", chat.username), chat.username, shared=True)


def _place(chat: Chat, message: Message | None) -> Place:
    # In a group without topics replies carry a thread id too, and that is no topic.
    topic = message.message_thread_id if message and message.is_topic_message else None
    private = chat.type == ChatType.PRIVATE
    return Place(address(chat.id), message_ref(topic) if topic else None, private, bool(chat.is_forum))
