"""What is over costs nothing: with eight times the cases, lists, counts, searches, figures and acts cost the same."""

import shutil

from store.engine import engines
from store.engine.runners import worked
from store.ledger import ledger
from tests.scale.building import build
from tests.scale.measuring import measured
from tests.support.installation import installation

SIZES = (500, 4_000)
ROUNDS = 3
USUAL = 2.0
"""Growth that is allowed; eight times is in proportion to all cases."""
NOTICEABLE = 4.0
"""Milliseconds below which a ratio says little of so small a house."""


def test_eight_times_the_cases_cost_about_the_same(sqlite_url: str) -> None:
    larger = f"{sqlite_url}.larger"
    shutil.copy(str(engines.file_of(sqlite_url)), str(engines.file_of(larger)))
    houses = [build(url, size) for url, size in zip((sqlite_url, larger), SIZES, strict=True)]
    with houses[0].engine.begin() as conn:
        assert worked(conn, lambda it: ledger.recount(it, installation().timezone)), "copies are counted otherwise"
    took = measured(houses, ROUNDS)
    for house in houses:
        house.engine.dispose()
    slow = {name: times for name, times in took.items() if times[1] > max(NOTICEABLE, USUAL * times[0])}
    assert not slow, slow
    assert took["figures of a year"][1] <= max(NOTICEABLE, 2 * took["figures of a week"][1]), took
