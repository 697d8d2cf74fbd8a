"""The reporter's answer to a question, and the end of waiting for one."""

from collections.abc import Iterable

from cases import concerned, course, own, press, tell, together
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from rules.vocabulary import Act, Role
from store.cases import CaseRow
from store.people import PersonRow
from store.unit import Tx


def answer(tx: Tx, person: PersonRow, case_id: int, text: str, pointed: Iterable[int] = ()) -> Taken | Refusal:
    """The question answered in words, which may point at accounts; staff's clock runs on."""
    case = own.case(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    step = own.too_long(tx, text) or course.by_rule(tx, case, Act.ANSWER, Role.REPORTER)
    if isinstance(step, Refusal):
        return step
    case = concerned.heard(tx, case, text, pointed=pointed)
    if isinstance(case, Refusal):
        return case
    taken = course.take(tx, case, step, body={"text": text}, paused_at=None)
    if isinstance(taken, Taken):
        tell.desk(tx, taken.case, "answered", taken.event)
        together.answered(tx, taken.case)
    return taken


def resume(tx: Tx, pressed: Press) -> Taken | Refusal:
    """Staff need not wait any longer: what was asked for came another way."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, paused_at=None)


def unanswered(tx: Tx, case: CaseRow) -> Taken | Refusal:
    """The time for an answer is over: the case is decided on what is there, and the reporter is told so."""
    step = course.by_rule(tx, case, Act.RESUME, Role.CLOCK)
    if isinstance(step, Refusal):
        return step
    taken = course.take(tx, case, step, paused_at=None)
    if isinstance(taken, Taken):
        tell.reporter(tx, taken.case, "unanswered")
    return taken
