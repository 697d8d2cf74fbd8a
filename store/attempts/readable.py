"""Rows that hold sealed bytes are read one by one, so that one that cannot be read takes no other with it."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from store.engine import outages

T = TypeVar("T")

Unreadable = dict[int, Exception]
"""Rows that cannot be read, by their number: their bytes are damaged, or what they refer to is gone."""


def readable(rows: Iterable[Any], read: Callable[[Any], T], unreadable: Unreadable | None) -> list[T]:
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
            if unreadable is None or outages.passes(error):
                raise
            unreadable[row[0]] = error
    return found
