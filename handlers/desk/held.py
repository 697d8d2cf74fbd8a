"""A press on the card of a case that is held: it goes to the staff chat, or stays in the private chats."""

from cases.intake import held
from cases.notify import notices
from dialogs.views.desk_held import KEEP, RELEASE
from handlers.desk.incoming import Pressed
from handlers.desk.walk import refused
from rules.refusals import Refusal, Say, refuse
from store.members.staff import Member
from store.record import cases
from store.unit import Tx

_WAYS = {RELEASE: held.release, KEEP: held.keep}


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal:
    """`held.<case>.<version>.<way>`; a press on an older card brings it up to date."""
    case_id, version, way = press.number(0), press.number(1), press.text(2)
    if way not in _WAYS:
        return refused(tx, press, member, refuse("refusal-desk-old-screen"))
    settled = _WAYS[way](tx, member, press.place.address, case_id, version)
    if not isinstance(settled, Refusal):
        stays = "-restricted" if way == RELEASE and settled.restricted else ""
        return Say(f"desk-held-done-{way}{stays}", {"alias": member.alias})
    if case := cases.get(tx, case_id):
        notices.refresh_desk(tx, case)
    return refused(tx, press, member, settled, case_id=case_id)
