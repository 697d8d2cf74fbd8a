"""A code is made at a press and goes to the private chat of who made it: in the group nobody reads it."""

from cases.parties.codes import IssuedCode, give, schedule_deletion, slot_of
from cases.workflow.press import Press
from dialogs.engine.cards import Card
from dialogs.parties import code_card
from handlers.flows.desk.replies import reply
from handlers.incoming import Place
from rules.refusals import Refusal, Text
from rules.vocabulary import CodeKind
from store import outbox
from store.members import staff
from store.outbox import SendMode
from store.parties import codes
from store.unit import Tx


def hand_on(tx: Tx, place: Place, pressed: Press) -> Text | Refusal:
    """A code for the person punished; the group is told who has made one."""
    made = give(tx, pressed, CodeKind.PUNISHED)
    if isinstance(made, Refusal):
        return made
    send(tx, CodeKind.PUNISHED, made)
    if not place.private:
        told = Card((Text("desk-done-give_code", {"alias": pressed.member.alias}),))
        reply(tx, place, pressed.member.lang, told, case_id=pressed.case_id)
    return Text("desk-code-sent")


def send(tx: Tx, kind: CodeKind, made: IssuedCode) -> None:
    """What the code reads, shown to who made it until it is redeemed or its time is over."""
    row = codes.get(tx, made.id)
    to = staff.private_chat(tx, row.staff_id) if row and row.staff_id else None
    if row is None or to is None:
        raise LookupError(f"nobody to show code {made.id} to")
    card = code_card(kind, made.code, made.link, made.until)
    outbox.put(tx, to, card, manner=SendMode.MOVE, slot=slot_of(row), case_id=row.case_id)
    schedule_deletion(tx, row)
