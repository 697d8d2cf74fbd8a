"""Hear the person reported and witnesses through a code: they answer staff in words and files, identities hidden."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases import budgets
from cases.evidence import files
from cases.evidence.files import SentFile
from cases.intake import conflict_of_interest
from cases.notify import notices, staff_notices
from cases.parties import codes as giving
from cases.parties.codes import IssuedCode
from cases.record import ownership
from cases.workflow import press, transitions
from cases.workflow.press import Press
from rules.addresses import Address
from rules.facts.acts import StatementAsked
from rules.facts.events import StatementGiven
from rules.facts.notices import EventNotice
from rules.operator.budgets import Counted
from rules.refusals import Refusal, refuse
from rules.vocabulary import Act, CodeKind, Role, Source
from store.entry.people import PersonRow
from store.parties import codes
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

HEARING_CODE_KINDS = (CodeKind.REPORTED, CodeKind.WITNESS)

_SOURCE = {CodeKind.REPORTED: Source.REPORTED, CodeKind.WITNESS: Source.WITNESS}


@dataclass(frozen=True, slots=True)
class HearingRequest:
    """A question to a person, and the case it concerns; nothing of the report."""

    case_id: int
    number: str
    question: str


def request_statement(tx: Tx, pressed: Press, kind: CodeKind, question: str) -> IssuedCode | Refusal:
    """Record the question, and return a code that opens it, for staff to pass on."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    to = staff_notices.private_chat(tx, pressed.member)
    if isinstance(to, Refusal):
        return press.record_press_refusal(tx, pressed, to)
    made = giving.make(tx, allowed.case, kind, pressed.member.id)
    said = StatementAsked(kind, question, made.id)
    events.append(tx, allowed.case, said, allowed.step.role, pressed.member.id)
    return made


def open_question(tx: Tx, person: PersonRow, case_id: int) -> HearingRequest | Refusal:
    """Return the newest question to this person on this case."""
    case = giving.case_held_by(tx, person, case_id, *HEARING_CODE_KINDS)
    question = _question(tx, person, case) if case else None
    if case is None or question is None:
        return refuse("refusal-no-such-code")
    open_still = transitions.step_for_role(tx, case, Act.TALK, Role.REPORTER)
    return open_still if isinstance(open_still, Refusal) else HearingRequest(case.id, case.number, question.question)


def record_statement(
    tx: Tx, person: PersonRow, case_id: int, text: str, file: SentFile | None = None, pointed: Iterable[Address] = ()
) -> EventRow | Refusal:
    """Record the person's words, or a file, as evidence with its source, and show it beside the card; `pointed` are
    accounts that they point at."""
    found = open_question(tx, person, case_id)
    if isinstance(found, Refusal):
        return found
    case = cases.get(tx, case_id)
    question = _question(tx, person, case) if case else None
    if case is None or question is None:
        return refuse("refusal-no-such-code")
    if refusal := ownership.refuse_too_long(tx, text) or budgets.spend(tx, person, Counted.NOTES):
        return refusal
    heard = conflict_of_interest.check_added_text(tx, case, text, file.name if file else "", pointed=pointed)
    if isinstance(heard, Refusal):
        return heard
    wanted = _wanted(tx, heard, file, _SOURCE[question.kind], person) if file else None
    if isinstance(wanted, Refusal):
        return wanted
    said = StatementGiven(question.kind, text, wanted or 0, file.album if file else "")
    event = events.append(tx, heard, said, Role.REPORTER)
    notices.put_beside_card(tx, heard, EventNotice(event.id), slot=notices.event_slot(event), evidence_id=wanted)
    notices.refresh_card(tx, heard)
    return event


def _wanted(tx: Tx, case: CaseRow, file: SentFile, source: Source, person: PersonRow) -> int | Refusal:
    return files.add_file(tx, case, file, bot="reporter", source=source, person=person, sender_id=person.id)


def _question(tx: Tx, person: PersonRow, case: CaseRow) -> StatementAsked | None:
    """Return the newest question whose code this person holds."""
    held = {row.id for row in codes.held_by(tx, case.id, person.id)}
    told = [event.fact for event in events.of_case(tx, case.id)]
    return next((it for it in reversed(told) if isinstance(it, StatementAsked) and it.code in held), None)
