"""What Telegram's refusals mean: its words are no promise, so they are matched here and nowhere else."""

from enum import StrEnum

from bot.telegram.api import RefusedError


class Trouble(StrEnum):
    """A refusal of a send, for what it is."""

    FLOOD = "flood"
    MIGRATED = "migrated"
    BLOCKED = "blocked"
    NOT_MODIFIED = "not_modified"
    NOTHING_TO_EDIT = "nothing_to_edit"
    NOTHING_TO_DELETE = "nothing_to_delete"
    CANNOT_DELETE = "cannot_delete"
    BAD_MARKUP = "bad_markup"
    TOPIC_GONE = "topic_gone"
    NO_RIGHTS = "no_rights"
    CHAT_GONE = "chat_gone"
    QUERY_TOO_OLD = "query_too_old"
    UNAUTHORIZED = "unauthorized"
    OTHER = "other"


_WORDS: tuple[tuple[str, Trouble], ...] = (
    ("message is not modified", Trouble.NOT_MODIFIED),
    ("topic_not_modified", Trouble.NOT_MODIFIED),
    ("message to edit not found", Trouble.NOTHING_TO_EDIT),
    ("message can't be edited", Trouble.NOTHING_TO_EDIT),
    ("message_id_invalid", Trouble.NOTHING_TO_EDIT),
    ("there is no text in the message to edit", Trouble.NOTHING_TO_EDIT),
    ("message to delete not found", Trouble.NOTHING_TO_DELETE),
    ("message can't be deleted", Trouble.CANNOT_DELETE),
    ("can't parse entities", Trouble.BAD_MARKUP),
    ("message thread not found", Trouble.TOPIC_GONE),
    ("topic_deleted", Trouble.TOPIC_GONE),
    ("topic_id_invalid", Trouble.TOPIC_GONE),
    ("topic_closed", Trouble.TOPIC_GONE),
    ("query is too old", Trouble.QUERY_TOO_OLD),
    ("bot was blocked by the user", Trouble.BLOCKED),
    ("user is deactivated", Trouble.BLOCKED),
    ("bot can't initiate conversation", Trouble.BLOCKED),
    ("bot was kicked", Trouble.CHAT_GONE),
    ("bot is not a member", Trouble.CHAT_GONE),
    ("chat not found", Trouble.CHAT_GONE),
    ("group chat was deactivated", Trouble.CHAT_GONE),
    ("not enough rights", Trouble.NO_RIGHTS),
    ("have no rights", Trouble.NO_RIGHTS),
    ("need administrator rights", Trouble.NO_RIGHTS),
    ("chat_admin_required", Trouble.NO_RIGHTS),
    ("the chat is not a forum", Trouble.NO_RIGHTS),
    ("chat_write_forbidden", Trouble.NO_RIGHTS),
)

NO_SUCH_MEMBER = ("participant_id_invalid", "user_not_participant", "user not found", "user_id_invalid")
"""Words of a refusal that concerns somebody who is not in the group."""


def trouble(refused: RefusedError) -> Trouble:
    """Which known trouble it is; OTHER where it is none."""
    if refused.migrated_to is not None:
        return Trouble.MIGRATED
    if refused.code == 429:
        return Trouble.FLOOD
    if refused.code == 401:
        return Trouble.UNAUTHORIZED
    said = refused.description.lower()
    return next((meaning for words, meaning in _WORDS if words in said), Trouble.OTHER)
