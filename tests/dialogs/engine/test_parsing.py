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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("上禮拜三", date(2026, 11, 18)),  # today is a Monday
        ("就是上个星期三晚上", date(2026, 11, 18)),
        ("上週日", date(2026, 11, 22)),
        ("上上周五", date(2026, 11, 13)),
        ("这周一", TODAY),
        ("這禮拜五", None),  # a day to come
        ("周三晚上他发的", date(2026, 11, 18)),
        ("星期天", date(2026, 11, 22)),
        ("在周六福珠宝买的", None),  # the name of a shop
        ("每周三都发", None),
        ("上週", None),  # no day
        ("大前天", date(2026, 11, 20)),
        ("昨晚十点", date(2026, 11, 22)),
        ("今早", TODAY),
        ("剛才", TODAY),
        ("两天前", date(2026, 11, 21)),
        ("一個禮拜前", date(2026, 11, 16)),
        ("两个星期以前", date(2026, 11, 9)),
        ("半个月前", date(2026, 11, 8)),
        ("三个月前", date(2026, 8, 23)),
        ("十一月二十日", date(2026, 11, 20)),
        ("上個月31號", date(2026, 10, 31)),
        ("上上个月31号", None),  # September has thirty days
        ("last Wednesday", date(2026, 11, 18)),
        ("last Monday", date(2026, 11, 16)),
        ("on Friday", date(2026, 11, 20)),
        ("every Friday", None),
        ("the day before yesterday", date(2026, 11, 21)),
        ("last night", date(2026, 11, 22)),
        ("two weeks ago", date(2026, 11, 9)),
        ("a month ago", date(2026, 10, 23)),
        ("上個月底", date(2026, 10, 31)),
        ("上月初发的", date(2026, 10, 1)),
        ("上個月中", date(2026, 10, 15)),
        ("月底", None),  # a day to come
        ("上個週末", date(2026, 11, 21)),
        ("last weekend", date(2026, 11, 21)),
        ("前天晚上", date(2026, 11, 21)),
        ("大前天晚上", date(2026, 11, 20)),
        ("琴日夜晚", date(2026, 11, 22)),  # as in Hong Kong
        ("尋日", date(2026, 11, 22)),
        ("两年前", date(2024, 11, 23)),
        ("a couple of days ago", date(2026, 11, 21)),
        ("113/11/05", date(2024, 11, 5)),  # of Taiwan's calendar
        ("民國113年11月5日", date(2024, 11, 5)),
        ("民國一一五年十一月五號", date(2026, 11, 5)),
        ("民國98.3.2", date(2009, 3, 2)),
        ("115-11-05 在臉書", date(2026, 11, 5)),
        ("115/12/05", None),  # a day to come
        ("第 1.113.5.5 版", None),
        ("二〇二五年十一月五日", date(2025, 11, 5)),
        ("on the 5th of November", date(2026, 11, 5)),
        ("Nov. 5", date(2026, 11, 5)),
    ],
)
def test_a_past_day_is_named_from_today(text: str, day: date | None) -> None:
    assert parse_past_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("下禮拜三", date(2026, 12, 2)),
        ("下禮拜", date(2026, 11, 30)),
        ("下下週", date(2026, 12, 7)),
        ("next week", date(2026, 11, 30)),
        ("下週末", date(2026, 12, 5)),
        ("月底前", date(2026, 11, 30)),
        ("下個月底", date(2026, 12, 31)),
        ("下個月初", date(2026, 12, 1)),
        ("116/01/05", date(2027, 1, 5)),
        ("聽日", date(2026, 11, 24)),
        ("周五前", date(2026, 11, 27)),
        ("週一", date(2026, 11, 30)),  # not today
        ("上周三", None),
        ("后天", date(2026, 11, 25)),
        ("大後天", date(2026, 11, 26)),
        ("两周内", date(2026, 12, 7)),
        ("三天之後", date(2026, 11, 26)),
        ("下个月5号", date(2026, 12, 5)),
        ("next Friday", date(2026, 12, 4)),
        ("by Friday", date(2026, 11, 27)),
        ("in two weeks", date(2026, 12, 7)),
        ("the day after tomorrow", date(2026, 11, 25)),
    ],
)
def test_a_day_to_come_is_named_from_today(text: str, day: date | None) -> None:
    assert parse_future_date(text, TODAY) == day
