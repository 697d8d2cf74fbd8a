"""A collective complaint has one result: what a review changes or overturns for one, it does for all (decision 21)."""

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
    """The case that leads the complaint whose result this one shares, and holds what was imposed; None where it leads
    itself, or is in none."""
    group = collectives.of_case(tx, case.id)
    return cases.get(tx, group.case_id) if group and group.case_id != case.id else None


def apply_review_to_leader(tx: Tx, reviewed: Transition) -> Transition:
    """Where what a review has left of the result holds: in the reviewed case, or in the one that leads it, which
    takes it over and hands it on to the other members."""
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
    """Whether the result cannot be final yet, as another member's appeal against it is being reviewed; the clock looks
    again a day later."""
    group = collectives.of_case(tx, case.id)
    if row is None or group is None or not collectives.has_other_appeal(tx, group, but=case.id):
        return False
    deadlines.set_next_check(tx, row.id, tx.now + _A_DAY)
    return True
