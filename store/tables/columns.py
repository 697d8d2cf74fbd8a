"""Columns of the tables and their types, and query conditions that let a database use a partial index."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class _Number(sqlite.DATETIME):
    """A number, in a column that is declared as an instant."""

    bind_processor = result_processor = lambda *_: None


class Instant(TypeDecorator[datetime]):
    """An aware instant; SQLite has the number of microseconds since 1970, a third of the room that text takes.

    Raises:
        ValueError: the instant is naive.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the form that the database accepts."""
        number: TypeEngine[Any] = _Number()  # type: ignore[no-untyped-call] # of SQLAlchemy
        return dialect.type_descriptor(number if dialect.name == "sqlite" else sa.DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Return the form that the database accepts; refuse a naive instant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant must be aware")
        return (value - _EPOCH) // _MICROSECOND if dialect.name == "sqlite" else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the instant as aware, in UTC."""
        if value is None or dialect.name != "sqlite":
            return value and datetime.astimezone(value, UTC)  # type: ignore[no-any-return]
        return _EPOCH + int(value) * _MICROSECOND


class EnumByValue(TypeDecorator[StrEnum]):
    """A member of a string enum, stored by its value (SQLModel alone would store its name)."""

    impl = sa.String(32)
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Return the member's value; refuse a value that is not in the enum."""
        return None if value is None else self.vocabulary(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Return the enum member."""
        return None if value is None else self.vocabulary(value)


class ListParameter(TypeDecorator[Sequence[Any]]):
    """A list of row numbers, or of words, as one parameter: an array for PostgreSQL, JSON for SQLite."""

    impl = sa.String
    cache_ok = True

    def __init__(self, *, words: bool) -> None:
        super().__init__()
        self.words = words

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the form that the database accepts."""
        each: TypeEngine[Any] = sa.String() if self.words else sa.BigInteger()
        return dialect.type_descriptor(sa.ARRAY(each) if dialect.name == "postgresql" else sa.String())

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> Any:
        """Return the form that the database accepts."""
        each = [str(it) if self.words else it for it in value or ()]
        return each if dialect.name == "postgresql" else orjson.dumps(each).decode()


# SQLite increments only its own INTEGER key; PostgreSQL needs BIGINT for more than two thousand million rows.
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


KEYED: dict[str, Any] = {"sqlite_with_rowid": False}
"""Arguments of a table that SQLite keeps by its key of several columns, once instead of as a table and an index."""


def primary_key() -> Any:
    """Return a primary key column that counts up."""
    return Field(default=None, sa_column=sa.Column(Id, primary_key=True, autoincrement=True))


def foreign_key(target: str, *, null: bool = False, index: bool = False, unique: bool = False) -> Any:
    """Return a foreign key column."""
    return Field(
        default=None, sa_column=sa.Column(Id, sa.ForeignKey(target), nullable=null, index=index, unique=unique)
    )


def instant(*, null: bool = True) -> Any:
    """Return a column for an aware instant."""
    return Field(default=None, sa_column=sa.Column(Instant, nullable=null))


def sealed(*row: str, null: bool = False) -> Any:
    """Return a column for sealed bytes, which open only in their row (`store.sealing.RowLabel`).

    Args:
        row: the columns of the table that tell its rows apart; known before the insert, and never changed.
    """
    return Field(default=None, sa_column=sa.Column(sa.LargeBinary, nullable=null, info={"row": row}))


def hashed(*, null: bool = False, unique: bool = False, index: bool = False) -> Any:
    """Return a column for a keyed hash, which finds a row without revealing the hashed value."""
    return Field(default=None, sa_column=sa.Column(sa.LargeBinary, nullable=null, unique=unique, index=index))


def day_of(at: datetime) -> datetime:
    """Return the beginning of the day in UTC: what a row of an account keeps of an instant."""
    return at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def hour_of(at: datetime) -> datetime:
    """Return the beginning of the hour in UTC: what a row of a case keeps of what an anonymous reporter did."""
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


MARK_SIZE = 8
MARK = secrets.token_bytes(MARK_SIZE)
"""What stands in place of a row's code until the end of the transaction that has written it (`store.guard`). Nobody
else knows it, as it is never committed."""


def row_code() -> Any:
    """Return a column for the keyed code over a row that decides something; every statement that writes the row sets
    the mark."""
    return Field(default=None, sa_column=sa.Column("mac", sa.LargeBinary, nullable=True, default=MARK, onupdate=MARK))


def without_code(table: sa.Table) -> sa.Index:
    """Give a table the index of the rows that have no code yet."""
    return partial_index(f"{table.name}_without_code", table.c.mac, where=f"length(mac) = {MARK_SIZE}")


def enum_column(vocabulary: type[StrEnum], *, null: bool = False) -> Any:
    """Return a column for an enum member, stored by its value."""
    return Field(default=None, sa_column=sa.Column(EnumByValue(vocabulary), nullable=null))


def partial_index(name: str, *columns: str | sa.Column[Any], where: str) -> sa.Index:
    """Return an index of the rows that match a condition."""
    return sa.Index(name, *columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def in_literals(column: sa.ColumnElement[Any], *words: StrEnum) -> sa.ColumnElement[bool]:
    """Match columns with one of the words, written as literals: only then can the database choose a partial index, and
    SQLAlchemy need not render the list for each execution."""
    return column.in_([sa.literal_column(f"'{word.value}'") for word in words])


def insert_or_update(table: sa.Table, keys: Sequence[str], *changed: str) -> Insert:
    """Insert a row; where there is one with the same keys, change these columns of it instead, and its code."""
    new = insert(table)
    set_ = {name: new.excluded[name] for name in (*changed, "mac") if name in table.c}
    return new.on_conflict_do_update(index_elements=keys, set_=set_)


class _Among(FunctionElement[bool]):
    type = sa.Boolean()
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Any:
        """Return the condition unchanged; compared with 1, as SQLAlchemy does for SQLite, it would use no index."""
        return self


def in_parameter(column: sa.ColumnElement[Any], name: str) -> sa.ColumnElement[bool]:
    """Match rows whose number, or word, is in the list given as parameter `name`; its length does not change the
    statement, which is written once."""
    return _Among(column, sa.bindparam(name, type_=ListParameter(words=not isinstance(column.type, sa.Integer))))


@compiles(_Among, "postgresql")
def _any(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, numbers = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY ({numbers})"


@compiles(_Among, "sqlite")
def _each(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, numbers = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"
