"""Days as people write them."""

from datetime import date

import pytest

from dialogs.engine.parsing import parse_future_date, parse_past_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2026/1/2", date(2026, 1, 2)),
        ("2025年3月5日发的", date(2025, 3, 5)),
        ("11月20日", date(2026, 11, 20)),
        ("11月20號晚上", date(2026, 11, 20)),
        ("11/20", date(2026, 11, 20)),
        ("20 Nov", date(2026, 11, 20)),
        ("Nov 20th", date(2026, 11, 20)),
        ("20 November 2025", date(2025, 11, 20)),
        ("今天", TODAY),
        ("就在昨天", date(2026, 11, 22)),
        ("前日", date(2026, 11, 21)),
        ("yesterday evening", date(2026, 11, 22)),
        ("3 天前", date(2026, 11, 20)),
        ("3 days ago", date(2026, 11, 20)),
        ("12月25日", date(2025, 12, 25)),  # without a year it is the last one
        ("2026-12-25", None),  # a day to come
        ("2026-02-30", None),  # no day
        ("13月1日", None),
        ("很久以前", None),
        ("他发了 3 条", None),
        ("订单 20261120001", None),
        ("0001-01-01", None),  # an instant of it has no date in another time zone
        ("0001-01-01 00:00", None),
        ("1969-12-31", None),
        ("1970-01-01", date(1970, 1, 1)),
        ("", None),
    ],
)
def test_a_day_is_read_or_asked_again(text: str, day: date | None) -> None:
    assert parse_past_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"), [("2199-12-31", date(2199, 12, 31)), ("9999-12-31", None), ("2200-01-01", None)]
)
def test_a_day_to_come_is_one_that_has_an_instant_everywhere(text: str, day: date | None) -> None:
    assert parse_future_date(text, TODAY) == day
