"""What an operator types, and what they read when something is wrong: a sentence, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.settings import Settings, load
from rules.workflow import life_diagram, role_table
from sandbox import Sandbox
from sandbox.people import acts
from store.sealing import OperatorKey, stored
from tests.bot.operator.test_settings import GOOD
from tests.support.clock import ManualClock


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def typed(*words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and everything that was said."""
    monkeypatch.setattr("sys.argv", ["lian", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr()
    return int(ended.value.code or 0), said.out + said.err


def test_init_writes_settings_with_a_fresh_key_that_only_the_owner_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("init", monkeypatch=monkeypatch, capsys=capsys)[0] == 0
    written = Path(".env").read_text(encoding="utf-8")
    [key] = [line.removeprefix("LIAN_KEY=") for line in written.splitlines() if line.startswith("LIAN_KEY=")]
    OperatorKey.from_text(key)
    assert os.stat(".env").st_mode & 0o077 == 0


def test_init_never_overwrites(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text("MINE=1\n", encoding="utf-8")
    code, said = typed("init", monkeypatch=monkeypatch, capsys=capsys)
    assert code != 0
    assert "stays as it is" in said
    assert Path(".env").read_text(encoding="utf-8") == "MINE=1\n"


def test_a_run_without_settings_names_each_variable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.runtime.log.configure", lambda: None)
    code, said = typed("run", monkeypatch=monkeypatch, capsys=capsys)
    assert code == 2
    assert all(name in said for name in GOOD)
    assert "Traceback" not in said


STOPPED_EARLY = """
import os, signal
from bot import cli
from bot.runtime import log
cli.load = lambda _: os.kill(os.getpid(), signal.SIGTERM)
cli.app(["run"])
"""


def test_a_run_that_is_stopped_before_everything_is_up_has_ended_cleanly() -> None:
    root = Path(cli.__file__).parents[1]
    ended = subprocess.run([sys.executable, "-c", STOPPED_EARLY], env={"PYTHONPATH": str(root)}, check=False)
    assert ended.returncode == 0


NO_CORE = """
import resource, sys
from unittest.mock import Mock
from bot import main
resource.setrlimit(resource.RLIMIT_CORE, (4096, 4096))
main.Parent = lambda serve: Mock(run=lambda: resource.getrlimit(resource.RLIMIT_CORE) != (0, 0))
sys.argv = ["lian", "run"]
main.main()
"""


def test_no_core_dump_is_made_of_a_run() -> None:
    root = Path(cli.__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", NO_CORE], env={"PYTHONPATH": str(root)}, check=False).returncode == 0


def test_life_writes_the_table_as_a_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("life", monkeypatch=monkeypatch, capsys=capsys)[0] == 0
    assert Path("docs/life.md").read_text(encoding="utf-8") == life_diagram.page()


def test_roles_writes_who_may_do_what_as_a_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("roles", monkeypatch=monkeypatch, capsys=capsys)[0] == 0
    assert Path("docs/roles.md").read_text(encoding="utf-8") == role_table.page()


def test_the_page_in_the_tree_is_the_one_that_the_table_gives() -> None:
    page = Path(__file__).parents[3] / "docs" / "life.md"
    assert page.read_text(encoding="utf-8") == life_diagram.page(), "run: lian life"


async def test_check_says_what_is_in_order_and_what_is_not(tmp_path: Path) -> None:
    from bot.commands.check import findings

    async with Sandbox(now=ManualClock().now) as sandbox:
        sandbox.add_bot("1001:reporter-token-for-tests", username="lian_bot")
        desk = sandbox.add_bot("1002:desk-token-for-tests", username="lian_desk_bot")
        chief = sandbox.add_person("Chief")
        group = sandbox.add_group("Staff", forum=True, members=[chief, desk])
        values = GOOD | {"STAFF_CHAT_ID": str(group.id), "TELEGRAM_API_URL": sandbox.url}
        env = tmp_path / "env"
        env.write_text("".join(f"{name}={value}\n" for name, value in values.items()), encoding="utf-8")
        found = [finding async for finding in findings(load(env))]
        wrong = [finding.words for finding in found if not finding.fine]
        assert "is no administrator of the staff chat" in wrong.pop(0)
        lacking = ("Manage topics", "Pin messages", "Delete messages", "Ban users")
        assert [words.partition("”")[0] for words in wrong] == [f"The desk bot lacks “{right}" for right in lacking]
        assert all("in the staff chat: " in words for words in wrong)
        rights = ("can_manage_topics", "can_pin_messages", "can_delete_messages", "can_restrict_members")
        sandbox.set_rights(group, desk, **dict.fromkeys(rights, True))
        sandbox.world.bots.pop("1001:reporter-token-for-tests")
        found = [finding async for finding in findings(load(env))]
        assert [finding.words for finding in found if not finding.fine] == [
            "REPORTER_BOT_TOKEN is no token that Telegram knows."
        ]
        said = [finding.words for finding in found]
        assert any(words.startswith("Files are opened in workers held by limits of memory and time") for words in said)
        assert any("LibreOffice" in words for words in said)


async def test_check_tries_the_places_of_the_database_and_the_evidence(tmp_path: Path) -> None:
    from bot.commands.check import findings

    file = tmp_path / "a file, not a folder"
    file.touch()
    for name, place in (("DATABASE_URL", f"sqlite:///{file}/lian.db"), ("EVIDENCE_URL", f"{file}/evidence")):
        env = tmp_path / "env"
        values = GOOD | {"TELEGRAM_API_URL": "http://127.0.0.1:9", name: place}
        env.write_text("".join(f"{key}={value}\n" for key, value in values.items()), encoding="utf-8")
        wrong = [finding.words for finding in [each async for each in findings(load(env))] if not finding.fine]
        assert wrong[0].startswith(f"{name} cannot be used")
        assert sum("cannot be used" in words for words in wrong) == 1


def test_help_tells_every_command() -> None:
    said = CliRunner().invoke(cli.app, ["--help"]).output
    assert all(command in said for command in ("init", "run", "check", "migrate", "retry", "staff", "life", "demo"))


async def test_check_tells_the_ids_that_the_settings_lack(tmp_path: Path) -> None:
    from bot.commands.ids import ids_seen

    async with Sandbox(now=ManualClock().now) as sandbox:
        desk = sandbox.add_bot("1002:desk-token-for-tests", username="lian_desk_bot")
        chief = sandbox.add_person("Chief", id=42)
        env = tmp_path / "env"
        env.write_text(f"DESK_BOT_TOKEN={desk.token}\nTELEGRAM_API_URL={sandbox.url}\n", encoding="utf-8")
        [nothing] = await ids_seen(env)
        assert "press Start at the desk bot" in nothing
        group = sandbox.add_group("Staff", members=[chief])
        sandbox.add_to_group(group, desk, by=chief)
        acts.start(sandbox.world, chief, desk)
        told = await ids_seen(env)
        assert told == [f"The group “Staff”: STAFF_CHAT_ID={group.id}", "Chief wrote to the desk bot: ADMIN_IDS=42"]
        assert await ids_seen(env) == told, "what was looked at stays for Lian"
        env.write_text(f"DESK_BOT_TOKEN=1:no-such\nTELEGRAM_API_URL={sandbox.url}\n", encoding="utf-8")
        assert await ids_seen(env) == []


async def test_without_a_token_nobody_is_asked(tmp_path: Path) -> None:
    from bot.commands.ids import ids_seen

    assert await ids_seen(tmp_path / "none") == []


def test_what_stands_in_brackets_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """It was: "fill in ." for "fill in [operator].", as brackets were taken for markup."""
    cli.say.print("fill in [operator].")
    cli.warn.print("LISTEN=[::1]:8080")
    said = capsys.readouterr()
    assert "[operator]" in said.out
    assert "[::1]" in said.err


def test_a_disk_that_is_nearly_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.commands import check

    env = tmp_path / "env"
    values = GOOD | {"DATABASE_URL": f"sqlite:///{tmp_path}/lian.db", "EVIDENCE_URL": f"{tmp_path}/not/there"}
    env.write_text("".join(f"{name}={value}\n" for name, value in values.items()), encoding="utf-8")
    assert list(check._room(load(env))) == []
    monkeypatch.setattr(check, "LEAST_ROOM", 2**80)
    said = [finding.words for finding in check._room(load(env))]
    assert [f"free for the {what} " in words for what, words in zip(("database", "evidence"), said, strict=True)]


def test_the_commands_of_the_keys_tell_change_and_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Each from the operator's own settings, as they are typed; nobody serves, so nothing is waited for."""

    def said(*words: str) -> tuple[int, str]:
        return typed(*words, monkeypatch=monkeypatch, capsys=capsys)

    former = GOOD["LIAN_KEY"]
    settings = {**GOOD, "DATABASE_URL": f"sqlite:///{tmp_path}/lian.db"}

    def write(**different: str) -> None:
        lines = (f"{name}={value}\n" for name, value in {**settings, **different}.items())
        Path(".env").write_text("".join(lines), encoding="utf-8")

    write()
    assert "DATABASE_URL is not there" in said("keys", "check")[1]
    assert said("migrate")[0] == 0
    assert said("keys", "check") == (2, "This database has no keys yet: Lian makes them at its first start.\n")
    stored.open_keyring(settings["DATABASE_URL"], OperatorKey.from_text(former), ManualClock().now())
    code, words = said("keys", "check")
    assert code == 0
    assert "Key 2 of 2026-11-23 seals: 0 values stand under it." in words
    assert "Receipts are signed by the key" in words
    new = said("keys", "new")[1].strip()
    write(LIAN_KEY_NEW=new)
    assert "both open this database now" in said("keys", "rotate")[1]
    code, words = said("keys", "check")
    assert code == 1
    assert "2 keys of the operator open this database" in words
    write(LIAN_KEY=new)
    assert "opens this database no more" in said("keys", "retire")[1]
    assert said("keys", "check")[0] == 0
    write(LIAN_KEY=former)
    for command in ("check", "rotate", "retire"):
        assert said("keys", command) == (
            2,
            "LIAN_KEY is not the key that this database is sealed with; nothing was changed.\n",
        )
