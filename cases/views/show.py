"""Build the view of a case for its reporter, the person punished or staff; look one up by ticket number (row B1)."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from cases import lists
from cases.collective.joining import is_only_duplicates
from cases.decision import advice, filing_conditions, measures, platform
from cases.decision.advice import recommended_sanction
from cases.decision.enforcement import find_group_targets
from cases.identity import guesses
from cases.notify import contact_addresses
from cases.record import access, conflicts, holds, rule_versions, sla, templates, timeline
from cases.record.disputes import AppealStatus, appeal_status, pending_proposal
from cases.record.sla import PAUSED
from cases.staffing import assignment
from cases.workflow import transitions
from rules.facts.acts import EvidenceAttached
from rules.facts.decision import Decision
from rules.facts.events import DeadlineMissed
from rules.meetings import ExtraWindow
from rules.operator.templates import Use
from rules.refusals import Refusal, refuse
from rules.report import Way
from rules.schedule.deadlines import STANDING
from rules.tickets import Number, Slip
from rules.views import CollectiveSize, CollectiveView, GroupReach, PartyView, ReporterView, StaffView
from rules.vocabulary import DeadlineKind, Role, State
from rules.workflow.life import MEASURED, STAFF, UNDECIDED
from rules.workflow.steps import open_acts
from store import evidence
from store.collective import collectives
from store.conversation import meetings
from store.entry.people import PersonRow
from store.identity import names
from store.members import staff
from store.queue import queue
from store.record import cases, deadlines, events, reporters
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.record.events import EventRow
from store.unit import Tx


def staff_view(tx: Tx, case: CaseRow, *, roles: frozenset[Role] = STAFF, actor: int | None = None) -> StaffView:
    """Return the view for staff: with what any of `roles` may see and press, or what the member `actor` may.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    told, rows = events.of_case(tx, case.id), deadlines.of_case(tx, case.id)
    report = (text := cases.text(tx, case)).report
    handler = staff.get(tx, case.staff_id) if case.staff_id else None
    due, disputed = _due(case, rows), appeal_status(told)
    proposal = pending_proposal(case, told)
    proposer = staff.get(tx, proposal.staff_id) if proposal and proposal.staff_id else None
    together = collective_view(tx, case, told)
    reviewers = assignment.reviewers(tx, case) if case.state is State.APPEALED else None
    shared = _shared(tx, case, told, disputed, for_staff=True)
    return StaffView(
        **shared,
        window_ends=_open(rows, DeadlineKind.APPEAL_WINDOW),
        acts=() if together and together.leader else open_acts(transitions.rule_facts(tx, case, actor=actor), roles),
        severity=case.severity,
        team=case.team,
        restricted=case.restricted,
        held=conflicts.likely_names(tx, case),
        identity=case.identity,
        without_chat=access.without_chat(tx, case),
        way=Way(case.source),
        reporter=names.get(tx, case),
        report=report,
        published=_published(report.published, tx.installation.timezone),
        scans=evidence.scan_counts(tx, case.id),
        pieces=evidence.count_of_case(tx, case.id) + report.note_pieces + _in_words(told),
        handler=handler.alias if handler else None,
        stand_in=case.stand_in,
        due=due.due_at if due else None,
        due_kind=due.kind if due else None,
        late=due is not None and due.due_at <= tx.now,
        delay=timeline.delay_reason(told),
        waits_until=_open(rows, DeadlineKind.ANSWER),
        question=timeline.open_question(case, told),
        appeals=disputed.running,
        reviewers=reviewers.asked if reviewers else None,
        reviewer_names=tuple(member.alias for member in reviewers.members) if reviewers else (),
        advice=recommended_sanction(tx, case) if case.state is State.INVESTIGATING else None,
        proposal=proposal.told(Decision) if proposal else None,
        proposer=proposer.alias if proposer else "",
        rectify_by=_open(rows, DeadlineKind.RECTIFICATION),
        reply_by=_open(rows, DeadlineKind.REFERRAL),
        reference=timeline.agency_reference(told),
        related=lists.count_related(tx, case, staff.get(tx, actor) if actor else None),
        together=together,
        filed=queue.filed_by(tx, case),
        named=text.named,
        hold=holds.shown(tx, told),
        found_before=advice.count_earlier_violations(tx, case),
        repeat_months=tx.installation.policy.ladder.repeat_months,
        reach=None if shared["result"] else _reach(tx, case),
        requests=platform.open_requests(tx, case),
        conditions=filing_conditions.found_met(tx, case, told),
        every_condition=len(templates.current_templates(tx).of(Use.CONDITION)),
        meeting=_meeting(tx, case, rows),
    )


def _in_words(told: list[EventRow]) -> int:
    """Return how many pieces of evidence were added in words, by staff or by the platform."""
    return sum(isinstance(event.fact, EvidenceAttached) and event.fact.text != "" for event in told)


