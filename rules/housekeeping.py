"""The house's own calendar: when it trains, when it looks back, and the mornings on which it is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

MORNING = time(8)
"""When the calendar is looked at where no hours are quiet."""


class LookBack(StrEnum):
    """What the house looks back at by the calendar (row F10)."""

    REVIEW = "review"
    AUDIT = "audit"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """The operator's numbers.

    Attributes:
        training_required: nobody decides before they have passed every course.
        training: how long a colleague has for a course.
        day: of the month, on which the house looks back.
        months: every so many months, counted from January.
        ahead: dates are reminded of so long before.
        opinions: how long opinions are taken; `opinion_limit` is how many characters one may have.
    """

    training_required: bool
    training: timedelta
    day: int
    months: Mapping[LookBack, int]
    ahead: timedelta
    opinions: timedelta
    opinion_limit: int


def last_day(house: Housekeeping, look: LookBack, today: date) -> date:
    """The newest day, today among them, on which the house looks back at this."""
    month, year = today.month, today.year
    if today.day < house.day:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    month -= (month - 1) % house.months[look]
    return date(year, month, house.day)


def day_before(house: Housekeeping, look: LookBack, day: date) -> date:
    """The day of looking back before that of `day`: what is looked at is the time between."""
    return last_day(house, look, day - timedelta(days=1))


def next_morning(now: datetime, quiet: tuple[time, time], zone: ZoneInfo) -> datetime:
    """When the calendar is looked at next: the end of tomorrow's quiet hours, or of today's before they are over."""
    hour = quiet[1] if quiet[0] != quiet[1] else MORNING
    here = now.astimezone(zone)
    day = here.date() if here.time() < hour else here.date() + timedelta(days=1)
    return datetime.combine(day, hour, zone).astimezone(UTC)
