"""Killed at any moment and started again, Lian loses nothing and does nothing twice (law 2).

`LIAN_KILLS` says how often (`make crash`: 100), `LIAN_SEED` repeats a run's moments.
"""

import asyncio
import os
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import RealClock
from bot.demo import Stage, hired, staged
from sandbox import Person, Sandbox
from sandbox.updates import UpdateQueue
from tests.crash.killer import killing
from tests.crash.ledger import Ledger
from tests.crash.nursery import ACKNOWLEDGES_FIRST
from tests.crash.patient import LostError, decides, files, nothing

KILLS = int(os.environ.get("LIAN_KILLS", "5"))
SEED = int(os.environ.get("LIAN_SEED", str(random.SystemRandom().randrange(10_000))))


class Given:
    """Every update that a bot's queue was ever given."""

    def __init__(self, queue: UpdateQueue) -> None:
        self.ids: list[int] = []
        push = queue.push

        def noted(kind: str, body: dict[str, object]) -> None:
            before = len(queue.waiting)
            push(kind, body)
            self.ids += [update.id for update in list(queue.waiting)[before:]]

        queue.push = noted  # type: ignore[method-assign]


async def lives(stage: Stage, folder: Path, kills: int, *arguments: str) -> dict[str, Given]:
    """Stories, one after the other, for as long as Lian is being killed; at least one whole one."""
    sandbox = stage.sandbox
    settings = await hired(stage, RealClock())
    environment = {
        name.upper(): value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)
        for name, value in settings.model_dump(exclude_none=True).items()
    } | {"ADMIN_IDS": ",".join(map(str, settings.admin_ids))}
    bots = {"reporter": sandbox.world.find_bot("lian_reporter_bot"), "desk": sandbox.world.find_bot("lian_desk_bot")}
    given = {name: Given(bot.updates) for name, bot in bots.items() if bot}
    staff = sandbox.world.groups[settings.staff_chat_id]
    mod = Person(sandbox, stage.people["ming"], nothing)
    numbers: list[str] = []

    def openings() -> int:
        return sum(call["method"] == "deleteWebhook" for call in sandbox.calls)

    async with killing(environment, openings, kills, SEED, folder / "lian.log", *arguments) as killer:
        while not (killer.done.is_set() and numbers):
            assert bots["reporter"] is not None
            numbers.append(await files(sandbox, bots["reporter"], f"P{len(numbers)}"))
            await decides(sandbox, mod, staff, numbers[-1])
        for _ in range(200):
            await asyncio.sleep(0.05)
            if not any(sandbox.pending(bot) for bot in bots.values() if bot):
                break
        await asyncio.sleep(1.0)
    with Ledger(settings.database_url) as ledger:
        assert not {lost for name, queue in given.items() for lost in ledger.lost(name, queue.ids)}
        assert ledger.numbers() == numbers, "each report has one ticket, and each ticket a report"
        assert ledger.illegal() == []
        assert ledger.notices_twice() == []
        assert ledger.unsent() == 0
    return given


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return staged(Sandbox(now=lambda: datetime.now(UTC), flood=False), tmp_path)


async def test_killed_at_random_moments_nothing_is_lost_and_nothing_happens_twice(stage: Stage, tmp_path: Path) -> None:
    print(f"LIAN_SEED={SEED}")  # noqa: T201 - shown with a failure, so that it can be repeated
    async with stage.sandbox:
        await lives(stage, tmp_path, KILLS)


async def test_this_test_finds_the_mistake_of_acknowledging_before_storing(stage: Stage, tmp_path: Path) -> None:
    async with stage.sandbox:
        with pytest.raises((LostError, AssertionError)):
            await lives(stage, tmp_path, 20, ACKNOWLEDGES_FIRST)
