"""A press on the card of a case that is held: it goes to the staff chat, or stays in the private chats."""

from cases.intake import conflict_of_interest
from cases.notify import notices
from dialogs.views.desk_case_buttons import KEEP, RELEASE
from handlers.incoming import Pressed
from rules.refusals import Refusal, Text, refuse
from store.members.staff import Member
from store.record import cases
from store.unit import Tx

_WAYS = {RELEASE: conflict_of_interest.release, KEEP: conflict_of_interest.keep_restricted}


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal:
    """Settle where the case is shown; a press on an older card brings it up to date."""
    way = str(*press.argument[:1])
    if way not in _WAYS:
        return refuse("refusal-desk-old-screen")
    settled = _WAYS[way](tx, member, press.place.address, press.id, press.version)
    if not isinstance(settled, Refusal):
        stays = "-restricted" if way == RELEASE and settled.restricted else ""
        return Text(f"desk-held-done-{way}{stays}", {"alias": member.alias})
    if case := cases.get(tx, press.id):
        notices.refresh_card(tx, case)
    return settled
