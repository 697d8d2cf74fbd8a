"""An extra window for staff: the times offered, and the notice beside the case's card."""

from datetime import datetime

from dialogs.conversation.meetings import CALL_OFF, sentence_args
from dialogs.engine.cards import Button, Card, button
from dialogs.engine.desk_script import script, ticked
from dialogs.engine.parsing import parse_future_times
from dialogs.engine.questions import StaffQuestion
from dialogs.engine.staff_draft import KnownAnswers, StaffContext, StaffDraft
from rules.meetings import ExtraWindow, unfit
from rules.refusals import Refusal, Text
from rules.vocabulary import Act, Host

PROPOSED, LAST = "proposed", "last"
"""Known before the dialog begins: the proposed times, and the last that may be offered; in ISO form."""


def proposed(known: KnownAnswers) -> tuple[str, ...]:
    """Return the proposed times, each a button."""
    return tuple(known.get(PROPOSED, "").split())


def time_label(choice: str) -> Text:
    """Return the label of a time's button."""
    return Text("meeting-time", {"at": datetime.fromisoformat(choice)})


def times(pending: StaffDraft) -> tuple[datetime, ...]:
    """Return the offered times, including those ticked in the preview, earliest first."""
    return tuple(sorted({datetime.fromisoformat(it) for it in (*_given(pending), *ticked(pending))}))


def _given(pending: StaffDraft) -> list[str]:
    return (pending.choice("times") or pending.text("times")).split()


def _further(pending: StaffDraft, screen: StaffContext) -> tuple[tuple[str, Text], ...]:
    """Return the other proposed times; ticked ones are offered too."""
    return tuple((it, time_label(it)) for it in proposed(pending.known) if it not in _given(pending))


def _as_times(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    """Parse one or several hours of future days into ISO form."""
    found = parse_future_times(words, now)
    return unfit(found, now, datetime.fromisoformat(known[LAST])) or " ".join(at.isoformat() for at in found)


MEET = script(
    StaffQuestion("times", typed=True, limit=300, reads=_as_times, among=proposed, label=time_label),
    StaffQuestion("host", tuple(Host), spared=lambda known: True),
    previewed=True,
    ticks=_further,
    heading="desk-ticks-times",
)
"""One time by a press, or several in words; hosted by the handler unless changed in the preview."""


def desk_meeting(case_id: int, version: int, number: str, window: ExtraWindow, minutes: int, word: str) -> Card:
    """Build the window's message beside the card, after the event `word`."""
    lines = [Text(f"desk-meeting-{word}", sentence_args(number, window, minutes))]
    match word:
        case "offered":
            lines += [Text("meeting-time-line", {"at": at}) for at in window.times]
            return Card(tuple(lines), ((_off(case_id, window, "desk-meeting-take-back"),),))
        case "agreed" | "soon":
            return Card(tuple(lines), ((_off(case_id, window, "meeting-call-off"),),))
        case "open":
            return Card(tuple(lines), ((button(Text("desk-press-talk"), Act.TALK, id=case_id, version=version),),))
        case "declined" | "lapsed" | "missed" | "off-by-reporter":
            return Card(tuple(lines), ((button(Text("desk-meeting-again"), Act.MEET, id=case_id, version=version),),))
    return Card(tuple(lines))


def _off(case_id: int, window: ExtraWindow, label: str) -> Button:
    return button(Text(label), CALL_OFF, window.id, id=case_id)
