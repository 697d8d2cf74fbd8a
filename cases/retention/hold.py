"""A legal hold: two members of the desk keep a case beyond its time, and two let it go again (row F2)."""

from cases.notify import notices
from cases.record.holds import standing_hold
from cases.workflow import press
from rules.addresses import Address
from rules.facts.events import HoldAgreed, HoldDeclined, HoldProposed
from rules.facts.registry import CaseEvent
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import DeadlineKind, Role
from store.members.staff import Member
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@refusable
def may_propose(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow | Refusal:
    """Return the case if this member may propose to hold it, or to lift its hold; one proposal waits at a time."""
    case = _case(tx, member, address, case_id)
    if standing_hold(tx, case).proposed_by is not None:
        return refuse("refusal-hold-proposed")
    return case


@refusable
def propose(tx: Tx, member: Member, address: Address, case_id: int, reason: str) -> EventRow | Refusal:
    """Propose to hold a case or, where it is held, to lift the hold; until another agrees, nothing is destroyed."""
    case = checked(may_propose(tx, member, address, case_id))
    return _record(tx, case, member, HoldProposed(reason))


@refusable
def answer(tx: Tx, member: Member, address: Address, case_id: int, *, agrees: bool) -> EventRow | Refusal:
    """Agree to what another has proposed, or decline it; the member who proposed it may take it back."""
    case = _case(tx, member, address, case_id)
    hold = standing_hold(tx, case)
    if hold.proposed_by is None:
        return refuse("refusal-hold-none")
    if agrees and hold.proposed_by == member.id:
        return refuse("refusal-hold-own")
    return _record(tx, case, member, HoldAgreed() if agrees else HoldDeclined())


def _case(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow:
    case = checked(press.visible_case(tx, case_id, member, address))
    if refusal := press.other_team(tx, case, member):
        checked(refusal)
    return case


def _record(tx: Tx, case: CaseRow, member: Member, said: CaseEvent) -> EventRow:
    role = next(role for role in Role if role in member.roles)
    event = events.append(tx, case, said, role, member.id)
    for row in deadlines.of_case(tx, case.id):
        if row.kind is DeadlineKind.RETENTION and row.met_at is None:
            # Once nothing keeps it any more, a case whose time is over goes.
            deadlines.set_next_check(tx, row.id, max(row.due_at, tx.now))
    notices.refresh(tx, case)
    notices.notify_staff(tx, case, event)
    return event
