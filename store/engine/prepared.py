"""Prepared statements: SQLAlchemy writes SQL and types of a statement once; afterwards only parameters travel."""

import re
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Dialect
from sqlalchemy.types import TypeEngine

Parameters = Mapping[str, Any]

_Processor = Callable[[Any], Any] | None

_EACH, _MOST = 16, 64
"""Rows that one statement inserts: any number up to 16, and beyond 32 or 64, so that there are few statements."""

_ROW = re.compile(r"(?<= VALUES )\((?:[^()]|\([^()]*\))*\)")
_NUMBER = re.compile(r"\$(\d+)")


class Answer(NamedTuple):
    """What a statement gave: its rows, how many rows it touched, and the number of the row it inserted."""

    rows: list[Any]
    rowcount: int
    key: Any


class Prepared:
    """A statement in one database's SQL, for parameters of these names; `many`: for several rows at once."""

    def __init__(self, statement: Any, names: tuple[str, ...], dialect: Dialect, *, many: bool) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=many)
        self.sql = str(compiled)
        defaults = {column.key: column.default for column in (*compiled.insert_prefetch, *compiled.update_prefetch)}
        self.plain = bool(compiled.post_compile_params) or not all(it.is_scalar for it in defaults.values())
        """Only SQLAlchemy executes it: a list is written out, and a default found, anew for each execution."""
        if self.plain:
            return
        constants = {**compiled.params, **{name: default.arg for name, default in defaults.items()}}
        self._binds = [
            _bind(
                name, name in names, constants, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
            )
            for name in compiled.positiontup or ()
        ]
        columns = compiled.effective_returning or (() if compiled.isinsert else statement.exported_columns)
        self._returns = bool(columns)
        self._key = compiled.isinsert and not statement.exported_columns
        self._sized = {1: self.sql}
        written = _ROW.search(self.sql) if many and dialect.name == "postgresql" and compiled.isinsert else None
        self._line = written[0] if written and len(_NUMBER.findall(written[0])) == len(self._binds) else None
        conflict = getattr(statement, "_post_values_clause", None)
        found_by = set(getattr(conflict, "inferred_target_elements", None) or ())
        places = [place for place, name in enumerate(compiled.positiontup or ()) if name in found_by]
        self._found_by = places if found_by else None
        self._row, self._results = _reading([(column.key, column.type) for column in columns], dialect)

    def values(self, parameters: Parameters) -> list[Any]:
        """The parameters as the driver takes them, in their order.

        Raises:
            ValueError: a value does not fit its column.
        """
        return [
            constant if name is None else process(parameters[name]) if process else parameters[name]
            for name, constant, process in self._binds
        ]

    def execute(self, cursor: Any, values: Sequence[Any], rows: int = 1) -> Answer:
        """Execute it once; the values are those of so many rows.

        Raises:
            Exception: the driver's own Error.
        """
        cursor.execute(self._sized[rows], values)
        found = self._rows(cursor.fetchall()) if self._returns else []
        key = None if not self._key else found[0][0] if found else getattr(cursor, "lastrowid", None)
        return Answer(found, cursor.rowcount, key)

    def execute_many(self, cursor: Any, values: Sequence[Sequence[Any]]) -> Answer:
        """Execute it for each of several rows, in their order.

        Raises:
            Exception: the driver's own Error.
        """
        if len(values) > 1 and self._line and self._are_different(values):
            answers = [self.execute(cursor, *piece) for piece in self._pieces(self._line, values)]
        elif len(values) > 1 and not self._returns:
            cursor.executemany(self.sql, values)
            return Answer([], cursor.rowcount, None)
        else:
            answers = [self.execute(cursor, each) for each in values]
        return Answer([row for answer in answers for row in answer.rows], sum(it.rowcount for it in answers), None)

    def _are_different(self, values: Sequence[Sequence[Any]]) -> bool:
        """Whether one statement may insert the rows: it finds no row twice."""
        places = self._found_by
        if places is None:
            return True
        # SQLAlchemy has psycopg wrap bytes, and the wrappers are all different.
        found = {tuple(getattr(row[place], "obj", row[place]) for place in places) for row in values}
        return len(found) == len(values)

    def _pieces(self, line: str, values: Sequence[Sequence[Any]]) -> Iterator[tuple[list[Any], int]]:
        begin = 0
        while left := len(values) - begin:
            rows = left if left <= _EACH else min(_MOST, 1 << (left.bit_length() - 1))
            if rows not in self._sized:
                numbered = _NUMBER.sub("${}", line)
                numbers = range(1, rows * len(self._binds) + 1)
                self._sized[rows] = self.sql.replace(line, ", ".join([numbered] * rows).format(*numbers), 1)
            yield [value for row in values[begin : begin + rows] for value in row], rows
            begin += rows

    def _rows(self, raw: Sequence[Any]) -> list[Any]:
        if not self._results:
            return [self._row._make(row) for row in raw]
        found = []
        for row in raw:
            values = list(row)
            for place, process in self._results:
                values[place] = process(values[place])
            found.append(self._row._make(values))
        return found


def _bind(
    name: str, given: bool, constants: Mapping[str, Any], process: _Processor
) -> tuple[str | None, Any, _Processor]:
    """A parameter: its name and how it is written, or the constant that stands in the statement."""
    if given:
        return name, None, process
    constant = constants[name]
    return None, process(constant) if process else constant, None


def _reading(columns: list[tuple[str, TypeEngine[Any]]], dialect: Dialect) -> tuple[Any, list[tuple[int, Any]]]:
    processes = [kind.dialect_impl(dialect).result_processor(dialect, None) for _, kind in columns]
    row = namedtuple("Row", [name for name, _ in columns], rename=True)  # type: ignore[misc]
    return row, [(place, process) for place, process in enumerate(processes) if process is not None]
