"""A transaction's connection: statements made once are prepared once, and then go to the driver as they are.

SQLAlchemy reads a statement anew each time it executes it, which took a quarter of an update's time (decision 11). Here
it writes the SQL and the types once, and what is executed again is only its parameters, by the same types.
"""

from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import sqlalchemy
from sqlalchemy import Delete, Dialect, Insert, NestedTransaction, Table, Transaction
from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound
from sqlalchemy.sql.visitors import iterate
from sqlalchemy.types import TypeEngine

from store.engine import drivers

Parameters = Mapping[str, Any]

T = TypeVar("T")

_Processor = Callable[[Any], Any] | None


class Found:
    """What a prepared statement gave: its rows, read to the end, by the names that SQLAlchemy gives them."""

    def __init__(self, rows: list[Any], rowcount: int, key: int | None) -> None:
        self._rows = rows
        self.rowcount = rowcount
        self.inserted_primary_key = (key,)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def all(self) -> list[Any]:
        """Every row."""
        return self._rows

    def scalars(self) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self._rows]

    def first(self) -> Any:
        """The first row; None where there is none."""
        return self._rows[0] if self._rows else None

    def one_or_none(self) -> Any:
        """The only row; None where there is none."""
        if len(self._rows) > 1:
            raise MultipleResultsFound("more than one row where at most one was asked for")
        return self._rows[0] if self._rows else None

    def one(self) -> Any:
        """The only row."""
        row = self.one_or_none()
        if row is None:
            raise NoResultFound("no row where one was asked for")
        return row

    def scalar_one_or_none(self) -> Any:
        """The first column of the only row; None where there is none."""
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first column of the only row."""
        return self.one()[0]


def _numbers(statement: Any, parameters: Any) -> bool:
    """Whether what is inserted gets a number that the statement does not ask for by itself."""
    return isinstance(statement, Insert) and isinstance(parameters, Mapping) and not statement.exported_columns


class Prepared:
    """A statement in one database's SQL, for parameters of these names."""

    def __init__(self, statement: Any, names: tuple[str, ...], dialect: Dialect) -> None:
        dialect = drivers.spelling(dialect)
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        self.sql = str(compiled)
        defaults = {column.key: column.default for column in (*compiled.insert_prefetch, *compiled.update_prefetch)}
        self.plain = bool(compiled.post_compile_params) or not all(it.is_scalar for it in defaults.values())
        """A list is written out, and a default found, anew for each execution, which only SQLAlchemy does."""
        if self.plain:
            return
        order = compiled.positiontup or ()
        constants = {**compiled.params, **{name: default.arg for name, default in defaults.items()}}
        writing = {name: _writing(compiled.binds[name].type, dialect) for name in order}
        self._binds = [_bind(name, name in names, constants, writing[name]) for name in order]
        columns = compiled.effective_returning or (() if compiled.isinsert else statement.exported_columns)
        self._row, self._results = _reading([(column.key, column.type) for column in columns], dialect)
        self._key = compiled.isinsert and not statement.exported_columns

    def execute(self, driver: drivers.Driver, parameters: Parameters) -> Found:
        """Execute it with these parameters."""
        values = [
            constant if name is None else process(parameters[name]) if process else parameters[name]
            for name, constant, process in self._binds
        ]
        answer = driver.execute(self.sql, values)
        rows = self._rows(answer.rows)
        key = rows[0][0] if self._key and rows else answer.last_number
        return Found(rows, answer.rowcount, key)

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


