"""Each table is chained or listed, so that a row that is taken out, put in or set back is named, or decides nothing."""

import tomllib
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from store.guard.guarded import CASES, GUARDED, PERSONS, Guarded
from store.tables import EVENT, INVENTORY, STAFF_EVENT
from tests.tamper.stage import TABLES, Stage

UNLISTED: dict[str, str] = tomllib.loads(Path(__file__).with_name("unlisted.toml").read_text("utf-8"))
ALL = SQLModel.metadata.tables


def test_every_table_is_chained_or_listed_or_said_to_decide_nothing() -> None:
    seen = {EVENT.name, INVENTORY.name, *(table.name for table in GUARDED)}
    assert set(ALL) == seen | set(UNLISTED), "guard the table in store/guard, or say in unlisted.toml why not"
    assert not seen & set(UNLISTED)


@pytest.mark.parametrize("of", [it for it in GUARDED.values() if it.table is not STAFF_EVENT], ids=lambda it: it.name)
def test_every_guarded_row_is_in_a_list(of: Guarded) -> None:
    """Of a case or a person that it always has, or of the house; a file of a report that is not filed has none yet."""
    always = [name for name in of.owners if not of.table.c[name].nullable]
    assert of.house or always or of.name == "evidence"


def test_in_every_table_there_is_something_to_tamper_with(sqlite_url: str) -> None:
    stage = Stage(sqlite_url)
    assert [table.name for table in TABLES if not stage.past[-1][table.name]] == []
    assert {CASES.name, PERSONS.name} <= {table.name for table in TABLES}