def reporter_view(tx: Tx, case: CaseRow) -> ReporterView:
    """Return the view for the case's reporter.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    told, rows = events.of_case(tx, case.id), deadlines.of_case(tx, case.id)
    shared = _shared(tx, case, told, appeal_status(told))
    # What staff still have to do, such as telling the person punished, is no promise to the reporter.
    others = {DeadlineKind.DELIVERY} | (
        {DeadlineKind.MEASURES} if all(it.settled for it in shared["measures"]) else set()
    )
    due = _due(case, [row for row in rows if row.kind not in others])
    missed = [it.fact for it in told if isinstance(it.fact, DeadlineMissed) and it.fact.deadline not in STANDING]
    return ReporterView(
        **shared,
        **_open_to(tx, case, Role.REPORTER),
        steps=timeline.steps(told),
        promised={row.kind: row.due_at for row in rows if row.met_at is None},
        due=due.due_at if due else None,
        due_kind=due.kind if due else None,
        late_until=missed[-1].by if missed and due and due.kind not in STANDING and due.due_at <= tx.now else None,
        delay=timeline.delay_reason(told),
        question=timeline.open_question(case, told),
        answer_until=_open(rows, DeadlineKind.ANSWER),
        together=_together(tx, case),
        contact=contact_addresses.contact_state(tx, case.person_id) if case.person_id is not None else "",
        meeting=_meeting(tx, case, rows),
    )


def party_view(tx: Tx, case: CaseRow) -> PartyView:
    """Return the view for the holder of a sanctioned person's code; `ErasedError` as above."""
    told, review = events.of_case(tx, case.id), sla.open_deadline(tx, case, DeadlineKind.APPEAL_REVIEW)
    return PartyView(
        **_shared(tx, case, told, appeal_status(told)),
        **_open_to(tx, case, Role.PUNISHED),
        review_due=review.due_at if review else None,
    )


def collective_view(tx: Tx, case: CaseRow, told: list[EventRow]) -> CollectiveView | None:
    """Return the collective complaint that the case belongs to; `told` are the events of the case."""
    group = collectives.of_case(tx, case.id)
    if group is None:
        return None
    size, leader_id = collectives.size(tx, group), collectives.leader_of(tx, case)
    leader, few = cases.get(tx, leader_id) if leader_id else None, is_only_duplicates(tx, group)
    if leader is None:
        return CollectiveView(None, case.number, size, few=few) if group.case_id == case.id else None
    return CollectiveView(leader.id, leader.number, size, timeline.reporter_texts(told), few)


def lookup(tx: Tx, person: PersonRow, read: Number | Slip, way: str = "message") -> ReporterView | Refusal:
    """Return the case of a number as `rules.tickets.read_number` read it; a mistyped number gets a refusal of its own.

    Args:
        way: the kind of the envelope by which the number came; whichever it is, it counts towards the rate limit.
    """
    if isinstance(read, Slip) and read.missing:
        return refuse("refusal-number-short", missing=read.missing)
    if isinstance(read, Slip):
        return refuse("refusal-slip")
    if full := guesses.throttle(tx, person, way):
        return full
    if case := reporters.case_of_number(tx, person.id, read.value):
        return access.refuse_erased(tx, case) or reporter_view(tx, case)
    return guesses.missed(tx, person, read.value, way)


def _shared(
    tx: Tx, case: CaseRow, told: list[EventRow], disputed: AppealStatus, *, for_staff: bool = False
) -> dict[str, Any]:
    """Return the fields that every reader has."""
    return {
        "id": case.id,
        "version": case.version,
        "number": case.number,
        "state": case.state,
        "catalogue": rule_versions.installation_at_filing(tx, case).catalogue,
        "leaf": case.leaf,
        "result": timeline.newest_result(told),
        "review": disputed.review,
        "measures": measures.statuses(tx, case, for_staff=for_staff) if case.state in MEASURED else (),
        "final": sla.is_final(tx, case),
    }


def _open_to(tx: Tx, case: CaseRow, party: Role) -> dict[str, Any]:
    """Return what the party may do, and until when it may appeal."""
    facts = transitions.rule_facts(tx, case, party=party)
    return {
        "acts": open_acts(facts, frozenset({party})),
        "window_ends": None if case.state is State.APPEALED else facts.window_ends,
    }


def _reach(tx: Tx, case: CaseRow) -> GroupReach | None:
    """Return what can be done in groups; None where the desk bot is only in the staff chat."""
    where = find_group_targets(tx, case)
    if not where.anywhere:
        return None
    told, named = where.told, where.named
    known = GroupReach(told.message is not None, told.account is not None, bool(told.handle), len(where.others))
    if named is None:
        return known
    may = {"present": named.present, "deletes": named.deletes, "restricts": named.restricts}
    return replace(known, group=named.title, **may)


def _together(tx: Tx, case: CaseRow) -> CollectiveSize | None:
    """Return the size of the case's collective complaint, its reporter included, while it is undecided."""
    group = collectives.of_case(tx, case.id) if case.state in UNDECIDED else None
    return collectives.size(tx, group) if group else None


def _meeting(tx: Tx, case: CaseRow, rows: list[DeadlineRow]) -> ExtraWindow | None:
    return meetings.active_of_case(tx, case.id) if _open(rows, DeadlineKind.MEETING) else None


def _due(case: CaseRow, rows: list[DeadlineRow]) -> DeadlineRow | None:
    return None if case.state in PAUSED else sla.next_due(rows)


def _open(rows: list[DeadlineRow], kind: DeadlineKind) -> datetime | None:
    return next((row.due_at for row in rows if row.kind is kind and row.met_at is None), None)


def _published(told: str, zone: ZoneInfo) -> datetime | None:
    """Parse an ISO date or instant; a date is its midnight in the operator's zone."""
    if not told:
        return None
    if "T" in told:
        return datetime.fromisoformat(told).astimezone(zone)
    return datetime.combine(date.fromisoformat(told), time(), zone)
