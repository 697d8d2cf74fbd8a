"""Training (row C16): courses read and passed by version, repeated when they change, required before deciding."""

from dataclasses import dataclass
from datetime import datetime

from cases.record import rule_versions
from rules.operator.courses import Course, CourseStatus
from rules.refusals import ByLang, Refusal, refuse
from rules.vocabulary import Act
from store import training
from store.members.staff import Member
from store.oversight import reminders
from store.training import TestTryRow
from store.unit import Tx

ACTS_REQUIRING_TRAINING = frozenset({Act.DECIDE, Act.PROPOSE, Act.APPROVE, Act.UPHOLD, Act.CHANGE, Act.OVERTURN})
"""Acts that need passed courses where the operator's policy requires training."""


@dataclass(frozen=True, slots=True)
class TestProgress:
    """A test after an answer: how many answers are given and right so far; `done` and `passed` once it is over."""

    row: TestTryRow
    course: Course
    answered: int
    right: int
    done: bool
    passed: bool


def course_statuses(tx: Tx, member: Member) -> list[CourseStatus]:
    """Return a member's state in every course."""
    return course_statuses_of_members(tx, [member])[member.id]


def course_statuses_of_members(tx: Tx, members: list[Member]) -> dict[int, list[CourseStatus]]:
    """Return the states of several members, by member id."""
    passes, since = training.passed(tx), training.active_since(tx)
    rules_changed = rule_versions.rules_changed_at(tx)
    return {
        member.id: [
            _standing(tx, course, passes.get((member.id, course.id)), since.get(member.id), rules_changed)
            for course in tx.installation.courses.by_id.values()
        ]
        for member in members
    }


def missing_courses(tx: Tx, member: Member) -> list[Course]:
    """Return the courses that this member has not passed in their current version, or not since the rules changed."""
    return [it.course for it in course_statuses(tx, member) if it.passed_at is None]


def training_refusal(tx: Tx, member: Member, act: Act) -> Refusal | None:
    """Refuse a decision by a member who lacks a course; read live, so that a course changed a moment ago counts."""
    if act not in ACTS_REQUIRING_TRAINING or not tx.installation.policy.house.training_required:
        return None
    first = next(iter(missing_courses(tx, member)), None)
    return refuse("refusal-training", course=ByLang(first.names)) if first else None


def start_test(tx: Tx, member: Member, course_id: str) -> TestProgress | Refusal:
    """Start a test of a course, at its first question."""
    course = tx.installation.courses.by_id.get(course_id)
    if course is None:
        return refuse("refusal-training-gone")
    return TestProgress(
        training.start(tx, member.id, course.id, course.version), course, 0, 0, done=False, passed=False
    )


def answer_question(tx: Tx, member: Member, try_id: int, question: int, choice: int) -> TestProgress | Refusal:
    """Record the answer to the next question: once each, by the member who began, while the course is unchanged."""
    row = training.get(tx, try_id)
    if row is None or row.staff_id != member.id:
        return refuse("refusal-training-another")
    course = tx.installation.courses.by_id.get(row.course)
    if course is None or course.version != row.version:
        return refuse("refusal-training-gone")
    if row.done_at or question != len(row.answers):
        return refuse("refusal-training-answered")
    if not 0 <= choice < len(course.questions[question].choices):
        return refuse("refusal-desk-old-screen")
    answers = f"{row.answers}{choice}"
    right = sum(int(given) == it.right for given, it in zip(answers, course.questions, strict=False))
    done = len(answers) == len(course.questions)
    passed = done and right >= course.pass_mark
    if not training.answer(tx, row, answers, done=done, passed=passed):
        return refuse("refusal-training-answered")
    return TestProgress(row, course, len(answers), right, done, passed)


def _standing(
    tx: Tx, course: Course, row: TestTryRow | None, here_since: datetime | None, rules_changed: datetime | None
) -> CourseStatus:
    current = row is not None and row.version >= course.version
    if row and row.done_at and rules_changed and course.on_rules:
        current = current and row.done_at >= rules_changed
    known = reminders.sent_at(tx, course_version_key(tx, course))
    begun = max(filter(None, (known, here_since)), default=None)
    due = begun + tx.installation.policy.house.training if known and begun and not current else None
    return CourseStatus(course, row.done_at if row and current else None, row is not None and not current, due)


def course_version_key(tx: Tx, course: Course) -> str:
    """Return the name under which the calendar records since when a course, and the rules it teaches, are in force."""
    place = tx.installation
    taught = f":{place.catalogue.version}.{place.policy.version}" if course.on_rules else ""
    return f"course:{course.id}:{course.version}{taught}"
