"""Parse days, hours and amounts of money as people write them: 2026-11-20, 11月20日, 20 Nov, 昨天, 14:30, 300 元."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from dialogs.engine.relative_days import coming_day, past_day, with_digits
from rules.text.text_limits import folded

# Dates out of this range are refused: an instant near the calendar's ends has no equivalent in another time zone.
_EARLIEST_YEAR, _LATEST = 1970, date(2199, 12, 31)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
# Years of Taiwan's calendar have three digits since 2011, and two before.
_MINGUO = re.compile(
    r"(?:民[國国]\s*(\d{2,3})|(?<![\d.])(10[5-9]|1[12]\d))\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)"
)
_MINGUO_BEGINS = 1911
_MONTH_DAY = re.compile(r"(?<![\d/-])(\d{1,2})\s*[月/-]\s*(\d{1,2})\s*[日号號]?(?![\d/-])")
_DAY_NAME = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(_MONTHS)})[a-z]*\b(?:[.,]?\s+(\d{{4}}))?", re.I
)
_NAME_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}}))?", re.I)
_HOUR = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?!\d)")
_AHEAD = re.compile(r"(\d{1,3})\s*days?\b", re.I)
_ENDS = re.compile(r"\s*(?:[-–—~～]|至|到|to)\s*", re.I)
_TODAY = re.compile(r"今[天日晚]|\btoday\b|\btonight\b", re.I)
_DAY = timedelta(days=1)
_LONG = timedelta(days=300)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_CURRENCY = r"元|圆|圓|块|塊|人民币|人民幣|新台币|新臺幣|台币|港币|港幣|美元|[¥$]|[A-Za-z]{2,3}\$?"
_AMOUNT = re.compile(rf"(?P<before>{_CURRENCY})?\s*(?P<number>{_NUMBER})\s*(?P<after>{_CURRENCY})?")
_MOST = 10**12


def parse_past_date(text: str, today: date) -> date | None:
    """Return the day named in a text, today at the latest, or None; a date without a year is the latest such day."""
    text = with_digits(text)
    for pattern, named in _NAMED:
        found = pattern.search(text)
        day = _day(*named(found), today) if found else None
        if day and day <= today:
            return day
    return past_day(text, today)


def parse_past_instant(text: str, now: datetime) -> str | None:
    """Return the past day named in a text as an ISO date, or with an hour as an ISO instant in the zone of `now`; None
    if the text names none, or one in the future."""
    hour = _HOUR.search(text)
    day = parse_past_date(_HOUR.sub(" ", text), now.date())
    if day is None or hour is None:
        return day.isoformat() if day else None
    at = datetime.combine(day, time(int(hour[1]), int(hour[2]), int(hour[3] or 0)), now.tzinfo)
    return at.isoformat() if at <= now else None


def parse_future_date(text: str, today: date) -> date | None:
    """Return the day after today that a text names, or None; a date without a year is the next such day."""
    text = with_digits(text)
    if coming := coming_day(text, today):
        return coming
    if ahead := _AHEAD.search(text):
        days = int(ahead[1])
        return today + timedelta(days=days) if days else None
    for pattern, named in _NAMED:
        if found := pattern.search(text):
            year, month, day = named(found)
            return _ahead(year, month, day, today)
    return None


def _ahead(year: int | None, month: int, day: int, today: date) -> date | None:
    try:
        found = date(year or today.year, month, day)
        if year is None and found <= today:
            found = date(today.year + 1, month, day)
    except ValueError:
        return None
    return found if today < found <= _LATEST else None


def _day(year: int | None, month: int, day: int, today: date) -> date | None:
    try:
        if year:
            return date(year, month, day) if year >= _EARLIEST_YEAR else None
        this = date(today.year, month, day)
        return this if this <= today else date(today.year - 1, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1


_NAMED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int | None, int, int]]], ...] = (
    (_FULL, lambda m: (int(m[1]), int(m[2]), int(m[3]))),
    (_MINGUO, lambda m: (int(m[1] or m[2]) + _MINGUO_BEGINS, int(m[3]), int(m[4]))),
    (_MONTH_DAY, lambda m: (None, int(m[1]), int(m[2]))),
    (_DAY_NAME, lambda m: (int(m[3]) if m[3] else None, _month(m[2]), int(m[1]))),
    (_NAME_DAY, lambda m: (int(m[3]) if m[3] else None, _month(m[1]), int(m[2]))),
)


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
        day = _coming_day(between, now.date()) or day
        if day is None:
            return ()
        found.add(datetime.combine(day, time(int(hour[1]), int(hour[2])), now.tzinfo).astimezone(UTC))
    return tuple(sorted(found))


def _coming_day(text: str, today: date) -> date | None:
    """Return the day named just before an hour, which may be today."""
    if _TODAY.search(text):
        return today
    coming = parse_future_date(text, today)
    if coming is None or coming > today + _LONG:
        # `parse_future_date` gives None or next year for today's own date.
        return parse_future_date(text, today - _DAY)
    return coming


def read_amount(text: str) -> str | None:
    """Return the amount as written, without surrounding blanks; None if it is no amount, or zero, or too large."""
    words = folded(text).strip()
    found = _AMOUNT.fullmatch(words)
    if found is None:
        return None
    number = float(found["number"].replace(",", ""))
    return words if 0 < number < _MOST else None
