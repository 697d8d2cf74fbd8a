"""Where a story plays: the sandbox, the whole of Lian on a fixed clock, the chief, and the staff's own chat."""

from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from bot.commands import staffing
from bot.processes.wiring import Lian
from bot.settings import Settings
from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat
from store.engine import engines
from store.sealing import make_operator_key
from tests import botapi, pressable
from tests.clock import ManualClock
from tests.settling import settle

KEY = make_operator_key()
CHIEF = 9001


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

    def chief(self) -> Person:
        """The administrator, in the staff chat."""
        person = Person(self.sandbox, self.sandbox.world.users[CHIEF], self.settle)
        person.goes_to(self.staff)
        return person

    def joins(self, name: str, username: str, language_code: str = "zh-hans") -> Person:
        """Somebody more in the staff chat, whom no administrator has added yet."""
        person = Person.join(self.sandbox, name, after=self.settle, language_code=language_code, username=username)
        self.sandbox.add_to_group(self.staff, person.user, by=self.chief().user)
        person.goes_to(self.staff)
        return person

    async def operator_approves(self) -> None:
        """The operator approves on the command line whatever waits for a second person."""
        for it in staffing.waiting(self.settings, self.clock):
            staffing.approve(self.settings, self.clock, it.number)
        await self.sweeps()

    async def sweeps(self) -> None:
        """The sweep that the clock makes each minute by itself, in which it meets what another process has written."""
        self.lian._roles["clock"]._clock._wake.set()  # type: ignore[attr-defined]
        await self.settle()

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
        await self.starts()

    async def starts(self) -> None:
        """Lian, which was stopped, starts again on the same data."""
        self.lian = await Lian(self.settings, self.clock).__aenter__()
        await self.settle()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the database holds."""
        engine = create_engine(engines.parsed(self.settings.database_url))
        with engine.connect() as conn:
            found = [tuple(row) for row in conn.execute(text(sql))]
        engine.dispose()
        return found

    def execute(self, sql: str) -> None:
        """Change what the database holds, as no code of ours would."""
        engine = create_engine(engines.parsed(self.settings.database_url))
        with engine.begin() as conn:
            conn.execute(text(sql))
        engine.dispose()

    def readable(self, *secrets: str) -> list[str]:
        """Which of these can be read in the files of the SQLite database."""
        file = Path(self.settings.database_url.removeprefix("sqlite:///"))
        raw = b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))
        return [secret for secret in secrets if secret.encode() in raw]

    def calls(self, method: str, *, ok: bool = True) -> list[dict[str, Any]]:
        """What a bot called and Telegram did (or refused), oldest first."""
        return [call for call in self.sandbox.calls if call["method"] == method and call["ok"] is ok]


async def opened(
    stack: AsyncExitStack,
    clock: ManualClock,
    database_url: str,
    folder: Path,
    *,
    forum: bool = True,
    supergroup: bool = True,
    **different: Any,
) -> Story:
    """The stage with Lian at rest on it, until `stack` closes.

    Args:
        folder: where the evidence goes.
        different: settings that are not the usual ones.
    """
    sandbox = await stack.enter_async_context(Sandbox(now=clock.now))
    stack.callback(lambda: botapi.check(sandbox.calls))
    stack.callback(lambda: pressable.check(sandbox.calls))
    reporter = sandbox.add_bot("1001:reporter-token", username="lian_bot", name="立案助手")
    desk = sandbox.add_bot("1002:desk-token", username="lian_desk_bot", name="立案工作台")
    chief = sandbox.add_person("周主任", language_code="zh-hans", username="chief_zhou", id=CHIEF)
    staff = sandbox.add_group("工作群", forum=forum, supergroup=supergroup, members=[chief], admins=[desk])
    values: dict[str, Any] = {
        "reporter_bot_token": reporter.token,
        "desk_bot_token": desk.token,
        "staff_chat_id": staff.id,
        "admin_ids": frozenset({chief.id}),
        "lian_key": KEY,
        "database_url": database_url,
        "evidence_url": str(folder / "evidence"),
        "telegram_api_url": sandbox.url,
    }
    settings = Settings(_env_file=None, **{**values, **different})
    story = Story(sandbox, clock, settings, reporter, desk, staff, await Lian(settings, clock).__aenter__())
    stack.push_async_callback(lambda: story.lian.__aexit__(None, None, None))
    await story.settle()
    return story
