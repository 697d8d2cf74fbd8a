"""The result of an appeal's review, as both parties read it."""

from datetime import datetime

from dialogs.views.results import statement_of_reasons
from rules.catalogue.categories import Catalogue
from rules.facts.acts import AppealOutcome
from rules.refusals import Text


def review_lines(catalogue: Catalogue, review: AppealOutcome) -> tuple[Text, ...]:
    """Return the lines of the review's result; the staff preview is what both parties get."""
    word = "reopen" if review.opened else review.act
    lines = (Text(f"review-{word}"), Text("review-reasons", {"reasons": review.reasons}))
    return (*lines, *statement_of_reasons(catalogue, review.changed)) if review.changed else lines


def finality_lines(*, final: bool, appealed: bool, open_to_appeal: bool, ends: datetime | None) -> tuple[Text, ...]:
    """Say whether a result is final, or until when it is preliminary and open to appeal."""
    if final:
        return (Text("result-final"),)
    if appealed:
        return (Text("result-appealed"),)
    if ends is None:
        return ()
    return (Text("result-window" if open_to_appeal else "result-preliminary", {"due": ends}),)
