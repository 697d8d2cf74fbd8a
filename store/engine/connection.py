"""A transaction's connection: it executes what SQLAlchemy Core has written, as SQLAlchemy's own connection does.

See `docs/engine.md` for how a statement reaches its driver, and what waits for the commit.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import sqlalchemy
from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError, InvalidRequestError, MultipleResultsFound, NoResultFound

from store.engine.drawn_ids import DrawnIds
from store.engine.engines import cursor
from store.engine.gathering import SHAPES, Shape, Waiting, confirm_of
from store.engine.prepared import Answer, Parameters, Prepared

T = TypeVar("T")


class StatementResult:
    """What a statement gave: its rows, read to the end, by the names that SQLAlchemy gives them."""

    def __init__(self, answer: Answer | Callable[[], Answer], key: int | None = None) -> None:
        self._given = answer
        self._key = key

    @property
    def _answer(self) -> Answer:
        if not isinstance(self._given, Answer):
            self._given = self._given()
        return self._given

    @property
    def rowcount(self) -> int:
        """The number of rows changed."""
        return self._answer.rowcount

    @property
    def inserted_primary_key(self) -> tuple[int]:
        """The number of the one row inserted; where it was told, the row may still wait."""
        return (self._answer.key if self._key is None else self._key,)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._answer.rows)

    def all(self) -> list[Any]:
        """Every row."""
        return self._answer.rows

    def scalars(self) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self._answer.rows]

    def first(self) -> Any:
        """The first row; None where there is none."""
        return self._answer.rows[0] if self._answer.rows else None

    def one_or_none(self) -> Any:
        """The only row; None where there is none."""
        if len(self._answer.rows) > 1:
            raise MultipleResultsFound("more than one row where at most one was asked for")
        return self.first()

    def one(self) -> Any:
        """The only row."""
        row = self.one_or_none()
        if row is None:
            raise NoResultFound("no row where one was asked for")
        return row

    def all_as(self, cls: Callable[..., T]) -> list[T]:
        """Every row, as a value of this class, whose fields are the columns in their order."""
        return [cls(*row) for row in self._answer.rows]

    def one_as(self, cls: Callable[..., T]) -> T | None:
        """The only row, as `all_as` has it; None where there is none."""
        row = self.one_or_none()
        return None if row is None else cls(*row)

    def scalar(self, _kind: type[T]) -> T | None:
        """The first column of the only row, which is of this type; None where there is no row, or no value."""
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first column of the only row."""
        return self.one()[0]


class WriteGuard(Protocol):
    """What is told of every write, and has the last word before the commit."""

    def note(self, conn: "Connection", statement: Any, table: Any, rows: Sequence[Parameters]) -> Sequence[Parameters]:
        """Take note of a statement that is about to write a table; return its rows with what the guard adds, or none if
        it has executed it."""

    def settle(self, conn: "Connection") -> None:
        """Write what the noted statements still need."""


