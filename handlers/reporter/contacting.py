"""Where else a reporter wants to be told: left in a message, confirmed by a code, taken back by a tap."""

from dataclasses import replace
from datetime import timedelta

from cases.notify import contact_codes
from cases.notify import contacts as contact
from cases.record import ownership
from dialogs.engine.cards import Card
from dialogs.engine.input import Said
from dialogs.entry.menu import HOME
from dialogs.notify import contacts
from dialogs.session import About, Aside
from handlers.reporter.visit import Visit
from rules.confirming import masked
from rules.refusals import Refusal, Say
from store.record.cases import CaseRow
from store.unit import Tx

WORDS = ("contact", "recode", "uncontact")
"""The presses that lead here."""


def pressed(visit: Visit, word: str, case: CaseRow) -> Refusal | None:
    """Asked where else to tell; a code is sent once more; or nothing is told elsewhere any more."""
    if word == "uncontact":
        visit.no_aside()
        contact_codes.forget(visit.tx, visit.person)
        visit.show(Card((Say("contact-forgotten"),), (HOME,)))
        return None
    if word == "recode" and isinstance(sent := contact_codes.again(visit.tx, visit.person), Refusal):
        return sent
    visit.step_aside(replace(visit.talk, aside=Aside(About.CONTACT, case.id)))
    visit.show(_asking(visit, case))
    return None


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """A code, or the address, or what was sent instead of either."""
    case = ownership.case(visit.tx, visit.person, aside.case_id)
    if isinstance(case, Refusal):
        visit.no_aside()
        visit.show(Card((case.say,), (HOME,)))
        return
    done = contact_codes.confirm(visit.tx, visit.person, case, said.text)
    if done is None:
        left = contact_codes.leave(visit.tx, visit.person, said.text)
        done = left if isinstance(left, Refusal) else None
    if done is None:
        visit.show(_asking(visit, case))
    elif isinstance(done, Refusal):
        visit.show(_asking(visit, case).with_line(done.say, first=True))
    else:
        visit.no_aside()
        visit.show(Card((Say("contact-kept", {"address": masked(done)}),), (HOME,)))


def stands(tx: Tx, person_id: int) -> str:
    """How far a person has come with an address: "leave" one, "confirm" one, or "change" one; empty where none can be
    used."""
    if not tx.installation.channels:
        return ""
    if contact_codes.waiting(tx, person_id):
        return "confirm"
    return "change" if contact.left(tx, person_id) else "leave"


def _asking(visit: Visit, case: CaseRow) -> Card:
    place, waiting = visit.tx.installation, contact_codes.waiting(visit.tx, visit.person.id)
    minutes = place.policy.confirming.valid // timedelta(minutes=1)
    waits = [
        contacts.Waits(masked(it.contact), sent=it.until is not None and visit.tx.now < it.until) for it in waiting
    ]
    there = bool(waits or contact.left(visit.tx, visit.person.id))
    return contacts.contact_card(case.id, case.version, place.channels, waits, minutes, there=there)
