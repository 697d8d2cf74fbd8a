"""Appeals as staff are told of them: beside the card, on it, and in private where somebody in particular is needed."""

from collections.abc import Mapping
from typing import Any

from cases.record.disputes import appeal_of
from cases.staffing.reviewers import Asked, Reviewers, reviewers
from cases.views.views import StaffView
from dialogs.appeal import desk_appeals
from dialogs.engine.cards import Card
from rules.refusals import ByLang, Say
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx

Content = Mapping[str, Any]


def lines(view: StaffView) -> tuple[Say, ...]:
    """What the card tells of a dispute: who disagrees and why, who may review it, what the review has made of it."""
    appeals = tuple(desk_appeals.appeal_line(it.role, it.matter, it.text) for it in view.appeals)
    who = (_asked(view.reviewers),) if view.reviewers else ()
    review = (desk_appeals.review_line(view.review.act, view.review.reasons),) if view.review else ()
    return (*appeals, *who, *review)


def appealed(tx: Tx, case: CaseRow, content: Content) -> Card:
    """An appeal has come in.

    Raises:
        LookupError: what it said has been erased.
    """
    event = events.get(tx, content["event"])
    if event is None or event.body is None:
        raise LookupError("what was said has been erased")
    told = appeal_of(event)
    asked = _asked(reviewers(tx, case))
    return desk_appeals.appealed(case.number, told.role, told.matter, told.text, told.pieces, asked)


def wanted(tx: Tx, case: CaseRow, content: Content) -> Card:
    """Nobody humbler is left to review it."""
    leaf = ByLang(tx.installation.catalogue.leaf(case.leaf).labels)
    return desk_appeals.review_wanted(case.id, case.number, leaf, Asked(content["asked"]))


def _asked(left: Reviewers) -> Say:
    return desk_appeals.reviewers_line(left.asked, [member.alias for member in left.members])
