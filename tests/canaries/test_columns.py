"""Every column of every table is classified in `columns.toml`, and is of the type that its class needs."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, Table
from sqlmodel import SQLModel

import store.tables  # noqa: F401

TABLES = SQLModel.metadata.tables
CLASSES = ("sealed", "hashed", "rows", "rules", "work", "times", "days", "machine", "staff", "language")
KEPT: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("columns.toml").read_text("utf-8"))


def named(table: str, *classes: str) -> list[str]:
    """The columns of a table that are classified so."""
    return " ".join(KEPT[table].get(each, "") for each in classes).split()


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_each_column_is_classified_once(table: Table) -> None:
    assert table.name in KEPT, f"say in columns.toml what {table.name} keeps of a person"
    others = " ".join(KEPT[table.name].get("may", {})).split()
    there = [column.name for column in table.columns]
    assert sorted([*named(table.name, *CLASSES), *others]) == sorted(there), "say in columns.toml what the column keeps"
    assert set(KEPT[table.name]) <= {*CLASSES, "may"}


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_what_is_sealed_or_hashed_is_bytes_and_says_so(table: Table) -> None:
    for name in named(table.name, "sealed", "hashed"):
        assert isinstance(table.c[name].type, LargeBinary), f"{table.name}.{name} holds no bytes"
    says = {column.name for column in table.columns if column.name.startswith(("sealed_", "wrapped"))}
    assert says == set(named(table.name, "sealed"))


def test_no_table_is_classified_that_is_not_there() -> None:
    assert set(KEPT) == set(TABLES)
