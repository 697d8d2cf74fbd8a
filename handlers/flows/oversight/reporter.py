"""Opinions and ratings of reporters: a tap makes willing or rates, words are an opinion or a comment."""

from cases.oversight import opinions as asking
from cases.oversight import survey
from cases.parties import codes
from cases.workflow import transitions
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.oversight import opinions as cards
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows import appeal
from handlers.flows.presenters import presents_general
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.facts.person_notices import OpinionAnsweredNotice, OpinionInvitedNotice
from rules.refusals import Refusal, Text, checked, refuse
from rules.vocabulary import Act
from store.oversight import opinions, surveys
from store.unit import Tx


def opened(visit: Visit, argument: str) -> None:
    """/opinions: show the open call and the newest published answer."""
    visit.no_aside()
    _show(visit, 0)


def _show(visit: Visit, place: int) -> None:
    tx, person = visit.tx, visit.person
    waiting, (newest, total) = opinions.open_for(tx, person.id), opinions.published(tx, place)
    willing = opinions.is_willing(tx, person.id)
    visit.show(cards.opinions_card(waiting, newest, place, total, willing))


def _offer(visit: Visit, card: Card) -> Card:
    """The card, with the button that makes willing for a person who is not."""
    if opinions.is_willing(visit.tx, visit.person.id):
        return card
    return Card(card.lines, (*card.rows, cards.willing_offer()), card.media)


@presents_general(OpinionInvitedNotice)
def _invited(tx: Tx, notice: OpinionInvitedNotice) -> Card:
    row = opinions.get(tx, notice.call)
    if row is None or not row.open(tx.now):
        raise LookupError("nobody is asked any more")
    return cards.invited_card(row)


@presents_general(OpinionAnsweredNotice)
def _answered(tx: Tx, notice: OpinionInvitedNotice) -> Card:
    row = opinions.get(tx, notice.call)
    if row is None or row.answer is None:
        raise LookupError("no answer")
    return cards.answered_card(row)


def pressed(visit: Visit, data: ButtonData) -> PressAnswer:
    """Become willing or not, turn a page of the answers, write an opinion, or decline."""
    id = next(iter(data.numbers), 0)
    match data.argument[:1]:
        case ("willing" | "stop" as word,):
            return _willing(visit, now=word == "willing")
        case ("page",):
            _show(visit, id)
        case ("write",):
            return _write(visit, id)
        case ("decline",):
            checked(asking.decline(visit.tx, visit.person, id))
            visit.no_aside()
            visit.show(cards.declined_card())
        case _:
            return refuse("refusal-old-screen")
    return None


def _willing(visit: Visit, *, now: bool) -> Refusal | None:
    checked(asking.set_willing(visit.tx, visit.person, now=now))
    if visit.talk.aside and visit.talk.aside.about is SideDialogKind.OPINION:
        visit.no_aside()
    visit.show(cards.willing_card(now=now))
    return None


def _write(visit: Visit, id: int) -> Refusal | None:
    checked(asking.open_call_for(visit.tx, visit.person, id))
    draft = SideDialog(SideDialogKind.OPINION, call=id)
    visit.begin_aside(draft, _asking(draft, visit))
    return None


def _give(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """Their opinion in their own words; what somebody else wrote is none."""
    found = asking.open_call_for(visit.tx, visit.person, draft.call)
    if isinstance(found, Refusal):
        return over(draft, Card((found.say,), (HOME,)))
    words, missing = said.own.strip(), "refusal-opinion-forward" if said.origin else "refusal-opinion-words"
    kept = asking.give(visit.tx, visit.person, draft.call, words) if words else refuse(missing)
    return refused(draft, kept) if isinstance(kept, Refusal) else over(draft, cards.kept_card(kept.id))


def _asking(draft: SideDialog, visit: Visit) -> Card:
    found = asking.open_call_for(visit.tx, visit.person, draft.call)
    return Card((found.say,), (HOME,)) if isinstance(found, Refusal) else cards.writing_card(found)


def rated(visit: Visit, data: ButtonData) -> PressAnswer:
    """A rating from 1 to 5; a comment may follow."""
    rating = data.number
    if rating not in cards.RATINGS:
        return refuse("refusal-old-screen")
    checked(survey.rate(visit.tx, visit.person, data.id, rating))
    draft = SideDialog(SideDialogKind.COMMENT, data.id)
    visit.begin_aside(draft, _rated(draft, visit))
    return None


def _comment(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """Words with the rating; a file alone is no comment."""
    if not said.text:
        return StepResult(draft, word=Text("refusal-survey-words"), stay=True)
    kept = survey.comment(visit.tx, visit.person, draft.case_id, said.text, said.pointed)
    return refused(draft, kept) if isinstance(kept, Refusal) else over(draft, _offer(visit, cards.commented_card()))


def _rated(draft: SideDialog, visit: Visit) -> Card:
    asked = surveys.of_case(visit.tx, draft.case_id)
    return _offer(visit, cards.rated_card(asked.rating if asked and asked.rating else 0))


def unsolved(visit: Visit, data: ButtonData) -> PressAnswer:
    """ "Not solved" leads to the appeal."""
    case = checked(survey.mark_unsolved(visit.tx, visit.person, data.id))
    stands = codes.party_role_of(visit.tx, visit.person, case.id)
    if not isinstance(stands, codes.PartyRole):
        return stands
    allowed = transitions.step_for_role(visit.tx, case, Act.APPEAL, stands.role)
    if isinstance(allowed, Refusal):
        visit.show(cards.too_late_card(allowed))
    else:
        appeal.begin(visit, stands)
    return None


DIALOGS = {
    SideDialogKind.OPINION: aside(SideDialogKind.OPINION, _asking, _give, _give),
    SideDialogKind.COMMENT: aside(SideDialogKind.COMMENT, _rated, _comment),
}
