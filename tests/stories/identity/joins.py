"""Joins that lead from an account to a case: over equal values of any columns, instants compared to the minute, and
by what they have beyond whole minutes, so that a deadline is as good as the instant from which it is counted; on
PostgreSQL also by the transaction that has written each row last (`xmin`), or locked that of a person (`xmax`).

A value is specific if it belongs to one account or to one case; what several share tells nothing. From the rows of an
account the search goes on to each row that shares a specific value, and from there again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, literal_column, select
from sqlmodel import SQLModel

from store import outbox
from tests.canaries.test_columns import KEPT, named

Token = tuple[str, object]
_WRITERS = ("xmin", "xmax")
_LEAST_BYTES, _LEAST_LETTERS = 8, 6
_WORDS_OF_ALL = {table: named(table, "rules", "work", "language") for table in KEPT}
"""The columns that hold words of the rules or of the code, which many rows have in common."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of any table, with what it shares with others."""

    table: str
    key: tuple[object, ...]
    tokens: frozenset[Token]


def rows(conn: Connection) -> list[Row]:
    """Return all rows of all tables."""
    found = []
    told = conn.dialect.name == "postgresql"
    tells = [literal_column(f"{name}::text").label(name) for name in _WRITERS] if told else []
    for table in SQLModel.metadata.sorted_tables:
        for row in conn.execute(select(table, *tells)).mappings():
            key = tuple(row[column.name] for column in table.primary_key)
            locked = row.get("xmax", "0") if table.name == "person" else "0"
            by = {("transaction", each) for each in (row.get("xmin", "0"), locked) if each != "0"}
            tokens = {*_tokens(table, dict(row)), *by}
            found.append(Row(table.name, key, frozenset(tokens)))
    return found


def paths(found: Sequence[Row], accounts: Sequence[Collection[Token]], cases: Sequence[Token]) -> list[str]:
    """Return how the account at each place leads to the case at the same place; empty where none does.

    Args:
        accounts: of each account what its rows are known by.
        cases: of each account the case that it is not to lead to, by its id as a token.
    """
    holders = defaultdict(list)
    for row in found:
        for token in row.tokens:
            holders[token].append(row)
    # Rows of a case name it; what rows of two cases or two accounts have is common.
    common = _common(holders, [{case} for case in dict.fromkeys(cases)]) | _common(holders, accounts)
    told = []
    for account, case in zip(accounts, cases, strict=True):
        came: dict[Token, str] = {token: f"{token}" for token in account}
        waiting = list(account)
        while waiting:
            token = waiting.pop(0)
            for row in holders[token]:
                for other in row.tokens - came.keys() - common:
                    came[other] = f"{came[token]} → {row.table}{row.key} → {other}"
                    waiting.append(other)
        if case in came:
            told.append(came[case])
    return told


def _common(holders: dict[Token, list[Row]], owners: Sequence[Collection[Token]]) -> set[Token]:
    seen: dict[Token, set[int]] = defaultdict(set)
    for place, owner in enumerate(owners):
        for row in {row for token in owner for row in holders[token]}:
            for token in row.tokens:
                seen[token].add(place)
    return {token for token, places in seen.items() if len(places) > 1}


def _tokens(table: Table, row: dict[str, Any]) -> Iterator[Token]:
    for column in table.columns:
        value = row[column.name]
        referred = next((key.column.table.name for key in column.foreign_keys), None)
        if column.primary_key and column.name == "id":
            referred = table.name
        if column.name in ("sender_id", "person_id"):
            referred = "person"
        match value:
            case None | bool():
                pass
            case datetime() if (table.name, column.name) == ("outbox", "not_before"):
                pass  # the next try, which all that waits has in common while nothing arrives; gone once it is sent
            case datetime(minute=0, second=0, microsecond=0):
                pass  # what was rounded to the hour or to the day is no minute
            case datetime():
                yield "minute", value.replace(second=0, microsecond=0)
                yield "beyond minutes", (value.second, value.microsecond)
            case bytes() if len(value) >= _LEAST_BYTES:
                yield "bytes", value
            case int() if referred == "client":
                pass  # a program, which many use
            case int() if referred:
                yield referred, value
            case str() if value == outbox.SCREEN or table.name == "tally":
                pass  # what every chat has, and sums
            case str() if len(value) >= _LEAST_LETTERS and column.name not in _WORDS_OF_ALL[table.name]:
                yield "words", str(value)
