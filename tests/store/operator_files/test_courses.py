"""Courses are an operator's file: read whole, or refused with the line and what is wrong with it."""

import pytest

from rules.vocabulary import LANGS
from store.operator_files.reading import FileRefusedError
from store.operator_files.staff_texts import COURSES_FILE

TEXT = COURSES_FILE.path.read_text(encoding="utf-8")


def test_a_course_of_each_kind_is_shipped_in_three_languages() -> None:
    assert list(COURSES_FILE.shipped.by_id) == ["process", "talking", "data"]
    for course in COURSES_FILE.shipped.by_id.values():
        assert len(course.pages) >= 4
        assert 0 < course.pass_mark <= len(course.questions)
        for words in (*course.pages, *(question.prompt for question in course.questions)):
            assert all(words[lang] for lang in LANGS)


@pytest.mark.parametrize(
    ("there", "made", "told"),
    [
        ("pass = 3", "pass = 5", "[course.process] needs 5 right answers, but asks 4"),
        ("pass = 3", "", "[course.process] has no pass"),
        ("right = 1", "right = 4", "[course.process.question] says that answer 4 is right, but there are 3"),
        ("right = 1", "", "[course.process.question] has no right"),
        (', en = "By when is the review due?"', "", "has no prompt in en"),
        ("[course.talking]\nversion = 2", "[course.talking]\nversion = 0", "needs a whole number above 0 as version"),
        ("[[course.data.page]]", "[[course.data.sheet]]", "[course.data] has an unknown key 'sheet'"),
        ("一、受理和初审", "长" * 3501, "has a page of"),
        ("choices = [", "choices = []\nothers = [", "needs 2 to 6 choices"),
        ("[course.process]", "[course.process", "is not TOML"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(there: str, made: str, told: str) -> None:
    assert there in TEXT
    with pytest.raises(FileRefusedError) as refused:
        COURSES_FILE.load(TEXT.replace(there, made, 1))
    assert told in str(refused.value)
    assert "courses, line " in str(refused.value)


def test_of_several_questions_the_line_is_that_of_the_one_which_is_wrong() -> None:
    second = [number for number, line in enumerate(TEXT.splitlines(), 1) if line == "[[course.process.question]]"][1]
    before, after = TEXT.split("right = 2\n", 1)
    with pytest.raises(FileRefusedError) as refused:
        COURSES_FILE.load(f"{before}{after}")
    assert str(refused.value) == f"courses, line {second}: [course.process.question] has no right"
