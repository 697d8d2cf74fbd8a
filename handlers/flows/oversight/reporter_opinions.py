"""Opinions at the reporter bot: a tap makes willing or unwilling, words are an opinion, answers are published."""

from dataclasses import replace

from cases.oversight import opinions as asking
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.oversight.opinions import (
    OpinionCallView,
    answered_card,
    declined_card,
    invited_card,
    kept_card,
    opinions_card,
    willing_card,
    willing_offer,
    writing_card,
)
from dialogs.oversight.opinions import question_sentence as question_of
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.presenters import presents_general
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.facts.notices import OpinionAnsweredNotice, OpinionInvitedNotice
from rules.refusals import Refusal, refuse
from store.oversight import opinions
from store.oversight.opinions import CallRow
from store.unit import Tx


def show(visit: Visit, place: int = 0) -> None:
    """/opinions: show the open call and a published answer."""
    tx, person = visit.tx, visit.person
    waiting, (newest, total) = opinions.open_for(tx, person.id), opinions.published(tx, place)
    willing = opinions.is_willing(tx, person.id)
    asked, answered = (None if row is None else _called(row) for row in (waiting, newest))
    visit.show(opinions_card(asked, answered, place, total, willing))


def offer(visit: Visit, card: Card) -> Card:
    """The card, with the button that makes willing for a person who is not."""
    if opinions.is_willing(visit.tx, visit.person.id):
        return card
    return Card(card.lines, (*card.rows, willing_offer()), card.media)


@presents_general(OpinionInvitedNotice)
def _invited(tx: Tx, notice: OpinionInvitedNotice) -> Card:
    row = opinions.get(tx, notice.call)
    if row is None or not row.open(tx.now):
        raise LookupError("nobody is asked any more")
    return invited_card(_called(row))


@presents_general(OpinionAnsweredNotice)
def _answered(tx: Tx, notice: OpinionInvitedNotice) -> Card:
    row = opinions.get(tx, notice.call)
    if row is None or row.answer is None:
        raise LookupError("no answer")
    return answered_card(_called(row))


def pressed(visit: Visit, word: str, id: int) -> Refusal | None:
    """Become willing or not, turn a page of the answers, write an opinion, or decline."""
    match word:
        case "willing" | "stop":
            return _willing(visit, now=word == "willing")
        case "page":
            show(visit, id)
        case "write":
            return _write(visit, id)
        case "decline":
            done = asking.decline(visit.tx, visit.person, id)
            if isinstance(done, Refusal):
                return done
            visit.no_aside()
            visit.show(declined_card())
        case _:
            return refuse("refusal-old-screen")
    return None


def _willing(visit: Visit, *, now: bool) -> Refusal | None:
    if refusal := asking.set_willing(visit.tx, visit.person, now=now):
        return refusal
    if visit.talk.aside and visit.talk.aside.about is SideDialogKind.OPINION:
        visit.no_aside()
    visit.show(willing_card(now=now))
    return None


def _write(visit: Visit, id: int) -> Refusal | None:
    found = asking.open_call_for(visit.tx, visit.person, id)
    if isinstance(found, Refusal):
        return found
    draft = SideDialog(SideDialogKind.OPINION, call=id)
    visit.step_aside(replace(visit.talk, aside=draft))
    visit.show(_asking(draft, visit))
    return None


def _give(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """Their opinion in words."""
    found = asking.open_call_for(visit.tx, visit.person, draft.call)
    if isinstance(found, Refusal):
        return over(draft, Card((found.say,), (HOME,)))
    words = said.text.strip()
    kept = asking.give(visit.tx, visit.person, draft.call, words) if words else refuse("refusal-opinion-words")
    return refused(draft, kept) if isinstance(kept, Refusal) else over(draft, kept_card(kept.id))


def _asking(draft: SideDialog, visit: Visit) -> Card:
    found = asking.open_call_for(visit.tx, visit.person, draft.call)
    return Card((found.say,), (HOME,)) if isinstance(found, Refusal) else writing_card(_called(found))


def _called(row: CallRow) -> OpinionCallView:
    return OpinionCallView(row.id, question_of(row.question), row.until, row.answer or "")


DIALOGS = {SideDialogKind.OPINION: aside(SideDialogKind.OPINION, _asking, _give, _give)}
