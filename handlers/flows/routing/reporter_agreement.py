"""A new notice is agreed to before anything more is given to a case: added, answered, said or appealed."""

from dataclasses import replace

from cases.intake import drafting
from cases.parties import codes
from dialogs.engine.buttons import ButtonData
from dialogs.engine.input import IncomingMessage
from dialogs.entry.menu import start_card
from dialogs.intake.consent import fits_held_limit, held_limit_refusal, renewed_card
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.session import Visit
from rules.refusals import Refusal, Text
from rules.vocabulary import Act

_GIVES = frozenset({Act.ADD, Act.ANSWER, Act.TALK, Act.APPEAL, "contact"})
"""Presses on a case that begin to take something."""
_GIVES_NOTHING = (SideDialogKind.NUMBER, SideDialogKind.GUIDE, SideDialogKind.WELCOME)


def wanted_before(visit: Visit, data: ButtonData) -> bool:
    """Ask for agreement before this press on a case; return whether it was asked for."""
    if visit.agreed or data.act not in _GIVES:
        return False
    if isinstance(codes.party_role_of(visit.tx, visit.person, data.id), Refusal):
        return False  # somebody else's case, which the press itself refuses
    _ask(visit, data)
    return True


def held(visit: Visit, now: IncomingMessage, aside: SideDialog | None) -> bool:
    """Hold a message to a dialog beside the report until the new notice is agreed to; return whether it was held."""
    if visit.agreed or aside is None or aside.about in _GIVES_NOTHING:
        return False
    waiting = (*visit.talk.waiting, now)
    if not fits_held_limit(waiting, visit.tx.installation.policy):
        _ask(visit, None, held_limit_refusal(visit.talk.waiting))
        return True
    visit.step_aside(replace(visit.talk, aside=aside, waiting=waiting))
    drafting.await_agreement(visit.tx, visit.person)
    _ask(visit, None)
    return True


def agreed(visit: Visit) -> tuple[IncomingMessage, ...]:
    """Record the agreement, and return what was held."""
    visit.person = drafting.agree(visit.tx, visit.person)
    waiting = visit.talk.waiting
    visit.step_aside(replace(visit.talk, waiting=()))
    return waiting


def declined(visit: Visit) -> None:
    """Erase what was held, and show the start."""
    visit.step_aside(replace(visit.talk, aside=None, waiting=()))
    visit.show(start_card(visit.tx.installation).with_line(Text("consent-declined"), first=True))


def _ask(visit: Visit, press: ButtonData | None, word: Text | None = None) -> None:
    place = visit.tx.installation
    held, first = bool(visit.talk.waiting), visit.person.consent_version is None
    card = renewed_card(place.notice, place.policy, press, held=held, first=first)
    visit.show(card.with_line(word, first=True) if word else card)
