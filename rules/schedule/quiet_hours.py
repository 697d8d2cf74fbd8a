"""Quiet hours: reminders that can wait are not sent at night."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def after_quiet(instant: datetime, quiet: tuple[time, time], zone: ZoneInfo) -> datetime:
    """Return the first instant from `instant` on outside the quiet hours, by the clock of `zone`."""
    begin, end = quiet
    if begin == end:
        return instant
    local = instant.astimezone(zone)
    hour = local.time()
    over_midnight = begin > end
    if not (hour >= begin or hour < end if over_midnight else begin <= hour < end):
        return instant
    day = local.date() + timedelta(days=1) if over_midnight and hour >= begin else local.date()
    # When clocks go back, an hour of the night comes twice; `fold` keeps the right one.
    return datetime.combine(day, end.replace(fold=local.fold), zone).astimezone(UTC)
