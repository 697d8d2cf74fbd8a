"""Enforcement in a Telegram group, and what is found there afterwards (row C11)."""

from datetime import timedelta
from enum import StrEnum

DELETABLE = timedelta(hours=48)
"""All that an author wrote so long before a decision can be deleted with it (Bot API "deleteMessages")."""


class GroupMeasure(StrEnum):
    """A measure that is carried out in a group."""

    DELETE = "delete"
    MUTE = "mute"
    BAN = "ban"


class GroupStatus(StrEnum):
    """What Telegram reported after the measure, or instead of it."""

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


CARRIED_OUT = frozenset(
    {
        GroupStatus.DELETED,
        GroupStatus.GONE,
        GroupStatus.MUTED,
        GroupStatus.BANNED,
        GroupStatus.FREE,
        GroupStatus.ANOTHER,
        GroupStatus.OVER,
    }
)
"""Nothing is left to do: also where the message is gone, the mute is over, or a measure is lifted while another
decision on the same member stands."""

LACKING = frozenset({GroupStatus.CANNOT_DELETE, GroupStatus.CANNOT_RESTRICT, GroupStatus.AWAY, GroupStatus.PLAIN})
"""What the group's administrators can mend; the measure waits for them. The bot lacks a right or is not in the group,
or the group is a plain one, in which Telegram restricts nobody."""
