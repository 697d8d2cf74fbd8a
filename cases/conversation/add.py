"""Add words or an evidence file to a running case, or to an appeal."""

from collections.abc import Iterable

from cases import budgets
from cases.evidence import files
from cases.evidence.files import SentFile
from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.parties import sides
from cases.parties.sides import PartyRole
from cases.record import ownership
from cases.workflow import transitions
from rules.addresses import Address
from rules.facts.acts import MaterialAdded
from rules.operator.budgets import Counted
from rules.refusals import Refusal
from rules.vocabulary import Act, Role
from store.entry.people import PersonRow
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def add_words(
    tx: Tx, person: PersonRow, case_id: int, text: str, *, corrects: bool = False, pointed: Iterable[Address] = ()
) -> EventRow | Refusal:
    """Record the words and show them beside the card.

    Args:
        corrects: they are those of an edited message.
        pointed: accounts that the message points at.
    """
    stands = _running(tx, person, case_id)
    if isinstance(stands, Refusal):
        return stands
    if refusal := ownership.refuse_too_long(tx, text) or budgets.spend(tx, person, Counted.NOTES):
        return refusal
    case = conflict_of_interest.check_added_text(tx, stands.case, text, pointed=pointed)
    if isinstance(case, Refusal):
        return case
    return _added(tx, case, stands.role, MaterialAdded(text, corrects))


def add_file(tx: Tx, person: PersonRow, case_id: int, file: SentFile) -> EventRow | Refusal:
    """Request the file as evidence of the case."""
    stands = _running(tx, person, case_id)
    if isinstance(stands, Refusal):
        return stands
    if full := budgets.spend(tx, person, Counted.NOTES):
        return full
    case = conflict_of_interest.check_added_text(tx, stands.case, file.name) if file.name else stands.case
    if isinstance(case, Refusal):
        return case
    source, sender = stands.source, stands.sender_id
    wanted = files.add_file(tx, case, file, bot="reporter", source=source, person=person, sender_id=sender)
    return wanted if isinstance(wanted, Refusal) else _added(tx, case, stands.role, MaterialAdded(evidence=wanted))


def _running(tx: Tx, person: PersonRow, case_id: int) -> PartyRole | Refusal:
    stands = sides.party_role_of(tx, person, case_id)
    if isinstance(stands, Refusal):
        return stands
    step = transitions.step_for_role(tx, stands.case, Act.ADD, stands.role)
    return step if isinstance(step, Refusal) else stands


def _added(tx: Tx, case: CaseRow, role: Role, said: MaterialAdded) -> EventRow:
    """Record the event without a new version of the case, so that no button expires."""
    event = events.append(tx, case, said, role)
    if said.evidence:
        notices.notify_more_evidence(tx, case, event)
    else:
        notices.notify_staff(tx, case, event)
    notices.refresh_card(tx, case)
    return event
