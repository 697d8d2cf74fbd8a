"""Read an operator's file whole, or refuse it: every problem is told at once with file, line and entry."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

import rules
from store.operator_files.fields import KEY
from store.operator_files.tables import ID, Sections, Table, is_table, tables

V = TypeVar("V")

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


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in which entry (empty: the file as a whole), on which line of which file."""

    path: str
    line: int
    entry: str
    problem: str

    def __str__(self) -> str:
        entry = f"[{self.entry}] " if self.entry else ""
        return f"{self.path}, line {self.line}: {entry}{self.problem}"


class FileRefusedError(ValueError):
    """The file is refused; the message has one line for each problem in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))
        super().__init__("\n".join(map(str, self.problems)))


class OperatorFile(Generic[V]):
    """A kind of file.

    Args:
        name: of the shipped file in `rules/`, without its ending; a text without a path is called so as well.
        model: of the whole file.
        value: makes the rules' value of what was read.
        depth: how many names the head of an entry has: two in [team.content], one in [waiting].
        owner: tells where the value that was read at a place stands in the file.
    """

    def __init__(
        self,
        name: str,
        model: type[Table],
        value: Callable[[Any], V],
        depth: int = 2,
        owner: Callable[[Sections, FilePlace], FilePlace] = lambda _, place: place,
    ) -> None:
        self.name = name
        self.path = Path(rules.__path__[0]) / f"{name}.toml"
        self._model = model
        self._value = value
        self._depth = depth
        self._owner = owner

    @cached_property
    def shipped(self) -> V:
        """The value that comes with Lian."""
        return self.load(self.path)

    def load(self, source: str | Path, otherwise: str = "") -> V:
        """Read a file by its path, or a text that is the content of one.

        Args:
            otherwise: the content of a file that counts where this one says nothing.

        Raises:
            FileRefusedError: with everything that is wrong with it.
        """
        path, text = (self.name, source) if isinstance(source, str) else (str(source), _content(source))
        file = _merged(tomllib.loads(otherwise), _parsed(path, text))
        sections = {name: tables(section) for name, section in file.items()}
        try:
            return self._value(self._model.model_validate(file, context=sections))
        except ValidationError as found:
            lines = Lines(text)
            raise FileRefusedError(self._problem(path, lines, sections, it) for it in found.errors()) from None

    def _problem(self, path: str, lines: Lines, sections: Sections, error: ErrorDetails) -> Problem:
        place, end = self._owner(sections, error["loc"]), self._depth
        if len(place) > end + 1 and isinstance(place[end + 1], int):
            end += 1  # an entry within the entry, one of several under the same head
        entry = map(str, place[:end]) if len(place) > 1 else ()
        return Problem(path, lines.of(place), ".".join(entry), self._words(error))

    def _words(self, error: ErrorDetails) -> str:
        """Return what is wrong, in the operator's words."""
        place, value = error["loc"], error["input"]
        key = next((str(it) for it in reversed(place) if isinstance(it, str)), "")
        match error["type"]:
            case "fault":
                return str(error["ctx"]["words"]).replace(KEY, key)
            case "extra_forbidden":
                table = self._table(place[:-1])
                known = f"known are {', '.join(it for it in (*table.kinds(), *table.more) if it != ID)}"
                return f"'{key}' is not known; {known}" if len(place) == 1 else f"has an unknown key '{key}'; {known}"
            case "enum" if isinstance(value, str):
                known = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
                return f"has an unknown {key} '{value}'; known are {known}"
            case "enum":
                return f"has no {key}" if value is None else f"needs a text as {key}, not {value!r}"
            case "model_type" | "dict_type" if len(place) <= self._depth:
                return f"'{key}' needs to be an entry such as [{place[0]}{'.name' * (self._depth - 1)}]"
        return f"needs a table as {key}, not {value!r}"

    def _table(self, place: FilePlace) -> type[Table]:
        """Return the model of the table at a place."""
        model: Any = self._model
        for step in place:
            model = model.kinds()[str(step)] if is_table(model) else get_args(model)[isinstance(step, str)]
        table: type[Table] = model
        return table


def _merged(otherwise: Mapping[str, Any], file: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `file` says and, where it says nothing, what `otherwise` says, table by table."""
    found = {**otherwise, **file}
    for key, value in file.items():
        if isinstance(value, dict) and isinstance(below := otherwise.get(key), dict):
            found[key] = _merged(below, value)
    return found


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as reason:
        raise FileRefusedError([Problem(str(path), 1, "", f"cannot be read: {reason.strerror}")]) from reason
    except UnicodeDecodeError as reason:
        raise FileRefusedError([Problem(str(path), 1, "", "is not text in UTF-8")]) from reason


def _parsed(path: str, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        said, _, place = str(reason).rpartition(" (at ")
        number = re.match(r"line (\d+)", place)
        line = int(number[1]) if number else max(1, len(text.splitlines()))
        if twice := re.fullmatch(r"Cannot declare \((.*)\) twice", said):
            entry = ".".join(re.findall(r"'([^']+)'", twice[1]))
            problem = f"[{entry}] stands here a second time; every id is given once"
        else:
            problem = f"is not TOML: {said}"
        raise FileRefusedError([Problem(path, line, "", problem)]) from reason
