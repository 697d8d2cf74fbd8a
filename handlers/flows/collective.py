"""The buttons of a collective complaint: list its cases, or take one of them out to be worked by itself."""

from cases.collective.joining import remove_by_staff
from dialogs.collective import APART, MEMBERS
from dialogs.queue import WITH
from handlers.flows.desk.case_lookup import show_again
from handlers.flows.queue import listing
from handlers.incoming import Pressed
from rules.refusals import Refusal, Text
from store.members.staff import Member
from store.outbox import SendMode
from store.record import cases
from store.unit import Tx

WORDS = (MEMBERS, APART)
"""The acts of these buttons."""


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """List the members of the complaint, or take a case out of it."""
    if press.act == MEMBERS:
        return listing.show(tx, press.place, member, (WITH, press.id), SendMode.MOVE)
    if refusal := remove_by_staff(tx, member, press.place.address, press.id, press.version):
        return refusal
    case = cases.get(tx, press.id)
    if case and press.place.private:
        show_again(tx, press.place, member, case)
    return Text("desk-done-apart", {"alias": member.alias})
