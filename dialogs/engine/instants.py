"""Format an instant: day and hour in the reader's time zone, and the time left from now."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_skeleton
from fluent.runtime.types import FluentType

from rules.schedule.zones import AssumedZone

Phrase = Callable[[str, dict[str, Any]], str]
"""Formats the message of an id with its arguments, in the language of the locale."""

_MINUTE = timedelta(minutes=1)
_WEEKDAY_TELLS = timedelta(days=6)
_HOURS_TELL = timedelta(hours=48)
_SHARED = {"zh": timedelta(hours=8)}
"""By language, the offset that its readers share: mainland China, Taiwan, Hong Kong and Macau."""


class InstantArgument(FluentType):
    """An instant as an argument of a sentence; without a function it is formatted as by `AT`."""

    def __init__(self, at: datetime, tz: ZoneInfo, now: datetime) -> None:
        self.at = at.astimezone(tz)
        self.now = now.astimezone(tz)
        self._assumed = isinstance(tz, AssumedZone)

    def format(self, locale: Locale) -> str:
        """Format as 周二 14:05; from six days off as 12月7日 14:05; in another year with the year.

        Where the reader's zone is not known, the zone is named, unless all who read the language share it.
        """
        zone = f" {self._zone()}" if self._assumed and self.at.utcoffset() != _SHARED.get(locale.language) else ""
        return f"{self._day(locale)} {self.at:%H:%M}{zone}"

    def _zone(self) -> str:
        """Name the zone: UTC+8, UTC-3:30."""
        minutes = round((self.at.utcoffset() or timedelta()) / timedelta(minutes=1))
        hours, rest = divmod(abs(minutes), 60)
        sign = "" if minutes == 0 else "+" if minutes > 0 else "-"
        return f"UTC{sign}{hours or ''}" + (f":{rest:02}" if rest else "")

    def _day(self, locale: Locale) -> str:
        if abs(self.at - self.now) < _WEEKDAY_TELLS:
            return _weekdays(locale)[self.at.weekday()]
        return self.date(locale)

    def date(self, locale: Locale) -> str:
        """Format as 11月22日; in another year with the year."""
        skeleton = "MMMd" if self.at.year == self.now.year else "yMMMd"
        return format_skeleton(skeleton, self.at, locale=locale)


class InstantFormatter:
    """The Fluent functions that format instants in one language."""

    def __init__(self, locale: Locale, phrase: Phrase) -> None:
        self._locale = locale
        self._phrase = phrase

    def functions(self) -> dict[str, Callable[..., str]]:
        """AT: 周二 14:05. UNTIL: 周二 14:05(还有 23 小时). LEFT: 还有 23 小时, or 已过 10 分钟. DAY: 11月22日."""
        return {"AT": self._at, "UNTIL": self._until, "LEFT": self._left, "DAY": self._day}

    def _at(self, moment: InstantArgument) -> str:
        return moment.format(self._locale)

    def _until(self, moment: InstantArgument) -> str:
        return self._phrase("instant-until", {"at": self._at(moment), "left": self._left(moment)})

    def _day(self, moment: InstantArgument) -> str:
        return moment.date(self._locale)

    def _left(self, moment: InstantArgument) -> str:
        left = moment.at.astimezone(UTC) - moment.now.astimezone(UTC)
        which = "instant-left" if left > timedelta(0) else "instant-past"
        return self._phrase(which, {"span": self._span(abs(left))})

    def _span(self, span: timedelta) -> str:
        # A moment after 24 hours are promised they are 24 still.
        span = round(span / _MINUTE) * _MINUTE
        if span >= _HOURS_TELL:
            return self._phrase("span-days", {"n": round(span / timedelta(days=1))})
        if span >= timedelta(hours=1):
            return self._phrase("span-hours", {"n": int(span / timedelta(hours=1))})
        return self._phrase("span-minutes", {"n": max(1, int(span / timedelta(minutes=1)))})


@cache
def _weekdays(locale: Locale) -> dict[int, str]:
    return dict(locale.days["format"]["abbreviated"])
