"""Members of a collective complaint follow the case that leads it: its acts, and one shared result (decision 21)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cases.notify import access_revocation, notices
from cases.record import sla
from cases.record.disputes import REVIEW_ACTS
from cases.record.due import on_case_deadline
from cases.record.sla import PAUSED
from cases.record.timeline import RESULT_ACTS
from cases.staffing import assignment
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from rules.facts import notices as kinds
from rules.facts.acts import AgencyReply, AppealEnded, MeasureCarriedOut, ReplyRelayed, ValueChanged
from rules.facts.decision import Decision
from rules.facts.registry import convert_kind
from rules.refusals import Refusal
from rules.sanctions.carrying_out import PARTY_TOLD, Executor
from rules.vocabulary import Act, DeadlineKind, Role, Severity, State
from rules.workflow.following import BY_THE_CLOCK, FOLLOWED_ACTS
from rules.workflow.steps import step
from store.collective import collectives
from store.collective.collectives import CollectiveComplaint
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.record.events import EventRow
from store.unit import Tx

_A_DAY = timedelta(days=1)
MEMBERS_PER_UNIT = 50
"""Members per unit, so that a decision on a thousand of them is not one long transaction."""

_NOBODYS = {"staff_id": None, "stand_in": False}
_ENDS_WAITING = (Act.ANSWER, Act.RESUME)


@on_case_deadline(DeadlineKind.FOLLOW)
def sync_members(tx: Tx, leader: CaseRow) -> None:
    """Those that are behind brought along, `MEMBERS_PER_UNIT` at a time: the clock comes again until none is."""
    group = collectives.led_by(tx, leader.id)
    newest = last_followed_event(tx, leader.id)
    behind = collectives.lagging_members(tx, group, newest, MEMBERS_PER_UNIT) if group else []
    if group is None or not behind:
        deadlines.meet(tx, leader.id, DeadlineKind.FOLLOW)
        return
    for case_id, followed in behind:
        sync_member(tx, group, case_id, followed)


def last_followed_event(tx: Tx, case_id: int) -> int:
    """Return the id of the newest event of a case that its members follow; 0 if there is none."""
    return max((event.id for event in events.of_case(tx, case_id) if followed_act(event)), default=0)


def sync_member(tx: Tx, group: CollectiveComplaint, case_id: int, followed: int) -> CaseRow:
    """Repeat on the member every event that it has not followed, except what its state no longer allows, and return
    it."""
    case, leader = _known(tx, case_id), _known(tx, group.case_id)
    for event in _pending(events.of_case(tx, leader.id), group.begun_at, followed):
        if not (isinstance(event.fact, Decision | AppealEnded) and event.fact.from_ == case_id):
            case = _step(tx, case, leader, event)
    collectives.set_followed(tx, case_id, last_followed_event(tx, leader.id))
    return case


def review_leading_case(tx: Tx, leader: CaseRow, event: EventRow, **changes: Any) -> Transition | None:
    """Apply the review of a member's result, recorded by `event`, to the leading case, and notify its parties; None if
    it has no such result any more."""
    act, said = followed_act(event) or Act(event.act), event.fact
    brought = replace(
        event, fact=replace(said, from_=event.case_id) if isinstance(said, Decision | AppealEnded) else said
    )
    return _taken(tx, leader, act, Role.CLOCK, brought, **{**_changes(tx, leader, leader, act, brought), **changes})


def followed_act(event: EventRow) -> Act | None:
    """Return the act that members follow for this event; None if it concerns only the leading case. An approval on
    appeal is a change of the former decision."""
    if event.act not in FOLLOWED_ACTS:
        return None
    if event.act in (Act.PROPOSE, Act.SEND_BACK, Act.TRANSFER) and event.state is State.APPEALED:
        return None
    return Act.CHANGE if event.act == Act.APPROVE and event.state is State.CLOSED else Act(event.act)


def _pending(told: list[EventRow], begun_at: datetime, followed: int) -> list[EventRow]:
    """Return the events still to be followed, without a question that has ended or was asked before the complaint
    began, and without a rejection that was overturned before the member was told of it."""
    ended = max((event.id for event in told if event.act in _ENDS_WAITING), default=0)
    opened = max((event.id for event in told if event.act == Act.OVERTURN and event.state is State.ACCEPTED), default=0)
    pending = [event for event in told if followed_act(event) and event.id > followed]
    pending = [event for event in pending if event.act != Act.REJECT or event.id > opened]
    return [event for event in pending if event.act != Act.ASK or (event.id > ended and event.at >= begun_at)]


def _step(tx: Tx, case: CaseRow, leader: CaseRow, event: EventRow) -> CaseRow:
    act, role = followed_act(event) or Act(event.act), event.role
    if act in _ENDS_WAITING:
        act, role = Act.RESUME, Role.CLOCK
    if act is Act.OVERTURN and case.state is State.RECEIVED:
        act = Act.ACCEPT
    elif act in BY_THE_CLOCK:
        role = Role.CLOCK
    if case.state in PAUSED and act not in (Act.ASK, Act.RESUME):
        # Its own question, asked before it joined the complaint, is obsolete.
        resumed = _taken(tx, case, Act.RESUME, Role.CLOCK, None, paused_at=None)
        case = resumed.case if resumed else case
    taken = _taken(tx, case, act, role, event, **_changes(tx, case, leader, act, event))
    return taken.case if taken else case


def _taken(tx: Tx, case: CaseRow, act: Act, role: Role, event: EventRow | None, **changes: Any) -> Transition | None:
    leads_to = step(transitions.rule_facts(tx, case), act, frozenset({role}))
    if isinstance(leads_to, Refusal):
        return None
    by, said = (event.staff_id, event.fact) if event else (None, None)
    taken = transitions.take(tx, case, leads_to, said and convert_kind(said, act), by=by, **changes)
    if not isinstance(taken, Transition):
        return None
    _told(tx, case, taken, act)
    return taken


def _told(tx: Tx, before: CaseRow, taken: Transition, act: Act) -> None:
    """Notify the reporter, under their own number, and the holders of a code of the person punished."""
    case, event = taken.case, taken.event
    if act in REVIEW_ACTS:
        # The review is final, so a case closed by agreement does not wait for the end of the window.
        deadlines.meet(tx, case.id, DeadlineKind.FINAL)
        notices.send_result(tx, case, kinds.ReviewedNotice(event.id))
        notices.notify_punished(tx, case, kinds.PartyReviewedNotice(event.id))
    elif act in RESULT_ACTS:
        kind = kinds.RejectedNotice if act is Act.REJECT else kinds.DecidedNotice
        notices.send_result(tx, case, kind(event.id))
    elif act is Act.ACCEPT:
        notices.notify_reporter(tx, case, kinds.AcceptedNotice())
    elif act is Act.ASK:
        notices.notify_reporter(tx, case, kinds.AskedNotice(event.id))
    elif act is Act.CHECK:
        notices.notify_reporter(tx, case, kinds.CheckedNotice(event.id))
    elif isinstance(event.fact, MeasureCarriedOut):
        if event.fact.measure != PARTY_TOLD and (act is Act.CARRIED_OUT or event.fact.by is Executor.STAFF):
            notices.tell_measures(tx, case)
    elif isinstance(event.fact, ReplyRelayed) and event.fact.heard is AgencyReply.ANSWERED:
        notices.notify_reporter(tx, case, kinds.RelayedNotice(event.id))
    elif act is Act.RECATEGORISE:
        sla.recompute_for_category(tx, case)
    if case.restricted and not before.restricted:
        access_revocation.remove_restricted_case(tx, case)
    elif case.team != before.team:
        access_revocation.remove_from_unauthorized(tx, case)


def _changes(tx: Tx, case: CaseRow, leader: CaseRow, act: Act, event: EventRow) -> dict[str, Any]:
    """Return the columns that the act changes in the member's row, as it did in that of the leading case."""
    to = event.fact.to if isinstance(event.fact, ValueChanged) else ""
    match act:
        case Act.ASK:
            return {"pauses": case.pauses + 1, "paused_at": event.at}
        case Act.RESUME:
            return {"paused_at": None}
        case Act.ACCEPT:
            return {"accepted_at": event.at}
        case Act.BEGIN:
            return {"begun_at": event.at, "staff_id": leader.staff_id}
        case Act.RECATEGORISE:
            category = tx.installation.catalogue.category(to)
            restricted = case.restricted or category.restricted
            return {"leaf": category.id, "severity": category.severity, "team": category.team, "restricted": restricted}
        case Act.TRANSFER:
            return {"team": to}
        case Act.SET_SEVERITY:
            return {"severity": Severity(to)}
        case Act.REJECT | Act.DECIDE | Act.APPROVE:
            return {"decided_at": event.at, "staff_id": leader.staff_id}
        case Act.OVERTURN if event.state is State.ACCEPTED:
            return {"accepted_at": event.at, "begun_at": None, "closed_at": None, **_NOBODYS}
        case Act.CHANGE | Act.OVERTURN:
            return {"decided_at": event.at, "closed_at": event.at, **_NOBODYS, "staff_id": event.staff_id}
    return {}


