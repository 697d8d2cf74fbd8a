"""Units: functions that run one after another in a transaction; units that wait together share one commit."""

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from rules.operator.installation import Installation
from store.engine import outages
from store.engine.connection import Connection
from store.engine.runners import runner
from store.engine.writer import Job, Writer
from store.guard.settling import Guard
from store.sealing import Keyring
from store.tables.columns import hour_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """An anonymous case, and the person who has it open by its receipt code."""

    case_id: int
    person_id: int


@dataclass(slots=True)
class Tx:
    """A transaction: its connection, the installation's keys, the instant it runs at.

    Attributes:
        now: aware UTC.
        case_keys: numbers and wrapped keys of the cases read in this transaction; None for a destroyed key.
        case_changes: columns of cases that were changed and that no event has told yet.
        wakes: names of those that have work after the commit: "outbox.reporter", "outbox.desk", "files", "clock",
            "enforcer", "doorkeeper".
        opened: the anonymous case that the person who acts in this unit has open, as its reporter.
        unnamed: a report is filed anonymously in this unit.
    """

    conn: Connection
    keys: Keyring
    now: datetime
    installation: Installation
    case_keys: dict[int, tuple[str, bytes | None]] = field(default_factory=dict)
    case_changes: dict[int, dict[str, Any]] = field(default_factory=dict)
    wakes: set[str] = field(default_factory=set)
    opened: OpenedCase | None = None
    unnamed: bool = False
    _asked: dict[Hashable, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Have what this transaction writes guarded."""
        if self.conn.guard is None:
            self.conn.guard = Guard(self.keys)

    @property
    def quiet(self) -> bool:
        """Whether somebody acts of whom nothing may be known: who files anonymously, or has an anonymous case open."""
        return self.unnamed or self.opened is not None

    @property
    def at(self) -> datetime:
        """The instant that rows of a case keep of what is done in this unit: now; the hour where it is `quiet`."""
        return hour_of(self.now) if self.quiet else self.now

    def once(self, question: Hashable, ask: Callable[[], T]) -> T:
        """Return the result of `ask`, which runs once per `question` in a unit, however many callers need it."""
        if question not in self._asked:
            self._asked[question] = ask()
        answer: T = self._asked[question]
        return answer

    def tell(self, question: Hashable, answer: Any) -> None:
        """Have `once` return this from now on: another query has answered the question, or a write has changed it."""
        self._asked[question] = answer

    def forget(self, question: Hashable) -> None:
        """Have `once` ask this question again."""
        self._asked.pop(question, None)

    def ask_again(self) -> None:
        """Discard the results of `once`, because a write has changed one."""
        self._asked.clear()


class Store:
    """The database of a process: units write, queries read."""

    def __init__(
        self,
        url: str,
        keys: Keyring,
        installation: Installation,
        clock: Callable[[], datetime],
        wake: Callable[[set[str]], None] = lambda names: None,
    ) -> None:
        """Take a migrated database.

        Args:
            wake: is called on the event loop after a commit, with the names of those that have work now (`Tx.wakes`).
        """
        self.installation = installation
        self.wake = wake
        self._url = url
        self._keys = keys
        self._clock = clock

    def open(self) -> None:
        """Open the database."""
        self._runner = runner(self._url)
        self._writer = Writer(self._runner.write, lambda names: self.wake(names))

    async def close(self) -> None:
        """Write the units that wait, then close the database."""
        await self._writer.stop()
        self._runner.close()

    async def commit(self, unit: Callable[[Tx], T]) -> T:
        """Run a unit and return its value once it is durable; a refusal is a value like any other.

        The unit may run twice, so it touches nothing but its transaction.

        Raises:
            Exception: the unit's own; nothing of the unit has happened then.
        """

        def work(conn: Connection) -> tuple[T, set[str]]:
            tx = self._tx(conn)
            return unit(tx), tx.wakes

        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._writer.put(Job(work, future))
        return await future

    async def read(self, query: Callable[[Tx], T], *, long: bool = False) -> T:
        """Run a query on committed data and return its value. It cannot write, and waits while the database is away.

        Args:
            long: it may take longer than 20 ms, and is kept off the event loop on every database.
        """
        while True:
            try:
                return await self._runner.read(lambda conn: query(self._tx(conn)), long=long)
            except Exception as error:
                if not outages.is_transient(error):
                    raise
            await asyncio.sleep(outages.RETRY_SECONDS)

    def _tx(self, conn: Connection) -> Tx:
        now = self._clock()
        self._keys.refresh(now, conn)
        return Tx(conn, self._keys, now, self.installation)
