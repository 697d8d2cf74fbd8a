"""An extra window at the desk: which times are offered, and the message beside the case's card."""

from datetime import datetime

from dialogs.conversation.meetings import MEETING, Window, facts
from dialogs.engine.cards import Button, Card
from dialogs.engine.desk_questions import Known, Reads, Step
from dialogs.views.desk_case import press
from rules.refusals import Say
from rules.vocabulary import Act, Host

PROPOSED, LAST = "proposed", "last"
"""What is known before the dialog begins: the times that are proposed, and the last that may be offered; as ISO."""


def proposed(known: Known) -> tuple[str, ...]:
    """The times that are a tap away."""
    return tuple(known.get(PROPOSED, "").split())


def timed(choice: str) -> Say:
    """A time as a button says it."""
    return Say("meeting-time", {"at": datetime.fromisoformat(choice)})


TIMES = Step("times", typed=True, limit=300, reads=Reads.TIMES, among=proposed, label=timed)
"""One by a tap, or several in words; more of those proposed are ticked in the preview."""

STEPS = (TIMES, Step("host", tuple(Host), spared=lambda known: True))
"""With the handler, unless somebody says otherwise in the preview."""


def desk_meeting(case_id: int, version: int, number: str, window: Window, word: str) -> Card:
    """The window's message beside the card, after `word` has happened to it."""
    lines = [Say(f"desk-meeting-{word}", facts(number, window))]
    match word:
        case "offered":
            lines += [Say("meeting-time-line", {"at": at}) for at in window.times]
            return Card(tuple(lines), ((_off(case_id, window, "desk-meeting-take-back"),),))
        case "agreed" | "soon":
            return Card(tuple(lines), ((_off(case_id, window, "meeting-call-off"),),))
        case "open":
            return Card(tuple(lines), ((Button(Say("desk-press-talk"), press(Act.TALK, case_id, version)),),))
        case "declined" | "lapsed" | "missed" | "off-by-reporter":
            return Card(tuple(lines), ((Button(Say("desk-meeting-again"), press(Act.MEET, case_id, version)),),))
    return Card(tuple(lines))


def _off(case_id: int, window: Window, label: str) -> Button:
    return Button(Say(label), f"{MEETING}.off.{case_id}.{window.id}")
