"""Whoever holds a code: it is redeemed after the notice was agreed to, and opens what they may see of a case."""

from cases.parties import codes
from cases.record.disputes import review_of
from cases.views.show import party_view
from dialogs import parties as dialog
from dialogs.engine.cards import Card
from dialogs.entry.menu import HOME
from dialogs.parties import consent_card
from handlers.flows.conversation import reporter_hearing
from handlers.flows.presenters import event_of, presents
from handlers.flows.reporter.session import Visit
from rules.facts import notices as kinds
from rules.people.codes import Code
from rules.refusals import Refusal, refuse
from rules.tickets import Slip
from rules.vocabulary import CodeKind, Role
from store import outbox
from store.outbox import SendMode
from store.record.cases import CaseRow
from store.unit import Tx


def by_code(visit: Visit, read: Code | Slip | None) -> None:
    """The case of a code; a code that is not known and one that another holds are answered alike."""
    policy = visit.tx.installation.policy
    if isinstance(read, Code) and visit.person.consent_version != policy.consent_version:
        visit.show(consent_card(policy, read.value))
        return
    found = codes.redeem(visit.tx, visit.person, read) if read else refuse("refusal-no-such-code")
    if isinstance(found, Refusal):
        visit.show(Card((found.say,), (HOME,)))
        return
    visit.no_aside()
    _OPENED[found.kind](visit, found.case_id)


def show(visit: Visit, case_id: int) -> None:
    """The living message of a case for the person punished, moved to the bottom."""
    outbox.put(visit.tx, visit.to, kinds.PartyNotice(), manner=SendMode.MOVE, slot=f"party:{case_id}", case_id=case_id)


@presents(kinds.PartyReviewedNotice)
def _reviewed(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    return dialog.reviewed_card(party_view(tx, case), review_of(event_of(tx, notice)))


@presents(kinds.PartyAppealWithdrawnNotice)
def _appeal_withdrawn(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    own = event_of(tx, notice).role is Role.PUNISHED
    return dialog.word_card("appeal-withdrawn" if own else "appeal-of-other-withdrawn", party_view(tx, case))


presents(kinds.PartyNotice)(lambda tx, case, _: dialog.party_card(party_view(tx, case)))
presents(kinds.PartyAppealKeptNotice)(lambda tx, case, _: dialog.appealed_card("appeal-kept", party_view(tx, case)))
presents(kinds.PartyAppealOfOtherNotice)(
    lambda tx, case, _: dialog.appealed_card("appeal-of-other", party_view(tx, case))
)
presents(kinds.PartyFinalNotice)(lambda tx, case, _: dialog.word_card("final-told", party_view(tx, case)))

_OPENED = {
    CodeKind.PUNISHED: show,
    CodeKind.REPORTED: reporter_hearing.opened,
    CodeKind.WITNESS: reporter_hearing.opened,
}
"""What a code opens, by whom it is for."""
