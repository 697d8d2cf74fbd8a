"""Maps Telegram's refusals to their meaning: the wording is not guaranteed, so it is matched only here."""

from enum import StrEnum

from bot.telegram.api import RefusedError


class RefusalKind(StrEnum):
    """The meaning of a refusal."""

    FLOOD = "flood"
    MIGRATED = "migrated"
    BLOCKED = "blocked"
    ACCOUNT_GONE = "account_gone"
    NOT_MODIFIED = "not_modified"
    NOTHING_TO_EDIT = "nothing_to_edit"
    NOTHING_TO_DELETE = "nothing_to_delete"
    CANNOT_DELETE = "cannot_delete"
    BAD_MARKUP = "bad_markup"
    TOPIC_GONE = "topic_gone"
    TOPIC_CLOSED = "topic_closed"
    NOT_A_FORUM = "not_a_forum"
    NO_RIGHTS = "no_rights"
    CHAT_GONE = "chat_gone"
    UNAUTHORIZED = "unauthorized"
    OTHER = "other"


_WORDS: dict[RefusalKind, tuple[str, ...]] = {
    RefusalKind.NOT_MODIFIED: ("message is not modified", "topic_not_modified"),
    RefusalKind.NOTHING_TO_EDIT: (
        *("message to edit not found", "message can't be edited", "message_id_invalid"),
        "there is no text in the message to edit",
    ),
    RefusalKind.NOTHING_TO_DELETE: ("message to delete not found",),
    RefusalKind.CANNOT_DELETE: ("message can't be deleted",),
    RefusalKind.BAD_MARKUP: ("can't parse entities",),
    RefusalKind.TOPIC_GONE: ("message thread not found", "topic_deleted", "topic_id_invalid"),
    RefusalKind.TOPIC_CLOSED: ("topic_closed",),
    RefusalKind.NOT_A_FORUM: ("the chat is not a forum", "channel_forum_missing"),
    RefusalKind.BLOCKED: ("bot was blocked by the user", "bot can't initiate conversation"),
    RefusalKind.ACCOUNT_GONE: ("user is deactivated", "input_user_deactivated"),
    RefusalKind.CHAT_GONE: ("bot was kicked", "bot is not a member", "chat not found", "group chat was deactivated"),
    RefusalKind.NO_RIGHTS: (
        *("not enough rights", "have no rights", "need administrator rights", "chat_admin_required"),
        "chat_write_forbidden",
    ),
}

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
    return next((kind for kind, texts in _WORDS.items() if any(text in said for text in texts)), RefusalKind.OTHER)
