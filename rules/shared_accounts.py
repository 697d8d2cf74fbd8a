"""Accounts of Telegram that nobody has, and many write under (Bot API "Message.sender_chat")."""

from types import MappingProxyType

SHARED_ACCOUNTS = MappingProxyType(
    {
        777000: "Telegram itself, under which channels post into their groups",
        1087968824: "GroupAnonymousBot, under which every anonymous administrator of a group writes",
        136817688: "Channel_Bot, under which everybody who speaks as a channel writes",
    }
)
"""By id (Bot API "User.id"), whose it is. Whatever such an account may do, everybody may."""
