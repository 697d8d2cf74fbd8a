"""`lian verify` as the operator types it: what it prints, to where, and its exit code."""

import asyncio
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.main import main
from sandbox import Person
from tests.bot.operator.test_settings import GOOD
from tests.rules.receipts.copied import receipt as foreign
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story
from tests.stories.receipts.holding import texts
from tests.stories.staging import CHIEF, KEY

ROOT = Path(__file__).parents[3]
Said = tuple[int, str, str]
"""The exit code, and what was said to those who read on, and to those who are warned."""


class Operator:
    """Types commands in a folder where `.env` names a database."""

    def __init__(self, story: Story, folder: Path, told: pytest.CaptureFixture[str]) -> None:
        self._story, self._folder, self._told = story, folder, told
        self.file = folder / "copy.db"
        told = {
            **GOOD,
            "ADMIN_IDS": str(CHIEF),
            "LIAN_KEY": KEY,
            "DATABASE_URL": f"sqlite:///{self.file}",
            "EVIDENCE_URL": str(folder / "evidence"),
        }
        (folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in told.items()), "utf-8")

    def copies(self) -> None:
        """Put a whole copy of what Lian has written in place of the database."""
        self.file.unlink(missing_ok=True)
        with closing(sqlite3.connect(self._story.settings.database_url.removeprefix("sqlite:///"))) as conn:
            conn.execute("VACUUM INTO ?", (str(self.file),))

    def executes(self, *statements: str) -> None:
        """Change the copy as the owner of the file can."""
        with closing(sqlite3.connect(self.file)) as conn:
            for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                conn.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                conn.execute(statement)
            conn.commit()

    async def types(self, *words: str) -> Said:
        """Run `lian` with these words."""
        self._told.readouterr()
        with pytest.MonkeyPatch.context() as patched:
            patched.chdir(self._folder)
            patched.setattr("sys.argv", ["lian", *words])
            code = await asyncio.to_thread(_ended)
        return code, *self._told.readouterr()

    async def types_apart(self, *words: str) -> Said:
        """Run it in a process of its own."""
        lian = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", "from bot.main import main; main()", *words),
            cwd=self._folder,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, err = await lian.communicate()
        return int(lian.returncode or 0), out.decode(), err.decode()


