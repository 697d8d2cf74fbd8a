"""A case that is held for a conflict of interest is settled by a press (row C8)."""

from cases.intake import conflict_of_interest
from cases.notify import notices
from dialogs.views.desk_case_buttons import KEEP, RELEASE
from handlers.flows.desk.visit import DeskVisit
from handlers.incoming import PressAnswer
from rules.refusals import Refusal, Text, refuse
from store.record import cases

_WAYS = {RELEASE: conflict_of_interest.release, KEEP: conflict_of_interest.keep_restricted}


def settled(visit: DeskVisit) -> PressAnswer:
    """A held case goes to the staff chat, or stays in the private chats; a press on an older card brings it up to
    date."""
    tx, button = visit.tx, visit.button
    way = str(*button.argument[:1])
    if way not in _WAYS:
        return refuse("refusal-desk-old-screen")
    settled = _WAYS[way](tx, visit.member, visit.place.address, button.id, button.version)
    if not isinstance(settled, Refusal):
        stays = "-restricted" if way == RELEASE and settled.restricted else ""
        return Text(f"desk-held-done-{way}{stays}", {"alias": visit.member.alias})
    if case := cases.get(tx, button.id):
        notices.refresh_card(tx, case)
    return settled
