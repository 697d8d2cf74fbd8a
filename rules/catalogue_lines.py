"""Where each entry of a TOML file stands, because tomllib keeps no line numbers."""

import re
import tomllib

_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*(?:\.\s*[A-Za-z0-9_-]+\s*)*=")


class Lines:
    """Line numbers, counted from 1, of the tables of a file and of the keys directly in them."""

    def __init__(self, text: str) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        for number, line in enumerate(text.splitlines(), start=1):
            if header := _header(line):
                table = header
                self._numbers.setdefault(table, number)
            elif key := _KEY.match(line):
                self._numbers.setdefault((*table, key[1]), number)

    def of(self, *path: str) -> int:
        """The line of an entry; of the nearest entry around it where it has no line of its own."""
        while path and path not in self._numbers:
            path = path[:-1]
        return self._numbers.get(path, 1)


def _header(line: str) -> tuple[str, ...]:
    """The names in `[a.b]`, or nothing where the line is no header; TOML itself reads its quotes and blanks."""
    if not line.lstrip().startswith("["):
        return ()
    try:
        inner = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    names = []
    while isinstance(inner, dict) and inner:
        name, inner = next(iter(inner.items()))
        names.append(name)
    return tuple(names)
