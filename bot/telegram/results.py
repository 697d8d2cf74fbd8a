"""Parses what Telegram sends, and checks that results of Bot API methods have the form needed here. If one has not,
something other than Telegram answered, or Telegram in an unknown way; whether the call was carried out is unknown."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import orjson

# A JSON escape; the first group is a lone surrogate.
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)

_LARGEST = 2**63
"""Integers that the database can store are smaller."""


def _has(name: str, kind: type) -> Callable[[Any], bool]:
    """Return a check for an object with a field of this type."""
    return lambda result: isinstance(result, dict) and _is(result.get(name), kind)


def _is(value: object, kind: type) -> bool:
    return type(value) is kind and (not isinstance(value, int) or -_LARGEST <= value < _LARGEST)


def _list_of(form: Callable[[Any], bool], result: object) -> bool:
    return isinstance(result, list) and all(map(form, result))


_message = _has("message_id", int)


def _photos(result: object) -> Any:
    return result.get("photos") if isinstance(result, dict) else None


def _has_file(sizes: object) -> bool:
    return isinstance(sizes, list) and bool(sizes) and _list_of(_has("file_id", str), sizes)


_FORMS: Mapping[str, Callable[[Any], bool]] = {
    # Single unreadable updates are skipped by the caller; a list of nothing else is not valid.
    "getUpdates": lambda result: isinstance(result, list) and (not result or any(map(_has("update_id", int), result))),
    **dict.fromkeys(("sendMessage", "sendPhoto", "sendVideo", "sendVoice", "sendAudio", "sendDocument"), _message),
    "sendMediaGroup": lambda result: bool(result) and _list_of(_message, result),
    "createForumTopic": _has("message_thread_id", int),
    "getMe": _has("id", int),
    "getChat": _has("id", int),
    "getUserProfilePhotos": lambda result: _is(_photos(result), list) and all(map(_has_file, _photos(result))),
    "getFile": lambda result: isinstance(result, dict),
    "getChatMember": _has("status", str),
    "getChatAdministrators": lambda result: _list_of(_has("user", dict), result),
    "getChatMemberCount": lambda result: _is(result, int),
}


def has_expected_form(method: str, result: object) -> bool:
    """Return whether the result of a Bot API method has the form that is expected here."""
    form = _FORMS.get(method)
    return form is None or form(result)


def read_json(body: bytes | memoryview) -> Any:
    """Parse JSON from Telegram; a lone surrogate, which is no character, becomes a question mark.

    Raises:
        ValueError: it is no JSON, or nested deeper than a thousand levels.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return orjson.loads(_ESCAPE.sub(_whole_character, bytes(body)))


def _whole_character(escape: re.Match[bytes]) -> bytes:
    return b"?" if escape[1] else escape[0]
