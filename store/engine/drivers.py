"""How a prepared statement reaches each driver: SQLite's by a cursor, PostgreSQL's straight through libpq.

psycopg's cursor reads a statement, looks whether it is prepared and waits, all in Python, which took half of a
statement's processor time; libpq waits without Python's lock, and takes it once a statement (decision 25).
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

import psycopg
import sqlalchemy
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import DiagnosticField, ExecStatus, Format, TransactionStatus
from psycopg.pq.abc import PGresult
from sqlalchemy import Dialect
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

_NUMBERED: Dialect = PGDialect_psycopg(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]


class Answer(NamedTuple):
    """What the driver gave: its rows as they came, how many were touched, and SQLite's last number."""

    rows: Sequence[Sequence[Any]]
    rowcount: int
    last_number: int | None


class Driver(Protocol):
    """Executes statements on one connection."""

    def execute(self, sql: str, values: Sequence[Any]) -> Answer:
        """Execute it with these values, in their order.

        Raises:
            Exception: the driver's own Error.
        """
        ...


def driver(plain: sqlalchemy.Connection) -> Driver:
    """The driver of this connection."""
    return Libpq(plain) if plain.dialect.name == "postgresql" else Cursor(plain)


def spelling(dialect: Dialect) -> Dialect:
    """The dialect in which a statement is written for the driver: PostgreSQL itself knows parameters as $1, $2."""
    return _NUMBERED if dialect.name == "postgresql" else dialect


class Cursor:
    """SQLite keeps what it has read of a statement by itself."""

    def __init__(self, plain: sqlalchemy.Connection) -> None:
        self._cursor: Any = plain.connection.cursor()

    def execute(self, sql: str, values: Sequence[Any]) -> Answer:
        """As Driver has it."""
        cursor = self._cursor
        cursor.execute(sql, values)
        rows = cursor.fetchall() if cursor.description else ()
        return Answer(rows, cursor.rowcount, cursor.lastrowid)


class Libpq:
    """Each statement is prepared on the server once a connection.

    Values go as text, so that the server takes each for the type its place in the statement has; bytes go as they are.
    """

    def __init__(self, plain: sqlalchemy.Connection) -> None:
        connection: Any = plain.connection.driver_connection
        self._connection: psycopg.Connection[Any] = connection
        self._transformer = Transformer(connection)
        self._names: dict[str, bytes] = plain.connection.info.setdefault("prepared", {})

    def execute(self, sql: str, values: Sequence[Any]) -> Answer:
        """As Driver has it."""
        libpq, transformer = self._connection.pgconn, self._transformer
        if libpq.transaction_status == TransactionStatus.IDLE and not self._connection.autocommit:
            _checked(libpq.exec_(b"BEGIN"))
        name = self._names.get(sql)
        if name is None:
            name = b"lian_%d" % len(self._names)
            _checked(libpq.prepare(name, sql.encode()))
            self._names[sql] = name
        formats = [PyFormat.BINARY if type(value) is bytes else PyFormat.TEXT for value in values]
        written = transformer.dump_sequence(values, formats)
        # None stands for NULL; only the annotation of `exec_prepared` leaves it out.
        result = _checked(libpq.exec_prepared(name, written, transformer.formats, Format.BINARY))  # type: ignore[arg-type]
        transformer.set_pgresult(result)
        rows = transformer.load_rows(0, result.ntuples, tuple)
        return Answer(rows, result.command_tuples or 0, None)


def _checked(result: PGresult) -> PGresult:
    if result.status in (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK):
        return result
    if result.error_field(DiagnosticField.SQLSTATE) is None:
        raise psycopg.OperationalError(result.get_error_message("utf-8"))
    raise error_from_result(result)
