"""The two engines of a database: one that writes, and one that only reads and never takes the write lock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from store.engine import private_files

BUSY_TIMEOUT = 2.0
"""Seconds SQLite itself waits for a lock before it says "database is locked"."""

BUSY_AT_ONCE = 0.02
"""Seconds for those who run on the event loop, which stands still as long; then the writer waits and tries again."""

BUSY_ALONE = 30.0
"""Seconds for a command or a start: it does nothing else, and a Lian that writes all the time may be beside it."""

_WRITER_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
_READER_PRAGMAS = ("query_only=ON",)

PREPARED = 1000
"""Statements that a connection keeps prepared, more than there are."""

_BY_INDEX = "-c random_page_cost=1.1"
"""PostgreSQL plans a prepared statement while its tables are still small, and keeps to that until it knows better. By
its own price of a page out of order it would read all of a table that grows with each update."""


def writer(url: str, connections: int = 1, *, busy: float = BUSY_TIMEOUT) -> Engine:
    """The engine that units are committed through; on SQLite each transaction begins with the write lock, for which it
    waits `busy` seconds."""
    engine = _engine(url, connections, busy, pragmas=_WRITER_PRAGMAS, options=_BY_INDEX)
    if is_sqlite(url):
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reader(url: str, connections: int) -> Engine:
    """The engine of queries; the database itself refuses a write through it.

    Each statement sees what was committed by then, so no transaction is begun or ended: SQLite's driver begins none
    by itself, PostgreSQL's is told not to.
    """
    options = f"{_BY_INDEX} -c default_transaction_read_only=on"
    at_once = {} if is_sqlite(url) else {"isolation_level": "AUTOCOMMIT"}
    return _engine(url, connections, BUSY_TIMEOUT, pragmas=_READER_PRAGMAS, options=options, **at_once)


@contextmanager
def writing(url: str) -> Iterator[sqlalchemy.Connection]:
    """Open a connection of its own for one transaction, which is committed unless something is raised; for commands and
    the start."""
    engine = writer(url, busy=BUSY_ALONE)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def cursor(plain: sqlalchemy.Connection) -> Any:
    """The driver's cursor for prepared statements; PostgreSQL's answers come in binary."""
    made: Any = plain.connection.cursor()
    if plain.dialect.name == "postgresql":
        from psycopg.pq import Format

        made.format = Format.BINARY
    return made


def attempt(url: str) -> None:
    """Ask the database for nothing at all, as the first start would: a SQLite file's folder is made.

    Raises:
        OSError: there is no place for the file.
        DBAPIError: the database does not answer, or lets nobody in.
    """
    make_place(url)
    engine = reader(url, 1)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")
    finally:
        engine.dispose()


def make_place(url: str) -> None:
    """Make a SQLite file and its folder, for nobody else to read; any other database has its own place."""
    if file := file_of(url):
        private_files.make_folder(file.parent)
        private_files.make_file(file)


def file_of(url: str) -> Path | None:
    """The file of a SQLite database; None for any other."""
    address = parsed(url)
    return Path(address.database) if is_sqlite(url) and address.database not in (None, "", ":memory:") else None


def parsed(url: str) -> URL:
    """The URL with the driver that Lian brings: `postgresql://` means psycopg 3.

    Raises:
        ValueError: it cannot be read as an address.
    """
    try:
        address = make_url(url)
    except ArgumentError:
        raise ValueError("no address of a database") from None  # the URL may hold a password
    return address.set(drivername="postgresql+psycopg") if address.drivername == "postgresql" else address


def is_sqlite(url: str) -> bool:
    """Whether the database is a SQLite file."""
    return parsed(url).get_backend_name() == "sqlite"


def _engine(url: str, connections: int, busy: float, *, pragmas: tuple[str, ...], options: str, **more: Any) -> Engine:
    # What people wrote must not reach a log through an exception's parameters (law 10).
    pool: dict[str, Any] = {"pool_size": connections, "max_overflow": 0, "hide_parameters": True, **more}
    if is_sqlite(url):
        arguments: dict[str, Any] = {"timeout": busy, "check_same_thread": False, "cached_statements": PREPARED}
        engine = create_engine(parsed(url), connect_args=arguments, **pool)
        event.listen(engine, "connect", lambda connection, _record: _prepare_sqlite(connection, pragmas))
    else:
        from store.engine.postgresql import CURSOR, prepare

        # PostgreSQL's own $1, $2 need no reading; what comes a second time is prepared.
        arguments = {"options": options, "cursor_factory": CURSOR, "prepare_threshold": 1}
        engine = create_engine(parsed(url), paramstyle="numeric_dollar", connect_args=arguments, **pool)
        event.listen(engine, "connect", lambda connection, _record: prepare(connection, PREPARED))
    return engine


def _prepare_sqlite(connection: Any, pragmas: tuple[str, ...]) -> None:
    # The driver would begin by itself, late and without the write lock.
    connection.isolation_level = None
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
