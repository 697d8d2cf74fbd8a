"""A case as its events tell it: what its row, its text, and the rows that belong to it must be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, get_type_hints

import msgspec
from sqlalchemy import Column, Select, Table, select

from store.engine.connection import Connection
from store.record import case_text, cases
from store.record.case_text import CaseText
from store.record.cases import CaseRow
from store.record.events import ROWS, EventRow
from store.record.told import SINCE_FIRST, TOLD
from store.sealing import Key, RowLabel
from store.tables.columns import EnumByValue, Instant, in_parameter

ToldRows = dict[Table, dict[int, dict[str, Any]]]
"""By table the rows of a case by id, with the values of the columns that events tell; of a sealed one its text."""


@dataclass(frozen=True, slots=True)
class ToldCase:
    """A case by its events.

    Attributes:
        columns: values of its row, by column.
        text: None where no event holds it; they are from a former version.
        rows: those that were not taken out; of a row from a former version only what has changed since.
        whole: the tables of which every row is told, as it was from the filing on.
    """

    columns: dict[str, Any]
    text: CaseText | None
    rows: ToldRows
    whole: frozenset[str]


@dataclass(frozen=True, slots=True)
class Differing:
    """A row that is not what the events of its case tell."""

    table: str
    row: int
    what: str


def derive(told: Sequence[EventRow]) -> ToldCase:
    """Return the case that these events, all of it in their order, have made."""
    columns: dict[str, Any] = {}
    text: Any = None
    for event in told:
        columns |= {"state": event.state, "version": event.version}
        for name, value in event.changes.items():
            if name == cases.TEXT:
                text = value
            elif name != ROWS:
                columns[name] = msgspec.convert(value, _types()[name])
    first = told[0].changes.get(ROWS) if told else None
    whole = frozenset() if first is None else frozenset({*first, *(str(table.name) for table in SINCE_FIRST)})
    return ToldCase(columns, None if text is None else case_text.read(text), _rows(told), whole)


def differences(case: CaseRow, text: CaseText, told: ToldCase) -> Iterator[str]:
    """Yield the columns of the case, and parts of its text, that are not what its events tell."""
    yield from (name for name, value in told.columns.items() if getattr(case, name) != value)
    if told.text is not None and told.text != text:
        yield cases.TEXT


def differing_rows(standing: ToldRows, told: ToldCase) -> Iterator[Differing]:
    """Yield each row of the case that is not what its events tell."""
    for table in TOLD:
        there, then = standing.get(table, {}), told.rows.get(table, {})
        for id in sorted(there.keys() | then.keys()):
            if id not in there:
                yield Differing(table.name, id, "it is gone: events tell of it, and not that it was taken out")
            elif id not in then:
                if table.name in told.whole:
                    yield Differing(table.name, id, "no event tells of it")
            elif wrong := [name for name, value in then[id].items() if there[id][name] != value]:
                yield Differing(table.name, id, f"{', '.join(wrong)}: not what the events of its case tell")


def standing_rows(conn: Connection, key: Key, case_id: int) -> ToldRows:
    """Return the rows of a case as they stand, opened with its key.

    Raises:
        SealError: a sealed value was put there by somebody else.
    """
    found: ToldRows = {}
    for table, columns in TOLD.items():
        rows = conn.execute(_standing(table), {"ids": [case_id]}).all()
        found[table] = {
            row.id: {name: _opened(key, column, row, getattr(row, name)) for name, column in columns.items()}
            for row in rows
        }
    return found


def _rows(told: Iterable[EventRow]) -> ToldRows:
    found: defaultdict[Table, dict[int, dict[str, Any]]] = defaultdict(dict)
    for event in told:
        for table, columns in TOLD.items():
            for id, values in event.changes.get(ROWS, {}).get(table.name, {}).items():
                if values is None:
                    found[table].pop(int(id), None)
                else:
                    new = {name: _value(columns[name], value) for name, value in values.items()}
                    found[table].setdefault(int(id), {}).update(new)
    return found


def _value(column: Column[Any], told: Any) -> Any:
    if told is None:
        return None
    kind = column.type
    if isinstance(kind, EnumByValue):
        return kind.vocabulary(told)
    return msgspec.convert(told, datetime) if isinstance(kind, Instant) else told


def _opened(key: Key, column: Column[Any], row: Any, value: Any) -> Any:
    told = column.info.get("row")
    return key.open_text(value, RowLabel(column)(*(getattr(row, name) for name in told))) if told else value


@cache
def _standing(table: Table) -> Select[Any]:
    columns = (table.c.id, table.c.case_id, *TOLD[table].values())
    return select(*columns).where(in_parameter(table.c.case_id, "ids")).order_by(table.c.id)


@cache
def _types() -> dict[str, Any]:
    return get_type_hints(CaseRow)
