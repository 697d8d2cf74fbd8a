"""Gathering: writes that nobody has asked the outcome of wait for the commit, so that equal ones travel together.

A statement that may find what a waiting write changes has it written first. What a statement may find is read from
the statement itself: `column == parameter` in its condition, beside the values that a waiting row is known by.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import BindParameter, Column, Delete, Insert, Join, Select, Table, Update
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import BinaryExpression, BooleanClauseList
from sqlalchemy.sql.visitors import iterate

from store.engine.prepared import Parameters, Prepared

Values = Mapping[str, Any]


class Shape:
    """What a statement reads and writes.

    Attributes:
        tables: every table in it.
        known: what it reads is known; it is not where SQL is given as text.
        waits: it may wait for the commit.
        confirm: the exception where it finds no row to change (execution option `confirm`).
        deletes: the table whose rows it deletes.
        refers: the tables to whose rows those may refer that it writes, each with the columns that do.
        inserts: it inserts rows.
        prepared: the statement as it was prepared, by database and names of parameters.
    """

    def __init__(self, statement: Any) -> None:
        tables = [each for each in iterate(statement) if isinstance(each, Table)]
        self.tables = frozenset(tables)
        self.known = bool(tables) or isinstance(statement, Select)
        self.deletes: Any = statement.table if isinstance(statement, Delete) else None
        self.writes: Any = statement.table if isinstance(statement, Insert | Update) else None
        self.confirm = confirm_of(statement)
        self.prepared: dict[tuple[Any, ...], Prepared] = {}
        self._compared = {} if isinstance(statement, Insert) else _compared(statement)
        self._changed = _changed(statement)
        self.waits = self.writes is not None and not statement.exported_columns and _has_values(statement)
        self.inserts = isinstance(statement, Insert)
        self.refers: dict[Table, list[str]] = {}
        for key in () if self.writes is None else self.writes.foreign_keys:
            self.refers.setdefault(key.column.table, []).append(key.parent.name)

    def finds(self, parameters: Parameters, table: Table) -> Values:
        """The values that a row of this table must have for this statement to find it, by column."""
        compared = self._compared.get(table, {})
        return {name: parameters.get(bind.key, bind.effective_value) for name, bind in compared.items()}

    def known_by(self, parameters: Parameters) -> Values:
        """The values by which the row that is written is told from others, by column."""
        if not self.inserts:
            changed = self._changed.union(parameters)
            found = self.finds(parameters, self.writes)
            return {name: value for name, value in found.items() if name not in changed}
        return {name: parameters[name] for name in self._changed} if self._changed else parameters


@dataclass(slots=True)
class Waiting:
    """Equal writes that wait: their rows as the driver takes them, and what each is known by."""

    prepared: Prepared
    shape: Shape
    rows: list[list[Any]] = field(default_factory=list)
    known: list[Values] = field(default_factory=list)

    def concern(self, shape: Shape, parameters: Parameters | None) -> bool:
        """Whether the statement of this shape may find one of the rows; without parameters, it is executed with
        several. A row that refers to one that is deleted now would come too late."""
        by = self.shape.refers.get(shape.deletes, ())
        if not shape.known or any(row.get(name, True) is not None for row in self.known for name in by):
            return True
        table = self.shape.writes
        if table not in shape.tables:
            return False
        rows, finds = self.known, {} if parameters is None else shape.finds(parameters, table)
        for name, value in finds.items():
            rows = [row for row in rows if row.get(name, value) == value]
        return bool(rows)


SHAPES: WeakKeyDictionary[Any, Shape | None] = WeakKeyDictionary()
"""The shapes of the statements executed so far; None while it was only once, as many a statement is made for that."""


def confirm_of(statement: Any) -> type[Exception] | None:
    """Return what is raised where the statement finds no row to change: its execution option `confirm`."""
    confirm: type[Exception] | None = statement.get_execution_options().get("confirm")
    return confirm


def _compared(statement: Any) -> dict[Table, dict[str, BindParameter[Any]]]:
    """Return what each table's rows are compared with, by column, where they are read: in the condition of the
    statement or subquery that names the table, or of the join that adds it. A table named twice is compared in other
    ways."""
    found: dict[Table, dict[str, BindParameter[Any]]] = {}
    named: Counter[Any] = Counter()
    for part in iterate(statement):
        if isinstance(part, Join):
            where, read = part.onclause, {part.right}
        elif isinstance(part, Select):
            where = part.whereclause
            read = {each for origin in part._iterate_from_elements() for each in _joined(origin)}
            named.update(each for origin in read for each in iterate(origin) if isinstance(each, Table))
        elif isinstance(part, Update | Delete):
            where, read = part.whereclause, {part.table}
            named.update(read)
        else:
            continue
        for table, column, value in _equal(where):
            if table in read:
                found.setdefault(table, {})[column] = value
    return {table: compared for table, compared in found.items() if named[table] == 1}


def _joined(origin: Any) -> set[Any]:
    return _joined(origin.left) | _joined(origin.right) if isinstance(origin, Join) else {origin}


def _equal(where: Any) -> list[tuple[Any, str, BindParameter[Any]]]:
    parts = where.clauses if isinstance(where, BooleanClauseList) and where.operator is operators.and_ else [where]
    return [
        (each.left.table, each.left.key, each.right)
        for each in parts
        if isinstance(each, BinaryExpression)
        and each.operator is operators.eq
        and isinstance(each.left, Column)
        and isinstance(each.right, BindParameter)
    ]


def _changed(statement: Any) -> frozenset[str]:
    """The columns that an update sets; of an insert that may change a row that is there, those that it is found by."""
    if isinstance(statement, Update):
        return frozenset(column if isinstance(column, str) else column.key for column in statement._values or {})
    conflict = getattr(statement, "_post_values_clause", None)
    return frozenset(getattr(conflict, "inferred_target_elements", None) or ())


def is_plain(insert: Any) -> bool:
    """Whether an insert has all values from its parameters, and changes no row that is there."""
    return _has_values(insert) and getattr(insert, "_post_values_clause", None) is None


def _has_values(statement: Any) -> bool:
    """Whether a write has its values from its parameters and needs nothing else."""
    return not isinstance(statement, Insert) or (statement.select is None and not statement._values)
