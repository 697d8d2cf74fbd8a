"""Days named from today: 昨晚, 三天前, 上禮拜三, 下周五, last Wednesday, two weeks ago."""

import re
from calendar import monthrange
from datetime import date, timedelta

_HAN_DIGITS = {**{han: n for n, han in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2, "兩": 2}
_HAN_NUMBER = re.compile(
    r"(?<![周週期拜])[零〇一二两兩三四五六七八九十]{1,4}(?=\s*(?:[年月日号號天周週个個]|星期|礼拜|禮拜))"
)
_ENGLISH_NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"(\d{{1,3}}|a couple of|{'|'.join(_ENGLISH_NUMBERS)})"
_UNITS = {**dict.fromkeys(("天", "日", "day"), 1), **dict.fromkeys(("周", "週", "星期", "礼拜", "禮拜", "week"), 7)}
_MONTHS = {"月": 1, "month": 1, "年": 12, "year": 12}
_UNIT = r"(天|日|周|週|(?:[个個]?(?:星期|礼拜|禮拜))|[个個]月|年|days?|weeks?|months?|years?)"
_AGO = re.compile(rf"{_NUMBER}\s*{_UNIT}\s*(?:以?前|之前|ago\b)", re.I)
_AHEAD = re.compile(rf"(?:\bin\s+{_NUMBER}\s*{_UNIT}|{_NUMBER}\s*{_UNIT}\s*(?:[之以]?[后後]|[之以]?[内內]))", re.I)
_FORTNIGHT_AGO = re.compile(r"半[个個]月(?:以前|之前|前)")
_NEAR = (
    (re.compile(r"大前[天日]"), -3),
    (re.compile(r"前[天日晚]|\bday before yesterday\b", re.I), -2),
    (re.compile(r"[昨尋琴噚][天日晚夜]|\byesterday\b|\blast night\b", re.I), -1),
    (
        re.compile(
            r"今[天日早晚晨]|刚[才刚]|剛[才剛]|\bto(?:day|night)\b|\bthis (?:morning|afternoon|evening)\b", re.I
        ),
        0,
    ),
    (re.compile(r"大[后後][天日]"), 3),
    (re.compile(r"[后後][天日]|\bday after tomorrow\b", re.I), 2),
    (re.compile(r"明[天日早晚晨]|[聽听]日|\btomorrow\b", re.I), 1),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HAN_WEEKDAYS = {**{han: n for n, han in enumerate("一二三四五六日")}, "天": 6}
# 周三 alone may begin a name (周六福), so only what follows a day is taken after it; 每周三 names no day.
_HAN_WEEKDAY = re.compile(
    r"(?P<which>上上|下下|[上下这這本])?一?[个個]?"
    r"(?:(?:星期|礼拜|禮拜)(?P<long>[一二三四五六日天])"
    r"|[周週](?P<short>[一二三四五六日])(?=[^\u3400-\u9fff]|$|[早上晚下中午夜凌清我他她它在有被发發那这這的说說前后後之]))"
)
_ENGLISH_WEEKDAY = re.compile(rf"\b(?:(last|next|this)\s+)?({'|'.join(_WEEKDAYS)})\b", re.I)
_WEEKEND = re.compile(r"(?P<which>上上|下下|[上下这這本])[个個]?[周週]末|\b(?P<english>last|this|next) weekend\b", re.I)
_NEXT_WEEK = re.compile(r"下(?P<more>下)?[个個]?(?:星期|礼拜|禮拜|[周週])(?![一二三四五六日天末])|\bnext week\b", re.I)
_OF_MONTH = re.compile(
    r"(?P<which>上上|上|这|這|本|下)[个個]?月\s*(?:(?P<day>\d{1,2})\s*[日号號]|(?P<part>[初中底末]))"
)
_END_OF_MONTH = re.compile(r"(?<![\d上下这這本个個])月[底末]|\bend of the month\b", re.I)
_PARTS = {"初": 1, "中": 15}
_MONTHS_OFF = {"上上": -2, "上": -1, "这": 0, "這": 0, "本": 0, "下": 1}
_WEEKS_OFF = {"上上": -2, "上": -1, "last": -1, "这": 0, "這": 0, "本": 0, "this": 0, "下": 1, "next": 1, "下下": 2}


def with_digits(text: str) -> str:
    """Return the text with the numbers of days, weeks and months in digits: 十一月二十日 as 11月20日."""
    return _HAN_NUMBER.sub(lambda found: str(_han_number(found[0])), text)


def past_day(text: str, today: date) -> date | None:
    """Return the day up to today that a text names from today, or None. A weekday alone is the latest such day."""
    day = _span(_AGO.search(text), today, -1) or _fortnight(text, today) or _of_month(text, today)
    day = day or _near(text, today, -3, 0) or _weekend(text, today) or _weekday(text, today, -1)
    return day if day and day <= today else None


def coming_day(text: str, today: date) -> date | None:
    """Return the day after today that a text names from today, or None. A weekday alone is the next such day."""
    day = _span(_AHEAD.search(text), today, 1) or _of_month(text, today) or _near(text, today, 1, 3)
    day = day or _weekend(text, today) or _weekday(text, today, 1) or _next_week(text, today)
    return day if day and day > today else None


def _near(text: str, today: date, first: int, last: int) -> date | None:
    named = next((days for word, days in _NEAR if first <= days <= last and word.search(text)), None)
    return None if named is None else today + timedelta(days=named)


def _span(found: re.Match[str] | None, today: date, way: int) -> date | None:
    if found is None:
        return None
    number, unit = (it for it in found.groups() if it)
    few = 2 if number.lower() == "a couple of" else 0
    n = int(number) if number.isdigit() else few or max(1, _ENGLISH_NUMBERS.index(number.lower()))
    unit = unit.lower().rstrip("s").lstrip("个個")
    try:
        return (
            _months(today, way * n * _MONTHS[unit])
            if unit in _MONTHS
            else today + timedelta(days=way * n * _UNITS[unit])
        )
    except (OverflowError, ValueError):
        return None


def _fortnight(text: str, today: date) -> date | None:
    return today - timedelta(days=15) if _FORTNIGHT_AGO.search(text) else None


def _of_month(text: str, today: date) -> date | None:
    """Return a day of last, this or next month, by its number or as its beginning, middle or end."""
    found = _OF_MONTH.search(text)
    if not found:
        return _last_of(today) if _END_OF_MONTH.search(text) else None
    first = _months(today.replace(day=1), _MONTHS_OFF[found["which"]])
    if found["part"] in ("底", "末"):
        return _last_of(first)
    day = _PARTS[found["part"]] if found["part"] else int(found["day"])
    return first.replace(day=day) if 1 <= day <= _last_of(first).day else None


def _last_of(day: date) -> date:
    """Return the last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _weekend(text: str, today: date) -> date | None:
    """Return the Saturday of the weekend that a text names."""
    found = _WEEKEND.search(text)
    return _of_week(today, 5, _WEEKS_OFF[(found["which"] or found["english"]).lower()]) if found else None


def _next_week(text: str, today: date) -> date | None:
    """Return the day a week from today, or two, for a text that names only the week."""
    found = _NEXT_WEEK.search(text)
    return today + timedelta(days=14 if found["more"] else 7) if found else None


def _weekday(text: str, today: date, way: int) -> date | None:
    if han := _HAN_WEEKDAY.search(text):
        if text[: han.start()].endswith("每"):
            return None
        which, weekday = han["which"], _HAN_WEEKDAYS[han["long"] or han["short"]]
        return _of_week(today, weekday, _WEEKS_OFF[which]) if which else _nearest(today, weekday, way)
    if english := _ENGLISH_WEEKDAY.search(text):
        if re.search(r"\bevery\s+$", text[: english.start()], re.I):
            return None
        which, weekday = (english[1] or "").lower(), _WEEKDAYS.index(english[2].lower())
        if which == "next":
            return _of_week(today, weekday, 1)
        return _nearest(today - timedelta(days=1) if which == "last" else today, weekday, way)
    return None


def _of_week(today: date, weekday: int, weeks: int) -> date:
    """Return the weekday of the week that is so many away; a week begins on Monday."""
    return today + timedelta(days=weekday - today.weekday() + 7 * weeks)


def _nearest(today: date, weekday: int, way: int) -> date:
    """Return the latest such day up to today, or the next one after it."""
    if way < 0:
        return today - timedelta(days=(today.weekday() - weekday) % 7)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _months(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def _han_number(han: str) -> int:
    if "十" not in han:
        return int("".join(str(_HAN_DIGITS[it]) for it in han))
    tens, _, ones = han.partition("十")
    return 10 * (_HAN_DIGITS[tens] if tens else 1) + (_HAN_DIGITS[ones] if ones else 0)
