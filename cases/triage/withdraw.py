"""Withdraw a report or an appeal (撤诉): only the person who made it may."""

from typing import Any

from cases.collective import joining
from cases.notify import notices
from cases.parties import sides
from cases.record.disputes import appeal_status
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from rules.facts.notices import AppealWithdrawnNotice, PartyAppealWithdrawnNotice, WithdrawnNotice
from rules.refusals import Refusal
from rules.vocabulary import Act, State
from store.collective import collectives
from store.entry.people import PersonRow
from store.record import events
from store.unit import Tx


def withdraw(tx: Tx, person: PersonRow, case_id: int) -> Transition | Refusal:
    """Withdraw the report, or take the appeal back: the decision then stands, unless the other party's appeal goes on.
    Staff are notified beside the card; for a member of a collective complaint only its count changes."""
    stands = sides.party_role_of(tx, person, case_id)
    if isinstance(stands, Refusal):
        return stands
    case = stands.case
    step = transitions.step_for_role(tx, case, Act.WITHDRAW, stands.role)
    if isinstance(step, Refusal):
        return step
    followed = collectives.leader_of(tx, case) is not None
    changes: dict[str, Any] = {"paused_at": None, "closed_at": None if step.to is State.APPEALED else tx.now}
    if step.to is State.CLOSED:
        # The decision stands, and the case returns to its former handler.
        changes |= {"staff_id": appeal_status(events.of_case(tx, case.id)).handler, "stand_in": False}
    taken = transitions.take(tx, case, step, **changes)
    if isinstance(taken, Transition):
        _told(tx, taken, followed=followed)
    return taken


def _told(tx: Tx, taken: Transition, *, followed: bool) -> None:
    case, event = taken.case, taken.event
    if case.state is State.WITHDRAWN:
        notices.notify_reporter(tx, case, WithdrawnNotice())
    else:
        notices.notify_reporter(tx, case, AppealWithdrawnNotice(event.id))
        notices.notify_punished(tx, case, PartyAppealWithdrawnNotice(event.id))
    if not followed:
        notices.notify_staff(tx, case, event)
    if case.state is State.WITHDRAWN:
        joining.leave(tx, case)
