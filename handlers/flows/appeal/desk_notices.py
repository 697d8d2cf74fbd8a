"""Appeals as staff are told of them: beside the card, on it, and in private where somebody in particular is needed."""

from cases.staffing.assignment import Reviewers, eligible_reviewers
from cases.views.views import StaffView
from dialogs.appeal import desk_appeals
from dialogs.engine.cards import Card
from handlers.flows.presenters import presents, presents_event
from rules.facts.acts import AppealFiled
from rules.facts.notices import ReviewWantedNotice
from rules.refusals import ByLang, Text
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def lines(view: StaffView) -> tuple[Text, ...]:
    """What the card tells of a dispute: who disagrees and why, who may review it, what the review has made of it."""
    appeals = tuple(desk_appeals.appeal_line(role, it.matter, it.text) for role, it in view.appeals)
    who = (_asked(view.reviewers),) if view.reviewers else ()
    review = (desk_appeals.review_line(view.review.act, view.review.reasons),) if view.review else ()
    return (*appeals, *who, *review)


@presents_event(AppealFiled)
def _appealed(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it, asked = event.told(AppealFiled), _asked(eligible_reviewers(tx, case))
    return desk_appeals.appealed(case.number, event.role, it.matter, it.text, len(it.evidence), asked)


@presents(ReviewWantedNotice)
def _wanted(tx: Tx, case: CaseRow, notice: ReviewWantedNotice) -> Card:
    leaf = ByLang(tx.installation.catalogue.leaf(case.leaf).labels)
    return desk_appeals.reviewer_needed(case.id, case.number, leaf, notice.asked)


def _asked(left: Reviewers) -> Text:
    return desk_appeals.reviewers_line(left.asked, [member.alias for member in left.members])
