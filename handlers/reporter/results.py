"""A result as it is read at the counter, by whoever reported and by whom it concerns."""

from cases.timeline import Decision, Rejection
from dialogs.results import Decided, Rejected, Result
from dialogs.terms import clause
from rules.leaves import Catalogue


def result(catalogue: Catalogue, result: Decision | Rejection) -> Result:
    """The result in the words of its reader."""
    if isinstance(result, Rejection):
        return Rejected(result.reason.said, result.place.said if result.place else None)
    return decided(catalogue, result)


def decided(catalogue: Catalogue, decision: Decision) -> Decided:
    """The decision in the words of its reader."""
    return Decided(
        outcome=decision.outcome,
        facts=decision.facts.said,
        clause=clause(catalogue, decision.leaf),
        follows=decision.follows.said if decision.follows else None,
        measure=decision.measure,
        amount=decision.amount,
        fine=decision.fine,
        by=decision.by,
        agency=decision.agency,
    )
