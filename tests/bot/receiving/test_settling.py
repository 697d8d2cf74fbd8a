"""Stories wait for all work, however slowly the machine goes."""

import asyncio
import time
from datetime import timedelta

from bot.runtime.clock import wait_for_signal_or_time
from tests.support.clock import ManualClock
from tests.support.settling import settle


class Sender:
    """Waits for an instant, then has nothing to do."""

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.sent = False

    async def run(self) -> None:
        at = self.clock.now() + timedelta(seconds=40)
        await asyncio.create_task(wait_for_signal_or_time(asyncio.Event(), self.clock, at))
        self.sent = True

    def idle(self) -> bool:
        return self.sent

    def resting(self) -> bool:
        return True


async def test_a_task_whose_instant_has_come_is_waited_for_where_each_turn_of_the_loop_is_slow() -> None:
    def slows() -> None:
        time.sleep(0.003)
        if not working.done():
            loop.call_soon(slows)

    clock, loop = ManualClock(), asyncio.get_running_loop()
    week = asyncio.create_task(clock.sleep_until(clock.now() + timedelta(days=7)))
    sender = Sender(clock)
    working = asyncio.create_task(sender.run())
    loop.call_soon(slows)
    await settle(sender, clock)
    assert sender.sent
    week.cancel()
