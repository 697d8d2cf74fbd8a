"""Find who of a known few (staff, partners) a report names: certainly by handle, link or account, likely by name.

A name within a text is only likely: two people may share it, and a word may be spelled like it. `docs/mentions.md` has
the published tables of what is found and what is not.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rules.addresses import Address, local_id
from rules.subject.subject import telegram_account
from rules.text.name_folding import CAP, fold

_COMMON_WORDS = tomllib.loads(Path(__file__).with_name("common_names.toml").read_text(encoding="utf-8"))
COMMON = frozenset(_COMMON_WORDS["common"].split())
"""Names that are also common words: no mention within a text; as the whole subject they are one."""
LONGER = tuple(_COMMON_WORDS["longer"].split())
"""Words that contain a name without meaning it."""

_HANDLE = re.compile(r"(?:@\s?|\b(?:t|telegram)\.me/(?:s/)?|\bdomain=)(\w{4,32})", re.ASCII)
_WORD = re.compile(r"\b\w{4,32}\b", re.ASCII)
_ACCOUNT = re.compile(r"(?<!\d)\d{5,15}(?!\d)", re.ASCII)

# Han characters, kana and Hangul are written without blanks around a name: each is a word by itself.
_HAN = r"\u3040-\u30ff\uac00-\ud7af\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_STOP = re.compile(r"[\n\r,;:!?()\[\]{}<>《》〈〉「」『』【】“”\"。、…]|\.(?=\s|$)")
"""What ends a phrase: a name is not looked for across it. Spaces, dots, dashes, slashes and symbols do not."""

_DECORATION = re.compile(r"[|/·•~()\[\]{}<>《》〈〉「」『』【】“”\"—–]")
"""What separates a second name or a title within a shown name."""

_SHORTEST = 4
"""The least weight of a name within a text; a Han character weighs two, any other letter one."""

_WORDS = 400
"""The most words of a text that are tried as a handle without @."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A member of staff or a partner to look for.

    Attributes:
        key: the caller's key.
        names: as they are written: aliases, names shown in the messenger.
        handles: without @, in any case.
        accounts: of people, groups and channels.
    """

    key: str
    names: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    accounts: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportText:
    """The words of a report, folded once.

    Attributes:
        subjects: who or what is reported; a whole name or a bare handle here is certain.
        text: all words, with the subjects.
        accounts: that the message points at: forwarded authors, mentions without a handle, the sender.
    """

    subjects: tuple[str, ...]
    text: str
    accounts: frozenset[Address]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The keys of those named certainly and of those named likely; no key is in both."""

    certain: frozenset[str]
    likely: frozenset[str]


def told(words: Iterable[str], subjects: Iterable[str] = (), accounts: Iterable[Address] = ()) -> ReportText:
    """Fold the words of a report for `find`; at most `CAP` characters."""
    about = tuple(fold(subject) for subject in subjects if subject)
    # The end of a line keeps what was told apart from being read together.
    return ReportText(about, "\n".join((*about, fold("\n".join(words)[:CAP]))), frozenset(accounts))


def handles(told: ReportText) -> set[str]:
    """Return the handles named certainly: with @, in a link, or as the subject."""
    return {*_HANDLE.findall(told.text), *(word for about in told.subjects for word in _WORD.findall(about))}


def bare_handles(told: ReportText) -> set[str]:
    """Return the first `_WORDS` words that may be a handle; common words are not."""
    words = (found[0] for _, found in zip(range(_WORDS), _WORD.finditer(told.text), strict=False))
    return {word for word in words if word not in COMMON}


def accounts(told: ReportText) -> set[Address]:
    """Return the accounts in the words, and those that the message points at."""
    return {*told.accounts, *map(telegram_account, _ACCOUNT.findall(told.text))}


def find(known: tuple[KnownPerson, ...], told: ReportText) -> Mentions:
    """Return which of the `known` are named."""
    named, numbered = handles(told), accounts(told)
    wholes = {_joined(about) for about in told.subjects}
    phrases = _Phrases(told.text)
    certain, likely = set(), set()
    for one in map(_patterns, known):
        if one.handles & named or one.accounts & numbered or one.wholes & wholes:
            certain.add(one.key)
        elif any(phrases.hold(name) for name in one.within):
            likely.add(one.key)
    return Mentions(frozenset(certain), frozenset(likely))


@dataclass(frozen=True, slots=True)
class _Patterns:
    key: str
    handles: frozenset[str]
    accounts: frozenset[Address]
    wholes: frozenset[str]
    within: tuple[str, ...]


@lru_cache(maxsize=1024)
def _patterns(known: KnownPerson) -> _Patterns:
    """Return the patterns of one of the known."""
    given = frozenset(fold(handle.removeprefix("@")) for handle in known.handles)
    wholes = frozenset(spelling for name in known.names for spelling in _spellings(name))
    numbers = set(map(local_id, known.accounts))
    within = {it for it in (*wholes, *map(_joined, given)) if _weight(it) >= _SHORTEST and it not in COMMON}
    return _Patterns(known.key, given, frozenset(known.accounts), wholes, tuple(sorted(within | numbers)))


def _spellings(name: str) -> Iterator[str]:
    """Yield a name as one string: whole, each part if it is decorated, and two words in reverse order."""
    folded = fold(name)
    parts = [part for part in _DECORATION.split(folded) if _joined(part)]
    for part in dict.fromkeys((folded, *parts)):
        if whole := _joined(part):
            yield whole
        words = part.split()
        if len(words) == 2:
            yield _joined("".join(reversed(words)))


class _Phrases:
    """A folded text as its letters only, with the places where a word may begin and end."""

    def __init__(self, text: str) -> None:
        self._begins: set[int] = set()
        self._ends: set[int] = set()
        tokens, at = [], 0
        for phrase in _STOP.split(text):
            for token in _TOKEN.findall(phrase):
                self._ends.add(at)
                self._begins.add(at)
                tokens.append(token)
                at += len(token)
            self._ends.add(at)
            tokens.append("\n")
            at += 1
        self._letters = "".join(tokens)

    def hold(self, name: str) -> bool:
        """Return whether the name stands in the text as whole words, not within a longer word."""
        at = self._letters.find(name)
        while at >= 0:
            if at in self._begins and at + len(name) in self._ends and not self._covered(name, at):
                return True
            at = self._letters.find(name, at + 1)
        return False

    def _covered(self, name: str, at: int) -> bool:
        return any(self._letters.startswith(word, at - word.index(name)) for word in _longer(name))


@lru_cache(maxsize=1024)
def _longer(name: str) -> tuple[str, ...]:
    return tuple(word for word in LONGER if name in word and word != name)


def _joined(folded: str) -> str:
    return "".join(_TOKEN.findall(folded))


def _weight(name: str) -> int:
    return sum(2 if letter > "\u1100" else 1 for letter in _joined(name))
