"""The original of a piece of evidence: a press asks for the reason, and the original goes to the private chat."""

from cases.evidence import files
from dialogs.engine.cards import Card
from dialogs.engine.input import DraftFile
from dialogs.engine.staff_draft import Answer
from dialogs.engine.terms import group_by_album
from dialogs.evidence import ASK_WHY, ORIGINAL, PIECE, WHY, opened_card, original_card, reason_text
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.presenters import presents_event
from handlers.incoming import Pressed
from rules.facts.events import OriginalOpened
from rules.refusals import Refusal, Text
from store import evidence, outbox
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def asked(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """Ask for the reason; nothing is opened before one is given."""
    found = files.may_open(tx, member, press.place.address, press.id, press.number)
    if isinstance(found, Refusal):
        return found
    ask(tx, press.place, member, DIALOG, found.case, {PIECE: Answer(choice=str(press.number))})
    return None


def _open(it: OpenDialog) -> Text | Refusal:
    """The original goes to the member's private chat, where they may still see the case."""
    tx, piece_id = it.tx, int(it.choice(PIECE))
    found = files.may_open(tx, it.member, it.place.address, it.case.id, piece_id)
    if isinstance(found, Refusal):
        return found
    files.record_opening(tx, found, it.member, it.choice(WHY.name), it.text(WHY.name))
    until = tx.now + tx.installation.policy.original
    n = _number(tx, found.case, piece_id)
    card = original_card(piece_id, found.case.number, n, found.piece.name or "", until)
    slot = files.slot_of(found)
    outbox.put(tx, found.to, card, manner=SendMode.MOVE, slot=slot, case_id=it.case.id)
    files.schedule_deletion(tx, found)
    return it.done(found, n=n)


DIALOG = DeskDialog(ORIGINAL, ASK_WHY, end=_open)
DIALOGS = (DIALOG,)


@presents_event(OriginalOpened)
def _told(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it, member = event.told(OriginalOpened), staff.get(tx, event.staff_id or 0)
    why = reason_text(it.choice, it.text)
    return opened_card(case.number, _number(tx, case, it.evidence), member.alias if member else "", why)


def _number(tx: Tx, case: CaseRow, piece_id: int) -> int:
    """Under which number the evidence lists the piece; an album is one entry, unless the case is restricted."""
    pieces = evidence.of_case(tx, case.id)
    listed = tuple(DraftFile(it.id, it.kind, album="" if case.restricted else it.album or "") for it in pieces)
    numbered = enumerate(group_by_album(listed), 1)
    return next((n for n, together in numbered if piece_id in [it.id for it in together]), 0)
