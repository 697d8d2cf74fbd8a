"""Appeals as staff are told of them: beside the card, on it, and in private where somebody in particular is needed."""

from cases.staffing.assignment import eligible_reviewers
from dialogs.appeal import desk_appeals
from dialogs.engine.cards import Card
from handlers.flows.presenters import presents, presents_event
from rules.facts.acts import AppealFiled
from rules.facts.notices import ReviewWantedNotice
from rules.refusals import ByLang
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@presents_event(AppealFiled)
def _appealed(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it, left = event.told(AppealFiled), eligible_reviewers(tx, case)
    asked = desk_appeals.reviewers_line(left.asked, [member.alias for member in left.members])
    return desk_appeals.appealed(case.number, event.role, it.matter, it.text, len(it.evidence), asked)


@presents(ReviewWantedNotice)
def _wanted(tx: Tx, case: CaseRow, notice: ReviewWantedNotice) -> Card:
    leaf = ByLang(tx.installation.catalogue.leaf(case.leaf).labels)
    return desk_appeals.reviewer_needed(case.id, case.number, leaf, notice.asked)
