"""What is over costs nothing: with eight times the cases, lists, counts, searches, figures and acts cost the same."""

from pathlib import Path

from store import migrate
from tests.scale.building import build
from tests.scale.measuring import measured

SIZES = (600, 4_800)
ROUNDS = 5
MOST = {"figures of a week": 2.5, "figures of a month": 2.5, "figures of a year": 2.5}
"""Growth that is allowed beside the usual; eight times is in proportion to all cases."""
USUAL = 2.0
NOTICEABLE = 4.0
"""Milliseconds below which a ratio says little of so small a house."""


def test_eight_times_the_cases_cost_about_the_same(tmp_path: Path) -> None:
    houses = []
    for size in SIZES:
        url = f"sqlite:///{tmp_path}/{size}.db"
        migrate.upgrade(url)
        houses.append(build(url, size))
    took = measured(houses, ROUNDS)
    for house in houses:
        house.engine.dispose()
    slow = {
        name: times
        for name, times in took.items()
        if times[1] > NOTICEABLE and times[1] / times[0] > MOST.get(name, USUAL)
    }
    assert not slow, slow
    assert took["figures of a year"][1] <= max(NOTICEABLE, 2.5 * took["figures of a week"][1]), took
