"""How long a case is kept (row F2)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def kept_until(closed_at: datetime, kept: timedelta, zone: ZoneInfo) -> datetime:
    """Return until when content, process and result of a case are kept: for the operator's time, and not under a year
    of the calendar in the operator's zone. A year from 29 February ends with 28 February, on 1 March."""
    there = closed_at.astimezone(zone)
    try:
        year = there.replace(year=there.year + 1)
    except ValueError:
        year = there.replace(year=there.year + 1, month=3, day=1)
    return max(year.astimezone(UTC), closed_at.astimezone(UTC) + kept)