def _known(tx: Tx, case_id: int) -> CaseRow:
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return case


def leading_case(tx: Tx, case: CaseRow) -> CaseRow | None:
    """Return the case that leads the complaint whose result this one shares, and that holds what was imposed; None if
    the case leads itself, or is in no complaint."""
    group = collectives.of_case(tx, case.id)
    return cases.get(tx, group.case_id) if group and group.case_id != case.id else None


def apply_review_to_leader(tx: Tx, reviewed: Transition) -> Transition:
    """Return the transition that holds the reviewed result: of the reviewed case, or of the case that leads it, which
    takes the review over and passes it on to the other members."""
    leader = leading_case(tx, reviewed.case)
    if leader is None:
        return reviewed
    opened = reviewed.case.state is State.ACCEPTED
    to = assignment.choose_after_review(tx, leader, reviewed.event.staff_id or 0) if opened else None
    taken = review_leading_case(tx, leader, reviewed.event, **(assignment.columns(to) if opened else {}))
    if taken is None:
        # The leading case was opened again a moment ago.
        return reviewed
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


def postpone_final(tx: Tx, case: CaseRow, row: DeadlineRow | None) -> bool:
    """Return whether the result cannot be final yet because another member's appeal is under review; the clock looks
    again a day later."""
    group = collectives.of_case(tx, case.id)
    if row is None or group is None or not collectives.has_other_appeal(tx, group, but=case.id):
        return False
    deadlines.set_next_check(tx, row.id, tx.now + _A_DAY)
    return True