class Connection:
    """What units and queries touch of a database."""

    def __init__(self, plain: sqlalchemy.Connection) -> None:
        self._plain = plain
        self._cursor: Any = None
        self._waiting: dict[Prepared, Waiting] = {}
        self.at_end: dict[Callable[[Connection, dict[Any, Any]], None], dict[Any, Any]] = {}
        """What is done once before the commit, each with what it is done for (`settle`)."""
        self.drawn_ids = DrawnIds()
        self.guard: WriteGuard | None = None
        self.untold: dict[int, dict[str, Any]] = {}  # by case, of its rows (`store.record.told`)

    @property
    def dialect(self) -> Dialect:
        """The dialect of the database."""
        return self._plain.dialect

    def execute(self, statement: Any, parameters: Parameters | Sequence[Parameters] | None = None) -> StatementResult:
        """Execute a statement of SQLAlchemy Core, once or for each of several rows; `flush` is its latest time.

        Raises:
            DBAPIError: the database did not do it.
        """
        several = not isinstance(parameters, Mapping | None)
        rows: Sequence[Parameters] = parameters if several else [parameters or {}]  # type: ignore[assignment,list-item]
        if self.guard is not None and getattr(statement, "is_dml", False):
            rows = self.guard.note(self, statement, statement.table, rows)
        if not rows:
            return StatementResult(Answer([], 0, None))
        shape = self._shape(statement)
        if shape and shape.waits and (made := self._prepared(statement, shape, rows[0], many=True)):
            return self._wait(statement, shape, made, rows)
        if self._waiting:
            self._before(shape or Shape(statement), None if several else rows[0])
        if shape and (made := self._prepared(statement, shape, rows[0], many=several)):
            return StatementResult(self._done(made, shape, [made.values(row) for row in rows], many=several))
        return StatementResult(self._by_sqlalchemy(statement, rows, many=several))

    def catch_up(self) -> None:
        """Do the work kept for the end of the transaction; work that comes later is done at the next call."""
        while self.at_end:
            work, given = self.at_end.popitem()
            work(self, given)

    def settle(self) -> None:
        """Do all that belongs to the end of the transaction."""
        self.catch_up()
        guard, self.guard = self.guard, None
        if guard is not None:
            guard.settle(self)
        self.guard = guard

    def flush(self) -> None:
        """Write what waits.

        Raises:
            DBAPIError: the database did not do it.
            Exception: the `confirm` of a statement that found no row to change.
        """
        while self._waiting:
            self._write(next(iter(self._waiting)))

    def _wait(self, statement: Any, shape: Shape, made: Prepared, rows: Sequence[Parameters]) -> StatementResult:
        """Have the rows wait. Where their outcome is asked for, they are written at once."""
        if len(self._waiting) > (made in self._waiting):
            self._before(shape, None if len(rows) > 1 else rows[0], but=made)
        waiting = self._waiting.setdefault(made, Waiting(made, shape))
        values = [made.values(row) for row in rows]
        waiting.rows += values
        waiting.known += [shape.known_by(row) for row in rows]

        def at_once() -> Answer:
            if self._waiting.get(made) is not waiting or waiting.rows[-1] is not values[-1]:
                raise InvalidRequestError("it was written with others, and its own outcome is not known")
            del waiting.rows[-len(rows) :], waiting.known[-len(rows) :]
            self._write(made)
            single = len(rows) == 1
            alone = self._prepared(statement, shape, rows[0], many=not single)
            assert alone is not None
            return self._done(alone, shape, values, many=not single)

        return StatementResult(at_once, rows[0].get("id") if shape.inserts else None)

    def _before(self, shape: Shape, parameters: Parameters | None, but: Prepared | None = None) -> None:
        """Write what a statement may find, and what its own rows may refer to unless they wait too."""
        for made, waiting in list(self._waiting.items()):
            refers = but is None and waiting.shape.writes in shape.refers
            if made is not but and (refers or waiting.concern(shape, parameters)):
                self._write(made)

    def _write(self, made: Prepared) -> None:
        """Write the rows of this statement that wait, after those that they refer to."""
        waiting = self._waiting.pop(made, None)
        if waiting is None:
            return
        for other in [it for it, rows in self._waiting.items() if rows.shape.writes in waiting.shape.refers]:
            self._write(other)
        if waiting.rows:
            self._done(made, waiting.shape, waiting.rows, many=True)

    def _shape(self, statement: Any) -> Shape | None:
        """The shape of a statement that was executed before."""
        if statement not in SHAPES:
            SHAPES[statement] = None
            return None
        shape = SHAPES[statement]
        if shape is None:
            shape = SHAPES[statement] = Shape(statement)
        return shape

    def _prepared(self, statement: Any, shape: Shape, row: Parameters, *, many: bool) -> Prepared | None:
        """The statement, prepared; None where only SQLAlchemy executes it."""
        names = (self.dialect.name, many, *row)
        made = shape.prepared.get(names)
        if made is None and shape.known:
            made = shape.prepared[names] = Prepared(statement, tuple(row), self.dialect, many=many)
        return None if made is None or made.plain else made

    def _by_sqlalchemy(self, statement: Any, rows: Sequence[Parameters], *, many: bool) -> Answer:
        result = self._plain.execute(statement, rows if many else rows[0])
        returned = list(result.all()) if result.returns_rows else []
        inserted = result.is_insert and not many and not statement.exported_columns
        key = result.inserted_primary_key if inserted else None
        return _confirmed(confirm_of(statement), Answer(returned, result.rowcount, key and key[0]), len(rows))

    def _done(self, made: Prepared, shape: Shape, values: Sequence[Sequence[Any]], *, many: bool) -> Answer:
        if self._cursor is None:
            self._cursor = cursor(self._plain)
        dialect = self.dialect
        dbapi: Any = dialect.dbapi
        try:
            answer = made.execute_many(self._cursor, values) if many else made.execute(self._cursor, values[0])
        except dbapi.Error as error:
            lost = dialect.is_disconnect(error, self._plain.connection.driver_connection, None)
            if lost:
                self._plain.invalidate(error)
            raise DBAPIError.instance(
                made.sql, None, error, dbapi.Error, hide_parameters=True, connection_invalidated=lost, dialect=dialect
            ) from error
        return _confirmed(shape.confirm, answer, len(values))


def _confirmed(confirm: type[Exception] | None, answer: Answer, changed: int) -> Answer:
    if confirm and answer.rowcount != changed:
        raise confirm
    return answer
