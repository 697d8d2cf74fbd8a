"""What staff are told in their private chats with the desk bot, and who of them is told."""

from dataclasses import astuple
from datetime import datetime

from cases.record import access
from rules.facts.notices import AssignedNotice, DigestNotice, LeadNotice, LeadNoticeReason
from rules.facts.registry import Notice
from rules.refusals import Refusal, refuse
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import Role
from rules.workflow.assignment import Assignee
from store import outbox
from store.collective import collectives
from store.members import house_events, staff
from store.members.staff import Member
from store.notify import held_cards
from store.outbox import Destination, SendMode
from store.record.cases import CaseRow
from store.unit import Tx


def lead_chats(tx: Tx, team: str) -> list[Destination]:
    """Where a team's leads are written to, or the administrators where the desk bot reaches none."""
    everyone = staff.list_active(tx)
    leading = [member for member in everyone if Role.LEAD in member.roles and member.team in (None, team)]
    return reachable_chats(tx, leading) or reachable_chats(
        tx, [one for one in everyone if Role.ADMINISTRATOR in one.roles]
    )


def notify_leads(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Send a private message to each lead of the case's team, or to the administrators where the desk bot reaches no
    lead; of a case that follows another nothing is told."""
    if not collectives.leader_of(tx, case):
        notify_members(tx, case, responsible_leads(tx, case), notice)


def request_approval(tx: Tx, case: CaseRow, able: list[Member], event_id: int) -> None:
    """A decision waits for a second person: those `able` to approve it are told, of the case's own team where there are
    any; where nobody is, the administrators."""
    own = [member for member in able if member.team in (None, case.team)]
    if told := (reachable_chats(tx, own) and own) or (reachable_chats(tx, able) and able):
        notify_members(tx, case, told, LeadNotice(LeadNoticeReason.PROPOSED, event_id))
    else:
        notify_administrators(
            tx, case, LeadNotice(LeadNoticeReason.PROPOSED if able else LeadNoticeReason.NOBODY_APPROVES, event_id)
        )


def eligible_approvers(tx: Tx, members: list[Member], proposer: int) -> list[Member]:
    """The leads among these who neither proposed it nor were made leads by who did."""
    leads = [member for member in members if Role.LEAD in member.roles and member.id != proposer]
    return [member for member in leads if proposer not in house_events.promoters_of(tx, member.id)]


def responsible_leads(tx: Tx, case: CaseRow) -> list[Member]:
    """The leads of the case's team who may see it, or the administrators where the desk bot reaches none."""
    may_see = [member for member in staff.list_active(tx) if access.may_see(tx, member, case)]
    in_charge = [member for member in may_see if Role.LEAD in member.roles and member.team in (None, case.team)]
    administrators = [member for member in may_see if Role.ADMINISTRATOR in member.roles]
    return in_charge if reachable_chats(tx, in_charge) else administrators


def notify_administrators(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """A private message to each administrator who may see the case."""
    everyone = [member for member in staff.list_active(tx) if Role.ADMINISTRATOR in member.roles]
    notify_members(tx, case, [member for member in everyone if access.may_see(tx, member, case)], notice)


def notify_members(tx: Tx, case: CaseRow, told: list[Member], notice: Notice) -> None:
    """A private message to each of these members whom the desk bot may write to."""
    # A slot of its own for each message, so that it can be taken away from a member who may no longer see the case.
    slot = ".".join(map(str, (f"told:{case.id}", notice.KIND, *astuple(notice))))
    for to in reachable_chats(tx, told):
        outbox.put(tx, to, notice, slot=slot, case_id=case.id)


def notify_assignee(tx: Tx, case: CaseRow, given: Assignee, by: Member | None = None) -> None:
    """A private message to whoever has the case now, and `by` whom; who is not on duty is not woken for it, and has
    one message in the morning, however many cases the night has brought. In a flood one message tells of all."""
    member, to = staff.get(tx, given.id), staff.private_chat(tx, given.id)
    if member is None or to is None:
        return
    morning = after_quiet(tx.now, tx.installation.policy.quiet, tx.installation.timezone)
    if morning > tx.now and not member.on_duty:
        send_digest(tx, DigestNotice(member.id, "night"), not_before=morning)
        return
    if by is None and held_cards.is_held(tx, case.id):
        send_digest(tx, DigestNotice(member.id, "flood"))
        return
    notice = AssignedNotice(member.id, by.alias if by else None)
    outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=f"assigned:{case.id}", case_id=case.id)


def send_digest(tx: Tx, notice: DigestNotice, *, not_before: datetime | None = None) -> None:
    """Send a member what is theirs, counted when it is sent; one of the same kind that still waits is replaced."""
    if to := staff.private_chat(tx, notice.member):
        outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=f"digest:{notice.why}", not_before=not_before)


def private_chat(tx: Tx, member: Member) -> Destination | Refusal:
    """The member's private chat, for what must not stand in a group; refused while the desk bot may not write there."""
    return staff.private_chat(tx, member.id) or refuse("refusal-desk-start-first", bot=tx.installation.desk_bot)


def reachable_chats(tx: Tx, members: list[Member]) -> list[Destination]:
    """The private chats of those whom the desk bot may write to."""
    return [to for member in members if (to := staff.private_chat(tx, member.id))]
