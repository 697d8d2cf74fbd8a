"""Questions: to the reporter (补正), and to the person reported or witnesses through a code; identities stay hidden."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from cases.collective import joining
from cases.conversation.material import Material, heard
from cases.evidence import files
from cases.intake import conflict_of_interest
from cases.notify import notices, staff_notices
from cases.parties import codes as giving
from cases.parties.codes import IssuedCode
from cases.record import access, sla
from cases.workflow import press, transitions
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.addresses import Address
from rules.facts.acts import QuestionAnswered, QuestionAsked, StatementAsked
from rules.facts.events import StatementGiven
from rules.facts.notices import AskedNotice, EventNotice, LeadNotice, UnansweredNotice
from rules.refusals import Refusal, checked, refusable, refuse
from rules.report import said_in
from rules.vocabulary import Act, CodeKind, LeadNoticeReason, Role, Source
from rules.wording import Wording
from store.entry.people import PersonRow
from store.parties import codes
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

_SOURCE = {CodeKind.REPORTED: Source.REPORTED, CodeKind.WITNESS: Source.WITNESS}
HEARING_CODE_KINDS = (CodeKind.REPORTED, CodeKind.WITNESS)
LATE_QUESTION = timedelta(hours=1)
"""A question this shortly before a deadline may be meant to gain time, so the lead is notified (row D1)."""


@staff_act(Act.ASK)
def ask_reporter(tx: Tx, allowed: AllowedPress, question: Wording) -> Transition | Refusal:
    """Ask the question and stop staff's deadlines."""
    case = allowed.case
    left = sla.time_left(tx, case)
    taken = checked(press.take(tx, allowed, QuestionAsked(question), pauses=case.pauses + 1, paused_at=tx.now))
    notices.notify_reporter(tx, taken.case, AskedNotice(taken.event.id))
    if left is not None and left < LATE_QUESTION:
        staff_notices.notify_leads(tx, taken.case, LeadNotice(LeadNoticeReason.ASKED_LATE, taken.event.id))
    return taken


@refusable
def answer_question(
    tx: Tx, person: PersonRow, case_id: int, answer: QuestionAnswered, pointed: Iterable[Address] = ()
) -> Transition | Refusal:
    """Record the answer, which may point at accounts; staff's deadlines run on."""
    case, said = checked(access.own_case(tx, person, case_id)), said_in(answer.text, answer.forwards)
    step = checked(access.refuse_too_long(tx, said) or transitions.step_for_role(tx, case, Act.ANSWER, Role.REPORTER))
    case = checked(conflict_of_interest.check_added_text(tx, case, said, pointed=pointed))
    taken = checked(transitions.take(tx, case, step, answer, paused_at=None))
    notices.notify_staff(tx, taken.case, taken.event)
    joining.resume_after_answer(tx, taken.case)
    return taken


@staff_act(Act.RESUME, at_once=True)
def end_wait(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """End the wait for an answer because what was asked for came another way."""
    return press.take(tx, allowed, paused_at=None)


@refusable
def expire_question(tx: Tx, case: CaseRow) -> Transition | Refusal:
    """End the wait when the time for an answer is over; notify the reporter that the case is decided without it."""
    step = checked(transitions.step_for_role(tx, case, Act.RESUME, Role.CLOCK))
    taken = checked(transitions.take(tx, case, step, paused_at=None))
    notices.notify_reporter(tx, taken.case, UnansweredNotice())
    return taken


@dataclass(frozen=True, slots=True)
class HearingRequest:
    """A question to a person, and the case it concerns; they are shown nothing of the report."""

    case: CaseRow
    asked: StatementAsked


@staff_act(Act.HEAR)
def request_statement(tx: Tx, allowed: AllowedPress, kind: CodeKind, question: str) -> IssuedCode | Refusal:
    """Record the question, and return a code that opens it, for staff to pass on."""
    checked(staff_notices.private_chat(tx, allowed.member))
    made = giving.make(tx, allowed.case, kind, allowed.member.id)
    press.record(tx, allowed, StatementAsked(kind, question, made.id))
    return made


def open_question(tx: Tx, person: PersonRow, case_id: int) -> HearingRequest | Refusal:
    """Return the newest question to this person on this case."""
    case = giving.case_held_by(tx, person, case_id, *HEARING_CODE_KINDS)
    question = _question(tx, person, case) if case else None
    if case is None or question is None:
        return refuse("refusal-no-such-code")
    open_still = transitions.step_for_role(tx, case, Act.TALK, Role.REPORTER)
    return open_still if isinstance(open_still, Refusal) else HearingRequest(case, question)


@refusable
def record_statement(tx: Tx, person: PersonRow, case_id: int, said: Material) -> EventRow | Refusal:
    """Record the person's words, or a file, as evidence with its source, and show it beside the card."""
    found = checked(open_question(tx, person, case_id))
    kind, file = found.asked.kind, said.file
    case, former = checked(heard(tx, person, found.case, said))
    wanted = None
    if file:
        by, source = person, _SOURCE[kind]
        wanted = checked(files.add_file(tx, case, file, bot="reporter", source=source, person=by, sender_id=by.id))
    given = StatementGiven(kind, said.text, wanted or 0, file.album if file else "", said.forwards)
    event = events.append(tx, case, given, Role.REPORTER)
    slot = notices.event_slot(former or event)
    notices.put_beside_card(tx, case, EventNotice(event.id), slot=slot, evidence_id=wanted)
    notices.refresh_card(tx, case)
    return event


def _question(tx: Tx, person: PersonRow, case: CaseRow) -> StatementAsked | None:
    """Return the newest question whose code this person holds."""
    held = {row.id for row in codes.held_by(tx, case.id, person.id)}
    told = [event.fact for event in events.of_case(tx, case.id)]
    return next((it for it in reversed(told) if isinstance(it, StatementAsked) and it.code in held), None)
