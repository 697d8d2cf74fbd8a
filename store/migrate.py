"""Migrations: bring a database to the schema that this version of Lian needs, or back."""

from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, inspect, text

from rules.addresses import Address
from store.engine import engines
from store.engine.connection import Connection as GuardedConnection
from store.engine.runners import worked
from store.guard.renewing import renew
from store.guard.settling import Guard
from store.ledger import ledger
from store.sealing import Keyring

_FOLDER = Path(__file__).with_name("migrations")
_UTC = ZoneInfo("UTC")
_COUNTED_SINCE = "0068"
"""The revision from which on cases are counted as they happen, in the present form."""
_REVISIONS = {file.stem.partition("_")[0] for file in (_FOLDER / "versions").glob("[0-9]*.py")}
_NEWEST = max(_REVISIONS)


class UnknownRevisionError(LookupError):
    """The database is at a revision that this version of Lian has no migration from: it is older, or newer."""


def upgrade(
    url: str,
    revision: str = "head",
    *,
    keys: Keyring | None = None,
    staff_chat: Address | None = None,
    timezone: ZoneInfo = _UTC,
) -> None:
    """Upgrade the database; one already at the revision stays as it is. The folder of a SQLite file is created.

    Alembic is imported only where there is something to do: a start does without the half second that it takes.

    Args:
        keys: the keys that the database is sealed with; needed where sealed values or hashes change.
        staff_chat: the staff group in the settings.
        timezone: the operator's, by whose days cases from before the ledger are counted.

    Raises:
        SealError: the database is sealed with another key; nothing is changed.
        UnknownRevisionError: no migration leads on from the revision of the database; nothing is changed.
    """
    engines.make_place(url)
    with engines.writing(url) as connection:
        former = _revision(connection)
        if former is not None and former not in _REVISIONS:
            raise UnknownRevisionError(former)
        if revision != "head" or former != _NEWEST:
            _run("upgrade", revision, connection, keys, staff_chat)
        if revision == "head" and former not in (None, _NEWEST):
            worked(connection, lambda conn: _finish(conn, keys, timezone if former < _COUNTED_SINCE else None))


def _finish(conn: GuardedConnection, keys: Keyring | None, timezone: ZoneInfo | None) -> None:
    """Give rows the codes that they lack, and count cases anew where a time zone is given, which writes their rows."""
    if keys is not None:
        renew(conn, keys)
        conn.guard = Guard(keys)
    if timezone is not None:
        ledger.recount(conn, timezone)


def is_current(url: str) -> bool:
    """Whether the database is at the schema of this version already."""
    engines.make_place(url)
    engine = engines.reader(url, 1)
    try:
        with engine.connect() as connection:
            return _revision(connection) == _NEWEST
    finally:
        engine.dispose()


def downgrade(
    url: str, revision: str = "base", *, keys: Keyring | None = None, staff_chat: Address | None = None
) -> None:
    """Downgrade the database, losing what the former schema has no place for; otherwise as `upgrade`."""
    with engines.writing(url) as connection:
        _run("downgrade", revision, connection, keys, staff_chat)


def _revision(connection: Connection) -> str | None:
    """Return the revision that the database is at; None before the first migration."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _run(way: str, revision: str, connection: Connection, keys: Keyring | None, staff_chat: Address | None) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes.update(connection=connection, keys=keys, staff_chat=staff_chat)
    getattr(command, way)(config, revision)
