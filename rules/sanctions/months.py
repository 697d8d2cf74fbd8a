"""Add calendar months in the operator's zone, cut to the last day of a shorter month."""

from calendar import monthrange
from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def months_later(instant: datetime, months: int, zone: ZoneInfo) -> datetime:
    """Return the same day and hour `months` later in `zone`: 31 August and six months are 28 or 29 February."""
    local = instant.astimezone(zone)
    year, month = divmod(local.year * 12 + local.month - 1 + months, 12)
    day = min(local.day, monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day).astimezone(UTC)
