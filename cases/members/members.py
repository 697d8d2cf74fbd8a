"""Change roles, team and clearance of a member of staff, or remove them (row C13); `joining.py` adds them."""

from dataclasses import replace

from cases.members import grants, staff_chat, staff_events
from cases.notify import access_revocation
from cases.record import access
from cases.staffing import acts
from rules.people.staffing import Grant, RightsProposal, StaffEvent, grant_of
from rules.refusals import Refusal, checked, refusable, refuse
from rules.vocabulary import Role
from store.members import staff, staff_names
from store.members.staff import Member
from store.unit import Tx


@refusable
def set_role(tx: Tx, by: Member, member_id: int, role: Role, *, held: bool) -> Member | RightsProposal | Refusal:
    """Give or take a role, and reassign what the member may no longer work on; an administrator must remain. Lead and
    administrator are only proposed: a second person approves."""
    member = checked(_changing(tx, by, member_id))
    if held == (role in member.roles):
        return member
    if held and (grant := grant_of(role)):
        return grants.propose(tx, by, member, grant)
    if role is Role.ADMINISTRATOR and (refusal := _stays_administrator(tx, member)):
        return refusal
    roles = member.roles | {role} if held else member.roles - {role}
    changed = staff.change(tx, member.id, roles=roles, **({} if roles else {"on_duty": False}))
    kind = StaffEvent.ROLE_GIVEN if held else StaffEvent.ROLE_TAKEN
    staff_events.record(tx, kind, by=by.id, subject=member.id, role=role)
    staff_events.notify_promotion(tx, member, changed)
    return staff_events.apply_changed_rights(tx, changed)


@refusable
def set_team(tx: Tx, by: Member, member_id: int, team: str | None) -> Member | Refusal:
    """Set the team whose cases the member works on; None means every team."""
    if team is not None and team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    member = checked(_changing(tx, by, member_id))
    changed = staff.change(tx, member.id, team=team)
    staff_events.record(tx, StaffEvent.TEAM_SET, by=by.id, subject=member.id, team=team)
    return staff_events.apply_changed_rights(tx, changed)


def set_clearance(tx: Tx, by: Member, member_id: int, *, cleared: bool) -> Member | RightsProposal | Refusal:
    """Take a member's clearance for restricted cases (row C8), or propose to give it."""
    member = _changing(tx, by, member_id)
    if isinstance(member, Refusal) or member.cleared == cleared:
        return member
    if cleared:
        return grants.propose(tx, by, member, Grant.CLEARANCE)
    changed = staff.change(tx, member.id, cleared=False)
    staff_events.record(tx, StaffEvent.CLEARANCE_TAKEN, by=by.id, subject=member.id)
    return staff_events.apply_changed_rights(tx, changed)


@refusable
def remove(tx: Tx, by: Member, member_id: int) -> Member | Refusal:
    """Remove a member from the staff and the staff chat and reassign their cases; their events keep their alias."""
    member = checked(_changing(tx, by, member_id))
    checked(_stays_administrator(tx, member))
    staff.deactivate(tx, member.id)
    staff_names.clear_names(tx, member.id)
    staff_events.record(tx, StaffEvent.REMOVED, by=by.id, subject=member.id)
    acts.reassign_all(tx, member)
    access_revocation.revoke_for_member(tx, replace(member, roles=frozenset(), cleared=False))
    staff_chat.queue_removal(tx, member)
    return member


@refusable
def hand_over(tx: Tx, by: Member, member_id: int) -> int | Refusal:
    """Reassign all cases of a member who is absent and switch them off duty; return how many there were."""
    member = checked(_changing(tx, by, member_id))
    staff.change(tx, member.id, on_duty=False)
    return acts.reassign_all(tx, member).total() or refuse("refusal-nothing-in-hand", alias=member.alias)


def _changing(tx: Tx, by: Member, member_id: int) -> Member | Refusal:
    if Role.ADMINISTRATOR not in by.roles:
        return refuse("refusal-administrators-only")
    member = next((one for one in staff.list_active(tx) if one.id == member_id), None)
    return member or refuse("refusal-no-such-member")


def _stays_administrator(tx: Tx, member: Member) -> Refusal | None:
    """Refuse for the last administrator, and for one named in the operator's settings."""
    if [one.id for one in access.administrators(tx)] == [member.id]:
        return refuse("refusal-last-administrator")
    return refuse("refusal-desk-fixed-administrator") if staff.is_configured_administrator(tx, member.id) else None
