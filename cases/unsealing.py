"""A reporter's identity is shown to two members of different roles, for an hour, and the reporter is told (row A6).

Everything is in the events of the case: the proposal with its reason, the answer, who saw it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cases.notify import notices, staff_notices
from cases.record import access
from cases.workflow import press
from rules.addresses import Address
from rules.facts.events import IdentitySeen, IdentityUnsealed, ReporterErased, UnsealingProposed, UnsealingRefused
from rules.facts.notices import DeleteRevokedMessage, EventNotice
from rules.facts.unsealing_notices import IdentityNotice, UnsealedNotice, UnsealingAskedNotice
from rules.people.contacts import Contact
from rules.people.staffing import Second
from rules.people.unsealing import LAPSES, SHOWN, KnownIdentity, agreeing_role, proposing_role
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import ContactChannel, Role
from store import outbox
from store.entry import people
from store.members import staff, staff_events
from store.members.staff import Member
from store.notify import contacts, slots
from store.outbox import Destination, SendMode
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


class Standing(StrEnum):
    """Where a proposal stands."""

    WAITS = "waits"
    AGREED = "agreed"
    REFUSED = "refused"
    LAPSED = "lapsed"
    GONE = "gone"  # the reporter was erased before anybody answered


@dataclass(frozen=True, slots=True)
class Unsealing:
    """A proposal, and its answer once there is one."""

    proposal: EventRow
    answer: EventRow | None
    standing: Standing

    @property
    def reason(self) -> UnsealingProposed:
        """The reason that was given."""
        return self.proposal.told(UnsealingProposed)

    @property
    def until(self) -> datetime:
        """The instant at which the proposal lapses, or the identity is deleted again."""
        if self.answer and self.standing is Standing.AGREED:
            return self.answer.at + SHOWN
        return self.proposal.at + LAPSES


@refusable
def may_propose(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow | Refusal:
    """Return the case if the member may propose to unseal its reporter's identity, and there is one."""
    case = checked(press.visible_case(tx, case_id, member, address))
    checked(identity(tx, case))
    checked(proposing_role(member.roles, handler=case.staff_id == member.id))
    checked(staff_notices.private_chat(tx, member))
    for it in _of_case(tx, case):
        if it.standing is Standing.WAITS:
            return refuse("refusal-unseal-waits", alias=access.alias_of(tx, it.proposal.staff_id), until=it.until)
        if it.standing is Standing.AGREED and tx.now < it.until:
            return refuse("refusal-unseal-shown", until=it.until)
    return case


@refusable
def propose(tx: Tx, member: Member, address: Address, case_id: int, reason: UnsealingProposed) -> Unsealing | Refusal:
    """Propose it, and ask everybody who may agree, in private."""
    events.lock(tx, case_id)
    case = checked(may_propose(tx, member, address, case_id))
    role = checked(proposing_role(member.roles, handler=case.staff_id == member.id))
    asked = [to for one in _agreers(tx, case, member, role) if (to := staff.private_chat(tx, one.id))]
    if not asked:
        return refuse("refusal-unseal-nobody")
    event = events.append(tx, case, reason, role, member.id)
    notice, slot = UnsealingAskedNotice(event.id), _asked_slot(event)
    for to in asked:
        outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=slot, case_id=case.id)
        _delete_later(tx, to, case, slot, event.at + LAPSES)
    _tell_proposer(tx, case, event, at=event.at + LAPSES)
    return Unsealing(event, None, Standing.WAITS)


@refusable
def answer(
    tx: Tx, member: Member, address: Address, case_id: int, proposal: int, *, agreed: bool
) -> Unsealing | Refusal:
    """Agree to the proposal, which shows the identity to both, or refuse it.

    Args:
        proposal: its place in the case's record.
    """
    events.lock(tx, case_id)
    case = checked(press.visible_case(tx, case_id, member, address))
    found = next((it for it in _of_case(tx, case) if it.proposal.seq == proposal), None)
    if found and found.standing is Standing.GONE:
        return refuse("refusal-unseal-erased")
    if found is None or found.standing is not Standing.WAITS:
        return refuse("refusal-unseal-over")
    proposer = _live(tx, found.proposal.staff_id)
    if proposer is None or not access.may_see(tx, proposer, case):
        return refuse("refusal-unseal-proposer-left")
    role = checked(_agreeing(tx, member, proposer, found.proposal.role))
    if agreed:
        checked(identity(tx, case))
        checked(staff_notices.private_chat(tx, proposer))
        checked(staff_notices.private_chat(tx, member))
    fact = IdentityUnsealed(proposal) if agreed else UnsealingRefused(proposal)
    event = events.append(tx, case, fact, role, member.id)
    if agreed:
        _show(tx, case, event, {proposer.id: (proposer, found.proposal.role), member.id: (member, role)})
    notices.put_beside_card(tx, case, EventNotice(event.id), slot=notices.event_slot(event))
    _edit_asked(tx, found.proposal, case)
    _tell_proposer(tx, case, found.proposal)
    return Unsealing(found.proposal, event, Standing.AGREED if agreed else Standing.REFUSED)


def of_event(tx: Tx, case: CaseRow, event: EventRow) -> Unsealing:
    """Return the proposal that this event is, or answers.

    Raises:
        LookupError: it is neither.
    """
    told = _of_case(tx, case)
    found = next((it for it in told if event.id in (it.proposal.id, it.answer and it.answer.id)), None)
    if found is None:
        raise LookupError(f"event {event.id} is of no unsealing")
    return found


