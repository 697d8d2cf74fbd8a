"""/training in private: courses are read by buttons and end in a test; a lead sees who has passed which."""

from cases.record.access import alias_of
from cases.workflow import training as learning
from dialogs import training as cards
from dialogs.engine.buttons import Part
from dialogs.engine.cards import Card
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Command, Feature
from handlers.flows.presenters import presents_general
from handlers.incoming import PressAnswer
from rules.facts.notices import TrainingDueNotice, TrainingOverdueNotice
from rules.refusals import Refusal, checked, refuse
from rules.workflow.life import LEADS
from store.members import staff
from store.outbox import SendMode
from store.unit import Tx

SLOT = "training"


def _listed(visit: DeskVisit) -> PressAnswer:
    """Show the courses with this member's standing in each."""
    if not visit.private:
        return refuse("refusal-training-private")
    visit.show(SLOT, _courses(visit.tx, visit.member))
    return None


def _pressed(visit: DeskVisit) -> PressAnswer:
    """Show a page, a question or a result, or close the card."""
    argument = visit.button.argument
    if not visit.private:
        return refuse("refusal-training-private")
    if argument == ("close",):
        visit.delete(SLOT)
        return None
    card = checked(_card(visit.tx, visit.member, argument))
    # From a reminder the course comes down to where it was pressed.
    visit.show(SLOT, card, SendMode.MOVE if "open" in argument[:1] else None)
    return None


@presents_general(TrainingDueNotice)
def _due(tx: Tx, notice: TrainingDueNotice) -> Card:
    member = staff.get(tx, notice.member)
    standings = learning.course_statuses(tx, member) if member else []
    standing = next((it for it in standings if it.course.id == notice.course), None)
    if standing is None or standing.passed_at:
        raise LookupError("nothing to pass any more")
    return cards.due_card(standing.course, None if notice.changed else standing.due)


@presents_general(TrainingOverdueNotice)
def _overdue(tx: Tx, notice: TrainingOverdueNotice) -> Card:
    return cards.overdue_card(tx.installation.courses.by_id[notice.course], alias_of(tx, notice.member))


def _card(tx: Tx, member: staff.Member, argument: tuple[Part, ...]) -> Card | Refusal:
    match argument:
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
    return cards.page_card(course, page)


def _asked(tried: learning.TestProgress | Refusal) -> Card:
    """The next question, or the result."""
    now = checked(tried)
    if now.done:
        return cards.result_card(now.course, now.right, passed=now.passed)
    return cards.question_card(now.course, now.row.id, now.answered)


def _courses(tx: Tx, member: staff.Member) -> Card:
    lines = learning.course_statuses(tx, member)
    required = tx.installation.policy.house.training_required
    return cards.courses_card(lines, required=required, lead=bool(member.roles & LEADS))


def _who(tx: Tx) -> Card:
    members = [one for one in staff.list_active(tx) if one.roles]
    standings = learning.course_statuses_of_members(tx, members)
    return cards.course_results_card([(one.alias, standings[one.id]) for one in members])


FEATURE = Feature(desk_commands=(Command("training", _listed, 8, alone=True),), desk_presses={cards.TRAINING: _pressed})
