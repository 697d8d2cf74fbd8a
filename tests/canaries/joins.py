"""Every way in which rows can be joined: from a case, by row numbers, equal hashes and times to the minute.

Whoever holds the whole database, key or no key, joins whatever is equal. A row is joined with another where one names
the number of the other, where both hold the same hash, and where both hold the same minute of a day.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Table, create_engine, select
from sqlmodel import SQLModel

import store.tables  # noqa: F401
from store.engine import engines

Row = tuple[str, Any]
"""The table of a row, and its key."""

HUBS = frozenset({"staff", "desk_group", "look_back", "opinion_call", "edition", "tally", "setting", "lease"})
"""Tables whose rows belong to many cases: what leads through one of them joins everything with everything. So does
another case, which is due in the same minute."""

SAME = {
    ("attempt", "row_id"): None,
    ("held_card", "case_id"): "cases",
    ("evidence", "sender_id"): "person",
    ("contact_code", "person_id"): "person",
    ("inbox", "person_id"): "person",
    ("outbox", "person_id"): "person",
}
"""Columns that name a row without a foreign key."""


class Joins:
    """The rows of a database, and what joins them."""

    def __init__(self, url: str) -> None:
        self._rows: dict[Row, set[Any]] = {}
        self._by: dict[Any, set[Row]] = defaultdict(set)
        engine = create_engine(engines.parsed(url))
        with engine.connect() as conn:
            for table in SQLModel.metadata.sorted_tables:
                for found in conn.execute(select(table)):
                    self._add(table, found._mapping)
        engine.dispose()

    def _add(self, table: Table, values: Any) -> None:
        row = (table.name, tuple(values[column.name] for column in table.primary_key))
        marks = set(_marks(table, values))
        self._rows[row] = marks
        for mark in marks:
            self._by[mark].add(row)

    def between(self, case_id: int, people: Iterable[int]) -> list[Row]:
        """Return the shortest chain of rows from the case to one of these people; empty if nothing joins them."""
        start: Row = ("cases", (case_id,))
        wanted = {("person", (person_id,)) for person_id in people}
        before: dict[Row, Row | None] = {start: None}
        waiting = deque([start])
        while waiting:
            row = waiting.popleft()
            if row in wanted:
                return list(_chain(before, row))
            if row[0] in HUBS or (row[0] == "cases" and row != start):
                continue
            for mark in self._rows[row]:
                for other in self._by[mark]:
                    if other not in before:
                        before[other] = row
                        waiting.append(other)
        return []


def _marks(table: Table, values: Any) -> Iterator[Any]:
    for column in table.columns:
        value = values[column.name]
        named = next((key.column.table.name for key in column.foreign_keys), SAME.get((table.name, column.name)))
        if value is None or value == b"":
            continue
        if named:
            yield named, value
        elif column.primary_key and len(table.primary_key) == 1 and isinstance(value, int):
            yield table.name, value
        elif isinstance(value, bytes | memoryview):
            yield bytes(value)
        elif isinstance(value, datetime) and (value.hour or value.minute or value.second):
            yield value.replace(second=0, microsecond=0)


def _chain(before: dict[Row, Row | None], row: Row | None) -> Iterator[Row]:
    while row is not None:
        yield row
        row = before[row]
