"""Transient failures of the database: nothing is wrong with the unit, so it waits and runs again."""

import sqlite3

from sqlalchemy.exc import DBAPIError

RETRY_SECONDS = 0.5
"""Seconds between two tries while the database does not answer."""

_SQLITE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
}

_SQLSTATE_CLASSES = {"08", "40", "53", "55", "57"}
"""PostgreSQL, appendix A: connection lost, rolled back for another, out of resources, locked, shutting down."""


def is_transient(error: BaseException) -> bool:
    """Return whether the same unit may succeed a little later."""
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    cause = error.orig
    if isinstance(cause, sqlite3.OperationalError):
        return (cause.sqlite_errorcode & 0xFF) in _SQLITE
    sqlstate = getattr(cause, "sqlstate", None)
    # psycopg raises an OperationalError without a state if no server answers.
    return type(cause).__name__ == "OperationalError" if sqlstate is None else sqlstate[:2] in _SQLSTATE_CLASSES


def error_message(error: BaseException) -> str:
    """Return the first line of the database's message; never a statement's parameters."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
