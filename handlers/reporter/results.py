"""A result as it is read at the counter, by whoever reported and by whom it concerns."""

from cases.record import timeline
from cases.record.disputes import Review
from cases.record.timeline import Decision, Rejection
from dialogs.engine.terms import clause
from dialogs.views.results import Decided, Rejected, Result
from dialogs.views.reviews import Reviewed
from rules.leaves import Catalogue
from rules.vocabulary import Act
from store.record import events
from store.unit import Tx


def result(catalogue: Catalogue, result: Decision | Rejection) -> Result:
    """The result in the words of its reader."""
    if isinstance(result, Rejection):
        unmet = tuple(condition.said for condition in result.unmet)
        return Rejected(result.reason.said, result.place.said if result.place else None, unmet)
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


def reviewed(tx: Tx, review: Review) -> Reviewed:
    """What a review made of an appeal, in the words of its reader."""
    told = events.get(tx, review.event_id) if review.act is Act.CHANGE else None
    changed = result(tx.installation.catalogue, timeline.result_of(told)) if told else None
    return Reviewed(review.act, review.reasons, changed, review.opened)
