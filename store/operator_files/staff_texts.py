"""The operator's texts for staff: templates, and courses with a test."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from rules.operator.courses import Course, Courses, TestQuestion
from rules.operator.templates import GAPS, LABEL_LIMIT, TEXT_LIMIT, Template, Templates, Use, unbalanced, unknown
from rules.text.text_limits import units
from store.operator_files.fields import (
    ABSENT,
    KEY,
    Flag,
    Names,
    OptionalNames,
    Whole,
    at_most,
    fault,
    id_of,
    refuse_all,
)
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import ID, Entries, Entry, Table, made

_FITS_A_BUTTON = at_most(LABEL_LIMIT, " a button")


def _can_be_filled(texts: dict[str, str]) -> dict[str, str]:
    faults = []
    for lang, text in texts.items():
        if unbalanced(text):
            faults.append(f"has a brace in {lang} that stands alone")
        for gap in unknown(text):
            faults.append(f"has an unknown gap {{{gap}}} in {lang}; known are {', '.join(GAPS)}")
        if units(text) > TEXT_LIMIT:
            faults.append(f"is {units(text)} characters long in {lang}; {TEXT_LIMIT} fit")
    refuse_all(faults)
    return texts


class _Template(Table):
    id: Annotated[str, id_of(24, "_")] = Field(alias=ID)  # ids travel on buttons, never in links
    use: Use
    labels: Annotated[Names, _FITS_A_BUTTON] = Field(alias="label")
    texts: Annotated[Names, AfterValidator(_can_be_filled)] = Field(alias="text")
    met: Annotated[OptionalNames, _FITS_A_BUTTON] = ABSENT


class _TemplatesFile(Entries):
    template: dict[str, _Template] = Field({})


TEMPLATES_FILE = OperatorFile(
    "templates", _TemplatesFile, lambda file: Templates(file.version, made(Template, file.template))
)


PAGE_LIMIT = 3500
"""UTF-16 units of a page: with its head it fits one message."""
CHOICES = 6
"""Answers to a question, at most."""


def _repeated(value: object) -> object:
    if not isinstance(value, list) or not value or not all(isinstance(it, dict) for it in value):
        raise fault(f"has no {KEY}; each is an entry of its own under a head in two pairs of brackets")
    return value


def _some(value: object) -> object:
    if not isinstance(value, list) or not 2 <= len(value) <= CHOICES:
        raise fault(f"needs 2 to {CHOICES} choices")
    return value


def _fits_a_message(page: dict[str, str]) -> dict[str, str]:
    long = {lang: units(text) for lang, text in page.items() if units(text) > PAGE_LIMIT}
    refuse_all(f"has a page of {length} characters in {lang}; {PAGE_LIMIT} fit" for lang, length in long.items())
    return page


def _is_a_choice(right: int, info: ValidationInfo) -> int:
    if right > (there := len(info.data.get("choices", range(right)))):
        raise fault(f"says that answer {right} is right, but there are {there}")
    return right


def _can_be_reached(needed: int, info: ValidationInfo) -> int:
    if needed > (asked := len(info.data.get("questions", range(needed)))):
        raise fault(f"needs {needed} right answers, but asks {asked}")
    return needed


_Page = Annotated[Names, AfterValidator(_fits_a_message)]


class _Question(Table):
    prompt: Names
    choices: Annotated[tuple[Names, ...], BeforeValidator(_some)]
    right: Annotated[Whole, AfterValidator(_is_a_choice)]


class _Course(Entry):
    version: Whole
    names: Names
    pages: Annotated[tuple[_Page, ...], BeforeValidator(_repeated)] = Field(alias="page")
    questions: Annotated[tuple[_Question, ...], BeforeValidator(_repeated)] = Field(alias="question")
    pass_mark: Annotated[Whole, AfterValidator(_can_be_reached)] = Field(alias="pass")
    on_rules: Flag = False


class _CoursesFile(Entries):
    course: dict[str, _Course] = Field({})


def _courses(file: _CoursesFile) -> Courses:
    def questions(course: _Course) -> tuple[TestQuestion, ...]:
        return tuple(TestQuestion(it.prompt, it.choices, it.right - 1) for it in course.questions)

    return Courses(file.version, made(Course, file.course, questions=questions))


COURSES_FILE = OperatorFile("courses", _CoursesFile, _courses)
