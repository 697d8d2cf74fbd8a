"""Close (结案): at once where the reporter agrees, else by the clock when the window of appeal is over."""

from cases import course, own, tell
from cases.course import Taken
from rules.refusals import Refusal
from rules.vocabulary import Act, Role
from store.cases import CaseRow
from store.people import PersonRow
from store.unit import Tx


def agree(tx: Tx, person: PersonRow, case_id: int) -> Taken | Refusal:
    """The reporter agrees with the result and does without an appeal."""
    case = own.case(tx, person, case_id)
    return case if isinstance(case, Refusal) else _close(tx, case, Act.AGREE, Role.REPORTER)


def close(tx: Tx, case: CaseRow) -> Taken | Refusal:
    """Nobody appealed in time: preliminary becomes final."""
    return _close(tx, case, Act.CLOSE, Role.CLOCK)


def _close(tx: Tx, case: CaseRow, act: Act, role: Role) -> Taken | Refusal:
    step = course.by_rule(tx, case, act, role)
    if isinstance(step, Refusal):
        return step
    taken = course.take(tx, case, step, closed_at=tx.now)
    if isinstance(taken, Taken):
        tell.reporter(tx, taken.case, "closed")
    return taken
