"""Fixtures of the stories: the sandbox, all of Lian on a fixed clock, reporters, and staff in the staff chat."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from sandbox import Person
from tests.stories.staging import Story, opened
from tests.support.clock import ManualClock


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


@pytest.fixture
async def stage(clock: ManualClock, database: str, tmp_path: Path) -> AsyncIterator[Stage]:
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
