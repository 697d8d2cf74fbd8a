"""The stage of a story: the sandbox, all of Lian on a fixed clock, the administrator, and the staff chat."""

from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from bot.commands import database
from bot.processes.wiring import Lian
from bot.settings import Settings
from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat
from store.engine import engines
from store.members.staff import alias_of
from store.sealing import Keyring, OperatorKey, make_operator_key, stored
from tests import pressable
from tests.canaries import sweeping
from tests.support import botapi, screens
from tests.support.clock import ManualClock
from tests.support.environment import GivenSettings
from tests.support.settling import HANGS, settle

KEY = make_operator_key()
_ALIAS = "alias(staff.account, staff.sealed_alias)"
CHIEF = 9001


@dataclass(slots=True)
class Story:
    """The stage of a story. Its actions wait until both bots are idle."""

    sandbox: Sandbox
    clock: ManualClock
    settings: Settings
    reporter_bot: Bot
    desk_bot: Bot
    staff: Chat
    lian: Lian

    async def person(self, name: str, **account: Any) -> Person:
        """Add a reporter, in the private chat with the reporter bot; nothing is sent yet."""
        person = Person.join(self.sandbox, name, after=self.settle, **{"language_code": "zh-hans", **account})
        person.goes_to(self.reporter_bot)
        return person

    def chief(self) -> Person:
        """Return the administrator, in the staff chat."""
        person = Person(self.sandbox, self.sandbox.world.users[CHIEF], self.settle)
        person.goes_to(self.staff)
        return person

    def joins(self, name: str, username: str, language_code: str = "zh-hans") -> Person:
        """Add a person to the staff chat who is not staff yet."""
        person = Person.join(self.sandbox, name, after=self.settle, language_code=language_code, username=username)
        self.sandbox.add_to_group(self.staff, person.user, by=self.chief().user)
        person.goes_to(self.staff)
        return person

    async def operator_approves(self) -> None:
        """Approve all pending proposals on the command line."""
        for it in database.waiting(self.settings, self.clock):
            database.approve(self.settings, self.clock, it.number)
        await self.sweeps()

    async def sweeps(self) -> None:
        """Run the clock's sweep of each minute, which handles what another process has written."""
        self.lian._roles["clock"]._clock._wake.set()  # type: ignore[attr-defined]
        await self.settle()

    async def settle(self, seconds: float = HANGS) -> None:
        """Wait until all work that can be done is done, for so many real seconds at most."""
        bots = (self.reporter_bot, self.desk_bot)
        await settle(self.lian, self.clock, lambda: sum(map(self.sandbox.pending, bots)), seconds=seconds)

    async def passes(self, **time: float) -> None:
        """Advance the time (arguments of `timedelta`), and let the clock do its work at each instant."""
        await self.until(self.clock.now() + timedelta(**time))

    async def sleeps(self, **time: float) -> None:
        """Advance the time at once, as when the machine was asleep; the clock then does what has come due."""
        await self.settle()
        self.clock.advance(timedelta(**time))
        await self.settle()

    async def until(self, at: datetime) -> None:
        """Advance the time to `at`."""
        await self.settle()
        while (timer := self.clock.next_timer()) is not None and timer <= at:
            self.clock.advance_to(timer)
            await self.settle()
        self.clock.advance_to(at)
        await self.settle()

    async def restarts(self) -> None:
        """Stop Lian, and start it again on the same data."""
        await self.lian.__aexit__(None, None, None)
        await self.starts()

    async def starts(self) -> None:
        """Start Lian again on the same data after a stop."""
        self.lian = await Lian(self.settings, self.clock).__aenter__()
        await self.settle()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query; `ALIAS` in it is the alias of a row of `staff`."""
        engine = create_engine(engines.parsed(self.settings.database_url))
        with engine.connect() as conn:
            if conn.dialect.name == "sqlite":
                conn.connection.driver_connection.create_function("alias", 2, self._alias)  # type: ignore[union-attr]
            found = [tuple(row) for row in conn.execute(text(sql.replace("ALIAS", _ALIAS)))]
        engine.dispose()
        return found

    def _alias(self, account: bytes, sealed: bytes) -> str:
        keys = stored.read_keys(self.settings.database_url, OperatorKey.from_text(KEY))
        return alias_of(Keyring(keys), account, sealed)

    def execute(self, sql: str) -> None:
        """Change the database directly, as no production code does."""
        engine = create_engine(engines.parsed(self.settings.database_url))
        with engine.begin() as conn:
            conn.execute(text(sql))
        engine.dispose()

    def readable(self, *secrets: str) -> list[str]:
        """Return the secrets that are readable in the files of the SQLite database."""
        file = Path(self.settings.database_url.removeprefix("sqlite:///"))
        raw = b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))
        return [secret for secret in secrets if secret.encode() in raw]

    def calls(self, method: str, *, ok: bool = True) -> list[dict[str, Any]]:
        """Return the calls that Telegram carried out (or refused), oldest first."""
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
    """Open a stage with Lian idle on it, until `stack` closes.

    Args:
        folder: for the evidence.
        different: settings that differ from the default.
    """
    sandbox = await stack.enter_async_context(Sandbox(now=clock.now))
    stack.callback(lambda: botapi.check(sandbox.calls))
    stack.callback(lambda: pressable.check(sandbox.calls))
    stack.callback(lambda: screens.check(sandbox.calls))
    reporter = sandbox.add_bot("1001:reporter-token", username="lian_bot", name="立案助手")
    desk = sandbox.add_bot("1002:desk-token", username="lian_desk_bot", name="立案工作台")
    chief = sandbox.add_person("周主任", language_code="zh-hans", username="chief_zhou", id=CHIEF)
    staff = sandbox.add_group("工作群", forum=forum, supergroup=supergroup, members=[chief], admins=[desk])
    values: dict[str, Any] = {
        "reporter_bot_token": reporter.token,
        "desk_bot_token": desk.token,
        "STAFF_CHAT_ID": staff.id,
        "admin_ids": frozenset({chief.id}),
        "lian_key": KEY,
        "database_url": database_url,
        "evidence_url": str(folder / "evidence"),
        "telegram_api_url": sandbox.url,
        # The clock stands while people act, so that all they do falls into one minute.
        "send_per_group_minute": 10_000,
    }
    settings = GivenSettings(**{**values, **different})
    said = sweeping.Said(stack) if sweeping.ON else None
    story = Story(sandbox, clock, settings, reporter, desk, staff, await Lian(settings, clock).__aenter__())
    stack.push_async_callback(lambda: story.lian.__aexit__(None, None, None))
    if said:
        stack.callback(said.search, settings, folder)
    await story.settle()
    return story
