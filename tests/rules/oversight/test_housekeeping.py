"""The house's calendar: days of looking back, and the mornings on which it is looked at."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.operator.housekeeping import Housekeeping, PeriodicReviewKind, day_before, last_day, next_morning

HOUSE = Housekeeping(
    training_required=False,
    training=timedelta(days=30),
    day=10,
    months={PeriodicReviewKind.REVIEW: 3, PeriodicReviewKind.AUDIT: 6, PeriodicReviewKind.RISK: 12},
    ahead=timedelta(days=3),
    opinions=timedelta(days=14),
    opinion_limit=800,
)


@pytest.mark.parametrize(
    ("look", "today", "last", "before"),
    [
        (PeriodicReviewKind.REVIEW, date(2026, 11, 23), date(2026, 10, 10), date(2026, 7, 10)),
        (PeriodicReviewKind.REVIEW, date(2026, 10, 10), date(2026, 10, 10), date(2026, 7, 10)),  # on the day itself
        (PeriodicReviewKind.REVIEW, date(2026, 10, 9), date(2026, 7, 10), date(2026, 4, 10)),  # a day early
        (PeriodicReviewKind.REVIEW, date(2027, 1, 9), date(2026, 10, 10), date(2026, 7, 10)),  # over New Year
        (PeriodicReviewKind.AUDIT, date(2026, 11, 23), date(2026, 7, 10), date(2026, 1, 10)),
        (PeriodicReviewKind.RISK, date(2026, 11, 23), date(2026, 1, 10), date(2025, 1, 10)),
    ],
)
def test_the_house_looks_back_on_a_day_of_the_month(
    look: PeriodicReviewKind, today: date, last: date, before: date
) -> None:
    assert last_day(HOUSE, look, today) == last
    assert day_before(HOUSE, look, last) == before


@pytest.mark.parametrize(
    ("now", "quiet", "morning"),
    [
        ("2026-11-23T06:00", (time(22), time(8)), "2026-11-24T00:00"),  # 14:00 in Shanghai: tomorrow at eight
        ("2026-11-23T18:00", (time(22), time(8)), "2026-11-24T00:00"),  # 02:00 there: this morning
        ("2026-11-24T00:00", (time(22), time(8)), "2026-11-25T00:00"),  # at eight sharp: tomorrow
        ("2026-11-23T06:00", (time(0), time(0)), "2026-11-24T00:00"),  # never quiet
        ("2026-11-23T06:00", (time(21), time(9, 30)), "2026-11-24T01:30"),
    ],
)
def test_the_calendar_is_looked_at_when_the_quiet_hours_are_over(
    now: str, quiet: tuple[time, time], morning: str
) -> None:
    instant = datetime.fromisoformat(now).replace(tzinfo=UTC)
    shanghai = ZoneInfo("Asia/Shanghai")
    assert next_morning(instant, quiet, shanghai) == datetime.fromisoformat(morning).replace(tzinfo=UTC)
