"""Migrations: a database is brought to the form that this version of Lian needs, or back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from store.engine import engines

_FOLDER = Path(__file__).with_name("migrations")


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database forward; one that is there already stays as it is. A SQLite file's folder is made."""
    engines.make_place(url)
    with _connected(url) as connection:
        command.upgrade(_config(connection), revision)


def downgrade(url: str, revision: str = "base") -> None:
    """Bring the database back, losing what the former form has no place for."""
    with _connected(url) as connection:
        command.downgrade(_config(connection), revision)


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = engines.writer(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config
