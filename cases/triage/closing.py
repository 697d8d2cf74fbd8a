"""The end of a case: closed by agreement or by the clock (结案), when its result becomes final, or withdrawn (撤诉)."""

from typing import Any

from cases.collective import joining, sync
from cases.notify import notices
from cases.parties import codes
from cases.record import access, sla
from cases.record.disputes import appeal_status
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from rules.facts import notices as kinds
from rules.facts.events import ResultFinal
from rules.facts.registry import Notice
from rules.refusals import Refusal, checked, refusable
from rules.vocabulary import Act, DeadlineKind, Role, State
from store.collective import collectives
from store.entry.people import PersonRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx


@refusable
def agree_with_result(tx: Tx, person: PersonRow, case_id: int) -> Transition | Refusal:
    """Close the case because the reporter agrees; until the window ends they, or the other party, may still appeal."""
    case = checked(access.own_case(tx, person, case_id))
    taken = checked(_close(tx, case, Act.AGREE, Role.REPORTER))
    notices.notify_reporter(tx, taken.case, kinds.AgreedNotice())
    return taken


@refusable
def close_unappealed(tx: Tx, case: CaseRow) -> Transition | Refusal | None:
    """Close a case that nobody appealed in time: its result becomes final, and both parties are notified. A shared
    result is not final while an appeal of another member is under review; then return None."""
    if sync.postpone_final(tx, case, sla.open_deadline(tx, case, DeadlineKind.APPEAL_WINDOW)):
        return None
    taken = checked(_close(tx, case, Act.CLOSE, Role.CLOCK))
    _final(tx, taken.case, kinds.ClosedNotice())
    return taken


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
    return step if isinstance(step, Refusal) else transitions.take(tx, case, step, closed_at=tx.now)


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
    changes: dict[str, Any] = {"paused_at": None, "closed_at": None if step.to is State.APPEALED else tx.now}
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
