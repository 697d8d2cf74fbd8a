"""Migrations: bring a database to the schema that this version of Lian needs, or back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from rules.addresses import Address
from store.engine import engines
from store.sealing import Keyring

_FOLDER = Path(__file__).with_name("migrations")


def upgrade(
    url: str, revision: str = "head", *, keys: Keyring | None = None, staff_chat: Address | None = None
) -> None:
    """Upgrade the database; one already at the revision stays as it is. The folder of a SQLite file is created.

    Args:
        keys: the keys that the database is sealed with; needed where sealed values or hashes change.
        staff_chat: the staff group in the settings.

    Raises:
        SealError: the database is sealed with another key; nothing is changed.
    """
    engines.make_place(url)
    with _connected(url) as connection:
        command.upgrade(_config(connection, keys, staff_chat), revision)


def downgrade(
    url: str, revision: str = "base", *, keys: Keyring | None = None, staff_chat: Address | None = None
) -> None:
    """Downgrade the database, losing what the former schema has no place for; otherwise as `upgrade`."""
    with _connected(url) as connection:
        command.downgrade(_config(connection, keys, staff_chat), revision)


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = engines.writer(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _config(connection: Connection, keys: Keyring | None, staff_chat: Address | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes.update(connection=connection, keys=keys, staff_chat=staff_chat)
    return config
