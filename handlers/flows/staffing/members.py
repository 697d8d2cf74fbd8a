"""/staff: an administrator adds colleagues by a link, confirms them, and sets their roles, team and clearance."""

from collections.abc import Callable

from cases.members import joining
from cases.members import members as keeping
from dialogs.engine.cards import Card
from dialogs.members import members as cards
from handlers.flows.desk.visit import DeskVisit, reply
from handlers.flows.presenters import presents_general
from handlers.flows.staffing.member_cards import SLOT, line, offered, show_member
from handlers.incoming import Envelope, PressAnswer
from handlers.language import language
from rules.facts.notices import JoinNotice
from rules.people.staffing import RightsProposal
from rules.refusals import Refusal, Text, checked, refuse
from rules.vocabulary import Role
from store import outbox
from store.members import joins, staff
from store.members.staff import Member
from store.unit import Tx

MemberChange = Member | RightsProposal | Refusal
"""A member after a change, or the proposal of the change."""


def listed(visit: DeskVisit) -> PressAnswer:
    """Show all members to an administrator."""
    if Role.ADMINISTRATOR not in visit.member.roles:
        return refuse("refusal-administrators-only")
    visit.show(SLOT, _list(visit.tx))
    return None


def pressed(visit: DeskVisit) -> PressAnswer:
    """Show the list or one member, or change a member."""
    if Role.ADMINISTRATOR not in visit.member.roles:
        return refuse("refusal-administrators-only")
    match visit.button.argument:
        case ("add",):
            return _link(visit)
        case ("close",):
            visit.delete(SLOT)
        case ("list",):
            visit.show(SLOT, _list(visit.tx))
        case _:
            return _one(visit)
    return None


def _one(visit: DeskVisit) -> PressAnswer:
    """Show a member after the change that was pressed."""
    tx, by = visit.tx, visit.member
    word, argument, *_ = (*map(str, visit.button.argument), "", "")
    here = (one for one in staff.list_active(tx) if one.id == visit.button.id)
    member = checked(next(here, refuse("refusal-no-such-member")))
    if word == "remove":
        visit.show(SLOT, cards.removal_card(line(tx, member)))
        return None
    if word == "handover":
        n = checked(keeping.hand_over(tx, by, member.id))
        return Text("desk-member-handed-over", {"alias": member.alias, "n": n})
    change = _CHANGES.get(word)
    changed = change(tx, by, member, argument) if change else member
    if isinstance(changed, Refusal):
        return changed
    if word == "removed":
        visit.show(SLOT, _list(tx))
        return Text("desk-member-removed", {"alias": member.alias})
    if isinstance(changed, RightsProposal):
        show_member(visit, member)
        return offered(visit, changed)
    show_member(visit, changed)
    return None


def _role(tx: Tx, by: Member, member: Member, argument: str) -> MemberChange:
    if argument not in list(Role):
        return refuse("refusal-desk-old-screen")
    role = Role(argument)
    return keeping.set_role(tx, by, member.id, role, held=role not in member.roles)


_CHANGES: dict[str, Callable[[Tx, Member, Member, str], MemberChange]] = {
    "role": _role,
    "team": lambda tx, by, it, team: keeping.set_team(tx, by, it.id, None if team == it.team else team),
    "clear": lambda tx, by, it, _: keeping.set_clearance(tx, by, it.id, cleared=not it.cleared),
    "removed": lambda tx, by, it, _: keeping.remove(tx, by, it.id),
}


def _list(tx: Tx) -> Card:
    return cards.staff_list([line(tx, member) for member in staff.list_active(tx)])


def _link(visit: DeskVisit) -> PressAnswer:
    """Make a link for a colleague, in a message of its own that the request will replace."""
    made = checked(joining.make_link(visit.tx, visit.member, visit.place.address, visit.place.thread))
    visit.show(joining.slot(made.id), cards.link_card(made.id, made.url, made.until), outbox.SendMode.MOVE)
    return None


def request(tx: Tx, envelope: Envelope, token: str) -> None:
    """Take the request of a person who opened the bot by a link."""
    who, place = envelope.sender, envelope.place
    lang = language(who.language, tx.installation.language)
    asked = joining.claim_link(tx, token, joins.JoinRequest(who.address, who.name, who.username, lang))
    if isinstance(asked, Refusal):
        reply(tx, place, lang, Card((asked.say,)))
        return
    reply(tx, place, lang, Card((Text("join-waits"),)))
    outbox.put(
        tx,
        joining.request_chat(tx, asked),
        JoinNotice(asked.id),
        manner=outbox.SendMode.MOVE,
        slot=joining.slot(asked.id),
        thread=f"thread:{asked.thread}" if asked.thread else None,
    )


def settled(visit: DeskVisit) -> PressAnswer:
    """Confirm or decline the request of a link."""
    tx, id, argument = visit.tx, visit.button.id, visit.button.argument
    row = joins.get(tx, id)
    if argument != ("no",) and row and argument != ("yes", row.mark):
        return refuse("refusal-desk-old-screen")
    if argument == ("no",):
        ended = checked(joining.decline(tx, visit.member, id))
        if ended.request:
            _tell(tx, ended.request, Card((Text("join-not-added"),)))
        visit.show(joining.slot(id), Card((Text("join-declined"),)))
        return None
    added = checked(joining.confirm(tx, visit.member, id))
    said = Text("desk-member-added", {"alias": added.alias})
    visit.show(joining.slot(id), Card((said,)))
    if row and row.request:
        _tell(tx, row.request, Card((Text("join-added"),)))
    show_member(visit, added, outbox.SendMode.MOVE)
    return said


@presents_general(JoinNotice)
def _request(tx: Tx, notice: JoinNotice) -> Card:
    row = joins.get(tx, notice.join)
    if row is None or row.request is None or row.ends_at <= tx.now:
        return Card((Text("join-over"),))
    return cards.request_card(row.id, row.mark, row.request.name, row.request.username, row.request.lang)


def _tell(tx: Tx, who: joins.JoinRequest, card: Card) -> None:
    outbox.put(tx, outbox.Destination("desk", who.address, who.lang, tx.installation.timezone.key), card)
