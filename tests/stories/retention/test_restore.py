"""A backup from before an erasure is restored: what was erased is erased again, by a list kept apart (row F2)."""

import shutil
from pathlib import Path

import pytest

from bot.files.erased_list import ErasedList
from bot.settings import StartRefusedError
from sandbox import Person
from tests.stories.at_the_desk import decided, filed, hired
from tests.stories.conftest import Story


class Backup:
    """A copy of the database, made and restored while Lian is stopped."""

    def __init__(self, story: Story, folder: Path) -> None:
        self._story, self._folder = story, folder
        self._file = Path(story.settings.database_url.removeprefix("sqlite:///"))

    async def made(self) -> None:
        await self._story.lian.__aexit__(None, None, None)
        self._folder.mkdir()
        for each in self._file.parent.glob(f"{self._file.name}*"):
            shutil.copy(each, self._folder)
        await self._story.starts()

    async def restored(self) -> None:
        await self._story.lian.__aexit__(None, None, None)
        for each in self._file.parent.glob(f"{self._file.name}*"):
            each.unlink()
        for each in self._folder.iterdir():
            shutil.copy(each, self._file.parent)
        await self._story.starts()


@pytest.fixture
def backup(story: Story, tmp_path: Path) -> Backup:
    return Backup(story, tmp_path / "backup")


async def test_a_person_and_a_case_that_were_erased_stay_erased_and_nobody_else_is(
    story: Story, backup: Backup, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    lin = await story.person("Lin", language_code="en")
    other = await filed(story, lin, about="@another_account", words="Somebody else's report")
    await backup.made()
    await wei.says("/erase")
    await wei.taps("确定删除")
    await story.sleeps(days=366)
    listed = ErasedList.of(story.settings)
    assert len(listed.read()) == 2, "the person and the case"
    assert number.encode() not in listed.file.read_bytes()
    await backup.restored()
    assert story.rows("SELECT wrapped_key IS NULL FROM cases ORDER BY id") == [(1,), (0,)]
    assert story.rows("SELECT account IS NULL, wrapped_key IS NULL FROM person ORDER BY id") == [(1, 1), (0, 0)]
    assert not story.readable("他在评论里骂人")
    mod.goes_to(story.staff)
    await mod.says(f"/search {number}")
    assert "的内容、证据和记录已于" in mod.last
    await lin.says(f"/status {other}")
    assert other in lin.last


async def test_whoever_comes_back_after_it_is_not_taken_for_the_one_who_was_erased(
    story: Story, backup: Backup, wei: Person
) -> None:
    await backup.made()
    await wei.starts(story.reporter_bot)
    await wei.says("/erase")
    await wei.taps("确定删除")
    await backup.restored()
    await filed(story, wei)  # has the id of the one who was erased
    await story.restarts()
    assert story.rows("SELECT account IS NULL FROM person") == [(0,)]


async def test_a_list_that_was_lost_is_written_anew_and_a_torn_line_is_passed_over(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await wei.starts(story.reporter_bot)
    await wei.says("/erase")
    await wei.taps("确定删除")
    listed = ErasedList.of(story.settings)
    before = listed.read()
    assert len(before) == 1
    listed.file.unlink()
    await story.restarts()
    assert listed.read() == before
    with listed.file.open("a") as file:
        file.write("lian-erased-1 0123")
    await wei.starts(story.reporter_bot)
    await wei.says("/erase")
    await wei.taps("确定删除")
    assert len(listed.read()) == 2
    assert listed.file.stat().st_mode & 0o077 == 0


async def test_a_list_that_cannot_be_read_refuses_the_start(story: Story) -> None:
    ErasedList.of(story.settings).file.mkdir()
    await story.lian.__aexit__(None, None, None)
    with pytest.raises(StartRefusedError, match="ERASED_KEYS cannot be read"):
        await story.starts()
    ErasedList.of(story.settings).file.rmdir()
    await story.starts()