def _ended() -> int:
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.fixture
async def operator(
    story: Story, chief: Person, mod: Person, wei: Person, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Operator:
    """A day after a case was accepted by a member of staff, of which the reporter has a receipt."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案")
    await story.passes(days=1)
    folder = tmp_path / "operator"
    folder.mkdir()
    made = Operator(story, folder, capsys)
    made.copies()
    return made


async def test_on_a_record_that_is_whole(operator: Operator, story: Story) -> None:
    code, out, err = await operator.types_apart("verify")
    assert (code, err) == (0, ""), out
    assert "1 cases, " in out
    assert "all are as Lian wrote them." in out
    assert "✓ The roots of all days are as they were signed, and the record agrees with them." in out
    [(number,)] = story.rows("SELECT number FROM cases")
    code, out, err = await operator.types("verify", number.lower())
    assert (code, err) == (0, ""), out
    assert "roots of all days" not in out, "they are of all cases"
    code, out, err = await operator.types("verify", "LA-1")
    assert (code, "LA-1 is not the number of a case" in err) == (2, True), err


async def test_on_a_database_with_one_byte_altered(operator: Operator, story: Story) -> None:
    [(body,)] = story.rows("SELECT sealed_body FROM event WHERE seq = 1")
    raw = operator.file.read_bytes()
    assert raw.count(body[:64]) == 1
    at = raw.index(body[:64]) + 40
    operator.file.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
    code, out, err = await operator.types("verify")
    assert code == 1, out
    assert "✗ event 1 of case 1 (LA-" in err
    assert "its hash does not fit what it says and the event before it" in err
    assert "rows are not as Lian wrote them." in out
    assert "Traceback" not in out + err


KINDS: tuple[dict[str, str], ...] = (
    {
        "DELETE FROM event WHERE seq = 2": "✗ event 3 of case 1 (LA-",
        "UPDATE deadline SET due_at = due_at + 1 WHERE id = 1": "✗ deadline 1: it was changed without Lian",
        "DELETE FROM deadline WHERE case_id = 1 AND id <> 1": ": it is gone: the list of case LA-",
        "UPDATE staff SET roles = 'administrator' WHERE id = 2": "✗ staff 2: it was changed without Lian",
        "DELETE FROM house_event WHERE seq = 2": "✗ house_event 3: event 2 is missing",
        "UPDATE root_leaf SET head = zeroblob(32)": "are not those that it was made of",
        "SELECT 'the triggers are gone'": "✗ trigger event_no_delete: the database does not refuse to change events",
    },
    {
        "UPDATE cases SET staff_id = NULL": "✗ cases 1 (LA-",
        "DELETE FROM inventory WHERE name = 'staff'": "✗ inventory staff: it is gone",
        "UPDATE day_root SET root = zeroblob(32)": "is not as it was signed",
    },
    {"UPDATE cases SET state = 'gone'": "✗ cases 1: it was changed without Lian: it holds what no value"},
)
"""What is done to the database together, and how each is named."""


async def test_each_kind_is_named_with_its_row(operator: Operator) -> None:
    for kinds in KINDS:
        operator.copies()
        operator.executes(*kinds)
        code, out, err = await operator.types("verify")
        assert code == 1, out
        for named in kinds.values():
            assert named in err, (named, err)
        assert "Traceback" not in out + err, err


async def test_receipts_that_are_handed_in(operator: Operator, story: Story, wei: Person) -> None:
    await wei.taps("🧾 回执")
    [receipt] = texts(wei)
    operator.copies()
    folder = operator.file.parent

    def hands_in(text: str) -> tuple[str, str, str]:
        (folder / "receipt.txt").write_text(text, "utf-8")
        return "verify", "--receipt", "receipt.txt"

    code, out, err = await operator.types(*hands_in(receipt.text))
    assert (code, err) == (0, ""), out
    assert "✓ " in out
    assert "The receipt is genuine" in out
    code, out, err = await operator.types(*hands_in(receipt.text + foreign().text))
    assert code == 1
    assert "The receipt is genuine" in out
    assert "not signed here" in err
    code, out, err = await operator.types(*hands_in("nothing"))
    assert (code, "There is no receipt, root or proof in receipt.txt" in err) == (2, True), err
    operator.executes("DELETE FROM event WHERE seq > 1")
    code, out, err = await operator.types(*hands_in(receipt.text))
    assert code == 1, out
    assert receipt.number in err
    assert "does not exist" in (await operator.types("verify", "--receipt", "nothing.txt"))[2]
    assert "is a directory" in (await operator.types("verify", "--receipt", "."))[2]


COMMANDS = (
    *(("verify",), ("keys", "check"), ("keys", "rotate"), ("keys", "retire"), ("export",), ("erase",), ("root",)),
    *(("retry",), ("figures",), ("staff", "list"), ("client", "list"), ("dossier", "LA-00000-00000-0")),
)


async def test_a_database_that_cannot_be_used_is_told_and_left_alone(operator: Operator) -> None:
    whole = operator.file.read_bytes()
    states = {
        "DATABASE_URL is not there": None,
        "another version of Lian": b"",
        "DATABASE_URL cannot be used: ": whole[: len(whole) // 2],
    }
    for sentence, content in states.items():
        for words in COMMANDS:
            operator.file.unlink(missing_ok=True)
            if content is not None:
                operator.file.write_bytes(content)
            code, out, err = await operator.types(*words)
            assert (code, sentence in err) == (2, True), (words, sentence, out, err)
            assert (operator.file.read_bytes() if operator.file.exists() else None) == content, words
    left = {it.name for it in operator.file.parent.iterdir()}
    assert not any(name.endswith((".csv", ".pdf")) for name in left), left


async def test_a_database_of_another_version_is_not_read(operator: Operator) -> None:
    for revision in ("0070", "9999"):
        operator.copies()
        operator.executes(f"UPDATE alembic_version SET version_num = '{revision}'")
        for words in COMMANDS:
            code, _, err = await operator.types(*words)
            assert (code, "of another version of Lian: `lian migrate`" in err) == (2, True), (words, err)


async def test_a_root_of_no_day_is_told(operator: Operator) -> None:
    assert "There is no root of 2026-13-45.\n" in (await operator.types("root", "--day", "2026-13-45"))[1]
