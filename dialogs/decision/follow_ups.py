"""The questions after a decision: whether it was put right, and what whom it was referred to has answered."""

from datetime import datetime

from dialogs.engine.desk_questions import Known, Reads, Step
from rules.refusals import Say

CHECK = (
    Step("checked", ("done", "not_yet"), label=lambda choice: Say(f"desk-checked-{choice}")),
    Step("again_by", reads=Reads.COMING, typed=True, limit=100, only_for=("checked", "not_yet")),
    Step("note", typed=True, limit=1000, optional=True),
)
"""Whether what was wrong is right by now."""

RELAY = (
    Step("heard", ("answered", "number", "later"), label=lambda choice: Say(f"desk-heard-{choice}")),
    Step("reply", typed=True, only_for=("heard", "answered")),
    Step("reference", typed=True, limit=100, only_for=("heard", "number")),
    Step("reply_by", reads=Reads.COMING, typed=True, limit=100, only_for=("heard", "later")),
)
"""What is heard of an agency."""


def answered(known: Known) -> bool:
    """Their answer goes to the reporter; their number and another day are staff's own."""
    return known.get("heard") == "answered"


def checked(number: str, note: str, again_by: datetime | None) -> tuple[Say, ...]:
    """What the reporter reads of a check."""
    said = (
        Say("checked-again", {"number": number, "due": again_by})
        if again_by
        else Say("checked-done", {"number": number})
    )
    return (said, Say("checked-note", {"text": note})) if note else (said,)


def relayed(number: str, text: str) -> tuple[Say, ...]:
    """What the reporter reads of an agency's answer."""
    return (Say("relayed", {"number": number}), Say("relayed-text", {"text": text}))
