"""The measures of a decision and how far each is carried out: what is promised to the reporter is told as it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MeasureState(StrEnum):
    """How far a measure is; `FAILED` may still be done by hand, `CALLED_OFF` was overtaken by a review or a lead."""

    TO_DO = "to_do"
    UNDER_WAY = "under_way"
    DONE = "done"
    FAILED = "failed"
    CALLED_OFF = "called_off"


class Executor(StrEnum):
    """Who carries a measure out: staff by hand, the desk bot in groups, the platform by the operator's hook."""

    STAFF = "staff"
    GROUP = "group"
    HOOK = "hook"


OPEN = frozenset({MeasureState.TO_DO, MeasureState.UNDER_WAY, MeasureState.FAILED})
"""States of a measure that somebody still has to see to, unless staff have recorded that it cannot be done."""

CHECKED = frozenset({"rectification"})
"""Measures that the person reported carries out; a check at the desk confirms them."""

PARTY_TOLD = "party_told"
"""The measure that the person punished is told what was decided: by the bot, by a code, or by staff."""

DATA = "data"
"""The word of a request for the platform's data, which stands among the measures that its hook is called for."""

UNDO = "undo_"
"""Begins the word of a measure that takes another one back, such as undo_mute_7."""


@dataclass(frozen=True, slots=True)
class MeasureStatus:
    """A measure as its readers see it.

    Attributes:
        word: an outcome or a sanction as a word, such as mute_7; with `UNDO` before it, its reversal.
        at: when it came to this state.
        settled: nobody works on it any more: it is done, or staff have recorded that it cannot be done.
        alias: the member who recorded it; `note` is the proof, or why it failed. For staff only.
    """

    id: int
    word: str
    state: MeasureState
    by: Executor
    at: datetime
    settled: bool
    alias: str = ""
    note: str = ""
