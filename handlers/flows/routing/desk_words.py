"""Words that a member types where a button would do, or in another place than that of the dialog they are for."""

import re

from dialogs.engine.input import Press
from dialogs.engine.staff_draft import DIALOG
from dialogs.engine.words import Renderer, plain
from handlers.flows.desk.dialog import OpenDialog, slot_of
from handlers.flows.desk.visit import DeskVisit, case_of_thread, where_the_dialog_is
from handlers.incoming import Elsewhere
from rules.addresses import Address
from rules.refusals import Text
from rules.text.text_limits import folded
from store import outbox
from store.intake import desk_drafts
from store.intake.desk_drafts import DeskDraftRow
from store.members import staff
from store.notify import slots
from store.record import cases

_LETTERS = re.compile(r"\w+")
_LONGEST = 60
"""Characters of words that may be those of a button."""


def typed_press(it: OpenDialog, text: str) -> Press | None:
    """Return the press of the button whose words these are, in the member's language or the house's; None for none."""
    wanted, house = _bare(text), it.tx.installation
    if not wanted or len(text) > _LONGEST:
        return None
    renderer = Renderer.load()
    langs = tuple(dict.fromkeys((it.member.lang, house.language)))
    for button in (button for row in it.dialog.script.show(it.pending, it.screen).rows for button in row):
        labels = [plain(renderer.text(button.label, lang, house.timezone, it.tx.now)) for lang in langs]
        if button.data and button.data.act == DIALOG and wanted in map(_bare, labels):
            word, choice, *_ = (*map(str, button.data.argument), "", "")
            return Press(word, choice, it.row.version)
    return None


def in_another_thread(visit: DeskVisit) -> DeskDraftRow | None:
    """Return the only dialog of the member in another thread of their private chat."""
    found = _standing(visit, visit.place.address) if visit.private else []
    return found[0] if len(found) == 1 else None


def elsewhere(visit: DeskVisit) -> Elsewhere | None:
    """Return where a dialog of the member stands for which these words may be meant: in the thread of its case, for who
    writes in private; in private, for who writes in that thread."""
    tx, place = visit.tx, visit.place
    if visit.private:
        rows = _standing(visit, outbox.staff_chat(tx).address)
        case = cases.get(tx, rows[-1].case_id) if rows and rows[-1].case_id else None
        return where_the_dialog_is(visit, case) if case else None
    own, about = staff.private_chat(tx, visit.member.id), case_of_thread(visit, place.thread)
    there = _standing(visit, own.address) if own and about else []
    return Elsewhere(Text("desk-answer-in-private")) if any(row.case_id == about for row in there) else None


def _standing(visit: DeskVisit, address: Address) -> list[DeskDraftRow]:
    """Return the dialogs of the member whose message stands in this chat, oldest first."""
    rows = sorted(desk_drafts.of_member(visit.tx, visit.member.id), key=lambda row: row.id)
    return [row for row in rows if slots.get(visit.tx, "desk", address, slot_of(row))]


def _bare(text: str) -> str:
    """Return the letters and figures of a text, as they are compared."""
    return "".join(_LETTERS.findall(folded(text))).casefold()
