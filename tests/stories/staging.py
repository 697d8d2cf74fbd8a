"""The stage of a story: the sandbox, all of Lian on a fixed clock, the administrator, and the staff chat."""

from collections.abc import Hashable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import create_engine, text

from bot.commands import database
from bot.processes import menus
from bot.processes.wiring import Lian
from bot.settings import Settings
from bot.telegram.channel import ALLOWED_UPDATES
from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.guard.renewing import renew
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
INTRODUCED_IN = menus._languages
"""In which languages both bots introduce themselves."""


@dataclass(slots=True)
class Story:
    """The stage of a story. Its actions wait until both bots are idle; Lian starts with the first of them."""

    sandbox: Sandbox
    clock: ManualClock
    settings: Settings
    reporter_bot: Bot
    desk_bot: Bot
    staff: Chat
    folder: Path
    copied_calls: int = 0
    """How many of the sandbox's calls came with a copy of a beginning, in which they were checked."""
    _lian: Lian | None = None
    _stopped: bool = False
    _begun: tuple[Hashable, int] | None = None

    @property
    def lian(self) -> Lian:
        """Lian, which has started."""
        assert self._lian is not None, "Lian starts with the first act, or with `settle()`"
        return self._lian

    def at(self, other: Lian) -> "Story":
        """Return this stage as seen at another process of Lian on the same data."""
        return replace(self, _lian=other)

    def untouched(self) -> Hashable | None:
        """Return by which beginnings all came that is on this stage; None where anything else has happened."""
        if self._lian is not None or self._begun is None or self._begun[1] != self._written():
            return None
        return self._begun[0]

    def begins_with(self, beginnings: Hashable) -> None:
        """Remember by which beginnings all came that is on this stage, on which Lian has not started yet."""
        self._stopped = False
        self._begun = beginnings, self._written()

    def _written(self) -> int:
        return max(it.stat().st_mtime_ns for it in self.folder.glob("lian.db*"))

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
        await self.settle()
        self.lian._roles["clock"]._clock._wake.set()  # type: ignore[attr-defined]
        await self.settle()

    async def settle(self, seconds: float = HANGS) -> None:
        """Wait until all work that can be done is done, for so many real seconds at most."""
        if self._stopped:
            return
        if self._lian is None:
            self._lian = await Lian(self.settings, self.clock).__aenter__()
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
        await self.stops()
        await self.starts()

    async def starts(self) -> None:
        """Start Lian after a stop."""
        self._stopped = False
        await self.settle()

    async def stops(self) -> None:
        """Stop Lian, until `starts`."""
        self._stopped = True
        if self._lian is not None:
            await self._lian.__aexit__(None, None, None)
            self._lian = None

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

    def rewrites(self, table: str, sql: str) -> None:
        """Change rows of a guarded table as if Lian had: with their codes."""
        keys = Keyring(stored.read_keys(self.settings.database_url, OperatorKey.from_text(KEY)))

        def work(conn: Connection) -> None:
            conn.execute(text(sql))
            conn.execute(text(f"UPDATE {table} SET mac = NULL"))
            renew(conn, keys)

        engine = engines.writer(self.settings.database_url)
        with engine.begin() as raw:
            worked(raw, work)
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
    introduces: bool = False,
    **different: Any,
) -> Story:
    """Open a stage until `stack` closes; where something differs from the default, with Lian idle on it.

    Args:
        folder: for the evidence.
        introduces: whether the bots introduce themselves as at their first start of all, in 27 calls.
        different: settings that differ from the default.
    """
    sandbox = await stack.enter_async_context(Sandbox(now=clock.now))
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
    story = Story(sandbox, clock, settings, reporter, desk, staff, folder)
    for checked in (botapi.check, pressable.check, screens.check):
        stack.callback(lambda check=checked: check(list(sandbox.calls)[story.copied_calls :]))
    stack.push_async_callback(story.stops)
    if said:
        stack.callback(said.search, settings, folder)
    if introduces:
        stack.enter_context(mock.patch.object(menus, "_languages", INTRODUCED_IN))
    if introduces or different or said or not database_url.startswith("sqlite"):
        await story.settle()
    else:
        for bot in (reporter, desk):
            bot.updates.allowed = list(ALLOWED_UPDATES)  # as a start long ago has asked for them
        story.begins_with(())
    return story
