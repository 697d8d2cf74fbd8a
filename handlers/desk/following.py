"""What follows a decision, as it was answered at the desk."""

from collections.abc import Mapping
from datetime import date, datetime, time

from cases.decision import follow_ups
from cases.decision.follow_ups import Heard
from cases.workflow.press import Press
from cases.workflow.transitions import Taken
from dialogs.desk_dialogs.dialog import Given
from rules.refusals import Refusal
from store.unit import Tx

Answers = Mapping[str, Given]


def check(tx: Tx, pressed: Press, given: Answers) -> Taken | Refusal:
    """It was put right, or has until another day."""
    return follow_ups.check(tx, pressed, note=given["note"].text, again_by=end_of(tx, given.get("again_by")))


def relay(tx: Tx, pressed: Press, given: Answers) -> Taken | Refusal:
    """Their answer, their number, or another day for their reply."""
    words = given.get("reply") or given.get("reference") or Given()
    return follow_ups.relay(tx, pressed, Heard(given["heard"].choice), words.text, end_of(tx, given.get("reply_by")))


def end_of(tx: Tx, day: Given | None) -> datetime | None:
    """The last minute of a day by the operator's clock; None where none was given."""
    if day is None or not day.text:
        return None
    return datetime.combine(date.fromisoformat(day.text), time(23, 59), tx.installation.timezone)
