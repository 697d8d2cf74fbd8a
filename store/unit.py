"""Units: functions of a transaction that run one after another, those that wait together sharing one commit."""

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from rules.installation import Installation
from store.engine import outages
from store.engine.connection import Connection
from store.engine.runners import runner
from store.engine.writer import Job, Writer
from store.sealing import Keyring

T = TypeVar("T")


@dataclass(slots=True)
class Tx:
    """What a unit touches: its connection, the installation's keys, the instant it runs at.

    Attributes:
        now: aware UTC.
        case_keys: of the cases that were read here, wrapped; None where it is destroyed.
        settings: those that were read or put here.
        wakes: who has work once this is committed: "outbox.reporter", "outbox.desk", "files", "clock", "enforcer",
            "doorkeeper".
    """

    conn: Connection
    keys: Keyring
    now: datetime
    installation: Installation
    case_keys: dict[int, bytes | None] = field(default_factory=dict)
    settings: dict[str, str | None] = field(default_factory=dict)
    wakes: set[str] = field(default_factory=set)
    _asked: dict[Hashable, Any] = field(default_factory=dict)

    def once(self, question: Hashable, ask: Callable[[], T]) -> T:
        """Return the answer to a question that several ask in one unit; it is asked of the database once."""
        if question not in self._asked:
            self._asked[question] = ask()
        answer: T = self._asked[question]
        return answer

    def ask_again(self) -> None:
        """Forget the answers, because something was written that changes one."""
        self._asked.clear()


class Store:
    """The database, by units and queries; opened once a process."""

    def __init__(
        self,
        url: str,
        keys: Keyring,
        installation: Installation,
        clock: Callable[[], datetime],
        wake: Callable[[set[str]], None] = lambda names: None,
    ) -> None:
        """`url` is of a database already migrated; `wake` is called on the event loop after each commit that gave
        somebody work. `installation` may be replaced once more is known of it."""
        self.installation = installation
        self.wake = wake
        self._url = url
        self._keys = keys
        self._clock = clock

    def open(self) -> None:
        """From now on units are committed and queries answered."""
        self._runner = runner(self._url)
        self._writer = Writer(self._runner.write, lambda names: self.wake(names))

    async def close(self) -> None:
        """Finish what waits to be written, then let go of the database."""
        await self._writer.stop()
        self._runner.close()

    async def commit(self, unit: Callable[[Tx], T]) -> T:
        """The unit's value, once it is durable; a refusal is a value like any other.

        The unit may run twice, so it touches nothing but its transaction.

        Raises:
            Exception: whatever the unit raised; then nothing of it has happened.
        """

        def work(conn: Connection) -> tuple[T, set[str]]:
            tx = self._tx(conn)
            return unit(tx), tx.wakes

        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._writer.put(Job(work, future))
        return await future

    async def read(self, query: Callable[[Tx], T]) -> T:
        """The query's value; it sees what was committed and cannot write. Waits while the database is away."""
        while True:
            try:
                return await self._runner.read(lambda conn: query(self._tx(conn)))
            except Exception as error:
                if not outages.passes(error):
                    raise
            await asyncio.sleep(outages.PATIENCE)

    def _tx(self, conn: Connection) -> Tx:
        return Tx(conn, self._keys, self._clock(), self.installation)
