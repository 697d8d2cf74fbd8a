"""The holder of a code: a member makes one; it is redeemed after the notice was agreed to, and opens its case."""

from cases.intake import drafting
from cases.parties import codes
from cases.record.disputes import review_of
from cases.views.show import party_view
from cases.workflow.press import Press
from dialogs import parties as cards
from dialogs.engine.cards import Card
from dialogs.entry.menu import HOME
from handlers.flows.conversation import reporter as hearing
from handlers.flows.conversation.desk import send_code
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Command, Feature
from handlers.flows.presenters import event_of, presents
from handlers.flows.reporter.session import Visit
from handlers.incoming import Elsewhere, PressAnswer
from rules.facts import notices as kinds
from rules.people.codes import Code, read_code
from rules.refusals import Refusal, Text, checked, refuse
from rules.tickets import Slip
from rules.vocabulary import Act, CodeKind, Role
from store import outbox
from store.record.cases import CaseRow
from store.unit import Tx


def by_code(visit: Visit, read: Code | Slip | None) -> None:
    """The case of a code; a code that is not known and one that another holds are answered alike."""
    place = visit.tx.installation
    if isinstance(read, Code) and not visit.agreed:
        visit.show(cards.consent_card(place.notice, place.policy, read.value))
        return
    found = codes.redeem(visit.tx, visit.person, read, visit.way) if read else refuse("refusal-no-such-code")
    if isinstance(found, Refusal):
        visit.show(Card((found.say,), (HOME,)))
        return
    visit.no_aside()
    if found.kind is CodeKind.PUNISHED:
        show(visit, found.case_id)
    else:
        hearing.opened(visit, found.case_id)


def show(visit: Visit, case_id: int) -> None:
    """The living message of a case for the person punished, moved to the bottom."""
    notice, slot = kinds.PartyNotice(), f"party:{case_id}"
    outbox.put(visit.tx, visit.to, notice, manner=outbox.SendMode.MOVE, slot=slot, case_id=case_id)


def _agreed(visit: Visit, argument: str) -> None:
    visit.person = drafting.agree(visit.tx, visit.person)
    by_code(visit, read_code(argument))


def _give(visit: DeskVisit, press: Press) -> PressAnswer:
    """A code for the person punished; the group is told who has made one."""
    made = checked(codes.give(visit.tx, press, CodeKind.PUNISHED))
    send_code(visit.tx, CodeKind.PUNISHED, made)
    if not visit.private:
        visit.reply(Card((Text("desk-done-give_code", {"alias": visit.member.alias}),)), case_id=press.case_id)
    return Elsewhere(Text("desk-code-sent"))


@presents(kinds.PartyReviewedNotice)
def _reviewed(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    return cards.reviewed_card(party_view(tx, case), review_of(event_of(tx, notice)))


@presents(kinds.PartyAppealWithdrawnNotice)
def _appeal_withdrawn(tx: Tx, case: CaseRow, notice: kinds.EventNotice) -> Card:
    own = event_of(tx, notice).role is Role.PUNISHED
    return cards.word_card("appeal-withdrawn" if own else "appeal-of-other-withdrawn", party_view(tx, case))


presents(kinds.PartyNotice)(lambda tx, case, _: cards.party_card(party_view(tx, case)))
presents(kinds.PartyAppealKeptNotice)(lambda tx, case, _: cards.appealed_card("appeal-kept", party_view(tx, case)))
presents(kinds.PartyAppealOfOtherNotice)(
    lambda tx, case, _: cards.appealed_card("appeal-of-other", party_view(tx, case))
)
presents(kinds.PartyFinalNotice)(lambda tx, case, _: cards.word_card("final-told", party_view(tx, case)))

FEATURE = Feature(
    desk_acts={Act.GIVE_CODE: _give},
    reporter_commands=(Command("enter", _agreed),),
    reporter_links={"code": lambda visit, value: by_code(visit, read_code(value))},
)
