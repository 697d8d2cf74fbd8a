"""/staff: an administrator adds colleagues by a link and sets their roles, team and clearance by buttons."""

from collections.abc import Callable

from cases.members import members as keeping
from dialogs.engine.cards import Card
from dialogs.members.members import removal_card, staff_list
from handlers.flows.desk.member_card import SLOT, line, show, show_member
from handlers.flows.desk.replies import delete
from handlers.flows.staffing import add_member, staff_notices
from handlers.incoming import Pressed, StaffMessage
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Role
from store.members import staff
from store.members.proposals import ProposalRow
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx

MemberChange = Member | ProposalRow | Refusal
"""A member after a change, or the proposal of the change."""


def listed(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
    """Show all members to an administrator."""
    if Role.ADMINISTRATOR not in member.roles:
        return refuse("refusal-administrators-only")
    show(tx, message.place, member, _list(tx), SendMode.MOVE)
    return None


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Show the list or one member, or change a member."""
    if Role.ADMINISTRATOR not in member.roles:
        return refuse("refusal-administrators-only")
    match press.argument:
        case ("add",):
            return add_member.link(tx, press.place, member)
        case ("close",):
            delete(tx, press.place, SLOT)
        case ("list",):
            show(tx, press.place, member, _list(tx))
        case _:
            return _one(tx, press, member)
    return None


def _one(tx: Tx, press: Pressed, by: Member) -> Text | Refusal | None:
    """Show a member after the change that was pressed."""
    word, argument, *_ = (*map(str, press.argument), "", "")
    member = next((one for one in staff.list_active(tx) if one.id == press.id), None)
    if member is None:
        return refuse("refusal-no-such-member")
    if word == "remove":
        show(tx, press.place, by, removal_card(line(tx, member)))
        return None
    if word == "handover":
        handed = keeping.hand_over(tx, by, member.id)
        return handed if isinstance(handed, Refusal) else _handed(member, handed)
    change = _CHANGES.get(word)
    changed = change(tx, by, member, argument) if change else member
    if isinstance(changed, Refusal):
        return changed
    if word == "removed":
        show(tx, press.place, by, _list(tx))
        return Text("desk-member-removed", {"alias": member.alias})
    proposal = changed if isinstance(changed, ProposalRow) else None
    show_member(tx, press.place, by, member if isinstance(changed, ProposalRow) else changed)
    return staff_notices.offered(tx, press.place, by, proposal) if proposal else None


def _handed(member: Member, count: int) -> Text:
    return Text("desk-member-handed-over", {"alias": member.alias, "n": count})


def _role(tx: Tx, by: Member, member: Member, argument: str) -> MemberChange:
    if argument not in list(Role):
        return refuse("refusal-desk-old-screen")
    role = Role(argument)
    return keeping.set_role(tx, by, member.id, role, held=role not in member.roles)


def _team(tx: Tx, by: Member, member: Member, argument: str) -> MemberChange:
    return keeping.set_team(tx, by, member.id, None if argument == member.team else argument)


def _clearance(tx: Tx, by: Member, member: Member, argument: str) -> MemberChange:
    return keeping.set_clearance(tx, by, member.id, cleared=not member.cleared)


def _removal(tx: Tx, by: Member, member: Member, argument: str) -> MemberChange:
    return keeping.remove(tx, by, member.id)


_CHANGES: dict[str, Callable[[Tx, Member, Member, str], MemberChange]] = {
    "role": _role,
    "team": _team,
    "clear": _clearance,
    "removed": _removal,
}


def _list(tx: Tx) -> Card:
    return staff_list([line(tx, member) for member in staff.list_active(tx)])
