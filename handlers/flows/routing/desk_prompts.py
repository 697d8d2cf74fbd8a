"""Dialogs at the desk go on: by a press on their card, by the member's next message, by an edit of an earlier one."""

from dataclasses import dataclass, replace

from cases.workflow.press import record_refusal, visible_case
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Press
from dialogs.engine.questions import PRESS_REQUIRED
from dialogs.engine.script import ButtonAction, DiscardDraft, StepResult
from dialogs.engine.staff_draft import Answer, StaffDraft
from dialogs.search import Search
from dialogs.session import SPLIT_GAP
from handlers.flows.conversation import desk_replies
from handlers.flows.desk.dialog import OpenDialog, draft_of, drop, here, stored
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.routing import desk_words
from handlers.flows.routing.features import DESK_DIALOGS
from handlers.incoming import Envelope, EnvelopeKind, PressAnswer
from rules.message_routing import Destination
from rules.refusals import Refusal, Text, checked, refuse
from rules.text.text_limits import SPLIT_UNITS, joined, units
from store.intake import desk_drafts
from store.members import staff
from store.outbox import SendMode
from store.unit import Tx


def tapped(visit: DeskVisit) -> PressAnswer:
    """A press on the card of a dialog."""
    button, member = visit.button, visit.member
    row = checked(desk_drafts.get(visit.tx, button.id) or refuse("refusal-desk-gone"))
    if row.staff_id != member.id:
        owner = staff.get(visit.tx, row.staff_id)
        return refuse("refusal-desk-another", alias=owner.alias if owner else "")
    if unseen := _unseen(visit, row):
        drop(visit, row)
        return record_refusal(visit.tx, button.act, unseen, case_id=row.case_id, staff_id=member.id)
    it, (word, choice, *_) = _open(visit, row), (*map(str, button.argument), "", "")
    if word == ButtonAction.CANCEL:
        _cancel(it, SendMode.EDIT)
        return None
    took = it.dialog.script.walk(it.pending, Press(word, choice, row.version), it.screen)
    if button.version != row.version or (took.draft == it.pending and not took.done):
        it.show(SendMode.EDIT)
        return refuse("refusal-desk-old-screen")
    return it.go_on(took, SendMode.EDIT)


def cancelled(visit: DeskVisit) -> PressAnswer:
    """/cancel: the member's open dialog here is dropped."""
    row = checked(here(visit) or desk_words.in_another_thread(visit) or refuse("refusal-desk-gone"))
    _cancel(_open(visit, row), SendMode.MOVE)
    return None


@dataclass(frozen=True, slots=True)
class WaitingDialog:
    """The member's dialog in the place of a message, and what it makes of it.

    Attributes:
        to: where the dialog would have the message.
        gone: why its case may no longer be seen here.
        took: where the message leads; None where the case is gone, or for another file of the album that ended it.
    """

    to: Destination
    it: OpenDialog
    gone: Refusal | None = None
    took: StepResult[StaffDraft] | None = None


def waiting(visit: DeskVisit) -> WaitingDialog | None:
    """Return the member's dialog in the place of this message; None where none is open."""
    row, album = stored(visit) or desk_words.in_another_thread(visit), _album(visit)
    if row is None:
        return None
    it = _open(visit, row)
    if ended := it.pending.album:
        if ended == album:
            return WaitingDialog(Destination.ALBUM, it)
        desk_drafts.erase(visit.tx, row)
        return None
    if gone := _unseen(visit, row):
        return WaitingDialog(Destination.CASE_GONE, it, gone)
    took = it.dialog.script.walk(it.pending, _whole(it), it.screen)
    needs_tap = took.refusal is not None and took.refusal.id == PRESS_REQUIRED
    if needs_tap and (press := desk_words.typed_press(it, visit.envelope.said.text)):
        return WaitingDialog(Destination.DIALOG, it, took=it.dialog.script.walk(it.pending, press, it.screen))
    file = visit.envelope.said.file
    goes_with = file and (album == it.pending.siblings != "" or it.pending.joining(file, ""))
    tap_please = needs_tap and not goes_with
    return WaitingDialog(Destination.TAP_PLEASE if tap_please else Destination.DIALOG, it, took=took)


