"""The kinds of column that tables are made of, and how a query says that it wants the rows of a partial index."""

from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, ForeignKey, Integer, LargeBinary, literal_column
from sqlmodel import Field

from store.types import Instant, Word

# SQLite counts up by itself only on its own INTEGER key; PostgreSQL gets room for more than two thousand million.
Id = BigInteger().with_variant(Integer, "sqlite")


def id_() -> Any:
    """The row's own number, counting up."""
    return Field(default=None, sa_column=Column(Id, primary_key=True, autoincrement=True))


def ref(target: str, *, null: bool = False, index: bool = False, unique: bool = False) -> Any:
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


def word(vocabulary: type[StrEnum], *, null: bool = False) -> Any:
    """A word of a vocabulary, stored by its value."""
    return Field(default=None, sa_column=Column(Word(vocabulary), nullable=null))


def one_of(column: ColumnElement[Any], *words: StrEnum) -> ColumnElement[bool]:
    """The words stand in the statement itself: only there can a database read that a partial index will do, and
    SQLAlchemy need not write the list anew for each execution."""
    return column.in_([literal_column(f"'{word.value}'") for word in words])
