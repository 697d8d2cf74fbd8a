"""Reply markups, checked as Telegram checks them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from sandbox.checks.errors import bad
from sandbox.checks.limits import BUTTONS_IN_MESSAGE, BUTTONS_IN_ROW, CALLBACK_DATA_BYTES
from sandbox.state.world import Chat, Json

ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
"""Exactly one of these makes an inline button (https://core.telegram.org/bots/api#inlinekeyboardbutton)."""
MARKUPS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def check(markup: Json | None, chat: Chat, inline_only: bool = False) -> Json | None:
    """Return the markup as the message holds it; an inline keyboard without buttons is None.

    Raises:
        ApiError: with Telegram's words, for the first wrong button.
    """
    if not markup:
        return None
    kinds = [name for name in MARKUPS if name in markup]
    if len(kinds) != 1 or (inline_only and kinds != ["inline_keyboard"]):
        raise bad("object expected as reply markup" if not inline_only else "inline keyboard expected")
    if kinds == ["inline_keyboard"]:
        rows = _rows(markup, "inline_keyboard")
        _within_size(rows)
        for row in rows:
            for button in row:
                _inline_button(button)
        return {"inline_keyboard": rows} if rows else None
    if chat.kind == "channel":
        raise bad("reply markup is not allowed in channels")
    if kinds == ["keyboard"]:
        rows = _rows(markup, "keyboard")
        _within_size(rows)
        for row in rows:
            for button in row:
                if not (isinstance(button, str) or (isinstance(button, dict) and button.get("text"))):
                    raise bad("can't parse keyboard button: KeyboardButton must be a String or an Object")
    return markup


def _rows(markup: Json, name: str) -> list[list[Any]]:
    rows = markup[name]
    if not isinstance(rows, list):
        raise bad(f'Field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad(f'Field "{name}" must be an Array of Arrays')
    return [row for row in rows if row]


def _within_size(rows: list[list[Any]]) -> None:
    if sum(map(len, rows)) > BUTTONS_IN_MESSAGE or any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise bad("reply markup is too long")


def _inline_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad("BUTTON_TEXT_INVALID")
    actions = [name for name in button if name in ACTIONS]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad("BUTTON_TYPE_INVALID")
    value = button[actions[0]]
    if actions == ["callback_data"]:
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= CALLBACK_DATA_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    elif actions == ["url"]:
        _url(value)


def _url(value: Any) -> None:
    link = urlsplit(value if isinstance(value, str) else "")
    if link.scheme == "tg" and link.netloc:
        return
    if link.scheme not in ("http", "https", ""):
        raise bad(f"inline keyboard button URL '{value}' is invalid: Unsupported URL protocol")
    if "." not in (link.hostname or ""):
        raise bad(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
