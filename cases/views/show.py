"""Build the view of a case for its reporter or for staff."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from cases import lists
from cases.collective.joining import is_only_duplicates as few_of
from cases.decision import advice
from cases.decision.advice import recommended_sanction
from cases.record import sla, timeline
from cases.record.disputes import appeal_status, pending_proposal
from cases.record.sla import PAUSED
from cases.staffing.assignment import eligible_reviewers
from cases.views.views import CollectiveView, ReporterView, StaffView
from cases.workflow import transitions
from rules.facts.acts import Decision
from rules.facts.events import DeadlineMissed
from rules.vocabulary import DeadlineKind, Role, State
from rules.workflow.life import STAFF, UNDECIDED, open_acts
from store import evidence
from store.collective import collectives
from store.conversation import meetings
from store.conversation.meetings import MeetingRow
from store.members import staff
from store.record import cases, deadlines, events
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
    text = cases.text(tx, case)
    handler = staff.get(tx, case.staff_id) if case.staff_id else None
    due, disputed = _due(case, rows), appeal_status(told)
    proposal = pending_proposal(case, told)
    proposer = staff.get(tx, proposal.staff_id) if proposal and proposal.staff_id else None
    together = _together(tx, case, told)
    return StaffView(
        id=case.id,
        version=case.version,
        number=case.number,
        state=case.state,
        leaf=case.leaf,
        severity=case.severity,
        team=case.team,
        restricted=case.restricted,
        identity=case.identity,
        subject=text.subject["text"] or text.subject["author"],
        platform=text.subject["platform"],
        published=_published(text.subject["published"], tx.installation.timezone),
        description=text.description,
        answers=tuple(text.answers.items()),
        notes=tuple(text.subject["notes"]),
        pieces=evidence.count_of_case(tx, case.id),
        handler=handler.alias if handler else None,
        stand_in=case.stand_in,
        filed_at=case.filed_at,
        due=due.due_at if due else None,
        due_kind=due.kind if due else None,
        late=due is not None and due.due_at <= tx.now,
        waits_until=_open(rows, DeadlineKind.ANSWER),
        question=timeline.open_question(case, told),
        result=timeline.newest_result(told),
        window_ends=_open(rows, DeadlineKind.APPEAL_WINDOW),
        final=sla.is_final(tx, case),
        appeals=disputed.running,
        reviewers=eligible_reviewers(tx, case) if case.state is State.APPEALED else None,
        review=disputed.review,
        advice=recommended_sanction(tx, case) if case.state is State.INVESTIGATING else None,
        proposal=proposal.told(Decision) if proposal else None,
        proposer=proposer.alias if proposer else None,
        rectify_by=_open(rows, DeadlineKind.RECTIFICATION),
        reply_by=_open(rows, DeadlineKind.REFERRAL),
        reference=timeline.agency_reference(told),
        acts=() if together and together.leader else open_acts(transitions.rule_facts(tx, case, actor=actor), roles),
        related=lists.count_related(tx, case, staff.get(tx, actor) if actor else None),
        together=together,
        found_before=advice.count_earlier_violations(tx, case),
        meeting=_meeting(tx, case, rows),
    )


def reporter_view(tx: Tx, case: CaseRow) -> ReporterView:
    """Return the view for the case's reporter.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    told, rows = events.of_case(tx, case.id), deadlines.of_case(tx, case.id)
    due = _due(case, [row for row in rows if row.kind is not DeadlineKind.DELIVERY])
    late = [event.fact for event in told if isinstance(event.fact, DeadlineMissed)]
    facts = transitions.rule_facts(tx, case)
    running = [row for row in rows if row.met_at is None]
    return ReporterView(
        id=case.id,
        version=case.version,
        number=case.number,
        state=case.state,
        leaf=case.leaf,
        identity=case.identity,
        restricted=case.restricted,
        filed_at=case.filed_at,
        steps=timeline.steps(told),
        promised=tuple((row.kind, row.due_at) for row in running),
        due=due.due_at if due else None,
        due_kind=due.kind if due else None,
        late=due is not None and due.due_at <= tx.now,
        new_word=late[-1].by if late else None,
        question=timeline.open_question(case, told),
        answer_until=_open(rows, DeadlineKind.ANSWER),
        result=timeline.newest_result(told),
        review=appeal_status(told).review,
        window_ends=None if case.state is State.APPEALED else facts.window_ends,
        final=sla.is_final(tx, case),
        pieces=evidence.count_of_case(tx, case.id),
        acts=open_acts(facts, frozenset({Role.REPORTER})),
        people=_people(tx, case),
        meeting=_meeting(tx, case, rows),
    )


def _together(tx: Tx, case: CaseRow, told: list[EventRow]) -> CollectiveView | None:
    group = collectives.of_case(tx, case.id)
    if group is None:
        return None
    count, leader_id = collectives.size(tx, group), collectives.leader_of(tx, case)
    leader, few = cases.get(tx, leader_id) if leader_id else None, few_of(tx, group)
    if leader is None:
        return CollectiveView(None, case.number, count, few=few) if group.case_id == case.id else None
    return CollectiveView(leader.id, leader.number, count, timeline.reporter_texts(told), few)


def _people(tx: Tx, case: CaseRow) -> int:
    """Return how many people are in the case's collective complaint, its reporter included; 0 if there is none."""
    group = collectives.of_case(tx, case.id) if case.state in UNDECIDED else None
    return collectives.size(tx, group).people if group else 0


def _meeting(tx: Tx, case: CaseRow, rows: list[DeadlineRow]) -> MeetingRow | None:
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
        return datetime.fromisoformat(told)
    return datetime.combine(date.fromisoformat(told), time(), zone)
