"""Telegram's limits are kept before Telegram has to remind us."""

from datetime import timedelta

from bot.telegram_transport.transport import MARGIN, SendLimits, SendRateLimiter
from tests.addresses import at
from tests.support.clock import START, ManualClock

SECOND = timedelta(seconds=1)
GROUP = at(-100)


def test_one_chat_gets_a_message_a_second() -> None:
    pace = SendRateLimiter(SendLimits())
    pace.begin(at(7), START)
    pace.end(at(7), START + 0.2 * SECOND)
    assert pace.free_at(at(7), START + 0.3 * SECOND) == START + 1.2 * SECOND, "it counts from when it took the first"
    assert pace.free_at(at(8), START) == START, "another chat waits for nothing"


def test_the_bot_sends_thirty_in_any_second() -> None:
    pace = SendRateLimiter(SendLimits())
    for chat in range(1, 31):
        assert pace.free_at(at(chat), START) == START
        pace.begin(at(chat), START)
    assert pace.free_at(at(99), START) == START + SECOND + MARGIN


def test_a_group_gets_twenty_in_any_minute_and_an_album_counts_each_of_its_photos() -> None:
    pace, clock = SendRateLimiter(SendLimits()), ManualClock()
    for _ in range(10):
        pace.begin(GROUP, clock.now())
        pace.end(GROUP, clock.now())
        clock.advance(2 * SECOND)
    pace.begin(GROUP, clock.now(), messages=10)
    pace.end(GROUP, clock.now())
    assert pace.free_at(GROUP, clock.now()) == START + 60 * SECOND + MARGIN


def test_an_album_waits_until_there_is_room_for_all_of_it() -> None:
    pace = SendRateLimiter(SendLimits())
    for n in range(15):
        pace.begin(GROUP, START + n * SECOND)
        pace.end(GROUP, START + n * SECOND)
    now = START + 20 * SECOND
    assert pace.free_at(GROUP, now, 5) == now
    assert pace.free_at(GROUP, now, 10) == START + 64 * SECOND + MARGIN, "when the first five are a minute old"
    assert pace.free_at(GROUP, now, 99) == START + 74 * SECOND + MARGIN, "more than fit at all wait for an empty minute"


def test_a_chat_that_is_held_waits_and_the_others_do_not() -> None:
    pace = SendRateLimiter(SendLimits())
    pace.hold(at(7), START + 37 * SECOND)
    pace.end(at(7), START)
    assert pace.free_at(at(7), START) == START + 37 * SECOND
    assert pace.free_at(at(8), START) == START


def test_what_is_remembered_of_chats_does_not_grow() -> None:
    pace, clock = SendRateLimiter(SendLimits()), ManualClock()
    for chat in range(10_000):
        pace.begin(at(chat), clock.now())
        pace.end(at(chat), clock.now())
        clock.advance(SECOND / 30)
    assert len(pace._chats) < 100
