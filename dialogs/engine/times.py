"""Parse future times as people write them: 11-27 15:00, 明天 10:00 和 15:00, 28 Nov 9:30; several in one message."""

import re
from datetime import UTC, date, datetime, time, timedelta

from dialogs.engine.dates import parse_future_date

_HOUR = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)")
_ENDS = re.compile(r"\s*(?:[-–—~～]|至|到|to)\s*", re.I)
_NEAR = (
    (re.compile(r"今天|今日|\btoday\b", re.I), 0),
    (re.compile(r"明天|明日|\btomorrow\b", re.I), 1),
    (re.compile(r"后天|後天|後日", re.I), 2),
)
_DAY = timedelta(days=1)
_LONG = timedelta(days=300)


def parse_future_times(text: str, now: datetime) -> tuple[datetime, ...]:
    """Return the instants that a text names, in UTC, each once, earliest first; none if an hour has no day before it.

    Further hours after a day are on that day too; the end of a span, as in 15:00-15:30, is ignored.

    Args:
        now: in the zone in which the hours are meant.
    """
    found: set[datetime] = set()
    day, before = None, 0
    for hour in _HOUR.finditer(text):
        between, before = text[before : hour.start()], hour.end()
        if day and _ENDS.fullmatch(between):
            continue
        day = _day(between, now.date()) or day
        if day is None:
            return ()
        found.add(datetime.combine(day, time(int(hour[1]), int(hour[2])), now.tzinfo).astimezone(UTC))
    return tuple(sorted(found))


def _day(text: str, today: date) -> date | None:
    """Return the day named just before an hour, which may be today."""
    for word, ahead in _NEAR:
        if word.search(text):
            return today + ahead * _DAY
    coming = parse_future_date(text, today)
    if coming is None or coming > today + _LONG:
        # `read_coming` gives None or next year for today's own date.
        return parse_future_date(text, today - _DAY)
    return coming
