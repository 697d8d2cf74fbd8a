"""One entry of the catalogue's file being read: each question asked of it notes a problem rather than stopping."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from rules.leaves import Names, Words
from rules.vocabulary import LANGS

E = TypeVar("E", bound=StrEnum)

ID_LENGTH = 12
"""Ids travel in callback data (64 bytes) and in deep links (64 characters)."""

_MISSING = object()


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


class CatalogueError(ValueError):
    """The catalogue is refused; the message has one line for each problem in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))
        super().__init__("\n".join(map(str, self.problems)))


class Entry:
    """A table of the file, with the entries `above` it, nearest first, that answer where it says nothing itself.

    Every reading method returns something usable even where it noted a problem, so that one pass finds them all.
    """

    ids = re.compile(r"[a-z][a-z0-9-]*")
    longest = ID_LENGTH

    def __init__(
        self,
        id: str,
        table: Mapping[str, object],
        report: Callable[[str, str], None],
        above: tuple["Entry", ...] = (),
    ) -> None:
        """`report(key, problem)` is called with the key at fault, empty for the entry as a whole."""
        self.table = table
        self._report = report
        self._above = above
        if not self.ids.fullmatch(id) or len(id) > self.longest:
            mark = self.ids.pattern[-3]
            self.note("", f"has an id that is not 1 to {self.longest} of a-z, 0-9 and {mark}, beginning with a letter")

    def note(self, key: str, problem: str) -> None:
        """Notes a problem where its `key` stands, be it in an entry above."""
        self._owner(key)._report(key, problem)

    def only(self, *known: str) -> None:
        """Notes every key that is not `known`, so that a slip of the pen is not silently ignored."""
        for key in self.table:
            if key not in known:
                self.note(key, f"has an unknown key '{key}'; known are {', '.join(known)}")

    def text(self, key: str, default: str | None = None) -> str:
        """The text under `key`; required unless there is a `default`."""
        value = self._value(key)
        if value is _MISSING and default is not None:
            return default
        if isinstance(value, str) and value.strip():
            return value
        self.note(key, f"has no {key}" if value is _MISSING else f"needs a text as {key}, not {value!r}")
        return ""

    def one_of(self, key: str, words: type[E]) -> E:
        """The word of a vocabulary under `key`."""
        value = self.text(key)
        try:
            return words(value)
        except ValueError:
            if value:
                self.note(key, f"has an unknown {key} '{value}'; known are {', '.join(words)}")
            return next(iter(words))

    def flag(self, key: str) -> bool:
        """The true or false under `key`, false where it is not said."""
        value = self._value(key)
        if value is _MISSING or isinstance(value, bool):
            return value is True
        self.note(key, f"needs true or false as {key}, not {value!r}")
        return False

    def hours(self, key: str) -> int:
        """The whole number of hours under `key`."""
        value = self._value(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        self.note(key, f"has no {key}" if value is _MISSING else f"needs whole hours above 0 as {key}, not {value!r}")
        return 1

    def day(self, key: str) -> date | None:
        """The day under `key`, None where it is not said."""
        value = self._value(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if value is _MISSING:
            return None
        self.note(key, f"needs a day such as 2027-11-01 as {key}, not {value!r}")
        return None

    def whole(self, key: str) -> int:
        """The whole number above 0 under `key`."""
        value = self._value(key)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        wrong = f"needs a whole number above 0 as {key}, not {value!r}"
        self.note(key, f"has no {key}" if value is _MISSING else wrong)
        return 1

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under `key`, empty where it is not said."""
        value = self._value(key)
        if value is _MISSING:
            return ()
        if isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value):
            return tuple(value)
        self.note(key, f"needs a list of texts as {key}, not {value!r}")
        return ()

    def names(self, key: str, default: Names | None = None) -> Names:
        """The text under `key` in every language; required unless there is a `default`."""
        if default is not None and key not in self.table:
            return default
        by_lang = self._by_lang(key, required=True)
        texts: dict[str, str] = {
            lang: text.strip() if isinstance(text := by_lang.get(lang), str) else "" for lang in LANGS
        }
        if by_lang:
            for lang in (lang for lang, text in texts.items() if not text):
                self.note(key, f"has no {key} in {lang}")
        return texts

    def words(self, key: str) -> Words:
        """Lists of texts under `key`, one for each language, possibly empty."""
        by_lang = self._by_lang(key, required=False)
        found: dict[str, tuple[str, ...]] = {}
        for lang in LANGS:
            texts = by_lang.get(lang, [])
            if isinstance(texts, list) and all(isinstance(text, str) and text.strip() for text in texts):
                found[lang] = tuple(texts)
            else:
                self.note(key, f"needs a list of texts as {key} in {lang}, not {texts!r}")
                found[lang] = ()
        return found

    def _by_lang(self, key: str, *, required: bool) -> Mapping[str, object]:
        value = self.table.get(key, {})
        if not isinstance(value, Mapping):
            self.note(key, f"needs {key} by language, not {value!r}")
            return {}
        if required and not value:
            self.note(key, f"has no {key}")
        for lang in value:
            if lang not in LANGS:
                self.note(key, f"has {key} in an unknown language '{lang}'; known are {', '.join(LANGS)}")
        return value

    def _value(self, key: str) -> object:
        return self._owner(key).table.get(key, _MISSING)

    def _owner(self, key: str) -> "Entry":
        return next((entry for entry in (self, *self._above) if key in entry.table), self)
