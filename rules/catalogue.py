"""The operator's catalogue is read from its file, whole or not at all."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rules.catalogue_build import Builder
from rules.catalogue_entry import CatalogueError, Problem
from rules.catalogue_lines import Lines
from rules.leaves import Catalogue

__all__ = ["SHIPPED", "Catalogue", "CatalogueError", "load", "shipped"]

SHIPPED = Path(__file__).with_name("catalogue.toml")
"""The catalogue that comes with Lian: section G."""


def load(source: str | Path) -> Catalogue:
    """Reads a catalogue from a file, or from a text that is the content of one.

    Raises:
        CatalogueError: naming file, line, entry and problem, for everything that is wrong with it at once.
    """
    path, text = ("catalogue", source) if isinstance(source, str) else (str(source), _content(source))
    return Builder(_table(path, text), path, Lines(text)).catalogue()


@cache
def shipped() -> Catalogue:
    """The catalogue that comes with Lian."""
    return load(SHIPPED)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as reason:
        raise CatalogueError([Problem(str(path), 1, "", f"cannot be read: {reason.strerror}")]) from reason
    except UnicodeDecodeError as reason:
        raise CatalogueError([Problem(str(path), 1, "", "is not text in UTF-8")]) from reason


def _table(path: str, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        said, _, place = str(reason).rpartition(" (at ")
        number = re.match(r"line (\d+)", place)
        line = int(number[1]) if number else max(1, len(text.splitlines()))
        raise CatalogueError([Problem(path, line, "", _in_plain_words(said))]) from reason


def _in_plain_words(said: str) -> str:
    twice = re.fullmatch(r"Cannot declare \((.*)\) twice", said)
    if not twice:
        return f"is not TOML: {said}"
    entry = ".".join(re.findall(r"'([^']+)'", twice[1]))
    return f"[{entry}] stands here a second time; every id is given once"
