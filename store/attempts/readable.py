"""Read rows with sealed bytes one by one, so that an unreadable row does not affect the others."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from store.engine import outages

T = TypeVar("T")

UnreadableRows = dict[int, Exception]
"""Exceptions of unreadable rows, by row number: their bytes are damaged, or something they refer to is gone."""


def read_rows(rows: Iterable[Any], read: Callable[[Any], T], unreadable: UnreadableRows | None) -> list[T]:
    """Return the result of `read` for each row; the rows for which it raises are put into `unreadable` instead.

    Args:
        rows: the first column of each is its number.
        unreadable: None to have the exception raised.

    Raises:
        Exception: raised by `read`, if `unreadable` is None or the database is unavailable.
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
