"""The questions after a decision: whether the rectification was done, and what the agency answered on a referral."""

from datetime import datetime

from dialogs.engine.desk_script import script
from dialogs.engine.questions import KnownAnswers, StaffQuestion, parse_future_answer
from rules.refusals import Text

CHECK = script(
    StaffQuestion("checked", ("done", "not_yet"), label=lambda choice: Text(f"desk-checked-{choice}")),
    StaffQuestion("again_by", reads=parse_future_answer, typed=True, limit=100, only_for=("checked", "not_yet")),
    StaffQuestion("note", typed=True, limit=1000, optional=True),
    previewed=True,
)
"""Asks whether the violation has been put right."""


def goes_to_reporter(known: KnownAnswers) -> bool:
    """Return whether it goes to the reporter: an answer does, a reference number or another day does not."""
    return known.get("heard") == "answered"


RELAY = script(
    StaffQuestion("heard", ("answered", "number", "later"), label=lambda choice: Text(f"desk-heard-{choice}")),
    StaffQuestion("reply", typed=True, only_for=("heard", "answered")),
    StaffQuestion("reference", typed=True, limit=100, only_for=("heard", "number")),
    StaffQuestion("reply_by", reads=parse_future_answer, typed=True, limit=100, only_for=("heard", "later")),
    previewed=goes_to_reporter,
)
"""Records the response of an agency."""


def checked(number: str, note: str, again_by: datetime | None) -> tuple[Text, ...]:
    """Build the reporter's notice of a check."""
    said = (
        Text("checked-again", {"number": number, "due": again_by})
        if again_by
        else Text("checked-done", {"number": number})
    )
    return (said, Text("checked-note", {"text": note})) if note else (said,)


def agency_reply_lines(number: str, text: str) -> tuple[Text, ...]:
    """Build the reporter's notice of an agency's answer."""
    return (Text("relayed", {"number": number}), Text("relayed-text", {"text": text}))
