"""The reporter's answer to a question, and the end of waiting for it."""

from collections.abc import Iterable

from cases.collective import joining
from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.record import ownership
from cases.workflow import press, transitions
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.addresses import Address
from rules.facts.acts import QuestionAnswered
from rules.facts.notices import UnansweredNotice
from rules.refusals import Refusal
from rules.vocabulary import Act, Role
from store.entry.people import PersonRow
from store.record.cases import CaseRow
from store.unit import Tx


def answer_question(
    tx: Tx, person: PersonRow, case_id: int, text: str, pointed: Iterable[Address] = ()
) -> Transition | Refusal:
    """Record the answer in words, which may point at accounts; staff's deadlines run on."""
    case = ownership.own_case(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    step = ownership.refuse_too_long(tx, text) or transitions.step_for_role(tx, case, Act.ANSWER, Role.REPORTER)
    if isinstance(step, Refusal):
        return step
    case = conflict_of_interest.check_added_text(tx, case, text, pointed=pointed)
    if isinstance(case, Refusal):
        return case
    taken = transitions.take(tx, case, step, QuestionAnswered(text), paused_at=None)
    if isinstance(taken, Transition):
        notices.notify_staff(tx, taken.case, taken.event)
        joining.resume_after_answer(tx, taken.case)
    return taken


def end_wait(tx: Tx, pressed: Press) -> Transition | Refusal:
    """End the wait for an answer because what was asked for came another way."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, paused_at=None)


def expire_question(tx: Tx, case: CaseRow) -> Transition | Refusal:
    """End the wait when the time for an answer is over; notify the reporter that the case is decided without it."""
    step = transitions.step_for_role(tx, case, Act.RESUME, Role.CLOCK)
    if isinstance(step, Refusal):
        return step
    taken = transitions.take(tx, case, step, paused_at=None)
    if isinstance(taken, Transition):
        notices.notify_reporter(tx, taken.case, UnansweredNotice())
    return taken
