"""Malicious reporting (恶意举报): found by a lead on a case without a violation, told, appealed against (row A13)."""

from dataclasses import dataclass, replace

from cases.notify import notices
from cases.record import timeline
from cases.workflow import press
from rules.addresses import Address
from rules.facts.bad_faith import BadFaithAppealed, BadFaithFound, BadFaithLifted, BadFaithNotice, BadFaithUpheld
from rules.facts.decision import Decision
from rules.people.bad_faith import APPEAL_WINDOW, BadFaithFinding, BadFaithStep, hindrance, next_step
from rules.refusals import Refusal, Text, checked, refusable, refuse
from rules.vocabulary import Outcome, Role
from rules.workflow.life import LEADS, UNDECIDED
from store.entry import people
from store.entry.people import PersonRow
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class StandingFinding:
    """The finding on a case that stands, the appeal against it, and whether that was answered."""

    found: EventRow
    appeal: EventRow | None = None
    answered: bool = False


def standing(tx: Tx, person_id: int) -> list[BadFaithFinding]:
    """Return the findings against a person that stand, as long as their cases are kept."""
    found = []
    for case_id in events.cases_with(tx, person_id, BadFaithFound.KIND):
        case, stands = cases.get(tx, case_id), newest(tx, case_id)
        if case and stands:
            fact = stands.found.told(BadFaithFound)
            found.append(BadFaithFinding(case.number, BadFaithStep(fact.step), fact.until))
    return found


def newest(tx: Tx, case_id: int) -> StandingFinding | None:
    """Return the finding on a case that stands."""
    stands: StandingFinding | None = None
    for event in events.of_case(tx, case_id):
        match event.fact:
            case BadFaithFound():
                stands = StandingFinding(event)
            case BadFaithAppealed() if stands:
                stands = replace(stands, appeal=event, answered=False)
            case BadFaithUpheld() if stands:
                stands = replace(stands, answered=True)
            case BadFaithLifted():
                stands = None
    return stands


def hindered(tx: Tx, person: PersonRow) -> Refusal | None:
    """Return why a person may not file now, though they may write: a finding of malicious reporting that holds."""
    findings = standing(tx, person.id)
    last = next(iter(cases.of_person(tx, person.id, 0, 1)), None) if findings else None
    held = hindrance(findings, last.filed_at if last else None, tx.now)
    if held is None:
        return None
    finding, until = held
    word = "slow" if finding.step is BadFaithStep.SLOW else "pause"
    return refuse(f"refusal-bad-faith-{word}", number=finding.number, until=until)


@refusable
def may_find(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow | Refusal:
    """Return the case if this member may find its report malicious: a lead, once it has ended without a violation."""
    case = _case(tx, member, address, case_id)
    result = timeline.newest_result(events.of_case(tx, case.id))
    if case.state in UNDECIDED:
        return refuse("refusal-bad-faith-early")
    if isinstance(result, Decision) and result.outcome is not Outcome.NO_VIOLATION:
        return refuse("refusal-bad-faith-founded")
    if case.person_id is None:
        return refuse("refusal-bad-faith-anonymous")
    if people.reached_by_code_only(tx, case.person_id):
        return refuse("refusal-bad-faith-desk")
    if newest(tx, case.id):
        return refuse("refusal-bad-faith-twice")
    return case


@refusable
def find(tx: Tx, member: Member, address: Address, case_id: int, reason: str) -> EventRow | Refusal:
    """Find that a report was malicious; its author is told the step, why, and how to appeal."""
    case = checked(may_find(tx, member, address, case_id))
    step = next_step(len(standing(tx, case.person_id or 0)))
    return _record(tx, case, member, BadFaithFound(step, reason, tx.now + step.lasts))


@refusable
def appeal(tx: Tx, person: PersonRow, case_id: int, words: str | None = None) -> CaseRow | Refusal:
    """Appeal against a finding, once and in time; without words only see whether that is possible."""
    case = cases.get(tx, case_id)
    stands = newest(tx, case_id) if case and case.person_id == person.id else None
    if case is None or stands is None:
        return refuse("refusal-bad-faith-none")
    if stands.appeal or tx.now - stands.found.at > APPEAL_WINDOW:
        return refuse("refusal-bad-faith-appealed")
    if words is not None:
        event = events.append(tx, case, BadFaithAppealed(words), Role.REPORTER)
        notices.notify_staff(tx, case, event)
    return case


@refusable
def may_answer(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow | Refusal:
    """Return the case if this member may decide the appeal: another lead than the one who made the finding."""
    case = _case(tx, member, address, case_id)
    stands = newest(tx, case.id)
    if stands is None or stands.appeal is None or stands.answered:
        return refuse("refusal-bad-faith-no-appeal")
    if stands.found.staff_id == member.id:
        return refuse("refusal-bad-faith-own")
    return case


@refusable
def answer(tx: Tx, member: Member, address: Address, case_id: int, reason: str, *, lifts: bool) -> EventRow | Refusal:
    """Decide the appeal: the finding stands, or is lifted with its step."""
    case = checked(may_answer(tx, member, address, case_id))
    return _record(tx, case, member, BadFaithLifted(reason) if lifts else BadFaithUpheld(reason))


def _case(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow:
    case = checked(press.visible_case(tx, case_id, member, address))
    checked(press.other_team(tx, case, member))
    checked(member.roles & LEADS or refuse("refusal-not-your-role", role=Text(f"role-{Role.LEAD}")))
    return case


def _record(tx: Tx, case: CaseRow, member: Member, said: BadFaithFound | BadFaithUpheld | BadFaithLifted) -> EventRow:
    role = next(role for role in Role if role in member.roles & LEADS)
    event = events.append(tx, case, said, role, member.id)
    notices.notify_staff(tx, case, event)
    notices.notify_reporter(tx, case, BadFaithNotice(event.id))
    return event
