"""Where else a reporter wants to be told: offered on their cards, left in a message, taken back by a tap."""

from dataclasses import replace

from cases import contact, own
from dialogs import menu
from dialogs.cards import Card
from dialogs.conversation import About, Aside
from dialogs.input import Said
from handlers.reporter.visit import Visit
from rules.refusals import Refusal, Say
from store.cases import CaseRow

WORDS = ("contact", "uncontact")
"""The presses that lead here."""


def pressed(visit: Visit, word: str, case: CaseRow) -> None:
    """Asked where else to tell; or nothing is told elsewhere any more."""
    if word == "uncontact":
        visit.no_aside()
        contact.forget(visit.tx, visit.person)
        visit.show(Card((Say("contact-forgotten"),), (menu.HOME,)))
        return
    visit.step_aside(replace(visit.talk, aside=Aside(About.CONTACT, case.id)))
    visit.show(_asking(visit, case))


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """The address, or what was sent instead of one."""
    case = own.case(visit.tx, visit.person, aside.case_id)
    if isinstance(case, Refusal):
        visit.no_aside()
        visit.show(Card((case.say,), (menu.HOME,)))
        return
    kept = contact.leave(visit.tx, visit.person, case, said.text)
    if isinstance(kept, Refusal):
        visit.show(_asking(visit, case).with_line(kept.say, first=True))
        return
    visit.no_aside()
    visit.show(Card((Say("contact-kept", {"address": kept.address}),), (menu.HOME,)))


def _asking(visit: Visit, case: CaseRow) -> Card:
    there = bool(contact.left(visit.tx, visit.person.id))
    return menu.contact_card(case.id, case.version, visit.tx.installation.channels, there=there)
