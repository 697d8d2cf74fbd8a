"""Stretches of time that figures are asked for."""

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
    """From when until before when, in UTC."""
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
    """Midnight of the first day of the month `ago` months before that of `now`, where the operator is."""
    here = now.astimezone(zone)
    years, month = divmod(here.month - 1 - ago, 12)
    return datetime(here.year + years, month + 1, 1, tzinfo=zone).astimezone(UTC)
