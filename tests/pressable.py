"""Every button that a bot sent leads to a unit of that bot."""

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs.engine.buttons import ButtonData
from handlers.flows.routing.desk import PRESSES as DESK
from handlers.flows.routing.reporter import PRESSES as REPORTER
from tests.support.screens import keyboard

UNITS: Mapping[str, Mapping[str, object]] = {"lian_bot": REPORTER, "lian_desk_bot": DESK}


def check(calls: Iterable[dict[str, Any]]) -> None:
    """Read the buttons of every call of a `Sandbox.calls`.

    Raises:
        AssertionError: a button is not written by the codec, or asks for an act that its bot does not know.
    """
    for call in calls:
        for button in (button for row in keyboard(call) for button in row):
            if "callback_data" in button:
                data = ButtonData.decode(button["callback_data"])
                assert data is not None, button
                assert data.act in UNITS[call["bot"]], button
