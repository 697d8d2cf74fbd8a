"""Maps Telegram's refusals to their meaning: the wording is not guaranteed, so it is matched only here."""

from enum import StrEnum

from bot.telegram.api import RefusedError


class RefusalKind(StrEnum):
    """The meaning of a refusal."""

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


_WORDS: tuple[tuple[str, RefusalKind], ...] = (
    ("message is not modified", RefusalKind.NOT_MODIFIED),
    ("topic_not_modified", RefusalKind.NOT_MODIFIED),
    ("message to edit not found", RefusalKind.NOTHING_TO_EDIT),
    ("message can't be edited", RefusalKind.NOTHING_TO_EDIT),
    ("message_id_invalid", RefusalKind.NOTHING_TO_EDIT),
    ("there is no text in the message to edit", RefusalKind.NOTHING_TO_EDIT),
    ("message to delete not found", RefusalKind.NOTHING_TO_DELETE),
    ("message can't be deleted", RefusalKind.CANNOT_DELETE),
    ("can't parse entities", RefusalKind.BAD_MARKUP),
    ("message thread not found", RefusalKind.TOPIC_GONE),
    ("topic_deleted", RefusalKind.TOPIC_GONE),
    ("topic_id_invalid", RefusalKind.TOPIC_GONE),
    ("topic_closed", RefusalKind.TOPIC_GONE),
    ("query is too old", RefusalKind.QUERY_TOO_OLD),
    ("bot was blocked by the user", RefusalKind.BLOCKED),
    ("user is deactivated", RefusalKind.BLOCKED),
    ("bot can't initiate conversation", RefusalKind.BLOCKED),
    ("bot was kicked", RefusalKind.CHAT_GONE),
    ("bot is not a member", RefusalKind.CHAT_GONE),
    ("chat not found", RefusalKind.CHAT_GONE),
    ("group chat was deactivated", RefusalKind.CHAT_GONE),
    ("not enough rights", RefusalKind.NO_RIGHTS),
    ("have no rights", RefusalKind.NO_RIGHTS),
    ("need administrator rights", RefusalKind.NO_RIGHTS),
    ("chat_admin_required", RefusalKind.NO_RIGHTS),
    ("the chat is not a forum", RefusalKind.NO_RIGHTS),
    ("chat_write_forbidden", RefusalKind.NO_RIGHTS),
)

NOT_A_MEMBER_TEXTS = ("participant_id_invalid", "user_not_participant", "user not found", "user_id_invalid")
"""Wording of refusals that concern somebody who is not in the group."""


def refusal_kind(refused: RefusedError) -> RefusalKind:
    """Return the meaning of a refusal; OTHER if it is not known."""
    if refused.migrated_to is not None:
        return RefusalKind.MIGRATED
    if refused.code == 429:
        return RefusalKind.FLOOD
    if refused.code == 401:
        return RefusalKind.UNAUTHORIZED
    said = refused.description.lower()
    return next((meaning for words, meaning in _WORDS if words in said), RefusalKind.OTHER)
