"""Quiet hours: what can wait is not said at night."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def after_quiet(instant: datetime, quiet: tuple[time, time], zone: ZoneInfo) -> datetime:
    """The first instant, from `instant` on, outside the quiet hours, which begin and end by the clock of `zone`."""
    begin, end = quiet
    if begin == end:
        return instant
    local = instant.astimezone(zone)
    hour = local.time()
    over_midnight = begin > end
    if not (hour >= begin or hour < end if over_midnight else begin <= hour < end):
        return instant
    day = local.date() + timedelta(days=1) if over_midnight and hour >= begin else local.date()
    # Where clocks go back an hour of the night comes twice, and the quiet lasts to the end of the one it is.
    return datetime.combine(day, end.replace(fold=local.fold), zone).astimezone(UTC)
