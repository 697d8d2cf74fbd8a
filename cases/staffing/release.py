"""Release: the handler gives a case up, or a lead takes it from them; the next handler is assigned by rule."""

from cases.staffing import assignment
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal, refuse
from rules.vocabulary import State
from store.unit import Tx


def release(tx: Tx, pressed: Press) -> Transition | Refusal:
    """Assign the case to somebody else by the rule for new cases. An appeal goes only to a member who took no part; if
    there is nobody else, refuse."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    to = assignment.choose_new_assignee(tx, case, without={case.staff_id} if case.staff_id else ())
    if to is None and case.state is State.APPEALED:
        return press.record_press_refusal(tx, pressed, refuse("refusal-no-other-reviewer"))
    taken = press.take(tx, pressed, allowed, **assignment.columns(to))
    if isinstance(taken, Transition):
        assignment.announce_by_rule(tx, taken.case, to)
    return taken
