"""The alarm rings for the earliest instant, late rather than never, and never without end."""

import asyncio
from datetime import UTC, datetime, timedelta

from scheduler.clock import Alarm
from tests.support.settling import HANGS

HOUR = timedelta(hours=1)


class Bell(asyncio.Event):
    """Counts how often it was rung."""

    times = 0

    def set(self) -> None:
        self.times += 1
        super().set()


async def heard(bell: Bell) -> None:
    """The next ring; then a few turns of the loop, in which a second one would come."""
    async with asyncio.timeout(HANGS):
        await bell.wait()
    bell.clear()
    for _ in range(20):
        await asyncio.sleep(0)


async def test_a_job_three_hours_late_still_fires_and_once() -> None:
    bell = Bell()
    with Alarm(bell) as alarm:
        alarm.set_for(datetime.now(UTC) - 3 * HOUR)
        await heard(bell)
        assert bell.times == 1


async def test_when_it_has_rung_for_the_last_deadline_there_is_nothing_to_ring_for() -> None:
    bell = Bell()
    with Alarm(bell) as alarm:
        alarm.set_for(datetime.now(UTC))
        await heard(bell)
        alarm.set_for(None)
        alarm.set_for(datetime.now(UTC))
        await heard(bell)


async def test_set_anew_from_its_own_ring_it_goes_on_ringing() -> None:
    """A job that armed itself anew would be skipped and removed: here nothing is armed inside a job."""
    bell = Bell()
    with Alarm(bell) as alarm:
        for late in range(5):
            alarm.set_for(datetime.now(UTC) - late * HOUR)
            await heard(bell)
        assert bell.times == 5


async def test_an_instant_it_was_set_for_already_does_not_ring_without_end() -> None:
    bell, at = Bell(), datetime.now(UTC) - HOUR
    with Alarm(bell) as alarm:
        alarm.set_for(at)
        await heard(bell)
        alarm.set_for(at)
        for _ in range(20):
            await asyncio.sleep(0)
        assert bell.times == 1


async def test_set_for_another_instant_the_one_before_is_forgotten() -> None:
    bell = Bell()
    with Alarm(bell) as alarm:
        alarm.set_for(datetime.now(UTC) + timedelta(milliseconds=20))
        alarm.set_for(datetime.now(UTC) + HOUR)
        alarm.set_for(None)
        alarm.set_for(datetime.now(UTC) + timedelta(milliseconds=40))
        await heard(bell)
        assert bell.times == 1


async def test_behind_it_a_sweep_rings_though_nothing_was_set() -> None:
    bell = Bell()
    with Alarm(bell, behind=timedelta(milliseconds=10)):
        await heard(bell)
        await heard(bell)
