"""A result as it is read at the counter, by whoever reported and by whom it concerns."""

from cases.timeline import Decision, Rejection
from dialogs.results import Decided, Rejected, Result
from dialogs.terms import clause
from rules.leaves import Catalogue


def result(catalogue: Catalogue, result: Decision | Rejection) -> Result:
    """The result in the words of its reader."""
    if isinstance(result, Rejection):
        return Rejected(result.reason.said, result.place.said if result.place else None)
    follows = result.follows.said if result.follows else None
    return Decided(result.outcome, result.facts.said, clause(catalogue, result.leaf), follows)
