"""Killed at any moment and started again, Lian loses nothing and does nothing twice (law 2).

`LIAN_KILLS` says how often (`make crash`: 100), `LIAN_SEED` repeats a run's moments.
"""

import dataclasses
import os
import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

import pytest

from bot.commands.demo.demonstration import TOKENS, DemoSetup, register_staff, set_up_sandbox
from bot.runtime.clock import RealClock
from handlers.telegram.ids import chat_id
from sandbox import Person, Sandbox
from sandbox.state.updates import UpdateQueue
from sandbox.state.world import Bot, Chat
from tests.crash import patient
from tests.crash.killer import Traces, Way, killing
from tests.crash.ledger import Ledger
from tests.crash.nursery import ACKNOWLEDGES_FIRST
from tests.crash.patient import decides, files, nothing
from tests.support.environment import environment_of
from tests.support.settling import until

KILLS = int(os.environ.get("LIAN_KILLS", "3"))
SEED = int(os.environ.get("LIAN_SEED", str(random.SystemRandom().randrange(10_000))))

DEEDS = (
    *("sendMessage", "sendMediaGroup", "editMessageText", "deleteMessage", "createForumTopic", "editForumTopic"),
    *("answerCallbackQuery", "getFile"),
)
"""After each of these Telegram knows what the database does not know yet."""


class Given:
    """Every update that a bot's queue was ever given."""

    def __init__(self, queue: UpdateQueue) -> None:
        self.ids: list[int] = []
        self._queue = queue
        push = queue.push

        def noted(kind: str, body: dict[str, object]) -> None:
            before = len(queue.waiting)
            push(kind, body)
            self.ids += [update.id for update in list(queue.waiting)[before:]]

        queue.push = noted  # type: ignore[method-assign]

    def acknowledged(self) -> list[int]:
        """Those that Lian has said it has: what came at the very end waits with Telegram for the next start."""
        waiting = {update.id for update in self._queue.waiting}
        return [update for update in self.ids if update not in waiting]


def lost(ledger: Ledger, given: Mapping[str, Given]) -> set[int]:
    """Updates that are nowhere to be found."""
    return {update for bot, queue in given.items() for update in ledger.lost(bot, queue.acknowledged())}


def watched_group(sandbox: Sandbox, desk: Bot) -> Chat:
    """A group that the desk bot looks after."""
    street = sandbox.add_group("Street", members=[sandbox.add_person("Owner")], username="street")
    sandbox.add_to_group(street, desk)
    sandbox.set_rights(street, desk, can_delete_messages=True, can_restrict_members=True)
    return street


async def offence(sandbox: Sandbox, street: Chat, number: int) -> int:
    """Somebody new is rude in the group, as several reports on one account would become one complaint.

    Returns:
        The message's number.
    """
    rude = Person.join(sandbox, f"Rude {number}", after=nothing)
    sandbox.add_to_group(street, rude.user)
    [said] = await rude.says("滚", to=street)
    return int(said.id)


async def lives(stage: DemoSetup, folder: Path, ways: Sequence[Way], given: dict[str, Given], *arguments: str) -> None:
    """Stories, one after the other, for as long as Lian is being killed; at least one whole one, and then the books.

    Args:
        given: filled with the updates that each bot's queue is given.
    """
    sandbox = stage.sandbox
    settings = await register_staff(stage, RealClock())
    bots = {name: sandbox.world.bots[token] for name, token in TOKENS.items()}
    given |= {name: Given(bot.updates) for name, bot in bots.items()}
    staff = sandbox.world.groups[chat_id(settings.staff_chat)]
    mod = Person(sandbox, stage.people["ming"], nothing)
    numbers: list[str] = []
    street = watched_group(sandbox, bots["desk"])

    def openings() -> int:
        return sum(call["method"] == "deleteWebhook" for call in sandbox.calls)

    def deeds() -> int:
        return sum(call["method"] in DEEDS for call in sandbox.calls)

    def taken() -> int:
        return sum(len(queue.acknowledged()) for queue in given.values())

    with Ledger(settings.database_url) as ledger:
        async with killing(
            environment_of(settings), Traces(openings, deeds, taken), ways, SEED, folder / "lian.log", *arguments
        ) as killer:
            while not (killer.done.is_set() and numbers):
                about = f"https://t.me/street/{await offence(sandbox, street, len(numbers))}"
                numbers.append(await files(sandbox, bots["reporter"], f"P{len(numbers)}", about, killer.done))
                await decides(sandbox, mod, staff, numbers[-1], killer.done)
            await until(lambda: not any(map(sandbox.pending, bots.values())))
            await until(lambda: not ledger.unsent())
            await until(lambda: len(ledger.enforced()) >= len(numbers))
        assert not lost(ledger, given)
        assert ledger.numbers() == numbers, "each report has one ticket, and each ticket a report"
        assert ledger.set_aside() == [], "being killed is no fault of a row that was in hand"
        assert ledger.illegal() == []
        assert ledger.notices_twice() == []
        assert len(ledger.enforced()) == len(numbers), "each deletion is found once, however often it was tried"
    assert not [message for message in street.messages.values() if message.content.get("text") == "滚"]


@pytest.fixture
def stage(empty_database_url: str, tmp_path: Path) -> DemoSetup:
    stage = set_up_sandbox(Sandbox(now=lambda: datetime.now(UTC), flood=False), tmp_path)
    settings = stage.settings.model_copy(update={"database_url": empty_database_url})
    return dataclasses.replace(stage, settings=settings)


async def test_killed_at_random_moments_nothing_is_lost_and_nothing_happens_twice(
    stage: DemoSetup, tmp_path: Path
) -> None:
    print(f"LIAN_SEED={SEED}")  # noqa: T201 - shown with a failure, so that it can be repeated
    async with stage.sandbox:
        await lives(stage, tmp_path, list(islice(cycle(Way), KILLS)), {})


@pytest.mark.parametrize("empty_database_url", ["sqlite"], indirect=True)
async def test_this_test_finds_the_mistake_of_acknowledging_before_storing(
    stage: DemoSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patient, "PATIENCE", 4.0)
    async with stage.sandbox:
        given: dict[str, Given] = {}
        with pytest.raises(AssertionError):
            await lives(stage, tmp_path, [Way.AFTER_TAKING] * 2, given, ACKNOWLEDGES_FIRST)
    with Ledger(stage.settings.database_url) as ledger:
        assert lost(ledger, given), "and it was the mistake that it found"
