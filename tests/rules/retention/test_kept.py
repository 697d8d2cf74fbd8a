"""How long a case is kept: the operator's days, and not under a year of the calendar."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.retention import Hold, hold_of, kept_until

SHANGHAI, UTC_ = "Asia/Shanghai", "UTC"


@pytest.mark.parametrize(
    ("closed", "days", "zone", "until"),
    [
        # A year without a leap day: 365 days would do, 366 are one more.
        ("2026-11-30T06:00", 365, SHANGHAI, "2027-11-30T06:00"),
        ("2026-11-30T06:00", 366, SHANGHAI, "2027-12-01T06:00"),
        # A leap day within: 365 days would be a day short of a year.
        ("2027-11-30T06:00", 365, SHANGHAI, "2028-11-30T06:00"),
        ("2027-11-30T06:00", 366, SHANGHAI, "2028-11-30T06:00"),
        # Closed on the leap day: the year is not over before 1 March.
        ("2028-02-29T06:00", 365, SHANGHAI, "2029-03-01T06:00"),
        # It is 29 February in Shanghai already, 28 February in UTC still.
        ("2028-02-28T17:00", 365, SHANGHAI, "2029-02-28T17:00"),
        ("2028-02-28T17:00", 365, UTC_, "2029-02-28T17:00"),
        # Clocks were changed an hour before: whichever is later.
        ("2026-03-28T23:00", 365, "Europe/Berlin", "2027-03-28T23:00"),
        # Longer terms count from closing.
        ("2026-11-30T06:00", 1095, SHANGHAI, "2029-11-29T06:00"),
        ("2026-11-30T06:00", 36500, SHANGHAI, "2126-11-06T06:00"),
    ],
)
def test_a_case_is_kept_for_the_operators_days_and_not_under_a_year(
    closed: str, days: int, zone: str, until: str
) -> None:
    closed_at = datetime.fromisoformat(closed).replace(tzinfo=UTC)
    found = kept_until(closed_at, timedelta(days=days), ZoneInfo(zone))
    assert found.isoformat(timespec="minutes") == f"{until}+00:00"


@pytest.mark.parametrize(
    ("told", "hold"),
    [
        ((), Hold()),
        ((("note", 1),), Hold()),
        ((("hold_proposed", 1),), Hold(proposed_by=1)),
        ((("hold_proposed", 1), ("hold_declined", 2)), Hold()),
        ((("hold_proposed", 1), ("note", 3), ("hold_agreed", 2)), Hold(stands=True)),
        # The same two steps lift it; declined, it stands on.
        ((("hold_proposed", 1), ("hold_agreed", 2), ("hold_proposed", 2)), Hold(stands=True, proposed_by=2)),
        ((("hold_proposed", 1), ("hold_agreed", 2), ("hold_proposed", 2), ("hold_declined", 2)), Hold(stands=True)),
        ((("hold_proposed", 1), ("hold_agreed", 2), ("hold_proposed", 2), ("hold_agreed", 1)), Hold()),
    ],
)
def test_how_far_a_hold_is_told_by_its_events(told: tuple[tuple[str, int], ...], hold: Hold) -> None:
    assert hold_of(told) == hold
    assert hold.keeps == (hold != Hold())
