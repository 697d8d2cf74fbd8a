"""What somebody who has signed up for a training is told, and when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.operator.workshops import Announced, News, Reminded, Workshop, come, news, next_look

AT = datetime(2026, 11, 26, 11, 30, tzinfo=UTC)
NAMES = {"zh-Hans": "证据", "zh-Hant": "證據", "en": "Evidence"}
SHOP = Workshop("evidence", NAMES, NAMES, AT, 60, 2, NAMES, "", ("zh-Hans",))
KNOWN = Announced.of(SHOP)
MOVED = replace(SHOP, at=AT + timedelta(days=2))
ELSEWHERE = replace(SHOP, link="https://example.org/room")
NOT, DAY, HOUR = Reminded


@pytest.mark.parametrize(
    ("workshop", "reminded", "before", "told"),
    [
        (SHOP, NOT, timedelta(hours=25), None),
        (SHOP, NOT, timedelta(hours=24), News.DAY),
        (SHOP, DAY, timedelta(hours=2), None),
        (SHOP, DAY, timedelta(hours=1), News.HOUR),
        (SHOP, NOT, timedelta(minutes=5), News.HOUR),  # after a long stop only the newest
        (SHOP, HOUR, timedelta(minutes=5), None),
        (SHOP, DAY, timedelta(), None),  # it has begun
        (replace(SHOP, titles={**NAMES, "en": "Proof"}), NOT, timedelta(days=3), None),  # that is no news
        (MOVED, NOT, timedelta(days=3), News.MOVED),
        (MOVED, HOUR, -timedelta(hours=1), News.MOVED),  # after it was to begin
        (ELSEWHERE, DAY, timedelta(hours=3), News.MOVED),
        (replace(SHOP, cancelled=True), DAY, timedelta(hours=3), News.CANCELLED),
        (None, NOT, timedelta(days=3), News.CANCELLED),  # gone from the file
        (None, HOUR, -timedelta(hours=1), None),  # gone when it was over
    ],
)
def test_what_is_told(workshop: Workshop | None, reminded: Reminded, before: timedelta, told: News | None) -> None:
    assert news(KNOWN, workshop, reminded, AT - before) is told


@pytest.mark.parametrize(
    ("before", "reminded", "next"),
    [
        (timedelta(days=3), NOT, timedelta(days=1)),
        (timedelta(hours=20), DAY, timedelta(hours=1)),  # who signs up so late needs no reminder of the day
        (timedelta(minutes=20), HOUR, timedelta()),
    ],
)
def test_who_signs_up_late_is_reminded_of_what_is_left(before: timedelta, reminded: Reminded, next: timedelta) -> None:
    assert come(AT, AT - before) is reminded
    assert next_look(AT, reminded) == AT - next
