"""The buttons of a collective complaint: its members listed, and one of them taken out to be worked by itself."""

from cases.collective.joining import take_out
from dialogs.collective.desk_collective import APART, MEMBERS
from handlers.desk import listing
from handlers.desk.finding import show_again
from handlers.desk.incoming import Pressed
from handlers.desk.walk import refused
from rules.refusals import Refusal, Say
from store.members.staff import Member
from store.outbox import Manner
from store.record import cases
from store.unit import Tx

WORDS = (MEMBERS, APART)
"""The words that begin the callback data of these buttons."""


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`members.<case>.<version>`, `apart.<case>.<version>`."""
    case_id = press.number(0)
    if press.word == MEMBERS:
        refusal = listing.members(tx, press.place, member, case_id, Manner.MOVE)
        return refused(tx, press, member, refusal, case_id=case_id) if refusal else None
    if refusal := take_out(tx, member, press.place.address, case_id, press.number(1)):
        return refused(tx, press, member, refusal, case_id=case_id)
    case = cases.get(tx, case_id)
    if case and press.place.private:
        show_again(tx, press.place, member, case)
    return Say("desk-done-apart", {"alias": member.alias})
