"""A sandbox on a fixed clock with both bots, people and a staff chat, and the parts that roles are made of."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.processes import roles
from bot.processes.resources import Resources, open_resources
from bot.receiving.intake import Intake
from bot.runtime.supervision import Service
from dialogs.engine.cards import Card
from handlers.incoming import Envelope, PressAnswer
from handlers.telegram import raw
from handlers.telegram.raw import RawUpdate
from rules.refusals import Text
from rules.vocabulary import Lang
from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat
from store import outbox
from store.outbox import Destination
from store.sealing import make_operator_key
from store.unit import Tx
from tests.addresses import at
from tests.support import botapi
from tests.support.cheaply import one_http_client
from tests.support.clock import ManualClock
from tests.support.environment import GivenSettings
from tests.support.settling import settle

__all__ = ["one_http_client"]

KEY = make_operator_key()

Handler = Callable[[], Awaitable[PressAnswer]]


@dataclass(slots=True)
class House:
    """The environment of the tests of this folder."""

    sandbox: Sandbox
    clock: ManualClock
    parts: Resources
    reporter: Bot
    desk: Bot
    staff: Chat
    wei: Person
    roles: list[Service] = field(default_factory=list)
    tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    def start(self, role: Service) -> None:
        """Run a role until the test ends."""
        self.roles.append(role)
        self.tasks.append(asyncio.create_task(role.run()))

    def idle(self) -> bool:
        return all(role.idle() for role in self.roles)

    def resting(self) -> bool:
        return not any(role.busy() for role in self.roles)

    async def settle(self) -> None:
        """Wait until all work that can be done is done."""
        receives = any(isinstance(role, Intake) for role in self.roles)
        await settle(self, self.clock, lambda: self.sandbox.pending(self.reporter) if receives else 0)

    async def stop(self) -> None:
        """End all roles after they have finished current work."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for role in self.roles:
            await role.finish()
        self.roles.clear()
        self.tasks.clear()

    async def put(self, words: str, to: int | None = None, **how: Any) -> int:
        """Put a card with these words into the outbox, for Wei or for another chat."""
        chat = to or self.wei.user.id
        where = Destination("desk" if chat < 0 else "reporter", at(chat), "zh-Hans", "Asia/Shanghai")
        return await self.parts.store.commit(lambda tx: outbox.put(tx, where, card(words), **how))

    def calls(self, method: str) -> list[dict[str, Any]]:
        """Return the calls of a method, oldest first."""
        return [call for call in self.sandbox.calls if call["method"] == method]


class Desk:
    """Reads updates as their outlines and records them, and does nothing, unless a test sets something otherwise.

    Attributes:
        otherwise: done while an update with these words is read; returns what a press is answered with.
        unit: done in the unit of each update.
    """

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.otherwise: dict[str, Handler] = {}
        self.unit: Callable[[Tx, Envelope], None] = lambda tx, envelope: None
        self._said: dict[str, PressAnswer] = {}

    async def read(self, update: RawUpdate) -> Envelope:
        words = update["message"]["text"] if "message" in update else update["callback_query"]["data"]
        self.seen.append(words)
        envelope = raw.outline(update)
        if words in self.otherwise:
            self._said[envelope.event] = await self.otherwise[words]()
        return envelope

    def handle(self, tx: Tx, envelope: Envelope) -> tuple[PressAnswer, Lang]:
        self.unit(tx, envelope)
        return self._said.get(envelope.event), "zh-Hans"


def intake_of(house: House, desk: Desk) -> Intake:
    """Return the reporter bot's intake, in front of this desk."""
    return roles.intake(house.parts, "reporter", [roles.telegram(house.parts, "reporter", desk.read)], desk.handle)


def card(words: str) -> Card:
    """Return a card of one line with these words."""
    return Card((Text("evidence-note", {"n": 1, "text": words}),))


def shown(person: Person) -> list[str]:
    """Return the texts from others on the person's screen."""
    return [m.content["text"].removeprefix("1 💬 ") for m in person.messages() if m.sender is not person.user]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def sandbox(clock: ManualClock) -> AsyncIterator[Sandbox]:
    async with Sandbox(now=clock.now) as sandbox:
        yield sandbox
        botapi.check(sandbox.calls)


@pytest.fixture
async def house(sandbox: Sandbox, clock: ManualClock, sqlite_url: str, tmp_path: Path) -> AsyncIterator[House]:
    reporter = sandbox.add_bot("1001:reporter-token", username="lian_bot")
    desk = sandbox.add_bot("1002:desk-token", username="lian_desk_bot")
    lead = Person.join(sandbox, "Lead")
    staff = sandbox.add_group("Staff", forum=True, members=[lead.user, desk], admins=[desk])
    wei = Person.join(sandbox, "Wei", language_code="zh-hans")
    settings = GivenSettings(
        reporter_bot_token="1001:reporter-token",
        desk_bot_token="1002:desk-token",
        STAFF_CHAT_ID=staff.id,
        admin_ids=frozenset({lead.user.id}),
        lian_key=KEY,
        database_url=sqlite_url,
        evidence_url=str(tmp_path / "evidence"),
        telegram_api_url=sandbox.url,
    )
    async with AsyncExitStack() as stack:
        house = House(sandbox, clock, await open_resources(settings, clock, stack), reporter, desk, staff, wei)
        await wei.starts(reporter)
        yield house
        await house.stop()


@pytest.fixture
async def courier(house: House) -> House:
    """The house with its senders running."""
    for bot in ("reporter", "desk"):
        house.start(roles.outbox_sender(house.parts, bot))
    return house


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def intake(house: House, desk: Desk) -> House:
    """The house with the reporter bot's intake and sender running."""
    house.start(intake_of(house, desk))
    house.start(roles.outbox_sender(house.parts, "reporter"))
    await house.settle()
    desk.seen.clear()
    return house
