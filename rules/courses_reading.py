"""The operator's courses are read from their file, whole or not at all."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rules.catalogue_entry import Entry
from rules.courses import Course, Courses, TestQuestion
from rules.leaves import Names
from rules.operator_file import OperatorFile
from rules.text_limits import units
from rules.vocabulary import LANGS

SHIPPED = Path(__file__).with_name("courses.toml")
"""The courses that come with Lian."""

PAGE_LIMIT = 3500
"""UTF-16 units of a page: with its head it fits one message."""
CHOICES = 6
"""Answers to a question, at most."""


def load(source: str | Path) -> Courses:
    """Reads courses from a file, or from a text that is the content of one.

    Raises:
        FileRefusedError: naming file, line, entry and problem, for everything that is wrong with it at once.
    """
    file = OperatorFile.open(source, "courses")
    file.only("course")
    courses = Courses(file.version(), {id: _course(file, id, table) for id, table in file.section("course").items()})
    file.done()
    return courses


@cache
def shipped() -> Courses:
    """The courses that come with Lian."""
    return load(SHIPPED)


def _course(file: OperatorFile, id: str, table: Mapping[str, Any]) -> Course:
    entry = file.entry(Entry, id, table, "course", id)
    entry.only("version", "pass", "names", "page", "question")
    pages = tuple(_page(file, id, page) for page in _tables(entry, "page"))
    questions = tuple(_question(file, id, question) for question in _tables(entry, "question"))
    course = Course(id, entry.whole("version"), entry.names("names"), pages, questions, entry.whole("pass"))
    if course.pass_mark > len(questions):
        entry.note("pass", f"needs {course.pass_mark} right answers, but asks {len(questions)}")
    return course


def _tables(entry: Entry, key: str) -> list[Mapping[str, Any]]:
    value = entry.table.get(key)
    if isinstance(value, list) and value and all(isinstance(it, dict) for it in value):
        return value
    entry.note(key, f"has no {key}; each is an entry of its own under a head in two pairs of brackets")
    return []


def _page(file: OperatorFile, id: str, table: Mapping[str, Any]) -> Names:
    page = file.entry(Entry, "page", {"text": table}, "course", id, "page")
    texts = page.names("text")
    for lang, text in texts.items():
        if units(text) > PAGE_LIMIT:
            page.note("text", f"has a page of {units(text)} characters in {lang}; {PAGE_LIMIT} fit")
    return texts


def _question(file: OperatorFile, id: str, table: Mapping[str, Any]) -> TestQuestion:
    entry = file.entry(Entry, "question", table, "course", id, "question")
    entry.only("prompt", "choices", "right")
    choices = table.get("choices")
    found: tuple[Names, ...] = ()
    if isinstance(choices, list) and 2 <= len(choices) <= CHOICES:
        found = tuple(
            file.entry(Entry, "choice", {"choice": it}, "course", id, "question").names("choice") for it in choices
        )
    else:
        entry.note("choices", f"needs 2 to {CHOICES} choices")
    right = entry.whole("right")
    if found and right > len(found):
        entry.note("right", f"says that answer {right} is right, but there are {len(found)}")
    return TestQuestion(entry.names("prompt"), found or (dict.fromkeys(LANGS, ""),), right - 1)
