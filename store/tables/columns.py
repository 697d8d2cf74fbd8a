"""The kinds of column that tables are made of, and how a query says that it wants the rows of a partial index."""

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    LargeBinary,
    bindparam,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlmodel import Field

from store.types import EnumByValue, Instant, RowIds

# SQLite counts up by itself only on its own INTEGER key; PostgreSQL gets room for more than two thousand million.
Id = BigInteger().with_variant(Integer, "sqlite")


def primary_key() -> Any:
    """The row's own number, counting up."""
    return Field(default=None, sa_column=Column(Id, primary_key=True, autoincrement=True))


def foreign_key(target: str, *, null: bool = False, index: bool = False, unique: bool = False) -> Any:
    """Another row's number."""
    return Field(default=None, sa_column=Column(Id, ForeignKey(target), nullable=null, index=index, unique=unique))


def instant(*, null: bool = True) -> Any:
    """An aware instant."""
    return Field(default=None, sa_column=Column(Instant, nullable=null))


def sealed(*, null: bool = False) -> Any:
    """Bytes that only their key opens."""
    return Field(default=None, sa_column=Column(LargeBinary, nullable=null))


def hashed(*, null: bool = False, unique: bool = False, index: bool = False) -> Any:
    """A keyed hash, to find a row by what it does not tell."""
    return Field(default=None, sa_column=Column(LargeBinary, nullable=null, unique=unique, index=index))


def enum_column(vocabulary: type[StrEnum], *, null: bool = False) -> Any:
    """A word of a vocabulary, stored by its value."""
    return Field(default=None, sa_column=Column(EnumByValue(vocabulary), nullable=null))


def in_literals(column: ColumnElement[Any], *words: StrEnum) -> ColumnElement[bool]:
    """The words stand in the statement itself: only there can a database read that a partial index will do, and
    SQLAlchemy need not write the list anew for each execution."""
    return column.in_([literal_column(f"'{word.value}'") for word in words])


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Any:
        """It is a condition as it stands; compared with 1, as SQLite's truth is, it would use no index."""
        return self


def in_parameter(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Rows whose number is in the list that is given by this name: however long it is, the statement is the same."""
    return _Among(column, bindparam(name, type_=RowIds()))


@compiles(_Among, "postgresql")
def _any(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, numbers = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY ({numbers})"


@compiles(_Among, "sqlite")
def _each(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, numbers = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"
