"""Release: whoever holds a case lets it go, or a lead takes it out of their hands; it goes to the next by rule."""

from cases.staffing import assignment
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal, refuse
from rules.vocabulary import State
from store.unit import Tx


def release(tx: Tx, pressed: Press) -> Transition | Refusal:
    """The case given to somebody else, by the same rule as when it was received; an appeal only to somebody who took no
    part, and where there is nobody else it stays where it is."""
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
