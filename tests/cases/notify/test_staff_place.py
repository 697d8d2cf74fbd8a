"""Two processes start at the same instant with another staff chat set: it is told once."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dialogs.engine.cards import Card
from handlers.flows.routing import desk_chats
from store.engine import engines
from tests.addresses import at
from tests.cases.conftest import House
from tests.support.installation import installation

OTHER = -1009998887776
AS_FAR = 0.5
"""Seconds that the first has before it commits; the second waits for it."""


@pytest.fixture
def houses(database_url: str) -> Iterator[tuple[House, House]]:
    """Two processes on one database."""
    both = tuple(engines.writer(database_url) for _ in range(2))
    yield House(both[0], installation()), House(both[1], installation())
    for engine in both:
        engine.dispose()


@pytest.mark.parametrize("change", ["another chat", "threads", "a supergroup"])
def test_a_change_is_told_once(houses: tuple[House, House], change: str) -> None:
    one, other = houses
    one.unit(lambda tx: desk_chats.begin(tx, threads=False))
    one.files()
    one.sent("desk")
    if change == "another chat":
        for house in houses:
            house.place = replace(house.place, staff_chat=at(OTHER))
    told, second_told = threading.Event(), threading.Event()
    place = one.place.staff_chat

    def begin(house: House, wait: bool) -> None:
        def work(tx: object) -> None:
            if change == "a supergroup":
                desk_chats.follow(tx, place, at(OTHER))  # type: ignore[arg-type]
            else:
                desk_chats.begin(tx, threads=change == "threads")  # type: ignore[arg-type]
            (told if wait else second_told).set()
            if wait:
                second_told.wait(AS_FAR)

        house.unit(work)

    first = threading.Thread(target=begin, args=(one, True))
    first.start()
    assert told.wait(10)
    second = threading.Thread(target=begin, args=(other, False))
    second.start()
    first.join(20)
    second.join(20)
    cards = [row for row in one.sent("desk") if isinstance(row.notice, Card)]
    assert len(cards) == 1, [row.notice for row in cards]
