"""Too fast is told once, and a flood from one person costs the others nothing."""

from datetime import timedelta

from bot.receiving.throttle import MemoryCounts, RateLimiter, ThrottleVerdict
from tests.support.clock import ManualClock

MINUTE = timedelta(minutes=1)
WEI, MALLORY = b"wei", b"mallory"


def throttle(clock: ManualClock) -> RateLimiter:
    return RateLimiter(MemoryCounts(clock), {"updates": (3, MINUTE), "presses": (2, MINUTE)})


async def test_who_is_too_fast_is_told_once_in_a_window_and_then_hushed() -> None:
    clock = ManualClock()
    limits = throttle(clock)
    verdicts = [await limits.weigh("updates", MALLORY) for _ in range(6)]
    assert verdicts == [ThrottleVerdict.PASS] * 3 + [ThrottleVerdict.TELL] + [ThrottleVerdict.HUSH] * 2
    clock.advance(MINUTE)
    assert await limits.weigh("updates", MALLORY) is ThrottleVerdict.PASS


async def test_others_and_other_things_are_counted_apart() -> None:
    limits = throttle(ManualClock())
    for _ in range(6):
        await limits.weigh("updates", MALLORY)
    assert await limits.weigh("updates", WEI) is ThrottleVerdict.PASS
    assert await limits.weigh("presses", MALLORY) is ThrottleVerdict.PASS


async def test_what_is_remembered_of_people_does_not_grow_for_ever() -> None:
    clock = ManualClock()
    counts = MemoryCounts(clock)
    for person in range(30_000):
        await counts.add(str(person), MINUTE)
        clock.advance(timedelta(milliseconds=50))
    assert len(counts._counts) <= 10_002
