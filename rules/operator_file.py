"""An operator's file of entries is read whole or not at all: what is wrong is said with file, line and entry."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from rules.catalogue_entry import Entry, Problem
from rules.catalogue_lines import Lines

E = TypeVar("E", bound=Entry)


class FileRefusedError(ValueError):
    """The file is refused; the message has one line for each problem in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))
        super().__init__("\n".join(map(str, self.problems)))


class OperatorFile:
    """One pass over a file whose tables are `[section.id]`; each question asked of it notes a problem and goes on."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._lines = Lines(text)
        self._problems: list[Problem] = []
        try:
            self._file: Mapping[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as reason:
            raise FileRefusedError([Problem(path, 1, "", f"is not TOML: {reason}")]) from reason

    @classmethod
    def open(cls, source: str | Path, name: str) -> "OperatorFile":
        """The file at a path, or the text that is the content of one and is then called `name`.

        Raises:
            FileRefusedError: it cannot be read.
        """
        if isinstance(source, str):
            return cls(name, source)
        try:
            return cls(str(source), source.read_text(encoding="utf-8"))
        except OSError as reason:
            raise FileRefusedError([Problem(str(source), 1, "", f"cannot be read: {reason.strerror}")]) from reason
        except UnicodeDecodeError as reason:
            raise FileRefusedError([Problem(str(source), 1, "", "is not text in UTF-8")]) from reason

    def only(self, *sections: str) -> None:
        """Note what stands at the top and is none of these, nor the version."""
        for name in self._file:
            if name not in (*sections, "version"):
                self.note((name,), "", f"'{name}' is not known; known are version, {', '.join(sections)}")

    def version(self) -> int:
        """Of the file as a whole; grows with each change."""
        version = self._file.get("version")
        if type(version) is int and version > 0:
            return version
        self.note(("version",), "", "needs a version, a whole number above 0 that grows with each change")
        return 1

    def section(self, name: str) -> Mapping[str, Mapping[str, Any]]:
        """The tables of a section by their ids; what in it is no table is noted and left out."""
        section = self._file.get(name, {})
        tables = section if isinstance(section, dict) else {}
        for id, table in tables.items():
            if not isinstance(table, dict):
                self.note((name, id), "", f"'{id}' needs to be an entry such as [{name}.name]")
        return {id: table for id, table in tables.items() if isinstance(table, dict)}

    def entry(self, kind: type[E], id: str, table: Mapping[str, Any], *path: str) -> E:
        """An entry to be asked, which stands at `path` in the file."""
        return kind(id, table, lambda key, problem: self.note((*path, key), ".".join(path), problem))

    def note(self, path: tuple[str, ...], entry: str, problem: str) -> None:
        """Note a problem where its key stands."""
        self._problems.append(Problem(self.path, self._lines.of(*path), entry, problem))

    def done(self) -> None:
        """Refuse the file if anything in it is wrong.

        Raises:
            FileRefusedError: with every problem noted.
        """
        if self._problems:
            raise FileRefusedError(self._problems)
