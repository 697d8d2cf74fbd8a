"""The buttons that people see, read from the calls of a sandbox; no label of one is cut."""

import json
from collections.abc import Iterable
from typing import Any

from dialogs.engine.label_width import KEYBOARD, fits


def check(calls: Iterable[dict[str, Any]]) -> None:
    """Look at every screen among the calls of a `Sandbox.calls`.

    Raises:
        AssertionError: names the labels that a telephone would cut.
    """
    rows = ([button["text"] for button in row] for call in calls for row in keyboard(call))
    cut = {tuple(labels) for labels in rows if not fits(labels)}
    assert not cut, f"wider than {KEYBOARD} em:\n" + "\n".join(map(str, cut))


def keyboard(call: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """Return the rows of buttons that a call sends (Bot API "InlineKeyboardMarkup"); none where it sends none."""
    markup = call["params"].get("reply_markup") or {}
    markup = json.loads(markup) if isinstance(markup, str) else markup
    rows: list[list[dict[str, Any]]] = markup.get("inline_keyboard", [])
    return rows
