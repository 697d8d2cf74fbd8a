"""Another address for a reporter's notices: left in a message, confirmed by a code, removed by a tap."""

from dataclasses import replace
from datetime import timedelta

from cases.notify import contact_addresses
from cases.record import access
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.notify import contacts
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.people.contacts import masked
from rules.refusals import Refusal, Text
from store.entry import people
from store.entry.people import PersonRow
from store.record.cases import CaseRow

WORDS = ("contact", "recode", "uncontact")
"""The words of its presses."""


def pressed(visit: Visit, word: str, case: CaseRow) -> Refusal | None:
    """Ask for an address; send a code once more; or forget the address."""
    if word == "uncontact":
        visit.no_aside()
        contact_addresses.remove(visit.tx, _reporter(visit, case), case)
        visit.show(Card((Text("contact-forgotten"),), (HOME,)))
        return None
    if word == "recode":
        sent = contact_addresses.resend_codes(visit.tx, _reporter(visit, case))
        if isinstance(sent, Refusal):
            return sent
    draft = SideDialog(SideDialogKind.CONTACT, case.id)
    visit.step_aside(replace(visit.talk, aside=draft))
    visit.show(_asking(draft, visit))
    return None


def _left(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """A code, or the address, or neither."""
    case = access.own_case(visit.tx, visit.person, draft.case_id)
    if isinstance(case, Refusal):
        return over(draft, Card((case.say,), (HOME,)))
    reporter = _reporter(visit, case)
    done = contact_addresses.confirm(visit.tx, reporter, case, said.text)
    if done is None:
        left = contact_addresses.request_code(visit.tx, reporter, case, said.text)
        return refused(draft, left) if isinstance(left, Refusal) else StepResult(draft, stay=True)
    if isinstance(done, Refusal):
        return refused(draft, done)
    return over(draft, Card((Text("contact-kept", {"address": masked(done)}),), (HOME,)))


def _asking(draft: SideDialog, visit: Visit) -> Card:
    case = access.own_case(visit.tx, visit.person, draft.case_id)
    if isinstance(case, Refusal):
        return Card((case.say,), (HOME,))
    place, reporter = visit.tx.installation, _reporter(visit, case)
    waiting = contact_addresses.unconfirmed(visit.tx, reporter.id)
    minutes = place.policy.confirming.valid // timedelta(minutes=1)
    waits = [
        contacts.UnconfirmedAddress(masked(it.contact), sent=it.until is not None and visit.tx.now < it.until)
        for it in waiting
    ]
    there = bool(waits or contact_addresses.confirmed_channels(visit.tx, reporter.id))
    return contacts.contact_card(case.id, case.version, place.channels, waits, minutes, there=there)


def _reporter(visit: Visit, case: CaseRow) -> PersonRow:
    """Return whose addresses these are: the reporter's for whom staff filed, not those of who has the case open."""
    return people.get(visit.tx, case.person_id or 0) or visit.person


DIALOGS = {SideDialogKind.CONTACT: aside(SideDialogKind.CONTACT, _asking, _left, _left)}
