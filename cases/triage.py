"""Review (立案), delay and the end of a case: accept, reject, recategorise, begin; close, finalise, withdraw."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cases.collective import joining, sync
from cases.decision import filing_conditions
from cases.intake import category_search
from cases.notify import access_revocation, notices
from cases.parties import codes
from cases.record import access, rule_versions, sla
from cases.record.disputes import appeal_status
from cases.record.due import on_case_deadline
from cases.staffing import assignment
from cases.workflow import press, transitions
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts import notices as kinds
from rules.facts.acts import CaseAccepted, CaseRejected, ConditionsTicked, DelayExplained, Recategorised, SeveritySet
from rules.facts.events import ResultFinal
from rules.facts.notices import RejectedNotice
from rules.facts.registry import Notice
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import Act, DeadlineKind, Role, Severity, State
from rules.wording import Wording
from store.collective import collectives
from store.entry.people import PersonRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@staff_act(Act.ACCEPT, at_once=True)
def accept(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Accept the case (立案) and tell its reporter. Of the filing conditions in force those are recorded as met that
    staff have ticked, or that the case fulfils by itself; on the others nobody has said anything."""
    said = CaseAccepted(filing_conditions.met(tx, allowed.case))
    taken = checked(press.take(tx, allowed, said, accepted_at=tx.now))
    notices.notify_reporter(tx, taken.case, kinds.AcceptedNotice())
    return taken


@staff_act(Act.SET_CONDITIONS)
def tick_conditions(tx: Tx, allowed: AllowedPress, met: Sequence[str]) -> Transition | Refusal:
    """Record which filing conditions the member finds met; what is not among them and the case fulfils by itself is
    doubted from now on."""
    doubted = filing_conditions.fulfilled(tx, allowed.case).difference(met)
    return press.take(tx, allowed, ConditionsTicked(tuple(met), tuple(sorted(doubted))))


@staff_act(Act.REJECT)
def reject(
    tx: Tx, allowed: AllowedPress, reason: Wording, place: Wording | None = None, unmet: Sequence[Wording] = ()
) -> Transition | Refusal:
    """Reject the case (不予立案) and notify its reporter of the reason and of the filing conditions that are `unmet`;
    `place` is where else the report can go.

    The delivery deadline and the appeal window begin, as after a decision.
    """
    taken = checked(press.take(tx, allowed, CaseRejected(reason, tuple(unmet), place), decided_at=tx.now))
    notices.send_result(tx, taken.case, RejectedNotice(taken.event.id))
    return taken


@staff_act(Act.SET_SEVERITY)
def set_severity(tx: Tx, allowed: AllowedPress, severity: Severity) -> Transition | Refusal:
    """Set another severity; that of the category was a first guess."""
    return press.take(tx, allowed, SeveritySet(allowed.case.severity, severity), severity=severity)


@staff_act(Act.RECATEGORISE)
def recategorise(tx: Tx, allowed: AllowedPress, category: str) -> Transition | Refusal:
    """Put the case under `category`, its deadlines by its hours, counted from where they began; assign it anew
    if the team, the kind of content or the restriction changes.

    A restricted case stays restricted: who may see it must not depend on a later guess.
    """
    case, entry = allowed.case, tx.installation.catalogue.categories.get(category)
    if entry is None:
        return refuse("refusal-no-such-leaf")
    if case.leaf == category:
        return refuse("refusal-same-leaf")
    restricted = case.restricted or entry.restricted
    former = (case.team, rule_versions.category(tx, case.leaf).kind, case.restricted)
    stays = (entry.team, entry.kind, restricted) == former
    then = replace(case, leaf=category, team=entry.team, restricted=restricted)
    to = None if stays else assignment.choose_new_assignee(tx, then)
    changes = {"leaf": category, "severity": entry.severity, "team": entry.team, "restricted": restricted}
    columns = {} if stays else assignment.columns(to)
    taken = checked(press.take(tx, allowed, Recategorised(case.leaf, category), **changes, **columns))
    sla.recompute_for_category(tx, taken.case)
    category_search.learn(tx, taken.case)
    if taken.case.restricted and not case.restricted:
        access_revocation.remove_restricted_case(tx, taken.case)
    elif taken.case.team != case.team:
        access_revocation.remove_from_unauthorized(tx, taken.case, by=allowed.member.id)
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


@staff_act(Act.EXPLAIN)
def explain_delay(tx: Tx, allowed: AllowedPress, reason: Wording) -> EventRow | Refusal:
    """Record why the case is late; the card and the reporter's status show it."""
    left = sla.time_left(tx, allowed.case)
    if left is None or left > timedelta():
        return refuse("refusal-not-late")
    event = press.record(tx, allowed, DelayExplained(reason))
    notices.refresh(tx, allowed.case)
    return event


