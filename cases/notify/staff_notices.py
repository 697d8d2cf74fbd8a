"""Notices to staff in their private chats with the desk bot, and who receives them."""

from dataclasses import astuple
from datetime import datetime

from cases.record import access
from rules.facts.notices import AssignedNotice, DigestNotice, LeadNotice
from rules.facts.registry import Notice
from rules.refusals import Refusal, refuse
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import LeadNoticeReason, Role, State
from rules.workflow.assignment import Assignee
from store import outbox
from store.collective import collectives
from store.members import staff, staff_events
from store.members.staff import Member
from store.notify import held_cards, slots
from store.outbox import Destination, SendMode
from store.record.cases import CaseRow
from store.unit import Tx


def lead_chats(tx: Tx, team: str) -> list[Destination]:
    """Return the private chats of a team's leads, or of the administrators if the desk bot can reach no lead."""
    leading = [member for member in staff.list_active(tx) if Role.LEAD in member.roles and member.team in (None, team)]
    return reachable_chats(tx, leading) or reachable_chats(tx, access.administrators(tx))


def notify_leads(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Notify each lead of the case's team, or the administrators if the desk bot can reach no lead. A case that follows
    another sends nothing."""
    if not collectives.leader_of(tx, case):
        notify_members(tx, case, responsible_leads(tx, case), notice)


def request_approval(tx: Tx, case: CaseRow, able: list[Member], event_id: int) -> None:
    """Ask for approval of a proposed decision: notify those `able` to approve it, of the case's own team if any can be
    reached, else of any team, else the administrators."""
    own = [member for member in able if member.team in (None, case.team)]
    if told := (reachable_chats(tx, own) and own) or (reachable_chats(tx, able) and able):
        notify_members(tx, case, told, LeadNotice(LeadNoticeReason.PROPOSED, event_id))
    else:
        notify_administrators(
            tx, case, LeadNotice(LeadNoticeReason.PROPOSED if able else LeadNoticeReason.NOBODY_APPROVES, event_id)
        )


def eligible_approvers(tx: Tx, members: list[Member], proposer: int) -> list[Member]:
    """Return the leads among these who did not propose it and were not made leads by the proposer."""
    leads = [member for member in members if Role.LEAD in member.roles and member.id != proposer]
    return [member for member in leads if proposer not in staff_events.promoters_of(tx, member.id)]


def responsible_leads(tx: Tx, case: CaseRow) -> list[Member]:
    """Return the leads of the case's team who may see it, or such administrators if the desk bot can reach no lead."""
    may_see = [member for member in staff.list_active(tx) if access.may_see(tx, member, case)]
    in_charge = [member for member in may_see if Role.LEAD in member.roles and member.team in (None, case.team)]
    administrators = [member for member in may_see if Role.ADMINISTRATOR in member.roles]
    return in_charge if reachable_chats(tx, in_charge) else administrators


def notify_administrators(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Send a private message to each administrator who may see the case."""
    notify_members(
        tx, case, [member for member in access.administrators(tx) if access.may_see(tx, member, case)], notice
    )


def notify_members(tx: Tx, case: CaseRow, told: list[Member], notice: Notice) -> None:
    """Send a private message to each of these members whom the desk bot can reach."""
    # Each message has its own slot, so that it can be deleted when the member may no longer see the case.
    slot = ".".join(map(str, (f"told:{case.id}", notice.KIND, *astuple(notice))))
    for to in reachable_chats(tx, told):
        outbox.put(tx, to, notice, slot=slot, case_id=case.id)


def notify_assignee(tx: Tx, case: CaseRow, given: Assignee, by: Member | None = None) -> None:
    """Notify the new assignee of the case, naming the assigner `by`. A member off duty gets one digest in the morning
    instead, or then the word of an appeal that is theirs to review; an assignment by rule of a case whose card is held
    in a flood goes into one digest too."""
    member, to = staff.get(tx, given.id), staff.private_chat(tx, given.id)
    if member is None or to is None:
        return
    morning = after_quiet(tx.now, tx.installation.policy.quiet, tx.installation.timezone)
    later = morning if morning > tx.now and not member.on_duty else None
    if later and case.state is not State.APPEALED:
        send_digest(tx, DigestNotice(member.id, "night"), not_before=later)
        return
    if by is None and held_cards.is_held(tx, case.id):
        send_digest(tx, DigestNotice(member.id, "flood"))
        return
    notice = AssignedNotice(member.id, by.alias if by else None)
    outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=f"assigned:{case.id}", case_id=case.id, not_before=later)


def end_assignment(tx: Tx, was: CaseRow, now: CaseRow) -> None:
    """Say in the former assignee's notice that the case is another's now; one that waits says so when it is sent."""
    to = staff.private_chat(tx, was.staff_id) if was.staff_id and was.staff_id != now.staff_id else None
    if to and was.staff_id and slots.get(tx, to.bot, to.address, f"assigned:{was.id}"):
        outbox.put(
            tx, to, AssignedNotice(was.staff_id, None), manner=SendMode.EDIT, slot=f"assigned:{was.id}", case_id=was.id
        )


def send_digest(tx: Tx, notice: DigestNotice, *, not_before: datetime | None = None) -> None:
    """Send a member the digest of their cases, counted when it is sent; it replaces a waiting one of the same kind."""
    if to := staff.private_chat(tx, notice.member):
        outbox.put(tx, to, notice, manner=SendMode.MOVE, slot=f"digest:{notice.why}", not_before=not_before)


def private_chat(tx: Tx, member: Member) -> Destination | Refusal:
    """Return the member's private chat, for messages not fit for a group; refuse if the desk bot cannot write there."""
    return staff.private_chat(tx, member.id) or refuse("refusal-desk-start-first", bot=tx.installation.desk_bot)


def reachable_chats(tx: Tx, members: list[Member]) -> list[Destination]:
    """Return the private chats of the members whom the desk bot can reach."""
    return [to for member in members if (to := staff.private_chat(tx, member.id))]
