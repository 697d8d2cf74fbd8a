"""The operator's calendar: training, review cycle, audits, and when the clock checks it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

MORNING = time(8)
"""When the calendar is checked if there are no quiet hours."""


class PeriodicReviewKind(StrEnum):
    """A review of the calendar (row F10)."""

    REVIEW = "review"
    AUDIT = "audit"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """The operator's numbers.

    Attributes:
        training_required: a member must pass every course before deciding.
        training: how long a member has for a course.
        day: of the month, on which reviews are due.
        months: between two reviews, counted from January.
        ahead: how long before a date the reminder comes.
        opinions: how long opinions are taken; `opinion_limit` is the most characters of one.
    """

    training_required: bool
    training: timedelta
    day: int
    months: Mapping[PeriodicReviewKind, int]
    ahead: timedelta
    opinions: timedelta
    opinion_limit: int


def last_day(house: Housekeeping, look: PeriodicReviewKind, today: date) -> date:
    """Return the newest day of this review, up to today."""
    month, year = today.month, today.year
    if today.day < house.day:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    month -= (month - 1) % house.months[look]
    return date(year, month, house.day)


def day_before(house: Housekeeping, look: PeriodicReviewKind, day: date) -> date:
    """Return the day of this review before `day`; the review covers the time between."""
    return last_day(house, look, day - timedelta(days=1))


def next_morning(now: datetime, quiet: tuple[time, time], zone: ZoneInfo) -> datetime:
    """Return when the calendar is checked next: at the end of the next quiet hours."""
    hour = quiet[1] if quiet[0] != quiet[1] else MORNING
    here = now.astimezone(zone)
    day = here.date() if here.time() < hour else here.date() + timedelta(days=1)
    return datetime.combine(day, hour, zone).astimezone(UTC)
