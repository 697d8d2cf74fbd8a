"""Members of a collective complaint follow the case that leads it: what is done to that is done to each of them."""

from datetime import datetime
from typing import Any

from cases import course, promises, tell
from cases.course import Taken
from cases.promises import PAUSED
from cases.timeline import RESULTS
from rules.life import step
from rules.refusals import Refusal
from rules.vocabulary import Act, DeadlineKind, Role, Severity
from store import cases, collectives, deadlines, events
from store.cases import CaseRow
from store.collectives import Group
from store.events import EventRow
from store.unit import Tx

BATCH = 50
"""Members to a unit, so that a decision on a thousand of them does not become one long transaction."""

_FOLLOWED = (
    Act.ACCEPT,
    Act.REJECT,
    Act.ASK,
    Act.ANSWER,
    Act.RESUME,
    Act.RECATEGORISE,
    Act.SET_SEVERITY,
    Act.TRANSFER,
    Act.BEGIN,
    Act.DECIDE,
    Act.PROPOSE,
    Act.APPROVE,
    Act.SEND_BACK,
)
_ENDS_WAITING = (Act.ANSWER, Act.RESUME)


def follow(tx: Tx, leader: CaseRow) -> None:
    """Those that are behind brought along, `BATCH` at a time: the clock comes again until none is."""
    group = collectives.led_by(tx, leader.id)
    behind = collectives.behind(tx, group, last(tx, leader.id), BATCH) if group else []
    if group is None or not behind:
        deadlines.meet(tx, leader.id, DeadlineKind.FOLLOW)
        return
    for case_id, followed in behind:
        catch_up(tx, group, case_id, followed)


def last(tx: Tx, case_id: int) -> int:
    """The newest event of a case that others follow."""
    return max((event.id for event in events.of_case(tx, case_id) if event.act in _FOLLOWED), default=0)


def catch_up(tx: Tx, group: Group, case_id: int, followed: int) -> CaseRow:
    """The member as it is once it has followed everything that it has not; what its own state no longer allows is
    passed over, and once it has a result its life is its own."""
    case, leader = _known(tx, case_id), _known(tx, group.case_id)
    for event in _pending(events.of_case(tx, leader.id), group.begun_at, followed):
        if case.decided_at is None:
            case = _step(tx, case, leader, event)
    collectives.followed(tx, case_id, last(tx, leader.id))
    return case


def _pending(told: list[EventRow], begun_at: datetime, followed: int) -> list[EventRow]:
    """What is still to be followed, without a question that has ended or was asked of one person alone."""
    ended = max((event.id for event in told if event.act in _ENDS_WAITING), default=0)
    pending = [event for event in told if event.act in _FOLLOWED and event.id > followed]
    return [event for event in pending if event.act != Act.ASK or (event.id > ended and event.at >= begun_at)]


def _step(tx: Tx, case: CaseRow, leader: CaseRow, event: EventRow) -> CaseRow:
    act, role = (Act.RESUME, Role.CLOCK) if event.act in _ENDS_WAITING else (Act(event.act), event.role)
    if case.state in PAUSED and act not in (Act.ASK, Act.RESUME):
        # Asked by itself before it belonged to the complaint: the question is overtaken.
        case = _take(tx, case, Act.RESUME, Role.CLOCK, None, paused_at=None) or case
    return _take(tx, case, act, role, event, **_changes(tx, case, leader, act, event)) or case


def _take(tx: Tx, case: CaseRow, act: Act, role: Role, event: EventRow | None, **changes: Any) -> CaseRow | None:
    leads_to = step(course.facts(tx, case), act, frozenset({role}))
    if isinstance(leads_to, Refusal):
        return None
    by, body = (event.staff_id, event.body) if event else (None, None)
    taken = course.take(tx, case, leads_to, by=by, body=body, **changes)
    if not isinstance(taken, Taken):
        return None
    if act in RESULTS:
        tell.result(tx, taken.case, "rejected" if act is Act.REJECT else "decided", taken.event.id)
    elif act is Act.ASK:
        tell.reporter(tx, taken.case, "asked", {"event": taken.event.id})
    elif act is Act.RECATEGORISE:
        promises.recompute(tx, taken.case)
        if taken.case.restricted and not case.restricted:
            tell.moved_out(tx, taken.case)
    return taken.case


def _changes(tx: Tx, case: CaseRow, leader: CaseRow, act: Act, event: EventRow) -> dict[str, Any]:
    """What changes in the member's row by the act, as it did in the leading one's."""
    told = event.body or {}
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
            leaf = tx.installation.catalogue.leaf(told["to"])
            restricted = case.restricted or leaf.restricted
            return {"leaf": leaf.id, "severity": leaf.severity, "team": leaf.team, "restricted": restricted}
        case Act.TRANSFER:
            return {"team": told["to"]}
        case Act.SET_SEVERITY:
            return {"severity": Severity(told["to"])}
        case Act.REJECT | Act.DECIDE | Act.APPROVE:
            return {"decided_at": event.at, "staff_id": leader.staff_id}
    return {}


def _known(tx: Tx, case_id: int) -> CaseRow:
    case = cases.get(tx, case_id)
    if case is None:
        raise LookupError(f"no case {case_id}")
    return case
