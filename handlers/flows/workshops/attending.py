"""Trainings for reporters: read, signed up for and cancelled by a tap; staff see how many come."""

from cases import workshops as coming
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.intake.consent import renewed_card
from dialogs.workshops import cards
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Command, Feature
from handlers.flows.presenters import presents_general
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.facts.person_notices import WorkshopNotice
from rules.refusals import Refusal, Text, refuse
from store.unit import Tx
from store.workshops import attendance


def _listed(visit: Visit, argument: str) -> None:
    """Show the trainings that are to come."""
    visit.no_aside()
    visit.show(cards.list_card(coming.announced(visit.tx)))


def _pressed(visit: Visit, data: ButtonData) -> PressAnswer:
    """Show a training, sign up for it, or cancel. Nothing is kept of a person who has not agreed to the notice."""
    what, id, *_ = (*map(str, data.argument), "", "")
    if what not in (cards.SHOW, cards.JOIN, cards.LEAVE):
        return refuse("refusal-old-screen")
    found = coming.find(visit.tx, id)
    visit.no_aside()
    if isinstance(found, Refusal):
        attendance.leave(visit.tx, visit.person.id, id)
        visit.show(cards.list_card(coming.announced(visit.tx), found.say))
        return found
    if what == cards.JOIN and not visit.agreed:
        place = visit.tx.installation
        first = visit.person.consent_version is None
        visit.show(renewed_card(place.notice, place.policy, data, held=False, first=first))
        return None
    said = None
    if what == cards.JOIN:
        said = coming.sign_up(visit.tx, visit.person, found)
    elif what == cards.LEAVE:
        attendance.leave(visit.tx, visit.person.id, id)
    joined = attendance.signed_up(visit.tx, visit.person.id, id)
    visit.show(cards.workshop_card(found, coming.places_left(visit.tx, found), joined=joined))
    if isinstance(said, Refusal):
        return said
    return None if what == cards.SHOW else Text(f"workshop-done-{what}")


@presents_general(WorkshopNotice)
def _told(tx: Tx, notice: WorkshopNotice) -> Card:
    return cards.news_card(notice.told, notice.news, notice.was)


def _counted(visit: DeskVisit) -> PressAnswer:
    """Show how many have signed up for each training."""
    visit.reply(cards.counts_card([(it, attendance.taken(visit.tx, it.id)) for it in coming.announced(visit.tx)]))
    return None


FEATURE = Feature(
    desk_commands=(Command("workshops", _counted),),
    reporter_commands=(Command(cards.WORKSHOPS, _listed, takes=""),),
    reporter_presses={cards.WORKSHOP: _pressed},
)