@staff_act(Act.BEGIN, at_once=True)
def begin(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Begin the investigation; the member becomes the handler if the case has none or only a stand-in."""
    case = allowed.case
    holder = allowed.member.id if case.staff_id is None or case.stand_in else case.staff_id
    return press.take(tx, allowed, staff_id=holder, stand_in=False, begun_at=tx.now)


@refusable
def agree_with_result(tx: Tx, person: PersonRow, case_id: int) -> Transition | Refusal:
    """Close the case because the reporter agrees; until the window ends they, or the other party, may still appeal."""
    case = checked(access.own_case(tx, person, case_id))
    taken = checked(_close(tx, case, Act.AGREE, Role.REPORTER))
    notices.notify_reporter(tx, taken.case, kinds.AgreedNotice())
    return taken


def remind_of_appeal(tx: Tx, case: CaseRow, until: datetime) -> None:
    """Remind the reporter that the appeal window of their result ends, if they may appeal still."""
    if not isinstance(transitions.step_for_role(tx, case, Act.APPEAL, Role.REPORTER), Refusal):
        notices.notify_reporter(tx, case, kinds.AppealDueNotice(until))


@on_case_deadline(DeadlineKind.APPEAL_WINDOW, ahead=remind_of_appeal)
@refusable
def close_unappealed(tx: Tx, case: CaseRow) -> Transition | Refusal | None:
    """Close a case that nobody appealed in time: its result becomes final, and both parties are notified. A shared
    result is not final while an appeal of another member is under review; then return None."""
    if sync.postpone_final(tx, case, sla.open_deadline(tx, case, DeadlineKind.APPEAL_WINDOW)):
        return None
    taken = checked(_close(tx, case, Act.CLOSE, Role.CLOCK))
    _final(tx, taken.case, kinds.ClosedNotice())
    return taken


@on_case_deadline(DeadlineKind.FINAL)
def finalise_result(tx: Tx, case: CaseRow) -> None:
    """Make the result of a case that was closed early final once its window ends; notify both parties, once."""
    if sync.postpone_final(tx, case, sla.open_deadline(tx, case, DeadlineKind.FINAL)):
        return
    deadlines.meet(tx, case.id, DeadlineKind.FINAL)
    events.append(tx, case, ResultFinal(), Role.CLOCK)
    _final(tx, case, kinds.FinalNotice())
    notices.refresh(tx, case)


def _close(tx: Tx, case: CaseRow, act: Act, role: Role) -> Transition | Refusal:
    step = transitions.step_for_role(tx, case, act, role)
    return step if isinstance(step, Refusal) else transitions.take(tx, case, step, closed_at=tx.at)


def _final(tx: Tx, case: CaseRow, told: Notice) -> None:
    notices.notify_reporter(tx, case, told)
    notices.notify_punished(tx, case, kinds.PartyFinalNotice())


@refusable
def withdraw(tx: Tx, person: PersonRow, case_id: int) -> Transition | Refusal:
    """Withdraw the report, or take the appeal back: the decision then stands, unless the other party's appeal goes on.
    Staff are notified beside the card; for a member of a collective complaint only its count changes."""
    stands = checked(codes.party_role_of(tx, person, case_id))
    case = stands.case
    step = checked(transitions.step_for_role(tx, case, Act.WITHDRAW, stands.role))
    followed = collectives.leader_of(tx, case) is not None
    changes: dict[str, Any] = {"paused_at": None, "closed_at": None if step.to is State.APPEALED else tx.at}
    if step.to is State.CLOSED:
        # The decision stands, and the case returns to its former handler.
        changes |= {"staff_id": appeal_status(events.of_case(tx, case.id)).handler, "stand_in": False}
    taken = checked(transitions.take(tx, case, step, **changes))
    _told(tx, taken, followed=followed)
    return taken


def _told(tx: Tx, taken: Transition, *, followed: bool) -> None:
    case, event = taken.case, taken.event
    if case.state is State.WITHDRAWN:
        notices.notify_reporter(tx, case, kinds.WithdrawnNotice())
    else:
        notices.notify_reporter(tx, case, kinds.AppealWithdrawnNotice(event.id))
        notices.notify_punished(tx, case, kinds.PartyAppealWithdrawnNotice(event.id))
    if not followed:
        notices.notify_staff(tx, case, event)
    if case.state is State.WITHDRAWN:
        joining.leave(tx, case)
