"""What a decision has done in a Telegram group, and what is found there afterwards (row C11)."""

from enum import StrEnum


class Deed(StrEnum):
    """What is carried out in a group."""

    DELETE = "delete"
    MUTE = "mute"
    BAN = "ban"


class Found(StrEnum):
    """How things stand, as Telegram has told; after the deed, or in its stead."""

    DELETED = "deleted"
    GONE = "gone"
    MUTED = "muted"
    BANNED = "banned"
    FREE = "free"
    ANOTHER = "another"
    OVER = "over"
    CANNOT_DELETE = "cannot_delete"
    CANNOT_RESTRICT = "cannot_restrict"
    AWAY = "away"
    PLAIN = "plain"
    LEFT = "left"
    OWNER = "owner"
    ADMINISTRATOR = "administrator"
    TOO_OLD = "too_old"
    REFUSED = "refused"
    OTHERWISE = "otherwise"
    FAILED = "failed"


CARRIED_OUT = frozenset({Found.DELETED, Found.GONE, Found.MUTED, Found.BANNED, Found.FREE, Found.ANOTHER, Found.OVER})
"""Nothing is left to do; a message that is gone already, or a mute whose time is over, is that too;
and what is lifted while another decision on the same member stands."""

LACKING = frozenset({Found.CANNOT_DELETE, Found.CANNOT_RESTRICT, Found.AWAY, Found.PLAIN})
"""What the group's own people can mend: the deed waits for them. The bot lacks a right, is not in the group, or the
group is a plain one, in which Telegram restricts nobody."""
