"""The dossier of a case: asked for at the desk, sent in private, on record, without its reporter (row F7)."""

import csv
import hashlib
import re
import subprocess
import sys
from asyncio import to_thread
from html import unescape
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from bot.commands import export
from bot.settings import StartRefusedError
from rules.vocabulary import DossierForm
from sandbox import Person
from tests.stories.at_the_desk import colleague, decided, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support import marked

CHECKER = Path(__file__).parents[3] / "tools" / "check_receipt.py"
PAPER = marked.pdf("张三的电脑")
LONG = "第一天他在群里发广告。" * 330 + "最后一句 🔒。"


async def asks(story: Story, person: Person, number: str, form: str = "PDF") -> bytes:
    """Ask for the dossier in the case's topic, and return the file from the private chat."""
    opens(story, person, number)
    if form not in " ".join(person.buttons):
        await person.taps("更多")
        await person.taps("卷宗")
    await person.taps(form)
    person.goes_to(story.desk_bot)
    [file] = person.last_message.files
    return file.content


def written(pdf: bytes) -> str:
    """Return the words of a PDF, without the numbers of its pages."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return "\n".join(re.sub(r"\d+ / \d+\s*$", "", page.get_textpage().get_text_range()) for page in document)


def read(pdf: bytes) -> str:
    """Return the words of a PDF, without blanks."""
    return re.sub(r"\s+", "", written(pdf))


def outside(key: str, text: str) -> subprocess.CompletedProcess[str]:
    """Check the receipts in a text as somebody does who has the public key and the checker."""
    command = [sys.executable, str(CHECKER), "--key", key, "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


def names(folder: Path) -> list[str]:
    return sorted(it.name for it in folder.glob("*.pdf"))


@pytest.fixture
@beginning
async def staffed(story: Story, chief: Person, mod: Person) -> Story:
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    return story


async def test_the_handler_reads_it_as_pdf_and_as_page(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    number = await decided(story, chief, mod, wei)
    await mod.starts(story.desk_bot)
    pdf = read(await asks(story, mod, number))
    for words in (
        number,
        "@loud_account",
        "他在评论里骂人",
        "立案",
        "作出处理",
        "三条评论均为人身攻击",
        "调阅卷宗",
        "保密",
    ):
        assert words in pdf
    page = (await asks(story, mod, number, "HTML")).decode()
    assert "删除内容" in page
    for words in ("小伟", str(wei.user.id)):
        assert words not in page
        assert words not in pdf
    assert page.count("调阅卷宗") == 2, "each reading is an event"


async def test_it_lists_the_evidence_with_the_hash_of_its_bytes(staffed: Story, mod: Person, wei: Person) -> None:
    async def sends_paper(person: Person) -> None:
        await person.sends_document("小伟的截图.pdf", PAPER, "application/pdf")

    number = await filed(staffed, wei, evidence=sends_paper)
    opens(staffed, mod, number)
    await mod.taps("认领")
    page = (await asks(staffed, mod, number, "HTML")).decode()
    assert hashlib.sha256(PAPER).hexdigest() in page
    assert str(len(PAPER)) in page
    assert "小伟的截图" not in page, "the sender's name for a file may tell who they are"


async def test_long_words_are_whole_and_markup_stays_words(staffed: Story, mod: Person, wei: Person) -> None:
    number = await filed(staffed, wei, words=LONG + "<script>alert(1)</script>")
    opens(staffed, mod, number)
    await mod.taps("认领")
    pdf = read(await asks(staffed, mod, number))
    assert pdf.count("第一天他在群里发广告。") == 330
    assert "最后一句[U+1F512]。" in pdf
    assert "表示本文件字体没有的字符；网页版卷宗里照原样显示" in pdf
    page = (await asks(staffed, mod, number, "HTML")).decode()
    assert "🔒" in page
    assert "&lt;script&gt;alert(1)" in page


async def test_words_of_a_script_from_right_to_left_have_their_direction(
    staffed: Story, mod: Person, wei: Person
) -> None:
    number = await filed(staffed, wei, words="هذا الشخص يشتم الناس!")
    opens(staffed, mod, number)
    await mod.taps("认领")
    page = (await asks(staffed, mod, number, "HTML")).decode()
    assert '<dd dir="auto">هذا الشخص يشتم الناس!</dd>' in page or '<p dir="auto">هذا الشخص يشتم الناس!</p>' in page
    assert "<dd>" not in page
    assert "<p>" not in page


async def test_a_colleague_who_does_not_handle_the_case_gets_none(
    staffed: Story, chief: Person, mod: Person, wei: Person
) -> None:
    lin = await colleague(staffed, chief, "小林", "lin_mod", "审核员")
    await lin.starts(staffed.desk_bot)
    number = await filed(staffed, wei)
    opens(staffed, mod, number)
    await mod.taps("认领")
    opens(staffed, lin, number)
    await lin.taps("更多")
    await lin.taps("卷宗")
    assert "卷宗只给本案经办人、负责人和管理员" in (lin.alert or "")
    lin.goes_to(staffed.desk_bot)
    assert not [message for message in lin.messages() if message.files]


async def test_its_receipts_are_checked_without_lian(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    number = await decided(story, chief, mod, wei)
    await mod.starts(story.desk_bot)
    page = unescape((await asks(story, mod, number, "HTML")).decode())
    assert "没有发现缺失或改动" in page
    [key] = re.findall(r"公钥</h3>\s*<p[^>]*>([A-Za-z0-9+/=]+)</p>", page)
    pdf = await asks(story, mod, number)
    for text in (page, written(pdf)):
        checked = await to_thread(outside, key, text)
        assert checked.returncode == 0, checked.stdout
        assert number in checked.stdout
    altered = await to_thread(outside, key, page.replace("entry: ", "entry: 1"))
    assert altered.returncode == 1


@pytest.mark.parametrize(
    ("language", "title", "event"), [("zh-hant", "案件卷宗", "受理檢舉"), ("en", "Dossier of case", "Report filed")]
)
async def test_it_is_written_in_the_readers_language(
    staffed: Story, chief: Person, wei: Person, language: str, title: str, event: str
) -> None:
    lead = await colleague(staffed, chief, "林", "lin_lead", "负责人", language_code=language)
    await lead.starts(staffed.desk_bot)
    number = await filed(staffed, wei)
    page = (await asks(staffed, lead, number, "HTML")).decode()
    assert title in page
    assert event in page


@pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
async def test_the_operator_writes_it_and_all_cases_from_the_command_line(
    staffed: Story, wei: Person, tmp_path: Path
) -> None:
    first = await filed(staffed, wei)
    second = await filed(staffed, wei, about="@other_account")
    settings, clock = staffed.settings, staffed.clock
    file = tmp_path / "dossier.pdf"
    await to_thread(export.write_dossier, settings, clock, first, file, DossierForm.PDF, "en")
    assert f"Dossierofcase{first}" in read(file.read_bytes())
    assert "theoperator,onthecommandline" in read(file.read_bytes())
    assert file.stat().st_mode & 0o077 == 0
    for number, to, words in (
        (first, file, "there already"),
        (first[:-1] + "Z" * (first[-1] != "Z") + "Y" * (first[-1] == "Z"), tmp_path / "a.pdf", "mistyped"),
        ("LA-00000-00000-0", tmp_path / "b.pdf", "There is no case"),
    ):
        with pytest.raises(StartRefusedError, match=words):
            await to_thread(export.write_dossier, settings, clock, number, to, DossierForm.PDF, "en")
    assert names(tmp_path) == ["dossier.pdf"], "nothing is left of what was refused"
    table = tmp_path / "cases.csv"
    assert await to_thread(export.write_cases, settings, clock, table) == 2
    rows = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["number"] for row in rows] == [first, second]
    assert {row["state"] for row in rows} == {"received"}
