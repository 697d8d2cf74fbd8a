"""The reporter's answer to a question, and the end of waiting for one."""

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


def answer(tx: Tx, person: PersonRow, case_id: int, text: str, pointed: Iterable[Address] = ()) -> Transition | Refusal:
    """The question answered in words, which may point at accounts; staff's clock runs on."""
    case = ownership.case(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    step = ownership.too_long(tx, text) or transitions.by_rule(tx, case, Act.ANSWER, Role.REPORTER)
    if isinstance(step, Refusal):
        return step
    case = conflict_of_interest.heard(tx, case, text, pointed=pointed)
    if isinstance(case, Refusal):
        return case
    taken = transitions.take(tx, case, step, QuestionAnswered(text), paused_at=None)
    if isinstance(taken, Transition):
        notices.desk(tx, taken.case, taken.event)
        joining.answered(tx, taken.case)
    return taken


def resume(tx: Tx, pressed: Press) -> Transition | Refusal:
    """Staff need not wait any longer: what was asked for came another way."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, paused_at=None)


def unanswered(tx: Tx, case: CaseRow) -> Transition | Refusal:
    """The time for an answer is over: the case is decided on what is there, and the reporter is told so."""
    step = transitions.by_rule(tx, case, Act.RESUME, Role.CLOCK)
    if isinstance(step, Refusal):
        return step
    taken = transitions.take(tx, case, step, paused_at=None)
    if isinstance(taken, Transition):
        notices.reporter(tx, taken.case, UnansweredNotice())
    return taken
