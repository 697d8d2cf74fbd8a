"""Where each entry of a TOML file stands: tomllib keeps no line numbers."""

import re
import tomllib
from collections import Counter
from typing import Any

FilePlace = tuple[str | int, ...]
"""The keys that lead to a value; a number counts the tables under a head such as `[[course.a.page]]`, from 0."""

_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*(?:\.\s*[A-Za-z0-9_-]+\s*)*=")


class Lines:
    """Line numbers, from 1, of the tables of a file and of the keys directly in them."""

    def __init__(self, text: str) -> None:
        self._numbers: dict[FilePlace, int] = {}
        table: FilePlace = ()
        seen: Counter[FilePlace] = Counter()
        for number, line in enumerate(text.split("\n"), start=1):
            if header := _header(line):
                names, repeated = header
                self._numbers.setdefault(names, number)
                table = (*names, seen[names]) if repeated else names
                seen[names] += 1
                self._numbers.setdefault(table, number)
            elif key := _KEY.match(line):
                self._numbers.setdefault((*table, key[1]), number)

    def of(self, place: FilePlace) -> int:
        """Return the line of an entry, or of the nearest entry around it that has a line of its own."""
        while place and place not in self._numbers:
            place = place[:-1]
        return self._numbers.get(place, 1)


def _header(line: str) -> tuple[FilePlace, bool] | None:
    """Return the names in `[a.b]` or `[[a.b]]`, and whether it is the second form; None where the line is no header."""
    if not line.lstrip().startswith("["):
        return None
    try:
        inner: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return None
    names = []
    while isinstance(inner, dict) and inner:
        name, inner = next(iter(inner.items()))
        names.append(name)
    return tuple(names), isinstance(inner, list)
