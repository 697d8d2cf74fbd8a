"""The questions after a decision: whether it was put right, and what the agency it was referred to has answered."""

from datetime import datetime

from dialogs.engine.desk_script import script
from dialogs.engine.questions import Known, Question, as_coming
from rules.refusals import Say

CHECK = script(
    Question("checked", ("done", "not_yet"), label=lambda choice: Say(f"desk-checked-{choice}")),
    Question("again_by", reads=as_coming, typed=True, limit=100, only_for=("checked", "not_yet")),
    Question("note", typed=True, limit=1000, optional=True),
    previewed=True,
)
"""Whether what was wrong is right by now."""


def answered(known: Known) -> bool:
    """Whether it goes to the reporter: an answer does, a reference number or another day does not."""
    return known.get("heard") == "answered"


RELAY = script(
    Question("heard", ("answered", "number", "later"), label=lambda choice: Say(f"desk-heard-{choice}")),
    Question("reply", typed=True, only_for=("heard", "answered")),
    Question("reference", typed=True, limit=100, only_for=("heard", "number")),
    Question("reply_by", reads=as_coming, typed=True, limit=100, only_for=("heard", "later")),
    previewed=answered,
)
"""What is heard of an agency."""


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
