"""Times to come, as people write them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.engine.parsing import parse_future_times

NOW = datetime(2026, 11, 23, 14, tzinfo=ZoneInfo("Asia/Shanghai"))

WRITTEN = [
    # what was written on Monday, 23 November 2026, at 14:00 -> the times it names
    ("11-27 15:00", ["11-27 15:00"]),
    ("11月27日15:00", ["11-27 15:00"]),
    ("2026/11/27 9:05", ["11-27 09:05"]),
    ("27 Nov 15:00", ["11-27 15:00"]),
    ("Nov 27, 15:00 and Nov 28, 10:00", ["11-27 15:00", "11-28 10:00"]),
    ("明天 10:00、15:00；后天 9:30", ["11-24 10:00", "11-24 15:00", "11-25 09:30"]),
    ("今天 17:30", ["11-23 17:30"]),
    ("today 17:30, tomorrow 9:00", ["11-23 17:30", "11-24 09:00"]),
    ("11-23 17:30", ["11-23 17:30"]),  # today by its date
    ("11-27 15:00-15:30", ["11-27 15:00"]),  # the end of a span is no time of its own
    ("11-27 15:00 至 15:30, 11-28 10:00", ["11-27 15:00", "11-28 10:00"]),
    ("3 天后 10:00", ["11-26 10:00"]),
    ("11-28 10:00 11-27 15:00 11-28 10:00", ["11-27 15:00", "11-28 10:00"]),  # each once, earliest first
    ("今天 9:00", ["11-23 09:00"]),  # that it has passed is for the rule to say
    ("15:00", []),
    ("11-27", []),
    ("11-27 25:00", []),
    ("下午有空吗", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "times"), WRITTEN)
def test_times_are_read_with_their_days(text: str, times: list[str]) -> None:
    read = [at.astimezone(NOW.tzinfo) for at in parse_future_times(text, NOW)]
    assert [at.strftime("%m-%d %H:%M") for at in read] == times


def test_a_day_that_is_over_is_next_years() -> None:
    [read] = parse_future_times("11-20 10:00", NOW)
    assert read.year == 2027