class Connection:
    """What units and queries touch of a database."""

    def __init__(self, plain: sqlalchemy.Connection) -> None:
        self._plain = plain
        self._driver: drivers.Driver | None = None
        self._last: dict[Last[Any], list[Any]] = {}
        self._seen_in: dict[Table, Last[Any]] = {}

    @property
    def dialect(self) -> Dialect:
        """Which database it is."""
        return self._plain.dialect

    def execute(
        self,
        statement: Any,
        parameters: Parameters | Sequence[Parameters] | None = None,
        *,
        ahead: bool = False,
        **options: Any,
    ) -> Found:
        """Execute a statement of SQLAlchemy Core.

        Args:
            ahead: it would find nothing of what was left for the last, so that stays there.

        Raises:
            DBAPIError: the database did not do it.
        """
        if self._seen_in and not ahead:
            self._before(statement)
        if isinstance(parameters, Mapping) or parameters is None:
            prepared = _prepared(statement, tuple(parameters or ()), self.dialect)
            if prepared is not None and not prepared.plain:
                return self._executed(prepared, parameters or {})
        result = self._plain.execute(statement, parameters, **options)
        rows = list(result.all()) if result.returns_rows else []
        inserted = result.inserted_primary_key if _numbers(statement, parameters) else None
        return Found(rows, result.rowcount, inserted and inserted[0])

    def exec_driver_sql(self, sql: str, parameters: Any = None) -> Any:
        """Execute the database's own SQL."""
        return self._plain.exec_driver_sql(sql, parameters)

    def get_transaction(self) -> Transaction | None:
        """The transaction that is open."""
        return self._plain.get_transaction()

    def begin_nested(self) -> NestedTransaction:
        """A savepoint."""
        return self._plain.begin_nested()

    def at_last(self, do: "Last[T]", item: T, *, seen_in: Table | None = None) -> None:
        """Have this done once before the commit, with the items of all the units that share it.

        Args:
            seen_in: whoever asks for this table before that is not to miss it, so it is done by then.
        """
        self._last.setdefault(do, []).append(item)
        if seen_in is not None:
            self._seen_in[seen_in] = do

    def left(self, do: "Last[T]") -> Sequence[T]:
        """What is left of this for the last."""
        return self._last.get(do, ())

    def finish(self) -> None:
        """Do what was left for the last, before the commit.

        Raises:
            Exception: whatever was raised by it; no unit of this commit has happened then.
        """
        last, self._last = self._last, {}
        self._seen_in.clear()
        for do, items in last.items():
            do(self, items)

    def _before(self, statement: Any) -> None:
        """Do what the statement is to find. A row that refers to one deleted now would come too late, so a deletion
        finds everything."""
        for table, do in list(self._seen_in.items()):
            concerns = isinstance(statement, Delete) or table in _tables(statement)
            # What is done for one table may have asked for the next.
            if concerns and table in self._seen_in:
                del self._seen_in[table]
                do(self, self._last.pop(do))

    def _executed(self, prepared: Prepared, parameters: Parameters) -> Found:
        if self._driver is None:
            self._driver = drivers.driver(self._plain)
        dialect = self.dialect
        dbapi: Any = dialect.dbapi
        try:
            return prepared.execute(self._driver, parameters)
        except dbapi.Error as error:
            lost = dialect.is_disconnect(error, self._plain.connection.driver_connection, None)
            if lost:
                self._plain.invalidate(error)
            raise DBAPIError.instance(
                prepared.sql,
                None,
                error,
                dbapi.Error,
                hide_parameters=True,
                connection_invalidated=lost,
                dialect=dialect,
            ) from error


Last = Callable[[Connection, list[T]], object]
"""What is done once before a commit, with what its units left for it."""

_known: WeakKeyDictionary[Any, dict[tuple[str, ...] | None, Prepared]] = WeakKeyDictionary()


def _prepared(statement: Any, names: tuple[str, ...], dialect: Dialect) -> Prepared | None:
    """The statement, prepared when it comes a second time: what was made for one execution is left to SQLAlchemy."""
    known = _known.get(statement)
    if known is None:
        _known[statement] = {}
        return None
    prepared = known.get((dialect.name, *names))
    if prepared is None:
        prepared = known[(dialect.name, *names)] = Prepared(statement, names, dialect)
    return prepared


_asked_for: WeakKeyDictionary[Any, frozenset[Table]] = WeakKeyDictionary()


def _tables(statement: Any) -> frozenset[Table]:
    tables = _asked_for.get(statement)
    if tables is None:
        tables = frozenset(each for each in iterate(statement) if isinstance(each, Table))
        _asked_for[statement] = tables
    return tables


def _bind(
    name: str, given: bool, constants: Mapping[str, Any], process: _Processor
) -> tuple[str | None, Any, _Processor]:
    """A parameter: its name and how it is written, or the constant that stands in the statement."""
    if given:
        return name, None, process
    constant = constants[name]
    return None, process(constant) if process else constant, None


def _writing(kind: TypeEngine[Any], dialect: Dialect) -> _Processor:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _reading(columns: list[tuple[str, TypeEngine[Any]]], dialect: Dialect) -> tuple[Any, list[tuple[int, Any]]]:
    processes = [kind.dialect_impl(dialect).result_processor(dialect, None) for _, kind in columns]
    row = namedtuple("Row", [name for name, _ in columns], rename=True)  # type: ignore[misc]
    return row, [(place, process) for place, process in enumerate(processes) if process is not None]
