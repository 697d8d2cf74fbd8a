"""Refusals: a code, the words of Telegram, and parameters for the bot."""

from __future__ import annotations

from typing import Any

PREFIXES = {400: "Bad Request: ", 403: "Forbidden: ", 409: "Conflict: "}


class ApiError(Exception):
    """A refused request.

    Args:
        code: The HTTP status and ``error_code`` of the answer.
        words: Telegram's ``description`` without its prefix; the prefix follows from the code.
        parameters: ``ResponseParameters``: ``retry_after`` in seconds, ``migrate_to_chat_id``.
    """

    def __init__(self, code: int, words: str, parameters: dict[str, Any] | None = None) -> None:
        self.code = code
        self.description = PREFIXES.get(code, "") + words
        self.parameters = parameters
        super().__init__(self.description)

    def as_json(self) -> dict[str, Any]:
        """The body of the answer: https://core.telegram.org/bots/api#making-requests."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(words: str, parameters: dict[str, Any] | None = None) -> ApiError:
    """Return 400 Bad Request, the usual refusal."""
    return ApiError(400, words, parameters)


def forbidden(words: str) -> ApiError:
    """Return 403 Forbidden: the chat or the person does not allow it."""
    return ApiError(403, words)


def flooded(seconds: int) -> ApiError:
    """Return 429 Too Many Requests with the seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
