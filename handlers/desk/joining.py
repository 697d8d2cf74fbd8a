"""Somebody is added to the staff, by a message of theirs or by how they are called, and then given roles."""

from cases import staff as keeping
from dialogs.cards import Card
from dialogs.desk_staff import StaffLine, member_card
from handlers.desk.incoming import Place, Who
from handlers.desk.replies import reply
from handlers.language import language
from rules.refusals import ByLang, Refusal, Say, refuse
from store.outbox import Manner
from store.staff import Member
from store.unit import Tx

SLOT = "staff"
"""The living message in which staff are managed, one a chat."""


def called(tx: Tx, place: Place, by: Member, text: str) -> Say | Refusal:
    """By @handle or account id, once they have started the desk bot."""
    name = text.strip()
    return _added(tx, place, by, keeping.welcome(tx, by, int(name) if name.isdecimal() else name))


def pointed_at(tx: Tx, place: Place, by: Member, who: Who) -> Say | Refusal:
    """By a message of theirs, forwarded or replied to."""
    if who.is_bot:
        return refuse("refusal-desk-a-bot")
    lang = language(who.language, tx.installation.language)
    added = keeping.add(tx, by, who.chat_id, alias=who.name, lang=lang, username=who.username)
    return _added(tx, place, by, added)


def line(tx: Tx, member: Member) -> StaffLine:
    """A member as the cards show them."""
    team = tx.installation.catalogue.teams.get(member.team or "")
    named = ByLang(team.names) if team else None
    return StaffLine(member.id, member.alias, member.roles, named, member.cleared, member.reachable)


def show(tx: Tx, place: Place, by: Member, card: Card, manner: Manner = Manner.EDIT) -> None:
    """The card in the living message."""
    reply(tx, place, by.lang, card, manner=manner, slot=SLOT)


def _added(tx: Tx, place: Place, by: Member, added: Member | Refusal) -> Say | Refusal:
    if isinstance(added, Refusal):
        return added
    show(tx, place, by, member_card(line(tx, added), tx.installation.catalogue), Manner.MOVE)
    return Say("desk-member-added", {"alias": added.alias})
