"""What a message shows that has neither words nor a file of its own, but can prove an offence."""

from aiogram.types import Giveaway, GiveawayWinners, Invoice, Message, Poll

_MINOR = 100
"""Smallest units of most currencies in one (Bot API "Invoice.total_amount")."""


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
