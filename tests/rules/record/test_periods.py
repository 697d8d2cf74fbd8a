"""Stretches of time, by the operator's calendar."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.operator.housekeeping import Stretch, span_of

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("stretch", "now", "since", "until"),
    [
        (Stretch.WEEK, "2026-11-23T06:00", "2026-11-16T06:00", "2026-11-23T06:00"),
        (Stretch.THIRTY, "2026-11-23T06:00", "2026-10-24T06:00", "2026-11-23T06:00"),
        (Stretch.MONTH, "2026-11-23T06:00", "2026-10-31T16:00", "2026-11-23T06:00"),  # midnight in Shanghai
        (Stretch.MONTH, "2026-10-31T16:30", "2026-10-31T16:00", "2026-10-31T16:30"),  # November there already
        (Stretch.LAST_MONTH, "2026-11-23T06:00", "2026-09-30T16:00", "2026-10-31T16:00"),
        (Stretch.LAST_MONTH, "2027-01-10T00:00", "2026-11-30T16:00", "2026-12-31T16:00"),  # over New Year
    ],
)
def test_a_stretch_begins_and_ends_where_the_operator_is(stretch: Stretch, now: str, since: str, until: str) -> None:
    instants = [datetime.fromisoformat(it).replace(tzinfo=UTC) for it in (now, since, until)]
    assert span_of(stretch, instants[0], SHANGHAI) == tuple(instants[1:])
