"""Rows that hold sealed bytes are read one by one, so that one that cannot be read takes no other with it."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from store.engine import outages

T = TypeVar("T")

UnreadableRows = dict[int, Exception]
"""Rows that cannot be read, by their number: their bytes are damaged, or what they refer to is gone."""


def read_rows(rows: Iterable[Any], read: Callable[[Any], T], unreadable: UnreadableRows | None) -> list[T]:
    """Every row as `read` has it; those for which it raises are put into `unreadable` instead.

    Args:
        rows: each begins with its number.
        unreadable: None where the caller wants the exception.

    Raises:
        Exception: what `read` raised, where there is no `unreadable`, or where the database is away.
    """
    found: list[T] = []
    for row in rows:
        try:
            found.append(read(row))
        except Exception as error:
            if unreadable is None or outages.is_transient(error):
                raise
            unreadable[row[0]] = error
    return found
