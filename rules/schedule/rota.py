"""Rotas: read their lines, tell who is on duty by the operator's clock, and find holes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.refusals import Refusal, refuse

DAY = 24 * 60
WEEK = 7 * DAY

_DAYS = {
    **{f"{week}{day}": n for week in ("周", "週", "星期", "礼拜", "禮拜") for n, day in enumerate("一二三四五六日")},
    **{f"{week}天": 6 for week in ("周", "週", "星期", "礼拜", "禮拜")},
    **{name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{
        name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    },
}
_EACH = {
    **dict.fromkeys(("每天", "每日", "天天", "daily", "everyday"), range(7)),
    **dict.fromkeys(("工作日", "平日", "weekdays"), range(5)),
    **dict.fromkeys(("周末", "週末", "weekend", "weekends"), range(5, 7)),
}
# Lines have single spaces only.
_TO = re.compile(r" ?(?:至|到|-|–|—|~|～) ?")
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{1,2})?)?")
_AND = re.compile(r"[、,,;;/]+")
_LINE = re.compile(
    r"(?P<days>.+?) ?(?P<begin>\d{1,2}(?::\d\d)?) ?(?:至|到|-|–|—|~|～) ?(?P<end>\d{1,2}(?::\d\d)?) (?P<who>.+)"
)


@dataclass(frozen=True, slots=True)
class RotaLine:
    """One line as it was written: when, and who is on duty."""

    when: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """A member's hours of the week, in minutes from Monday 00:00; the last may end in the next week."""

    member: int
    hours: tuple[tuple[int, int], ...]


def read(text: str) -> list[RotaLine] | Refusal:
    """Read the lines of a rota such as "周一至周五 08:00-16:00 阿明、阿梅"; refuse the first that cannot be read."""
    lines = []
    for n, raw in enumerate(filter(None, map(_single_spaced, text.splitlines())), 1):
        found = _LINE.fullmatch(raw.replace("\uff1a", ":"))
        when = f"{found['days']} {found['begin']}-{found['end']}" if found else ""
        if found is None or hours(when) is None:
            return refuse("refusal-rota-line", n=n, text=raw)
        lines.append(RotaLine(when, tuple(name.strip() for name in _AND.split(found["who"]) if name.strip())))
    return lines


def hours(when: str) -> tuple[tuple[int, int], ...] | None:
    """Return the hours of a week that "周一至周五 08:00-16:00" means; an end before the begin is on the next day."""
    days, _, span = when.rpartition(" ")
    first, _, last = span.partition("-")
    begin, end, on = _minute(first), _minute(last), _days(days)
    if begin is None or end is None or not on:
        return None
    length = (end - begin) % DAY or DAY
    return tuple((day * DAY + begin, day * DAY + begin + length) for day in on)


def twice(shifts: Iterable[Shift]) -> int | None:
    """Return a member who would be on duty twice at once, or None."""
    for shift in shifts:
        taken = sorted(shift.hours)
        around = [*taken[1:], (taken[0][0] + WEEK, 0)]
        if any(end > following for (_, end), (following, _) in zip(taken, around, strict=True)):
            return shift.member
    return None


def on_duty(shifts: Iterable[Shift], at: datetime, zone: ZoneInfo) -> set[int]:
    """Return who is on duty at an instant."""
    now = _of_week(at, zone)
    return {shift.member for shift in shifts if any((now - begin) % WEEK < end - begin for begin, end in shift.hours)}


def holes(shifts: Sequence[Shift], quiet: tuple[time, time]) -> list[tuple[int, int]]:
    """Return when nobody is on duty, in minutes of the week; quiet hours are no hole."""
    free = bytearray(b"\1" * WEEK)
    for begin, end in (*(span for shift in shifts for span in shift.hours), *_quiet(quiet)):
        for minute in range(begin, end):
            free[minute % WEEK] = 0
    if all(free):
        return [(0, WEEK)]
    found, start = [], None
    first = free.index(0)
    for minute in range(first, first + WEEK + 1):
        if free[minute % WEEK] and start is None:
            start = minute
        elif not free[minute % WEEK] and start is not None:
            found.append((start % WEEK, start % WEEK + minute - start))
            start = None
    return sorted(found)


def next_of_week(minutes: Iterable[int], after: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the first instant after `after` at one of these minutes of the week, by the clock of `zone`."""
    monday = after.astimezone(zone).date() - timedelta(days=after.astimezone(zone).weekday())
    coming = [
        datetime.combine(monday + timedelta(days=week * 7 + minute // DAY), _clock(minute), zone).astimezone(UTC)
        for minute in {minute % WEEK for minute in minutes}
        for week in (0, 1)
    ]
    return min((at for at in coming if at > after), default=None)


def _of_week(at: datetime, zone: ZoneInfo) -> int:
    local = at.astimezone(zone)
    return local.weekday() * DAY + local.hour * 60 + local.minute


def _clock(minute: int) -> time:
    return time(minute % DAY // 60, minute % 60)


def _quiet(quiet: tuple[time, time]) -> list[tuple[int, int]]:
    begin, end = (it.hour * 60 + it.minute for it in quiet)
    return [] if begin == end else [(day * DAY + begin, day * DAY + begin + (end - begin) % DAY) for day in range(7)]


def _minute(text: str) -> int | None:
    found = _CLOCK.fullmatch(text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (DAY, 0)
    return hour * 60 + minute if hour * 60 + minute <= DAY and minute < 60 else None


def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def _days(text: str) -> list[int]:
    """Return the days of the week that a text means; empty if it means none."""
    days: list[int] = []
    for part in filter(None, _AND.split(_single_spaced(text).casefold())):
        if part in _EACH:
            days += _EACH[part]
            continue
        first, *last = _TO.split(part)
        begin = _DAYS.get(first)
        end = _DAYS.get(last[0], _DAYS.get(f"周{last[0]}")) if len(last) == 1 else begin
        if begin is None or end is None or len(last) > 1:
            return []
        days += [(begin + n) % 7 for n in range((end - begin) % 7 + 1)]
    return sorted(set(days))
