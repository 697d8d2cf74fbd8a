"""Grants: lead, administrator and clearance are proposed by one administrator and approved by another, or the operator
(row C13)."""

from cases.members import joining
from cases.members import staff_events as house
from cases.record import access
from cases.record.due import on_deadline
from rules.facts.notices import ProposalNotice
from rules.people.staffing import Grant, ProposalOutcome, RightsProposal, Second, StaffEvent, may_approve
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import DeadlineKind, Role
from store import outbox
from store.members import proposals, staff, staff_events
from store.members.staff import Member
from store.notify import slots
from store.outbox import SendMode
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx


def propose(tx: Tx, by: Member, subject: Member, gives: Grant) -> RightsProposal | Refusal:
    """Propose a grant and ask the other administrators for approval in private."""
    if any((row.gives, row.subject_id) == (gives, subject.id) for row in proposals.pending(tx)):
        return refuse("refusal-proposed-already", alias=subject.alias)
    ends_at = tx.now + tx.installation.policy.staff.proposal
    proposal_id = proposals.create(tx, gives, subject.id, by.id, ends_at)
    house.record(tx, StaffEvent.PROPOSED, by=by.id, subject=subject.id, gives=gives, proposal=proposal_id)
    for member in access.administrators(tx):
        if member.id != by.id and (to := staff.private_chat(tx, member.id)):
            outbox.put(tx, to, ProposalNotice(proposal_id), manner=SendMode.MOVE, slot=slot(proposal_id))
    house.schedule_expiry(tx)
    return _known(tx, proposal_id)


@refusable
def approve(tx: Tx, by: Member, proposal_id: int) -> RightsProposal | Refusal:
    """Approve the grant as second administrator, by the present rights of both, and carry it out."""
    row = checked(_waiting(tx, proposal_id))
    checked(_may(tx, by, row))
    return _carry_out(tx, row, by.id)


@refusable
def withdraw(tx: Tx, by: Member, proposal_id: int) -> RightsProposal | Refusal:
    """End the proposal: withdrawn by its proposer, or declined by another administrator."""
    row = checked(_waiting(tx, proposal_id))
    if Role.ADMINISTRATOR not in by.roles:
        return refuse("refusal-administrators-only")
    return _end(tx, row, ProposalOutcome.WITHDRAWN, by.id)


@refusable
def approve_as_operator(tx: Tx, proposal_id: int) -> RightsProposal | Refusal:
    """Record the operator's approval from the command line; the clock carries it out in the serving process."""
    row = checked(_waiting(tx, proposal_id))
    proposals.approve_as_operator(tx, row.id)
    deadlines.check_now(tx, DeadlineKind.STAFFING)
    return _known(tx, row.id)


def eligible_approvers(tx: Tx, row: RightsProposal) -> list[Member]:
    """Return the administrators who may approve it; if there are none, the operator does."""
    return [member for member in access.administrators(tx) if _may(tx, member, row) is None]


@on_deadline(DeadlineKind.STAFFING)
def handle_deadline(tx: Tx, deadline: DeadlineRow) -> None:
    """Carry out the grants that the operator approved, and end expired proposals and invitation links."""
    for row in proposals.pending(tx):
        if row.operator_at:
            _carry_out(tx, row, None)
        elif row.ends_at <= tx.now:
            _end(tx, row, ProposalOutcome.EXPIRED, None)
    joining.expire(tx)
    coming = house.next_expiry(tx)
    if coming is None:
        deadlines.mark_met(tx, deadline.id)
    else:
        deadlines.set_next_check(tx, deadline.id, coming)


def slot(proposal_id: int) -> str:
    """Return the slot of a proposal's screen, one per chat."""
    return f"proposal:{proposal_id}"


def _may(tx: Tx, by: Member, row: RightsProposal) -> Refusal | None:
    second = Second(by.id, by.roles, staff_events.promoters_of(tx, by.id))
    proposer = _live(tx, row.staff_id)
    roles = proposer.roles if proposer else frozenset()
    return may_approve(second, proposer=row.staff_id, proposer_roles=roles, subject=row.subject_id)


def _carry_out(tx: Tx, row: RightsProposal, second_id: int | None) -> RightsProposal:
    """Give the right, unless the member has left or has it already, or the proposer is no longer an administrator."""
    subject, proposer = _live(tx, row.subject_id), _live(tx, row.staff_id)
    if subject is None or _has(subject, row.gives) or proposer is None or Role.ADMINISTRATOR not in proposer.roles:
        return _end(tx, row, ProposalOutcome.VOID, second_id)
    if row.gives is Grant.CLEARANCE:
        changed = staff.change(tx, subject.id, cleared=True)
        house.record(tx, StaffEvent.CLEARANCE_GIVEN, by=row.staff_id, subject=subject.id, second=second_id)
    else:
        role = Role(row.gives)
        changed = staff.change(tx, subject.id, roles=subject.roles | {role})
        house.record(tx, StaffEvent.ROLE_GIVEN, by=row.staff_id, subject=subject.id, role=role, second=second_id)
    house.notify_promotion(tx, subject, changed)
    house.apply_changed_rights(tx, changed)
    return _end(tx, row, ProposalOutcome.APPROVED, second_id)


def _end(tx: Tx, row: RightsProposal, outcome: ProposalOutcome, second_id: int | None) -> RightsProposal:
    proposals.decide(tx, row.id, outcome, second_id)
    if outcome is not ProposalOutcome.APPROVED:
        kind = StaffEvent.EXPIRED if outcome is ProposalOutcome.EXPIRED else StaffEvent.WITHDRAWN
        house.record(tx, kind, by=second_id, subject=row.subject_id, gives=row.gives, proposal=row.id)
    name = slot(row.id)
    chats = [to for member in access.administrators(tx) if (to := staff.private_chat(tx, member.id))]
    for to in (outbox.staff_chat(tx), *chats):
        if slots.get(tx, to.bot, to.address, name) is not None:
            outbox.put(tx, to, ProposalNotice(row.id), manner=SendMode.EDIT, slot=name)
    return _known(tx, row.id)


def _waiting(tx: Tx, proposal_id: int) -> RightsProposal | Refusal:
    row = proposals.get(tx, proposal_id)
    if row is None or row.outcome is not None or row.ends_at <= tx.now:
        return refuse("refusal-proposal-over")
    return row


def _has(member: Member, gives: Grant) -> bool:
    return member.cleared if gives is Grant.CLEARANCE else Role(gives) in member.roles


def _live(tx: Tx, member_id: int) -> Member | None:
    return next((one for one in staff.list_active(tx) if one.id == member_id), None)


def _known(tx: Tx, proposal_id: int) -> RightsProposal:
    row = proposals.get(tx, proposal_id)
    if row is None:
        raise LookupError(f"no proposal {proposal_id}")
    return row
