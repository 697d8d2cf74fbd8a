"""Extra windows: what is proposed, what cannot be offered, and when the clock looks."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.meetings import Meetings, next_look, proposals, unfit, until

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOUSE = Meetings(
    length=timedelta(minutes=30),
    hours=(time(10), time(15), time(19)),
    ahead=timedelta(days=14),
    remind=timedelta(minutes=15),
)


def here(text: str) -> datetime:
    """A moment of November 2026 in Shanghai: 23 is a Monday."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=SHANGHAI)


PROPOSED = [
    # now -> what is a tap away
    ("23 09:00", "23 10:00, 23 15:00, 23 19:00, 24 10:00, 24 15:00, 24 19:00"),  # six are enough
    ("23 14:00", "23 15:00, 23 19:00, 24 10:00, 24 15:00, 24 19:00, 25 10:00"),
    ("23 15:00", "23 19:00, 24 10:00, 24 15:00, 24 19:00, 25 10:00, 25 15:00"),  # the hour itself has come
    ("23 20:00", "24 10:00, 24 15:00, 24 19:00, 25 10:00, 25 15:00, 25 19:00"),
    ("26 20:00", "27 10:00, 27 15:00, 27 19:00, 30 10:00, 30 15:00, 30 19:00"),  # after a Friday comes a Monday
]


@pytest.mark.parametrize(("now", "times"), PROPOSED)
def test_the_hours_of_today_tomorrow_and_the_next_working_day_are_proposed(now: str, times: str) -> None:
    assert proposals(here(now), HOUSE, SHANGHAI) == tuple(map(here, times.split(", ")))


NOW = here("23 14:00")
SECOND = timedelta(seconds=1)
OFFERS = [
    # what is offered -> the refusal
    ([NOW + SECOND], None),
    ([NOW], "refusal-meeting-past"),
    ([NOW + HOUSE.ahead], None),
    ([NOW + HOUSE.ahead + SECOND], "refusal-meeting-far"),
    ([NOW + n * HOUSE.length for n in range(1, 7)], None),
    ([NOW + n * HOUSE.length for n in range(1, 8)], "refusal-meeting-many"),
    ([], "refusal-meeting-no-time"),
]


@pytest.mark.parametrize(("times", "refusal"), OFFERS)
def test_what_cannot_be_offered_is_refused(times: list[datetime], refusal: str | None) -> None:
    found = unfit(times, NOW, until(NOW, HOUSE))
    assert (found and found.say.id) == refusal


def test_the_clock_looks_before_it_at_its_begin_and_at_its_end_whatever_the_hour() -> None:
    begins = here("23 23:00")
    ends, soon = begins + HOUSE.length, begins - HOUSE.remind
    looks = [next_look(begins, ends, now, HOUSE) for now in (NOW, soon, begins, ends)]
    assert looks == [soon, begins, ends, ends]
    assert soon.astimezone(UTC).tzinfo is UTC
