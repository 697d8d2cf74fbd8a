"""/training: the courses, their pages, the test question by question, and who has passed what."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import Button, Card, button
from rules.operator.courses import Course, CourseStatus
from rules.refusals import Arg, ByLang, Text, named

TRAINING = "tr"


def courses_card(lines: Sequence[CourseStatus], *, required: bool, lead: bool) -> Card:
    """List the courses, each with a button; a lead also gets the button to who has passed."""
    said = [Text("training-head"), *map(_line, lines)]
    if required:
        said.append(Text("training-required"))
    rows = [(button(named(it.course.names), TRAINING, "page", it.course.id, 0),) for it in lines]
    foot = [button(Text("desk-close"), TRAINING, "close")]
    if lead:
        foot.insert(0, button(Text("training-who"), TRAINING, "who"))
    return Card(tuple(said), (*rows, tuple(foot)))


def page_card(course: Course, page: int) -> Card:
    """Show a page, with buttons to the next, and after the last to the test."""
    pages = len(course.pages)
    head: dict[str, Arg] = {"name": ByLang(course.names), "page": page + 1, "pages": pages}
    turn = []
    if page:
        turn.append(button(Text("desk-page-before"), TRAINING, "page", course.id, page - 1))
    if page + 1 < pages:
        turn.append(button(Text("desk-page-after"), TRAINING, "page", course.id, page + 1))
    else:
        turn.append(button(Text("training-test", {"n": len(course.questions)}), TRAINING, "test", course.id))
    lines = (Text("training-page", head), Text("training-text", {"text": ByLang(course.pages[page])}))
    return Card(lines, (tuple(turn), _back()))


def question_card(course: Course, try_id: int, question: int) -> Card:
    """Show a question with its answers."""
    asked = course.questions[question]
    head: dict[str, Arg] = {"name": ByLang(course.names), "n": question + 1, "of": len(course.questions)}
    rows = [
        (button(named(choice), TRAINING, "answer", try_id, question, at),) for at, choice in enumerate(asked.choices)
    ]
    return Card((Text("training-question", head), Text("training-prompt", {"text": ByLang(asked.prompt)})), tuple(rows))


def result_card(course: Course, right: int, *, passed: bool) -> Card:
    """Show the result of a test; if failed, offer to read again."""
    facts: dict[str, Arg] = {
        "name": ByLang(course.names),
        "right": right,
        "of": len(course.questions),
        "mark": course.pass_mark,
    }
    if passed:
        return Card((Text("training-passed", facts),), (_back(),))
    again = (
        button(Text("training-again"), TRAINING, "test", course.id),
        button(Text("training-read"), TRAINING, "page", course.id, 0),
    )
    return Card((Text("training-failed", facts),), (again, _back()))


def course_results_card(lines: Sequence[tuple[str, Sequence[CourseStatus]]]) -> Card:
    """List each member with the courses they have passed and lack."""
    said = [Text("training-who-head")]
    for alias, standings in lines:
        marks = [
            Text("training-has" if it.passed_at else "training-lacks", {"name": ByLang(it.course.names)})
            for it in standings
        ]
        told = marks[-1]
        for mark in reversed(marks[:-1]):
            told = Text("stats-and", {"first": mark, "rest": told})
        said.append(Text("training-who-line", {"alias": alias, "courses": told}))
    return Card(tuple(said), (_back(),))


def due_card(course: Course, due: datetime | None) -> Card:
    """Build the notice to a member of a course to pass, with a button to it."""
    names: dict[str, Arg] = {"name": ByLang(course.names)}
    line = Text("training-due", {**names, "due": due}) if due else Text("training-changed", names)
    return Card((line,), ((button(Text("training-open"), TRAINING, "open", course.id),),))


def overdue_card(course: Course, alias: str) -> Card:
    """Build the notice to a lead of a member whose deadline for a course has passed."""
    return Card((Text("training-overdue", {"name": ByLang(course.names), "alias": alias}),))


def _line(line: CourseStatus) -> Text:
    names: dict[str, Arg] = {"name": ByLang(line.course.names)}
    if line.passed_at:
        return Text("training-line-passed", {**names, "at": line.passed_at})
    if line.older:
        return Text("training-line-changed", names)
    return Text("training-line-due", {**names, "due": line.due}) if line.due else Text("training-line-open", names)


def _back() -> tuple[Button, ...]:
    return (button(Text("desk-back"), TRAINING, "all"),)
