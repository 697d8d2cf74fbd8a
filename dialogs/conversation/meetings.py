"""An extra window for its reporter: the offer with its times, what was agreed, and how it ended."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import MENU, Button, Card, button, in_rows
from rules.meetings import ExtraWindow
from rules.refusals import Arg, Text
from rules.vocabulary import Host

PICK, NONE, CALL_OFF = "pick", "none", "off"
"""The acts on a window: a time is picked, none suits, it is called off."""


def offer_lines(number: str, host: Host, times: Sequence[datetime], minutes: int) -> tuple[Text, ...]:
    """Return the text of the offer for the staff preview, with the buttons as lines."""
    return (_offer(number, host, minutes), *(Text("meeting-time-line", {"at": at}) for at in times))


def meeting_card(case_id: int, version: int, number: str, window: ExtraWindow, minutes: int, word: str) -> Card:
    """Build the window's message in the reporter's chat, after the event `word`."""
    if word == "offered":
        return _offered(case_id, number, window, minutes)
    lines = (Text(f"meeting-{word}", sentence_args(number, window, minutes)),)
    match word:
        case "agreed" | "soon":
            return Card(lines, ((_press(CALL_OFF, "meeting-call-off", case_id, window),),))
        case "open":
            return Card(lines)
    return Card(lines, ((button(Text("case-status"), "status", id=case_id, version=version),),))


def kept_card(kept: int, until: datetime) -> Card:
    """Confirm, in an open window, how much was passed on and until when it is open."""
    return Card((Text("meeting-kept", {"count": kept, "until": until}),), ((button(Text("talk-done"), MENU, "home"),),))


def sentence_args(number: str, window: ExtraWindow, minutes: int) -> dict[str, Arg]:
    """Return the arguments of sentences about the window."""
    told: dict[str, Arg] = {"number": number, "host": _host(window.host), "minutes": minutes}
    if window.begins_at and window.ends_at:
        told |= {"at": window.begins_at, "until": window.ends_at}
    return told


def _offered(case_id: int, number: str, window: ExtraWindow, minutes: int) -> Card:
    buttons = [
        button(Text("meeting-time", {"at": at}), PICK, window.id, place, id=case_id)
        for place, at in enumerate(window.times)
    ]
    rows = in_rows(buttons)
    none = _press(NONE, "meeting-none-suits", case_id, window)
    return Card((_offer(number, window.host, minutes),), (*rows, (none,)))


def _offer(number: str, host: Host, minutes: int) -> Text:
    return Text("meeting-offered", {"number": number, "host": _host(host), "minutes": minutes})


def _press(act: str, label: str, case_id: int, window: ExtraWindow) -> Button:
    return button(Text(label), act, window.id, id=case_id)


def _host(host: Host) -> Text:
    return Text(f"host-{host}")
