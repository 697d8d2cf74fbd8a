"""A press for the original of a piece of evidence: a warning that it may name its author, and the question why."""

from cases.evidence import original
from dialogs.desk_dialogs.dialog import Given
from dialogs.evidence.original import ORIGINAL, PIECE
from handlers.desk.incoming import Pressed
from handlers.desk.prompts import ask
from handlers.desk.walk import refused
from rules.refusals import Refusal
from store.members.staff import Member
from store.unit import Tx


def asked(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """`original.<case>.<piece>`: nothing is opened before a reason is given."""
    case_id, piece_id = press.number(0), press.number(1)
    found = original.may_open(tx, member, press.place.address, case_id, piece_id)
    if isinstance(found, Refusal):
        return refused(tx, press, member, found, case_id=case_id)
    ask(tx, press.place, member, ORIGINAL, found.case, {PIECE: Given(choice=str(piece_id))})
    return None
