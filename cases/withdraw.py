"""Withdraw (撤诉): a report belongs to who made it."""

from cases import course, own, tell, together
from cases.course import Taken
from rules.refusals import Refusal
from rules.vocabulary import Act, Role
from store import collectives
from store.people import PersonRow
from store.unit import Tx


def withdraw(tx: Tx, person: PersonRow, case_id: int) -> Taken | Refusal:
    """The case withdrawn and at rest; staff are told beside its card, of a collective complaint by its count."""
    case = own.case(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    step = course.by_rule(tx, case, Act.WITHDRAW, Role.REPORTER)
    if isinstance(step, Refusal):
        return step
    followed = collectives.leader_of(tx, case) is not None
    taken = course.take(tx, case, step, closed_at=tx.now, paused_at=None)
    if isinstance(taken, Taken):
        tell.reporter(tx, taken.case, "withdrawn")
        if not followed:
            tell.desk(tx, taken.case, "withdrawn-desk", taken.event)
        together.left(tx, taken.case)
    return taken
