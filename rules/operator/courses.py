"""Courses for staff: pages to read and a test at the end; a person passes one version of a course."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rules.catalogue.categories import LocalNames


@dataclass(frozen=True, slots=True)
class TestQuestion:
    """A question with ready answers; `right` is the place of the right one, from 0."""

    prompt: LocalNames
    choices: tuple[LocalNames, ...]
    right: int


@dataclass(frozen=True, slots=True)
class Course:
    """A short course.

    Attributes:
        version: of its content; who passed an older one is asked again.
        pass_mark: how many right answers are needed.
        on_rules: it teaches the rules, and is asked for again when catalogue or policy change.
    """

    id: str
    version: int
    names: LocalNames
    pages: tuple[LocalNames, ...]
    questions: tuple[TestQuestion, ...]
    pass_mark: int
    on_rules: bool = False


@dataclass(frozen=True, slots=True)
class CourseStatus:
    """A member's state in a course: when they passed the current version; `older`: they passed only an older one."""

    course: Course
    passed_at: datetime | None
    older: bool
    due: datetime | None


@dataclass(frozen=True, slots=True, eq=False)
class Courses:
    """All courses, in the order of their file."""

    version: int
    by_id: Mapping[str, Course]
