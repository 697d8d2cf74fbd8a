"""Where a function of a connection runs: on the event loop where the database answers at once, else in a thread.

Threads share Python's lock, and with each answer of a database it changes hands: on SQLite that took a fifth of an
update's time. So only what may take long has a thread and a connection of its own there (decision 58).
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

import sqlalchemy
from sqlalchemy import Engine

from store.engine import engines
from store.engine.connection import Connection

T = TypeVar("T")

_READERS = 2
"""Connections on which a server is asked at once."""


def runner(url: str) -> "Inline | Threads":
    """Return the runner for this database."""
    return Inline(url) if engines.is_sqlite(url) else Threads(url)


class Inline:
    """SQLite is in the process itself: it answers at once, and only commits and long queries wait in threads."""

    def __init__(self, url: str) -> None:
        self._writing = engines.writer(url, busy=engines.BUSY_AT_ONCE)
        self._reading = engines.reader(url, 1)
        self._long = engines.reader(url, 1)
        self._looker = ThreadPoolExecutor(1, thread_name_prefix="lian-reader")
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="lian-disk")

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Run the work in a transaction of its own, one at a time, and return its value once it is durable.

        Raises:
            Exception: the work's, which is rolled back, or the commit's, whose outcome is unknown.
        """
        with self._writing.connect() as plain, plain.begin() as transaction:
            value = worked(plain, work)
            await asyncio.get_running_loop().run_in_executor(self._disk, transaction.commit)
        return value

    async def read(self, query: Callable[[Connection], T], *, long: bool = False) -> T:
        """Run the query on committed data and return its value; the database refuses to write.

        Args:
            long: it may take longer than the event loop may stand still.

        Raises:
            Exception: the query's own.
        """
        if long:
            return await asyncio.get_running_loop().run_in_executor(self._looker, _asked, self._long, query)
        return _asked(self._reading, query)

    def close(self) -> None:
        """Close the connections."""
        self._disk.shutdown()
        self._looker.shutdown()
        self._writing.dispose()
        self._reading.dispose()
        self._long.dispose()


class Threads:
    """A server is waited for in threads, so that meanwhile the loop does other things."""

    def __init__(self, url: str) -> None:
        self._writing = engines.writer(url)
        self._reading = engines.reader(url, _READERS)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="lian-writer")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="lian-reader")

    async def write(self, work: Callable[[Connection], T]) -> T:
        """As Inline has it."""

        def transaction() -> T:
            with self._writing.begin() as plain:
                return worked(plain, work)

        return await asyncio.get_running_loop().run_in_executor(self._writer, transaction)

    async def read(self, query: Callable[[Connection], T], *, long: bool = False) -> T:
        """As Inline has it; every query has a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, _asked, self._reading, query)

    def close(self) -> None:
        """As Inline has it."""
        self._writer.shutdown()
        self._readers.shutdown()
        self._writing.dispose()
        self._reading.dispose()


def _asked(engine: Engine, query: Callable[[Connection], T]) -> T:
    with engine.begin() as plain:
        return worked(plain, query)


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """Yield a connection that reads one state of the database, whatever others write meanwhile."""
    engine = engines.reader(url, 1)
    try:
        if engines.is_sqlite(url):
            with engine.connect() as plain:
                plain.exec_driver_sql("BEGIN")
                yield Connection(plain)
        else:
            with engine.execution_options(isolation_level="REPEATABLE READ").begin() as plain:
                yield Connection(plain)
    finally:
        engine.dispose()


def worked(plain: sqlalchemy.Connection, work: Callable[[Connection], T]) -> T:
    """Run the work, write what waits for the commit, and return the work's value; the caller commits.

    Raises:
        Exception: the work's, or the database's.
    """
    conn = Connection(plain)
    value = work(conn)
    conn.settle()
    conn.flush()
    return value