def behind(tx: Tx, envelope: Envelope, search: Search) -> list[DeskVisit]:
    """Return the visits of the members whose dialogs may be meant by what was written in the name of their chat: those
    that wait for it here, that /cancel would drop, or that hold what it changes. A dialog is opened by a press, which
    tells who pressed; where there is one, they are who writes."""
    rows = desk_drafts.all_at(tx, envelope.place.address, envelope.place.thread)
    opened = [(row, DeskVisit(tx, envelope, it, search)) for row in rows if (it := staff.get(tx, row.staff_id))]
    return [visit for row, visit in opened if _is_meant(visit, draft_of(row))]


def _is_meant(visit: DeskVisit, draft: StaffDraft) -> bool:
    envelope = visit.envelope
    if envelope.kind is EnvelopeKind.EDIT:
        return any(answer.said == envelope.said.id for answer in draft.given.values())
    if envelope.command[0]:
        return envelope.command[0] == "cancel" and not draft.album
    if draft.album not in ("", _album(visit)):
        return False
    found = waiting(visit)
    return found is not None and found.to is not Destination.TAP_PLEASE


def answered(found: WaitingDialog) -> PressAnswer:
    """Take the message as the answer to the dialog; drop the dialog where its case is gone."""
    it, took = found.it, found.took
    said, album = it.visit.envelope.said, _album(it.visit)
    if found.gone:
        drop(it.visit, it.row)
        return found.gone
    if took is None:
        # Another file of the album whose first file ended the dialog goes to where that one went.
        last = it.dialog.script.path(it.pending, it.screen)[-1].name
        if not (said.file and it.pending.joining(said.file, said.text)):
            return None
        it.pending = it.pending.giving(last, Answer(text=said.text, files=(said.file,)))
        return it.dialog.end(it)
    if any(isinstance(effect, DiscardDraft) for effect in took.effects):
        _cancel(it, SendMode.MOVE)
        return None
    if took.refusal is None:
        refused = it.go_on(replace(took, draft=replace(took.draft, siblings=album)), SendMode.MOVE)
        if said.file and refused is None and not it.pending.files:
            it.visit.reply(Card((Text("desk-words-only"),)))
        return refused
    if said.file and (with_it := it.pending.joining(said.file, said.text)):
        return it.go_on(StepResult(with_it, stay=True), SendMode.MOVE)
    _remember_long(it)
    # The first file of the album was the answer.
    return None if album and album == it.pending.siblings else Refusal(took.refusal)


def corrected(visit: DeskVisit) -> PressAnswer:
    """Take an edited message for a correction of what it answered; what was passed on already is passed on again."""
    row = stored(visit)
    if row is None or draft_of(row).album:
        return desk_replies.corrected(visit)
    if _unseen(visit, row):
        drop(visit, row)
        return None
    it, said = _open(visit, row), visit.envelope.said
    took = it.dialog.script.correct(it.pending, "", said, it.screen)
    if took is None:
        return desk_replies.corrected(visit)
    return Refusal(took.refusal) if took.refusal else it.go_on(took, SendMode.EDIT)


def _open(visit: DeskVisit, row: desk_drafts.DeskDraftRow) -> OpenDialog:
    draft = draft_of(row)
    return OpenDialog(visit, DESK_DIALOGS[draft.kind], row, draft)


def _whole(it: OpenDialog) -> IncomingMessage:
    """Return the message, after the first part of a text that the app has sent in parts."""
    said, now = it.visit.envelope.said, it.tx.now
    if it.pending.long is None or said.file or said.origin or now - it.pending.long[2] > SPLIT_GAP:
        return said
    return IncomingMessage(joined(it.pending.long[1], said.text), id=said.id)


def _remember_long(it: OpenDialog) -> None:
    """Keep what was too long for an answer: its rest may come as a message of its own."""
    whole = _whole(it)
    if units(whole.text) >= SPLIT_UNITS:
        it.go_on(StepResult(replace(it.pending, long=(whole.id, whole.text, it.tx.now))), SendMode.MOVE)


def _album(visit: DeskVisit) -> str:
    file = visit.envelope.said.file
    return file.album if file else ""


def _unseen(visit: DeskVisit, row: desk_drafts.DeskDraftRow) -> Refusal | None:
    """Return why the case of a dialog may no longer be seen here; None if it may."""
    if row.case_id is None:
        return None
    case = visible_case(visit.tx, row.case_id, visit.member, visit.place.address)
    return case if isinstance(case, Refusal) else None


def _cancel(it: OpenDialog, manner: SendMode) -> None:
    it.close(Text("desk-cancelled" if it.row.case_id else "desk-dropped"), manner)
