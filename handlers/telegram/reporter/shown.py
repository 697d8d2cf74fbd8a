"""Which messages people send, and what one shows that has neither words nor a file, but can prove an offence."""

from aiogram.enums import ContentType
from aiogram.types import Giveaway, GiveawayWinners, Invoice, Message, Poll

_MINOR = 100
"""Smallest units of most currencies in one (Bot API "Invoice.total_amount")."""


_SENT = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.LIVE_PHOTO, ContentType.VIDEO, ContentType.ANIMATION),
        *(ContentType.VIDEO_NOTE, ContentType.VOICE, ContentType.AUDIO, ContentType.DOCUMENT, ContentType.PAID_MEDIA),
        *(ContentType.STICKER, ContentType.LOCATION, ContentType.VENUE, ContentType.CONTACT, ContentType.POLL),
        *(ContentType.INVOICE, ContentType.GIVEAWAY, ContentType.GIVEAWAY_WINNERS, ContentType.GIFT),
        *(
            ContentType.UNIQUE_GIFT,
            ContentType.DICE,
            ContentType.STORY,
            ContentType.GAME,
            ContentType.CHECKLIST,
            ContentType.RICH_MESSAGE,
        ),
        ContentType.UNKNOWN,
    }
)
"""The kinds of messages that people send; a kind that is newer than this program is most likely theirs too."""


def sent(message: Message) -> bool:
    """Whether a person sent it; a service message, such as of a pin or a timer, is Telegram's own."""
    return message.content_type in _SENT


def shown(message: Message) -> str:
    """Return what an invoice, a giveaway or a story shows; of a poll or a contact only where it is forwarded, as an own
    one proves nothing. Empty for everything else."""
    if message.invoice:
        return _invoice(message.invoice)
    if giveaway := message.giveaway or message.giveaway_winners:
        return _giveaway(giveaway)
    if message.story:
        link = f"https://t.me/{message.story.chat.username}/s/{message.story.id}" if message.story.chat.username else ""
        return "\n".join(filter(None, (message.story.chat.full_name, link)))
    if message.forward_origin and message.poll:
        return _poll(message.poll)
    if message.forward_origin and message.contact:
        named = (message.contact.first_name, message.contact.last_name)
        return "\n".join((" ".join(filter(None, named)), message.contact.phone_number))
    return ""


def _invoice(it: Invoice) -> str:
    return "\n".join((it.title, it.description, f"{it.total_amount / _MINOR:.2f} {it.currency}"))


def _giveaway(it: Giveaway | GiveawayWinners) -> str:
    chats = it.chats if isinstance(it, Giveaway) else [it.chat]
    count = it.prize_star_count or it.premium_subscription_month_count
    prize = (it.prize_description, f"× {count}" if count else None)
    return "\n".join(
        ["🎁", *filter(None, prize), *(f"@{chat.username}" if chat.username else chat.full_name for chat in chats)]
    )


def _poll(it: Poll) -> str:
    return "\n".join((it.question, *(f"· {option.text}" for option in it.options)))
