"""A story whose people act its beginning and one that gets a copy of it go on alike."""

import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from sandbox import Person
from tests.canaries import sweeping
from tests.stories.at_the_desk import card, colleague, filed, hired, opens
from tests.stories.conftest import Stage, Story, opened
from tests.support.clock import ManualClock


@pytest.fixture
async def other(_migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Story]:
    """A second default stage."""
    folder = tmp_path_factory.mktemp("other")
    shutil.copy(_migrated_file, folder / "lian.db")
    async with AsyncExitStack() as stack:
        yield await opened(stack, ManualClock(), f"sqlite:///{folder / 'lian.db'}", folder)


async def _begun(story: Story, reporter: str) -> tuple[Person, Person, str]:
    chief, mod, wei = story.chief(), story.joins("阿明", "aming"), await story.person(reporter)
    await hired(story, chief, mod, "审核员")
    return mod, wei, await filed(story, wei, words="他连续骂人")


@pytest.mark.skipif(sweeping.ON, reason="what people say must be heard, so no beginning is copied")
async def test_a_copy_goes_on_as_what_it_is_a_copy_of(story: Story, other: Story) -> None:
    screens = []
    for at in (story, other):
        mod, wei, number = await _begun(at, "小伟")
        opens(at, mod, number)
        await mod.taps("立案")
        await wei.says(number)
        await at.restarts()
        await mod.taps("开始调查")
        screens.append((number, mod.screen, wei.screen, card(mod), len(at.rows("SELECT id FROM event"))))
    assert other.copied_calls > 10
    assert screens[0] == screens[1]


async def test_another_person_and_a_changed_stage_get_no_copy(stage: Stage, other: Story) -> None:
    first = await stage()
    _, _, number = await _begun(first, "小伟")
    _, lin, another = await _begun(other, "小林")
    assert another != number
    assert lin.user.full_name == "小林"
    other.execute("UPDATE staff SET names = names")
    before = len(other.calls("sendMessage"))
    await colleague(other, other.chief(), "老陈", "lao_chen", "负责人")
    assert other.copied_calls < before < len(other.calls("sendMessage"))
