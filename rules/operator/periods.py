"""Periods of the work figures."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


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
