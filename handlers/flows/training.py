"""/training in private: courses are read by buttons and end in a test; a lead sees who has passed which."""

from cases.workflow import training as learning
from cases.workflow.training import TestProgress, TrainingStatus
from dialogs.engine.cards import Card
from dialogs.training import (
    CourseProgress,
    course_results_card,
    courses_card,
    due_card,
    overdue_card,
    page_card,
    question_card,
    result_card,
)
from handlers.flows.desk.replies import delete, reply
from handlers.flows.presenters import presents_general
from handlers.incoming import Pressed, StaffMessage
from rules.facts.notices import TrainingDueNotice, TrainingOverdueNotice
from rules.refusals import Refusal, refuse
from rules.workflow.life import LEADS
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx

SLOT = "training"


def listed(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
    """Show the courses with this member's standing in each."""
    if not message.place.private:
        return refuse("refusal-training-private")
    reply(tx, message.place, member.lang, _courses(tx, member), manner=SendMode.MOVE, slot=SLOT)
    return None


def pressed(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """Show a page, a question or a result, or close the card."""
    if not press.place.private:
        return refuse("refusal-training-private")
    if press.argument == ("close",):
        delete(tx, press.place, SLOT)
        return None
    card = _card(tx, press, member)
    if isinstance(card, Refusal):
        return card
    # From a reminder the course comes down to where it was pressed.
    manner = SendMode.MOVE if "open" in press.argument[:1] else SendMode.EDIT
    reply(tx, press.place, member.lang, card, manner=manner, slot=SLOT)
    return None


@presents_general(TrainingDueNotice)
def _due(tx: Tx, notice: TrainingDueNotice) -> Card:
    member = staff.get(tx, notice.member)
    standing = next((it for it in _standings(tx, member) if it.course.id == notice.course), None)
    if standing is None or standing.passed_at:
        raise LookupError("nothing to pass any more")
    return due_card(standing.course, None if notice.changed else standing.due)


@presents_general(TrainingOverdueNotice)
def _overdue(tx: Tx, notice: TrainingOverdueNotice) -> Card:
    member = staff.get(tx, notice.member)
    return overdue_card(tx.installation.courses.by_id[notice.course], member.alias if member else "")


def _card(tx: Tx, press: Pressed, member: Member) -> Card | Refusal:
    match press.argument:
        case ("all",):
            return _courses(tx, member)
        case ("who",):
            return _who(tx) if member.roles & LEADS else refuse("refusal-leads-only")
        case ("open", str(id)):
            return _page(tx, id, 0)
        case ("page", str(id), int(page)):
            return _page(tx, id, page)
        case ("test", str(id)):
            return _asked(learning.start_test(tx, member, id))
        case ("answer", int(id), int(question), int(choice)):
            return _asked(learning.answer_question(tx, member, id, question, choice))
    return refuse("refusal-desk-old-screen")


def _page(tx: Tx, course_id: str, page: int) -> Card | Refusal:
    course = tx.installation.courses.by_id.get(course_id)
    if course is None or page >= len(course.pages):
        return refuse("refusal-training-gone")
    return page_card(course, page)


def _asked(now: TestProgress | Refusal) -> Card | Refusal:
    """The next question, or the result."""
    if isinstance(now, Refusal):
        return now
    if now.done:
        return result_card(now.course, now.right, passed=now.passed)
    return question_card(now.course, now.row.id, now.answered)


def _courses(tx: Tx, member: Member) -> Card:
    lines = [_line(it) for it in learning.course_statuses(tx, member)]
    required = tx.installation.policy.house.training_required
    return courses_card(lines, required=required, lead=bool(member.roles & LEADS))


def _who(tx: Tx) -> Card:
    members = [one for one in staff.list_active(tx) if one.roles]
    standings = learning.course_statuses_of_members(tx, members)
    return course_results_card([(one.alias, [_line(it) for it in standings[one.id]]) for one in members])


def _line(standing: TrainingStatus) -> CourseProgress:
    return CourseProgress(standing.course, standing.passed_at, standing.older, standing.due)


def _standings(tx: Tx, member: Member | None) -> list[TrainingStatus]:
    return learning.course_statuses(tx, member) if member else []
