"""What people see is whole: no label of a button is cut, and Chinese punctuation is full width."""

import json
from collections.abc import Iterable
from typing import Any

from dialogs.engine.label_width import KEYBOARD, fits


def check(calls: Iterable[dict[str, Any]]) -> None:
    """Look at every screen among the calls of a `Sandbox.calls`.

    Raises:
        AssertionError: names the labels that a telephone would cut, and the Chinese text that is not set.
    """
    cut = {tuple(labels) for call in calls for labels in _rows(call["params"]) if not fits(labels)}
    assert not cut, f"wider than {KEYBOARD} em:\n" + "\n".join(map(str, cut))


def _rows(params: dict[str, Any]) -> Iterable[list[str]]:
    markup = params.get("reply_markup") or {}
    markup = json.loads(markup) if isinstance(markup, str) else markup
    return ([button["text"] for button in row] for row in markup.get("inline_keyboard", ()))
