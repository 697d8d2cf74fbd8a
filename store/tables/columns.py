"""Column constructors for the tables, and query conditions that let a database use a partial index."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlmodel import Field

from store.types import EnumByValue, Instant, RowIds

# SQLite increments only its own INTEGER key; PostgreSQL needs BIGINT for more than two thousand million rows.
Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


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


def sealed(*, null: bool = False) -> Any:
    """Return a column for sealed bytes."""
    return Field(default=None, sa_column=sa.Column(sa.LargeBinary, nullable=null))


def hashed(*, null: bool = False, unique: bool = False, index: bool = False) -> Any:
    """Return a column for a keyed hash, which finds a row without revealing the hashed value."""
    return Field(default=None, sa_column=sa.Column(sa.LargeBinary, nullable=null, unique=unique, index=index))


def enum_column(vocabulary: type[StrEnum], *, null: bool = False) -> Any:
    """Return a column for an enum member, stored by its value."""
    return Field(default=None, sa_column=sa.Column(EnumByValue(vocabulary), nullable=null))


def partial_index(name: str, *columns: str, where: str) -> sa.Index:
    """Return an index of the rows that match a condition."""
    return sa.Index(name, *columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def in_literals(column: sa.ColumnElement[Any], *words: StrEnum) -> sa.ColumnElement[bool]:
    """Match columns with one of the words, written as literals: only then can the database choose a partial index, and
    SQLAlchemy need not render the list for each execution."""
    return column.in_([sa.literal_column(f"'{word.value}'") for word in words])


def insert_or_update(table: sa.Table, keys: Sequence[str], *changed: str) -> Insert:
    """Insert a row; where there is one with the same keys, change these columns of it instead."""
    new = insert(table)
    return new.on_conflict_do_update(index_elements=keys, set_={name: new.excluded[name] for name in changed})


class _Among(FunctionElement[bool]):
    type = sa.Boolean()
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Any:
        """Return the condition unchanged; compared with 1, as SQLAlchemy does for SQLite, it would use no index."""
        return self


def in_parameter(column: sa.ColumnElement[Any], name: str) -> sa.ColumnElement[bool]:
    """Match rows whose number is in the list given as parameter `name`; its length does not change the statement."""
    return _Among(column, sa.bindparam(name, type_=RowIds()))


@compiles(_Among, "postgresql")
def _any(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, numbers = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY ({numbers})"


@compiles(_Among, "sqlite")
def _each(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, numbers = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"
