"""/staff: an administrator adds colleagues and sets what they may do, by buttons."""

from collections.abc import Callable

from cases import staff as keeping
from dialogs.cards import Card, card_to_json
from dialogs.desk_help import promoted
from dialogs.desk_staff import member_card, removal_card, staff_list
from dialogs.desk_steps import ADD
from handlers.desk.incoming import Heard, Pressed
from handlers.desk.joining import SLOT, line, show
from handlers.desk.prompts import ask
from handlers.desk.replies import delete
from handlers.desk.walk import refused
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Role
from store import outbox, staff
from store.outbox import Manner
from store.staff import Member
from store.unit import Tx


def listed(tx: Tx, message: Heard, member: Member) -> Refusal | None:
    """Everyone, for an administrator."""
    if Role.ADMINISTRATOR not in member.roles:
        return refuse("refusal-administrators-only")
    show(tx, message.place, member, _list(tx), Manner.MOVE)
    return None


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`s.<member>.<word>[.<argument>]`: the list, one member, or a change to them."""
    if Role.ADMINISTRATOR not in member.roles:
        return refused(tx, press, member, refuse("refusal-administrators-only"))
    place, word = press.place, press.text(1)
    if word == "add":
        ask(tx, place, member, ADD)
    elif word == "close":
        delete(tx, place, SLOT)
    elif word == "list":
        show(tx, place, member, _list(tx))
    else:
        return _one(tx, press, member)
    return None


def _one(tx: Tx, press: Pressed, by: Member) -> Say | Refusal | None:
    """Show a member, as they are after what was pressed."""
    member_id, word, argument = press.number(0), press.text(1), press.text(2)
    member = next((one for one in staff.everyone(tx) if one.id == member_id), None)
    if member is None:
        return refused(tx, press, by, refuse("refusal-no-such-member"))
    if word == "remove":
        show(tx, press.place, by, removal_card(line(tx, member)))
        return None
    if word == "handover":
        handed = keeping.hand_over(tx, by, member.id)
        return refused(tx, press, by, handed) if isinstance(handed, Refusal) else _handed(member, handed)
    change = _CHANGES.get(word)
    changed = change(tx, by, member, argument) if change else member
    if isinstance(changed, Refusal):
        return refused(tx, press, by, changed)
    if word == "removed":
        show(tx, press.place, by, _list(tx))
        return Say("desk-member-removed", {"alias": member.alias})
    if changed.roles - member.roles:
        _tell(tx, changed)
    show(tx, press.place, by, member_card(line(tx, changed), tx.installation.catalogue))
    return None


def _handed(member: Member, count: int) -> Say:
    return Say("desk-member-handed-over", {"alias": member.alias, "n": count})


def _role(tx: Tx, by: Member, member: Member, argument: str) -> Member | Refusal:
    if argument not in list(Role):
        return refuse("refusal-desk-old-screen")
    role = Role(argument)
    changed = keeping.set_role(tx, by, member.id, role, held=role not in member.roles)
    if isinstance(changed, Member) and changed.roles == member.roles:
        return refuse("refusal-desk-fixed-administrator")
    return changed


def _team(tx: Tx, by: Member, member: Member, argument: str) -> Member | Refusal:
    return keeping.set_team(tx, by, member.id, None if argument == member.team else argument)


def _clearance(tx: Tx, by: Member, member: Member, argument: str) -> Member | Refusal:
    return keeping.set_clearance(tx, by, member.id, cleared=not member.cleared)


def _removal(tx: Tx, by: Member, member: Member, argument: str) -> Member | Refusal:
    return keeping.remove(tx, by, member.id)


_CHANGES: dict[str, Callable[[Tx, Member, Member, str], Member | Refusal]] = {
    "role": _role,
    "team": _team,
    "clear": _clearance,
    "removed": _removal,
}


def _tell(tx: Tx, member: Member) -> None:
    """They learn what they may do now, where they can be written to."""
    if to := staff.to(tx, member.id):
        outbox.put(tx, to, "card", card_to_json(promoted(member.roles)))


def _list(tx: Tx) -> Card:
    return staff_list([line(tx, member) for member in staff.everyone(tx)])
