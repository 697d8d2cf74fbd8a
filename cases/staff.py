"""Staff and roles, kept by an administrator: added, changed, cleared, removed (row C13)."""

from cases import handover, sight, unseen
from rules.refusals import Refusal, refuse
from rules.vocabulary import Lang, Role
from store import newcomers, staff, staff_names
from store.staff import Member
from store.unit import Tx


def add(tx: Tx, by: Member, chat_id: int, *, alias: str, lang: Lang, username: str | None = None) -> Member | Refusal:
    """A new member, still without a role."""
    if refusal := _may(by):
        return refusal
    if staff.find(tx, chat_id):
        return refuse("refusal-staff-already", alias=alias)
    return staff.add(tx, chat_id, alias=alias, roles=frozenset(), lang=lang, username=username)


def welcome(tx: Tx, by: Member, account: str | int) -> Member | Refusal:
    """Who has started the desk bot, added by handle or account id, still without a role."""
    if refusal := _may(by):
        return refusal
    newcomer = newcomers.named(tx, account)
    if newcomer is None:
        return refuse("refusal-nobody-by-that-name", name=str(account))
    return newcomers.welcome(tx, newcomer)


def set_role(tx: Tx, by: Member, member_id: int, role: Role, *, held: bool) -> Member | Refusal:
    """The role given or taken away, with what nobody without it may go on with; somebody must stay administrator."""
    member = _changing(tx, by, member_id)
    if isinstance(member, Refusal):
        return member
    roles = member.roles | {role} if held else member.roles - {role}
    if role is Role.ADMINISTRATOR and not held and _last_administrator(tx, member):
        return refuse("refusal-last-administrator")
    changed = staff.change(tx, member.id, roles=roles, **({} if roles else {"on_duty": False}))
    return _after(tx, changed)


def set_team(tx: Tx, by: Member, member_id: int, team: str | None) -> Member | Refusal:
    """The team whose cases they may work on; None: every team's."""
    if team is not None and team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    member = _changing(tx, by, member_id)
    if isinstance(member, Refusal):
        return member
    return _after(tx, staff.change(tx, member.id, team=team))


def set_clearance(tx: Tx, by: Member, member_id: int, *, cleared: bool) -> Member | Refusal:
    """Whether they may see the cases that never enter the staff chat (row C8)."""
    member = _changing(tx, by, member_id)
    if isinstance(member, Refusal):
        return member
    return _after(tx, staff.change(tx, member.id, cleared=cleared))


def remove(tx: Tx, by: Member, member_id: int) -> Member | Refusal:
    """They are no longer staff; what they did keeps their alias, and what was theirs goes to others."""
    member = _changing(tx, by, member_id)
    if isinstance(member, Refusal):
        return member
    if _last_administrator(tx, member):
        return refuse("refusal-last-administrator")
    staff.remove(tx, member.id)
    staff_names.forget(tx, member.id)
    handover.everything(tx, member)
    sight.lost(tx, member)
    return member


def hand_over(tx: Tx, by: Member, member_id: int) -> int | Refusal:
    """How many cases of somebody who is ill or away were given to others; they stay on the staff, off duty."""
    member = _changing(tx, by, member_id)
    if isinstance(member, Refusal):
        return member
    staff.change(tx, member.id, on_duty=False)
    return handover.everything(tx, member).total() or refuse("refusal-nothing-in-hand", alias=member.alias)


def _after(tx: Tx, changed: Member) -> Member:
    """What they may no longer work on would lie with them unseen to; what nobody could see, perhaps they can."""
    handover.unfit(tx, changed)
    sight.lost(tx, changed)
    unseen.look_again(tx)
    return changed


def _changing(tx: Tx, by: Member, member_id: int) -> Member | Refusal:
    if refusal := _may(by):
        return refusal
    member = next((one for one in staff.everyone(tx) if one.id == member_id), None)
    return member or refuse("refusal-no-such-member")


def _may(by: Member) -> Refusal | None:
    return None if Role.ADMINISTRATOR in by.roles else refuse("refusal-administrators-only")


def _last_administrator(tx: Tx, member: Member) -> bool:
    administrators = {one.id for one in staff.everyone(tx) if Role.ADMINISTRATOR in one.roles}
    return administrators == {member.id}
