"""Conversion between Telegram's ids and our addresses and references; no other module does it."""

import re
from types import MappingProxyType

from rules import addresses
from rules.addresses import Address, MessageRef

CHANNEL = "telegram"

_ACCOUNT_LINK = re.compile(rf'<a href="{CHANNEL}:(\d+)">', re.ASCII)

SHARED_ACCOUNTS = MappingProxyType(
    {
        777000: "Telegram itself, under which channels post into their groups",
        1087968824: "GroupAnonymousBot, under which every anonymous administrator of a group writes",
        136817688: "Channel_Bot, under which everybody who speaks as a channel writes",
    }
)
"""Accounts that nobody owns and many write under, by id (Bot API "Message.sender_chat"), with what each is."""


def address(id: int) -> Address:
    """Return the address of a chat or an account (Bot API "Chat.id", "User.id")."""
    return addresses.address(CHANNEL, id)


def chat_id(address: Address) -> int:
    """Return the id of the chat or the account at an address."""
    return int(addresses.local_id(address))


def is_group(address: Address) -> bool:
    """Return whether the address is of a group or a channel, not an account (Bot API "Chat.id")."""
    return chat_id(address) < 0


def message_ref(message_id: int) -> MessageRef:
    """Return the reference of a message or topic in its chat (Bot API "message_id", "message_thread_id")."""
    return MessageRef(str(message_id))


def message_id(ref: MessageRef) -> int:
    """Return the id of the message or topic of a reference."""
    return int(ref)


def file_ref(file_id: str) -> str:
    """Return the reference by which the bot that was sent a file can fetch it (Bot API "file_id")."""
    return addresses.address(CHANNEL, file_id)


def file_id(ref: str) -> str:
    """Return the id of a file; a reference stored before references named their channel is the id itself."""
    return ref.removeprefix(f"{CHANNEL}:")


def message_link(chat_id: int, message_id: int, username: str = "", *, topic: int | None = None) -> str:
    """Return the link to a message of a channel or a group, in a topic of it, by its public name or its id (-100…)."""
    place = username or f"c/{str(chat_id).removeprefix('-100')}"
    return f"https://t.me/{place}/{topic}/{message_id}" if topic else f"https://t.me/{place}/{message_id}"


def chat_link(chat_id: int) -> str:
    """Return the link of a channel or a group without a public name, by its id (-100…)."""
    return f"https://t.me/c/{str(chat_id).removeprefix('-100')}"


def menu_scope(address: Address) -> dict[str, object]:
    """Return the scope of the menu of one chat (https://core.telegram.org/bots/api#botcommandscopechat)."""
    return {"type": "chat", "chat_id": chat_id(address)}


def with_mentions(html: str) -> str:
    """Return the text with each link to an account as a mention of it, which notifies its person
    (https://core.telegram.org/bots/api#html-style)."""
    return _ACCOUNT_LINK.sub(r'<a href="tg://user?id=\1">', html)


def start_link(bot: str, word: str) -> str:
    """Return the link that opens a bot and starts it with a word (https://core.telegram.org/bots/features#deep-linking)."""
    return f"https://t.me/{bot}?start={word}"
