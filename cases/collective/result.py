"""One result per collective complaint: a review that changes or overturns it for one does so for all (decision 21)."""

from datetime import timedelta

from cases.collective import sync
from cases.staffing import assignment
from cases.workflow.transitions import Transition
from rules.vocabulary import State
from store.collective import collectives
from store.record import cases, deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

_A_DAY = timedelta(days=1)


def leading_case(tx: Tx, case: CaseRow) -> CaseRow | None:
    """Return the case that leads the complaint whose result this one shares, and that holds what was imposed; None if
    the case leads itself, or is in no complaint."""
    group = collectives.of_case(tx, case.id)
    return cases.get(tx, group.case_id) if group and group.case_id != case.id else None


def apply_review_to_leader(tx: Tx, reviewed: Transition) -> Transition:
    """Return the transition that holds the reviewed result: of the reviewed case, or of the case that leads it, which
    takes the review over and passes it on to the other members."""
    leader = leading_case(tx, reviewed.case)
    if leader is None:
        return reviewed
    opened = reviewed.case.state is State.ACCEPTED
    to = assignment.choose_after_review(tx, leader, reviewed.event.staff_id or 0) if opened else None
    taken = sync.review_leading_case(tx, leader, reviewed.event, **(assignment.columns(to) if opened else {}))
    if taken is None:
        # The leading case was opened again a moment ago.
        return reviewed
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


def postpone_final(tx: Tx, case: CaseRow, row: DeadlineRow | None) -> bool:
    """Return whether the result cannot be final yet because another member's appeal is under review; the clock looks
    again a day later."""
    group = collectives.of_case(tx, case.id)
    if row is None or group is None or not collectives.has_other_appeal(tx, group, but=case.id):
        return False
    deadlines.set_next_check(tx, row.id, tx.now + _A_DAY)
    return True