@refusable
def identity(tx: Tx, case: CaseRow) -> KnownIdentity | Refusal:
    """Return who the reporter is; nobody knows it of an anonymous case, nor of a reporter who was erased."""
    if case.person_id is None:
        return refuse("refusal-unseal-anonymous")
    account = people.address(tx, case.person_id)
    if account is None:
        return refuse("refusal-unseal-erased")
    left = ((channel, contacts.get(tx, case.person_id, channel)) for channel in ContactChannel)
    return KnownIdentity(account, tuple(Contact(channel, address) for channel, address in left if address))


def take_away(tx: Tx, case: CaseRow) -> None:
    """Delete the messages with the identity at once, and end proposals that wait: its reporter was erased."""
    for it in _of_case(tx, case):
        if it.standing is Standing.GONE and tx.now < it.until:
            _edit_asked(tx, it.proposal, case)
            _tell_proposer(tx, case, it.proposal)
        if it.answer and it.standing is Standing.AGREED and tx.now < it.until:
            slot = _shown_slot(it.answer)
            for to in staff_notices.reachable_chats(tx, staff.list_active(tx)):
                if slots.get(tx, to.bot, to.address, slot) is not None:
                    _delete_later(tx, to, case, slot, tx.now)


def _show(tx: Tx, case: CaseRow, event: EventRow, two: dict[int, tuple[Member, Role]]) -> None:
    """Send the identity to the private chats of the two only, and tell the reporter."""
    slot = _shown_slot(event)
    for member, role in two.values():
        to = checked(staff_notices.private_chat(tx, member))
        events.append(tx, case, IdentitySeen(), role, member.id)
        outbox.put(tx, to, IdentityNotice(event.id), manner=SendMode.MOVE, slot=slot, case_id=case.id)
        _delete_later(tx, to, case, slot, event.at + SHOWN)
    notices.notify_reporter(tx, case, UnsealedNotice(event.id))


def _delete_later(tx: Tx, to: Destination, case: CaseRow, slot: str, at: datetime) -> None:
    outbox.put(tx, to, DeleteRevokedMessage(), manner=SendMode.DELETE, slot=slot, case_id=case.id, not_before=at)


def _of_case(tx: Tx, case: CaseRow) -> list[Unsealing]:
    told = events.of_case(tx, case.id)
    answers = {it.fact.proposal: it for it in told if isinstance(it.fact, IdentityUnsealed | UnsealingRefused)}
    proposals = (it for it in told if isinstance(it.fact, UnsealingProposed))
    gone = max((it.seq for it in told if it.act == ReporterErased.KIND), default=0)
    return [
        Unsealing(it, found := answers.get(it.seq), _standing(tx, it, found, gone=it.seq < gone)) for it in proposals
    ]


def _standing(tx: Tx, proposal: EventRow, found: EventRow | None, *, gone: bool) -> Standing:
    if found:
        return Standing.AGREED if found.act == IdentityUnsealed.KIND else Standing.REFUSED
    if gone:
        return Standing.GONE
    return Standing.WAITS if tx.now < proposal.at + LAPSES else Standing.LAPSED


def _agreers(tx: Tx, case: CaseRow, proposer: Member, role: Role) -> list[Member]:
    """Return who may agree and see the case: nobody whom it is about, as those never see it."""
    able = (one for one in staff.list_active(tx) if not isinstance(_agreeing(tx, one, proposer, role), Refusal))
    return [one for one in able if access.may_see(tx, one, case)]


def _agreeing(tx: Tx, second: Member, proposer: Member, role: Role) -> Role | Refusal:
    by = Second(second.id, second.roles, staff_events.promoters_of(tx, second.id))
    return agreeing_role(by, proposer=proposer.id, proposer_roles=proposer.roles | {role})


def _edit_asked(tx: Tx, proposal: EventRow, case: CaseRow) -> None:
    """Say in the chats of those who were asked what has come of it."""
    slot = _asked_slot(proposal)
    for to in staff_notices.reachable_chats(tx, staff.list_active(tx)):
        if slots.get(tx, to.bot, to.address, slot) is not None:
            outbox.put(tx, to, UnsealingAskedNotice(proposal.id), manner=SendMode.EDIT, slot=slot, case_id=case.id)


def _tell_proposer(tx: Tx, case: CaseRow, proposal: EventRow, *, at: datetime | None = None) -> None:
    """Tell the proposer in private what has come of it; `at` that time that it has lapsed, unless told otherwise by
    then."""
    proposer = _live(tx, proposal.staff_id)
    if proposer and (to := staff.private_chat(tx, proposer.id)):
        slot, notice = _asked_slot(proposal), UnsealingAskedNotice(proposal.id)
        outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=slot, case_id=case.id, not_before=at)


def _asked_slot(proposal: EventRow) -> str:
    return f"unsealing:{proposal.case_id}.{proposal.seq}"


def _shown_slot(answer: EventRow) -> str:
    return f"identity:{answer.case_id}.{answer.seq}"


def _live(tx: Tx, member_id: int | None) -> Member | None:
    return next((one for one in staff.list_active(tx) if one.id == member_id), None)
