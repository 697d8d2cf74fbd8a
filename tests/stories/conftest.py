"""The stage of the stories: the sandbox, the whole of Lian on a fixed clock, reporters, and staff in their own chat."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.wiring import Lian
from sandbox import Person, Sandbox
from sandbox.world import Bot, Chat
from store.sealing import make_operator_key
from tests import botapi
from tests.clock import ManualClock
from tests.settling import settle

KEY = make_operator_key()


@dataclass(slots=True)
class Story:
    """Where a story plays. Whoever acts through it waits until both bots have come to rest."""

    sandbox: Sandbox
    clock: ManualClock
    settings: Settings
    reporter_bot: Bot
    desk_bot: Bot
    staff: Chat
    lian: Lian

    async def person(self, name: str, **account: Any) -> Person:
        """A reporter, in the private chat with the reporter bot; nothing sent yet."""
        person = Person.join(self.sandbox, name, after=self.settle, **{"language_code": "zh-hans", **account})
        person.goes_to(self.reporter_bot)
        return person

    async def settle(self, seconds: float = 20) -> None:
        """Let everything that can be done be done, in so many real seconds at most."""
        bots = (self.reporter_bot, self.desk_bot)
        await settle(self.lian, self.clock, lambda: sum(map(self.sandbox.pending, bots)), seconds=seconds)

    async def passes(self, **time: float) -> None:
        """So much time goes by (in `timedelta`'s words), and the clock does its work at each instant."""
        await self.until(self.clock.now() + timedelta(**time))

    async def until(self, at: datetime) -> None:
        """Time goes by until `at`."""
        await self.settle()
        while (timer := self.clock.next_timer()) is not None and timer <= at:
            self.clock.advance_to(timer)
            await self.settle()
        self.clock.advance_to(at)
        await self.settle()

    async def restarts(self) -> None:
        """Lian stops, and starts again on the same data."""
        await self.lian.__aexit__(None, None, None)
        self.lian = await Lian(self.settings, self.clock).__aenter__()
        await self.settle()

    def calls(self, method: str, *, ok: bool = True) -> list[dict[str, Any]]:
        """What a bot called and Telegram did (or refused), oldest first."""
        return [call for call in self.sandbox.calls if call["method"] == method and call["ok"] is ok]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


Stage = Callable[..., Awaitable[Story]]


@pytest.fixture
async def stage(clock: ManualClock, sqlite_url: str, tmp_path: Path) -> AsyncIterator[Stage]:
    """Opens a story's stage; a story that wants another staff chat or other settings says so."""
    async with AsyncExitStack() as stack:

        async def open_stage(*, forum: bool = True, supergroup: bool = True, **different: Any) -> Story:
            sandbox = await stack.enter_async_context(Sandbox(now=clock.now))
            stack.callback(lambda: botapi.check(sandbox.calls))
            reporter = sandbox.add_bot("1001:reporter-token", username="lian_bot", name="立案助手")
            desk = sandbox.add_bot("1002:desk-token", username="lian_desk_bot", name="立案工作台")
            chief = sandbox.add_person("周主任", language_code="zh-hans", username="chief_zhou", id=9001)
            staff = sandbox.add_group("工作群", forum=forum, supergroup=supergroup, members=[chief], admins=[desk])
            values: dict[str, Any] = {
                "reporter_bot_token": reporter.token,
                "desk_bot_token": desk.token,
                "staff_chat_id": staff.id,
                "admin_ids": frozenset({chief.id}),
                "lian_key": KEY,
                "database_url": sqlite_url,
                "evidence_url": str(tmp_path / "evidence"),
                "telegram_api_url": sandbox.url,
            }
            settings = Settings(_env_file=None, **{**values, **different})
            story = Story(sandbox, clock, settings, reporter, desk, staff, await Lian(settings, clock).__aenter__())
            stack.push_async_callback(lambda: story.lian.__aexit__(None, None, None))
            await story.settle()
            return story

        yield open_stage


@pytest.fixture
async def story(stage: Stage) -> Story:
    """The usual stage: the staff chat is a forum."""
    return await stage()


@pytest.fixture
async def wei(story: Story) -> Person:
    """A reporter who writes Simplified Chinese."""
    return await story.person("小伟")


@pytest.fixture
async def chief(story: Story) -> Person:
    """The administrator, in the staff chat."""
    person = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    person.goes_to(story.staff)
    return person


@pytest.fixture
async def mod(story: Story, chief: Person) -> Person:
    """A moderator, in the staff chat."""
    person = Person.join(story.sandbox, "阿明", after=story.settle, language_code="zh-hans", username="aming")
    story.sandbox.add_to_group(story.staff, person.user, by=chief.user)
    person.goes_to(story.staff)
    return person
