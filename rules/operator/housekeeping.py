"""The operator's calendar: training, review cycle, audits, when the clock checks it; periods of the work figures."""

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


class Stretch(StrEnum):
    """The last seven or thirty days, or this month or the last by the operator's calendar."""

    WEEK = "week"
    THIRTY = "thirty"
    MONTH = "month"
    LAST_MONTH = "last"


def span_of(stretch: Stretch, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return begin (inclusive) and end (exclusive) in UTC."""
    match stretch:
        case Stretch.WEEK:
            return now - timedelta(days=7), now
        case Stretch.THIRTY:
            return now - timedelta(days=30), now
        case Stretch.MONTH:
            return _first(now, zone, 0), now
        case Stretch.LAST_MONTH:
            return _first(now, zone, 1), _first(now, zone, 0)


def _first(now: datetime, zone: ZoneInfo, ago: int) -> datetime:
    """Return the begin of the month `ago` months before that of `now`, in the operator's zone."""
    here = now.astimezone(zone)
    years, month = divmod(here.month - 1 - ago, 12)
    return datetime(here.year + years, month + 1, 1, tzinfo=zone).astimezone(UTC)
