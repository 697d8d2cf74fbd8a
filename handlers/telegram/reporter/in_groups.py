"""A message of a group to the reporter bot, with the message that it replies to as it would be reported."""

from dataclasses import replace

from aiogram import Bot
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatMemberUnion,
    ChatMemberUpdated,
    Message,
    Sticker,
)
from msgspec import structs

from dialogs.engine.input import IncomingMessage
from handlers.incoming import Account, BotStanding, Captured, Envelope, EnvelopeKind, SaidInGroup
from handlers.telegram.ids import address, file_ref, message_link, message_ref
from handlers.telegram.reporter import parsing
from handlers.telegram.reporter.shown import kind_of, of_chat, of_user, reported, sent
from rules.evidence import SentFile
from rules.report import Origin
from rules.text.text_limits import name, words
from store.decision.groups import GroupRights


async def in_group(event: Message | ChatMemberUpdated) -> bool:
    """Whether it happened in a group. A filter that is no coroutine would be run in a thread by aiogram."""
    return event.chat.type in ("group", "supergroup")


async def message(message: Message, bot: Bot, event_id: str) -> Envelope:
    """A message, or the command that it is."""
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return _moved(message, event_id)
    return _of_group(await parsing.message(message, bot, event_id), message, bot)


async def edit(message: Message, bot: Bot, event_id: str) -> Envelope:
    """A message that has other words now."""
    return _of_group(await parsing.edit(message, event_id), message, bot)


async def standing(event: ChatMemberUpdated, event_id: str) -> Envelope:
    """The bot's own membership of a group has changed (Bot API "my_chat_member")."""
    chat, bot = event.chat, event.new_chat_member
    admin = bot if isinstance(bot, ChatMemberAdministrator) else None
    rights = GroupRights(
        address=address(chat.id),
        title=name(chat.title or ""),
        handle=chat.username or "",
        plain=chat.type == "group",
        present=bot.status not in ("left", "kicked"),
        deletes=bool(admin and admin.can_delete_messages),
        restricts=bool(admin and admin.can_restrict_members),
    )
    held = await parsing.membership(event, event_id)
    may = BotStanding(rights, posts=True, threads=False)
    return replace(held, kind=EnvelopeKind.STANDING, standing=may)


async def joined(event: ChatMemberUpdated, event_id: str) -> Envelope | None:
    """Somebody has come into a group where the bot is an administrator (Bot API "chat_member")."""
    if _there(event.old_chat_member) or not _there(event.new_chat_member):
        return None
    account = Account(address(event.new_chat_member.user.id), None)
    return Envelope(event_id, parsing.place(event.chat), account, EnvelopeKind.JOINED)


def _there(member: ChatMemberUnion) -> bool:
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status not in ("left", "kicked")


def _moved(message: Message, event: str) -> Envelope:
    """The group has become a supergroup; Telegram says so in both (Bot API "Message.migrate_to_chat_id")."""
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    at = parsing.place(message.chat)
    return Envelope(
        event,
        replace(at, address=address(new)),
        Account(address(new), None),
        EnvelopeKind.MOVED,
        moved_from=address(old),
    )


def _of_group(envelope: Envelope, message: Message, bot: Bot) -> Envelope:
    if envelope.kind is EnvelopeKind.SERVICE:
        return envelope
    chat, replied = message.chat, message.reply_to_message
    # What is written in a topic replies to the message that opened it, where it replies to nothing else.
    target = _captured(replied, bot) if replied and sent(replied) else None
    opening = replied is not None and replied.message_id == message.message_thread_id
    if target is None and message.external_reply and envelope.quoted:
        target = Captured(envelope.quoted, author=next(iter(envelope.quoted.pointed), None))
    group = SaidInGroup(
        name(chat.title or ""),
        chat.username or "",
        parsing.typed(message),
        target,
        quote=words(message.quote.text) if message.quote and replied else "",
        itself=_captured(message, bot) if message.media_group_id else None,
        service=replied is not None and not sent(replied) and not opening,
    )
    return replace(envelope, sender=_sender(message, envelope.sender), sent_at=message.date, group=group)


def _sender(message: Message, account: Account) -> Account:
    """Return the author: a channel or the group itself where somebody speaks in its name."""
    by = message.sender_chat
    return Account(address(by.id), account.language, name(by.title or ""), shared=True) if by else account


def _captured(message: Message, bot: Bot) -> Captured:
    """The message as if its reader had forwarded it, with what only its group knows of it."""
    by = message.sender_chat
    shown = parsing.said(message)
    text = shown.text or words(reported(message) or _wordless(message))
    origin = _origin(message)
    pointed = tuple(it for it in (origin.account, *shown.pointed) if it)
    file = shown.file or (_picture(message.sticker) if message.sticker else None)
    said = IncomingMessage(text, file, origin, message_ref(message.message_id), pointed)
    elsewhere = parsing.quoted(message)
    more = (elsewhere,) if elsewhere else ()
    if shown.origin:
        # The author has forwarded it, and from where is told too.
        more = (*more, structs.replace(shown, file=None))
    ours = by is None and message.from_user is not None and message.from_user.id == bot.id
    return Captured(said, more, origin.account, ours)


def _wordless(message: Message) -> str:
    """Return what a sticker or a place shows: to a group it may be an offence, in private it proves nothing."""
    venue, at = message.venue, message.location or (message.venue and message.venue.location)
    if at:
        return "\n".join(("📍", *((venue.title, venue.address) if venue else ()), f"{at.latitude}, {at.longitude}"))
    return (message.sticker and message.sticker.emoji) or ""


def _picture(it: Sticker) -> SentFile:
    """The picture of a sticker."""
    ending = "webm" if it.is_video else "tgs" if it.is_animated else "webp"
    return SentFile(file_ref(it.file_id), "document", f"sticker.{ending}", size=it.file_size or 0)


def _origin(message: Message) -> Origin:
    """The author, the link and the time. A plain group has no links to its messages; the author of words in its name is
    not known."""
    chat, by, user = message.chat, message.sender_chat, message.from_user
    topic = message.message_thread_id if message.is_topic_message else None
    linked = message_link(chat.id, message.message_id, chat.username or "", topic=topic)
    if by is not None:
        account = address(by.id) if by.id != chat.id else None
        of, called, kind = of_chat(by), name(by.full_name), kind_of(by)
    else:
        account = address(user.id) if user else None
        of, called, kind = (of_user(user), name(user.full_name), "user") if user else ("", "", "user")
    told = (chat.type == "supergroup" and linked) or of
    return Origin(called, told, hidden=not told, at=message.date, platform=parsing.PLATFORM, account=account, kind=kind)
