"""Periodic reviews, the actions decided in them, and calls for opinions, as they are on record."""

from dataclasses import dataclass
from datetime import datetime

from rules.operator.figures import Share
from rules.operator.housekeeping import PeriodicReviewKind


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """A periodic review of the time from `since` until before `until`, with its outcome."""

    id: int
    kind: PeriodicReviewKind
    since: datetime
    until: datetime
    closed_at: datetime | None
    staff_id: int | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class ReviewAction:
    """A task of an owner until a day, with the figure it should change, before and after."""

    id: int
    look_back_id: int
    owner_id: int
    due_at: datetime
    figure: str | None
    before: Share | None
    after: Share | None
    done_at: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class OpinionRound:
    """A call; `question` is None for the usual one, `answer` None until published."""

    id: int
    look_back_id: int
    until: datetime
    question: str | None
    answer: str | None
    answered_at: datetime | None

    def open(self, now: datetime) -> bool:
        """Return whether opinions are still taken."""
        return self.answer is None and now < self.until
