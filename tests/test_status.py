"""The status page tells of every row of the requirements (row H7), names what shows it, and is current."""

import re

from tests import status

_ROW = re.compile(r"^\| ([A-H]\d{1,2}) \|", re.MULTILINE)
_COMMAND = re.compile(r"^([a-z-]+):.*##", re.MULTILINE)


def test_every_row_of_the_requirements_is_in_the_table() -> None:
    text = (status.ROOT / "docs" / "requirements.md").read_text(encoding="utf-8")
    assert sorted(row.id for row in status.rows()) == sorted([*_ROW.findall(text), "G"])


def test_each_row_names_what_shows_it_and_what_is_missing() -> None:
    for row in status.rows():
        assert row.state in status.WORDS, row.id
        assert bool(row.shown) == (row.state != "open"), f"{row.id}: what shows it"
        assert bool(row.missing) == (row.state != "holds"), f"{row.id}: what is missing"


def test_every_named_test_and_command_exists() -> None:
    commands = {f"make {name}" for name in _COMMAND.findall((status.ROOT / "Makefile").read_text(encoding="utf-8"))}
    named = {it for row in status.rows() for it in row.shown}
    assert [it for it in sorted(named) if it not in commands and not (status.ROOT / it).is_file()] == []


def test_the_page_is_current() -> None:
    assert status.PAGE.read_text(encoding="utf-8") == status.page(), "run python -m tests.status"
