"""A row that keeps failing is set aside; the people concerned read what happened and what to do, and the rest
goes on."""

from datetime import timedelta
from typing import Any

import pytest

from bot.commands import check
from bot.commands.database import RetryCounts, retry
from cases.record import due as deeds
from dialogs.intake import report
from rules.vocabulary import DeadlineKind
from sandbox import Person
from store.record.deadlines import DeadlineRow
from store.unit import Tx
from tests.stories.at_the_desk import filed, hired
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


async def told_by_check(story: Story) -> list[str]:
    return [finding.words async for finding in check.findings(story.settings) if not finding.fine]


@pytest.fixture
@beginning
async def administrator(story: Story, chief: Person) -> Person:
    """The administrator, in private with the desk bot."""
    await chief.starts(story.desk_bot)
    return chief


WORDS = {
    # the reporter's language: what they read of a file, and of their words
    "zh-hans": ("有一个文件没能读出来，是我们的问题", "没有办成"),
    "zh-hant": ("有一個檔案沒能讀出來，是我們的問題", "沒有辦成"),
    "en": ("We could not read one file. That was our fault", "Something went wrong on our side"),
}


@pytest.mark.parametrize("language", WORDS)
async def test_a_file_that_lian_cannot_handle_is_told_to_its_sender_and_the_report_goes_on(
    language: str, story: Story, administrator: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any) -> None:
        raise RecursionError

    async def sends(reporter: Person) -> None:
        with monkeypatch.context() as fault:
            fault.setattr("store.vault.Vault.put", broken)
            await reporter.sends_document("a.txt", b"hello")
            await story.passes(minutes=1)
        assert WORDS[language][0] in "\n".join(reporter.screen)

    wei = await story.person("Wei", language_code=language)
    number = await filed(story, wei, evidence=sends)
    assert number in wei.last
    administrator.goes_to(story.desk_bot)
    screen = "\n".join(administrator.screen)
    assert "文件：1" in screen
    assert "lian check" in screen
    [found] = await told_by_check(story)
    assert found.startswith("1 files failed and are set aside (RecursionError at ")


@pytest.mark.parametrize("language", WORDS)
async def test_words_that_lian_cannot_handle_are_told_to_their_writer_and_to_the_administrators(
    language: str, story: Story, administrator: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise KeyError

    wei = await story.person("Wei", language_code=language)
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps({"zh-hans": "同意并继续", "zh-hant": "同意並繼續", "en": "Agree and continue"}[language])
    with monkeypatch.context() as fault:
        fault.setattr(report, "walk", broken)
        await wei.says("@rude_one")
    assert WORDS[language][1] in wei.last
    administrator.goes_to(story.desk_bot)
    assert "收到的消息和按键：1" in administrator.last
    await wei.says("@rude_one")
    assert WORDS[language][1] not in wei.last


async def test_a_deadline_that_lian_cannot_handle_is_told_by_its_number_and_tried_again_once_that_is_mended(
    story: Story, administrator: Person, mod: Person, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(story, administrator, mod, "审核员")
    number = await filed(story, wei)

    def broken(tx: Tx, row: DeadlineRow) -> None:
        raise KeyError

    administrator.goes_to(story.desk_bot)
    with monkeypatch.context() as fault:
        fault.setitem(deeds.DEADLINE_HANDLERS, DeadlineKind.REVIEW, broken)
        await story.passes(hours=20)
    screen = "\n".join(administrator.screen)
    assert number in screen
    assert "没有人看着它" in screen
    assert "时限，现在不再提醒：1" in screen
    [found] = [words for words in await told_by_check(story) if "deadlines" in words]
    assert found.endswith("`lian retry` has them tried again.")
    await story.stops()
    assert retry(story.settings, story.clock) == RetryCounts(0, 1)
    assert await told_by_check(story) == []
    before = len(story.staff.messages)
    await story.restarts()
    await story.until(story.clock.now() + timedelta(hours=12))
    assert any(number in str(message.content.get("text")) for message in list(story.staff.messages.values())[before:])
