"""Whoever holds a code: it is redeemed after the notice was agreed to, and opens what they may see of a case."""

from collections.abc import Callable, Mapping
from typing import Any

from cases.parties import codes, person_reported
from cases.record import rule_versions
from cases.record.disputes import review_of
from dialogs.engine.cards import Card
from dialogs.entry.menu import HOME
from dialogs.parties import person_reported as dialog
from dialogs.parties.codes import consent_card
from dialogs.parties.person_reported import PartyStatus
from handlers.reporter import hearing
from handlers.reporter.results import result, reviewed
from handlers.reporter.visit import Visit
from rules.codes import Code
from rules.refusals import ByLang, Refusal, refuse
from rules.tickets import Slip
from rules.vocabulary import CodeKind, Role
from store import outbox
from store.outbox import Manner
from store.record import cases, events
from store.record.events import EventRow
from store.unit import Tx

Content = Mapping[str, Any]


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
    outbox.put(visit.tx, visit.to, "party", {}, manner=Manner.MOVE, slot=f"party:{case_id}", case_id=case_id)


def present(tx: Tx, form: str, content: Content, case_id: int) -> Card:
    """The card of a notice to somebody who holds a code.

    Raises:
        LookupError: there is no such case, or its key is destroyed.
    """
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return NOTICES[form](tx, _status(tx, person_reported.view(tx, case)), content)


def _status(tx: Tx, view: person_reported.PartyView) -> PartyStatus:
    catalogue = rule_versions.catalogue(tx, view.id)
    return PartyStatus(
        id=view.id,
        version=view.version,
        number=view.number,
        state=view.state,
        leaf=ByLang(catalogue.leaf(view.leaf).labels),
        result=result(catalogue, view.result) if view.result else None,
        reviewed=reviewed(tx, view.review) if view.review else None,
        window_ends=view.window_ends,
        review_due=view.review_due,
        final=view.final,
        acts=view.acts,
    )


def _reviewed(tx: Tx, case: PartyStatus, content: Content) -> Card:
    return dialog.reviewed_card(case, reviewed(tx, review_of(_event(tx, content))))


def _appeal_withdrawn(tx: Tx, case: PartyStatus, content: Content) -> Card:
    own = _event(tx, content).role is Role.PUNISHED
    return dialog.word_card("appeal-withdrawn" if own else "appeal-of-other-withdrawn", case)


def _event(tx: Tx, content: Content) -> EventRow:
    event = events.get(tx, content["event"])
    if event is None:
        raise LookupError(f"no event {content['event']}")
    return event


_OPENED = {CodeKind.PUNISHED: show, CodeKind.REPORTED: hearing.opened, CodeKind.WITNESS: hearing.opened}
"""What a code opens, by whom it is for."""

NOTICES: Mapping[str, Callable[[Tx, PartyStatus, Content], Card]] = {
    "party": lambda tx, case, content: dialog.party_card(case),
    "party-appeal-kept": lambda tx, case, content: dialog.appealed_card("appeal-kept", case),
    "party-appeal-of-other": lambda tx, case, content: dialog.appealed_card("appeal-of-other", case),
    "party-appeal-withdrawn": _appeal_withdrawn,
    "party-reviewed": _reviewed,
    "party-final": lambda tx, case, content: dialog.word_card("final-told", case),
}
"""What whoever holds a code is told, by the kind the outbox keeps."""
