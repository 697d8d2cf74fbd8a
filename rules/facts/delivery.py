"""Why a message did not arrive as it was meant."""

from enum import StrEnum


class DeliveryTrouble(StrEnum):
    """Why a reporter did not get a message as it was meant: they have blocked the bot, their account is gone, Telegram
    refused it; or it arrived as a plain file, or without its file."""

    BLOCKED = "blocked"
    GONE = "gone"
    REFUSED = "refused"
    AS_FILE = "as-file"
    AS_TEXT = "as-text"
