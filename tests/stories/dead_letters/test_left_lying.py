"""Failed updates and cases that nobody may see are told to staff."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from structlog.testing import capture_logs

from bot.commands import check
from bot.commands.database import RetryCounts, retry
from bot.settings import StartRefusedError
from dialogs.intake import report
from sandbox import Person
from tests.stories.at_the_desk import filed, hired
from tests.stories.conftest import Story
from tests.support.settling import until


async def fails(story: Story, wei: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Wei send a description that Lian fails to handle."""

    def broken(*_: Any) -> None:
        raise KeyError

    await wei.starts(story.reporter_bot, "leaf_abuse")
    if "同意并继续" in wei.buttons:
        await wei.taps("同意并继续")
    await wei.says("@rude_one")
    with monkeypatch.context() as fault:
        fault.setattr(report, "walk", broken)
        await wei.says("他昨天骂我")
    assert "没有办成" in wei.last


def count(story: Story, which: str) -> int:
    """Return the number of these updates, counting only those with their words."""
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        found = conn.execute(text(f"SELECT count(sealed_body) FROM inbox WHERE {which}")).scalar_one()
    engine.dispose()
    return int(found)


def kept(story: Story) -> int:
    return count(story, "state = 'set_aside'")


async def told_by_check(story: Story) -> list[str]:
    return [finding.words async for finding in check.findings(story.settings) if not finding.fine]


async def test_a_failed_update_is_handled_at_the_next_start_after_lian_retry(
    story: Story, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fails(story, wei, monkeypatch)
    assert "1 updates failed and are set aside; `lian retry` has them handled again." in await told_by_check(story)
    with pytest.raises(StartRefusedError, match="already runs"):
        await asyncio.to_thread(retry, story.settings, story.clock)
    await story.stops()
    assert await asyncio.to_thread(retry, story.settings, story.clock) == RetryCounts(1, 0)
    assert await asyncio.to_thread(retry, story.settings, story.clock) == RetryCounts(0, 0)
    await story.restarts()
    assert kept(story) == 0
    await until(lambda: count(story, "state = 'waiting'") == 0)
    await story.settle()
    await wei.taps("好了")
    assert "他昨天骂我" in wei.last


async def test_a_failed_update_is_emptied_after_its_retention_period(
    story: Story, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fails(story, wei, monkeypatch)
    await story.passes(days=29)
    assert kept(story) == 1
    await story.passes(days=1)
    assert kept(story) == 0
    assert await told_by_check(story) == []


async def test_a_case_nobody_may_see_is_held_and_shown_when_somebody_may(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    chief.goes_to(story.staff)
    before = len(story.staff.messages)
    with capture_logs() as logs:
        number = await filed(story, wei, about="@chief_zhou", words="主任把我的资料给了别人")
    assert "还没有能看它的人" in "\n".join(wei.screen)
    assert [line["case"] for line in logs if "nobody may see" in line["event"]] == [1]
    assert any("1 restricted cases wait" in words for words in await told_by_check(story))
    await story.passes(hours=3)
    assert len(story.staff.messages) == before
    lin = await story.person("小林", username="lin_cleared")
    story.sandbox.add_to_group(story.staff, lin.user, by=chief.user)
    await hired(story, chief, lin, "审核员", "涉密许可")
    lin.goes_to(story.desk_bot)
    assert number in "\n".join(lin.screen)
    assert await told_by_check(story) == []
    await wei.says(number)
    assert "还没有能看它的人" not in wei.last
