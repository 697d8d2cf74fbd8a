"""What a review has made of an appeal, in the words both parties read."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.views.results import Result, statement
from rules.refusals import Say
from rules.vocabulary import Act


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The outcome of a review with its reasons.

    Attributes:
        changed: the decision that takes the former's place.
        reopened: the report was rejected, and is accepted after all.
    """

    act: Act
    reasons: str
    changed: Result | None = None
    reopened: bool = False


def outcome(reviewed: Reviewed) -> tuple[Say, ...]:
    """What the desk previews is what both parties get."""
    word = "reopen" if reviewed.reopened else reviewed.act
    lines = (Say(f"review-{word}"), Say("review-reasons", {"reasons": reviewed.reasons}))
    return (*lines, *statement(reviewed.changed)) if reviewed.changed else lines


def standing(*, final: bool, appealed: bool, open_to_appeal: bool, ends: datetime | None) -> tuple[Say, ...]:
    """Whether a result is final or until when it is preliminary, and what whoever disagrees can do."""
    if final:
        return (Say("result-final"),)
    if appealed:
        return (Say("result-appealed"),)
    if ends is None:
        return ()
    return (Say("result-window" if open_to_appeal else "result-preliminary", {"due": ends}),)
