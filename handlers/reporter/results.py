"""A result as it is read at the counter, by whoever reported and by whom it concerns."""

from cases.timeline import Decision, Rejection
from cases.wording import Wording
from dialogs.results import Decided, Rejected, Result
from dialogs.terms import clause
from dialogs.wordings import worded
from rules.leaves import Catalogue
from rules.refusals import Arg


def result(catalogue: Catalogue, result: Decision | Rejection) -> Result:
    """The result in the words of its reader."""
    if isinstance(result, Rejection):
        place = said("place", result.place) if result.place else None
        return Rejected(said("reason", result.reason), place)
    return Decided(result.outcome, result.facts, clause(catalogue, result.leaf), result.follows)


def said(of: str, wording: Wording) -> Arg:
    """What staff said, by a ready wording or in words of their own."""
    return worded(of, wording.choice, wording.text)
