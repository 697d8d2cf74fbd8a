"""Database, evidence, settings and their folders are for the owner alone, and `lian check` looks."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands.exposure import exposed_file_warnings
from bot.runtime.disk import sqlite_process_lock
from bot.settings import Settings
from store import migrate
from store.engine import engines
from store.sealing import Key, make_operator_key
from store.vault import Vault
from tests.support.installation import KEYS


@pytest.fixture
def generous() -> Iterator[None]:
    """A umask that lets everybody read."""
    former = os.umask(0)
    yield
    os.umask(former)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None,
        reporter_bot_token="1001:reporter-token",
        desk_bot_token="1002:desk-token",
        STAFF_CHAT_ID=-5,
        admin_ids=frozenset({7}),
        lian_key=make_operator_key(),
        database_url=f"sqlite:///{tmp_path}/in/data/lian.db",
        evidence_url=str(tmp_path / "in" / "evidence"),
    )


async def used(settings: Settings) -> None:
    """As a run leaves them: locked, migrated, written, with a piece of evidence."""
    with sqlite_process_lock(settings.database_url):
        migrate.upgrade(settings.database_url)
        engine = engines.writer(settings.database_url)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE more (x)")
            kept = list(Path(settings.database_url.removeprefix("sqlite:///")).parent.iterdir())
            assert {path.name for path in kept} >= {"lian.db", "lian.db-wal", "lian.db-shm", "lian.db.lock"}
            assert not [path.name for path in kept if stat.S_IMODE(path.stat().st_mode) != 0o600]
        engine.dispose()
    await Vault(settings.evidence_url, KEYS).put(1, b"words", Key(bytes(32)))


async def test_whatever_the_umask_nobody_else_reads_what_is_made(
    settings: Settings, tmp_path: Path, generous: None
) -> None:
    await used(settings)
    for path in (tmp_path / "in").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    assert stat.S_IMODE((tmp_path / "in").stat().st_mode) == 0o700
    assert list(exposed_file_warnings(settings, tmp_path / ".env")) == []


async def test_what_others_may_read_is_said_with_what_to_do(settings: Settings, tmp_path: Path) -> None:
    await used(settings)
    env, data, evidence = tmp_path / ".env", tmp_path / "in" / "data", tmp_path / "in" / "evidence"
    env.touch()
    [piece] = evidence.iterdir()
    for path, mode in ((env, 0o644), (data, 0o755), (data / "lian.db", 0o640), (piece, 0o604)):
        path.chmod(mode)
    said = list(exposed_file_warnings(settings, env))
    assert said == [
        f"{env} is readable by others: chmod 600 {env}",
        f"{data} is readable by others: chmod 700 {data}",
        f"{data / 'lian.db'} is readable by others: chmod 600 {data / 'lian.db'}",
        f"Files in {evidence} are readable by others: chmod 600 {evidence}/*",
    ]
    for path, mode in ((env, 0o600), (data, 0o700), (data / "lian.db", 0o600), (piece, 0o600)):
        path.chmod(mode)
    assert list(exposed_file_warnings(settings, env)) == []


def test_the_folder_that_lian_is_started_in_is_the_operators_own(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    here = settings.model_copy(update={"database_url": "sqlite:///lian.db", "evidence_url": "s3://bucket/x"})
    engines.make_place(here.database_url)
    assert list(exposed_file_warnings(here, Path(".env"))) == []
