"""Shared Telegram accounts under which many people write (Bot API "Message.sender_chat")."""

from types import MappingProxyType

SHARED_ACCOUNTS = MappingProxyType(
    {
        777000: "Telegram itself, under which channels post into their groups",
        1087968824: "GroupAnonymousBot, under which every anonymous administrator of a group writes",
        136817688: "Channel_Bot, under which everybody who speaks as a channel writes",
    }
)
"""By id (Bot API "User.id"), who writes under it. A right given to such an account is given to everybody."""
