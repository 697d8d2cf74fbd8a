"""An original is sent to the private chat of the member who has given a reason; the reason stands beside the card."""

from collections.abc import Mapping
from typing import Any

from cases.evidence import original
from dialogs.desk_dialogs.dialog import Given, Pending
from dialogs.engine.cards import Card, card_to_json
from dialogs.engine.input import Piece
from dialogs.engine.terms import entries
from dialogs.evidence.original import PIECE, WHY, opened_card, original_card, why_said
from handlers.desk.incoming import Place
from rules.refusals import Refusal, Say
from store import evidence, outbox
from store.members import staff
from store.members.staff import Member
from store.outbox import Manner
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


def opened(tx: Tx, place: Place, member: Member, case_id: int, pending: Pending) -> Say | Refusal:
    """What the dialog ends in; whoever may see the case no longer by now is refused."""
    piece_id, why = int(pending.given[PIECE].choice), pending.given.get(WHY.name, Given())
    found = original.may_open(tx, member, place.address, case_id, piece_id)
    if isinstance(found, Refusal):
        return found
    original.opened(tx, found, member, why.choice, why.text)
    until = tx.now + tx.installation.policy.original
    n = _number(tx, found.case, piece_id)
    card = original_card(piece_id, found.case.number, n, found.piece.name or "", until)
    slot = original.slot_of(found)
    outbox.put(tx, found.to, "card", card_to_json(card), manner=Manner.MOVE, slot=slot, case_id=case_id)
    original.taken_away_later(tx, found)
    return Say("desk-done-original", {"alias": member.alias, "n": n})


def _told(tx: Tx, case: CaseRow, content: Mapping[str, Any]) -> Card:
    event = events.get(tx, content["event"])
    if event is None or event.body is None:
        raise LookupError("what was said has been erased")
    member = staff.get(tx, event.staff_id or 0)
    why = why_said(event.body["choice"], event.body["text"])
    return opened_card(case.number, _number(tx, case, event.body["evidence"]), member.alias if member else "", why)


def _number(tx: Tx, case: CaseRow, piece_id: int) -> int:
    """Under which number the evidence lists the piece; an album is one entry, unless the case is restricted."""
    pieces = evidence.of_case(tx, case.id)
    listed = tuple(Piece(it.id, it.kind, album="" if case.restricted else it.album or "") for it in pieces)
    numbered = enumerate(entries(listed), 1)
    return next((n for n, together in numbered if piece_id in [it.id for it in together]), 0)


NOTICES = {original.OPENED: _told}
"""What of it staff are told, by the kind the outbox keeps."""
