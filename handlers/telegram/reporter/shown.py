"""Which messages people send, and what a message shows that has neither words nor a file, but can prove an offence."""

from collections.abc import Iterable

from aiogram.enums import ContentType
from aiogram.types import Chat, ChecklistTask, Giveaway, GiveawayWinners, Message, PollOption, User

from handlers.telegram.ids import chat_link
from rules.text.text_limits import name

_MINOR = 100
"""Smallest units of most currencies in one (Bot API "Invoice.total_amount")."""


_SENT = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.LIVE_PHOTO, ContentType.VIDEO, ContentType.ANIMATION),
        *(ContentType.VIDEO_NOTE, ContentType.VOICE, ContentType.AUDIO, ContentType.DOCUMENT, ContentType.PAID_MEDIA),
        *(ContentType.STICKER, ContentType.LOCATION, ContentType.VENUE, ContentType.CONTACT, ContentType.POLL),
        *(ContentType.INVOICE, ContentType.GIVEAWAY, ContentType.GIVEAWAY_WINNERS, ContentType.GIFT),
        *(ContentType.UNIQUE_GIFT, ContentType.DICE, ContentType.STORY, ContentType.GAME),
        *(ContentType.CHECKLIST, ContentType.RICH_MESSAGE, ContentType.UNKNOWN),
    }
)
"""The kinds of messages that people send; a kind that is newer than this program is most likely theirs too."""


def sent(message: Message) -> bool:
    """Whether a person sent it; a service message, such as of a pin or a timer, is Telegram's own."""
    return message.content_type in _SENT


def shown(message: Message) -> str:
    """Return what an invoice, a giveaway, a story or a checklist shows; of a poll, a contact, a game or paid media only
    where it is forwarded, as an own one proves nothing. Empty for everything else."""
    if message.invoice:
        price = f"{message.invoice.total_amount / _MINOR:.2f} {message.invoice.currency}"
        return "\n".join((message.invoice.title, message.invoice.description, price))
    if giveaway := message.giveaway or message.giveaway_winners:
        return _giveaway(giveaway)
    if message.story:
        link = f"https://t.me/{message.story.chat.username}/s/{message.story.id}" if message.story.chat.username else ""
        return "\n".join(filter(None, (message.story.chat.full_name, link)))
    if it := message.checklist:
        return _listed(it.title, it.tasks)
    return reported(message) if message.forward_origin else ""


def reported(message: Message) -> str:
    """Return what a poll, a contact, a game or paid media of somebody else shows."""
    if poll := message.poll:
        return _listed(poll.question, poll.options)
    if it := message.contact:
        return "\n".join((" ".join(filter(None, (it.first_name, it.last_name))), it.phone_number))
    if message.game:
        return "\n".join(("🎮", message.game.title, message.game.description))
    return f"⭐ {message.paid_media.star_count}" if message.paid_media else ""


def _giveaway(it: Giveaway | GiveawayWinners) -> str:
    chats = it.chats if isinstance(it, Giveaway) else [it.chat]
    count = it.prize_star_count or it.premium_subscription_month_count
    prize = (it.prize_description, f"× {count}" if count else None)
    return "\n".join(
        ["🎁", *filter(None, prize), *(f"@{chat.username}" if chat.username else chat.full_name for chat in chats)]
    )


def _listed(title: str, items: Iterable[ChecklistTask | PollOption]) -> str:
    return "\n".join((title, *(f"· {item.text}" for item in items)))


def kind_of(chat: Chat) -> str:
    """Return the kind of a chat that speaks in its own name ("MessageOrigin.type"): a channel, or a group."""
    return "channel" if chat.type == "channel" else "chat"


def of_chat(chat: Chat) -> str:
    """Return what a channel or a group is found by: its public link, else its name with the link of its members."""
    if chat.username:
        return f"https://t.me/{chat.username}"
    return f"{name(chat.full_name)} {chat_link(chat.id)}".strip()


def of_user(user: User) -> str:
    """Return what a person is found by: their public name, else the link to their account."""
    return f"@{user.username}" if user.username else f"tg://user?id={user.id}"
