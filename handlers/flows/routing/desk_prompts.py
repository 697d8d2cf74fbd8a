"""Dialogs at the desk go on: by a press on their card, by the member's next message, by an edit of an earlier one."""

from collections.abc import Mapping
from dataclasses import replace

from cases.workflow.press import record_refusal, visible_case
from dialogs.engine.input import IncomingMessage, Press
from dialogs.engine.questions import PRESS_REQUIRED
from dialogs.engine.script import ButtonAction, Search, StepResult, no_search
from dialogs.engine.staff_draft import Answer, StaffDraft
from handlers.flows import evidence, templates, triage
from handlers.flows.conversation import desk_hearing, desk_meeting, desk_talk
from handlers.flows.decision import deciding
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, drop, here
from handlers.flows.oversight import desk_opinions, periodic_review
from handlers.flows.queue import listing
from handlers.flows.staffing import duty
from handlers.incoming import Place, Pressed, StaffMessage
from rules.message_routing import Destination
from rules.refusals import Refusal, Text, refuse
from store.intake import desk_drafts
from store.intake.desk_drafts import DeskDraftRow
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.record.cases import CaseRow
from store.unit import Tx

_OF_FEATURES = (
    deciding,
    duty,
    desk_hearing,
    listing,
    periodic_review,
    desk_meeting,
    desk_opinions,
    evidence,
    desk_talk,
)

DIALOGS: Mapping[str, DeskDialog] = {
    dialog.kind: dialog for feature in (*_OF_FEATURES, templates, triage) for dialog in feature.DIALOGS
}
"""Every dialog of the desk, by its kind."""


def tapped(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """A press on the card of a dialog."""
    row = desk_drafts.get(tx, press.id)
    if row is None:
        return refuse("refusal-desk-gone")
    if row.staff_id != member.id:
        owner = staff.get(tx, row.staff_id)
        return refuse("refusal-desk-another", alias=owner.alias if owner else "")
    if unseen := _unseen(tx, press.place, member, row):
        return record_refusal(tx, press.act, unseen, case_id=row.case_id, staff_id=member.id)
    it, (word, choice, *_) = _open(tx, press.place, member, row), (*map(str, press.argument), "", "")
    if word == ButtonAction.CANCEL:
        _cancel(it, SendMode.EDIT)
        return None
    took = it.dialog.script.walk(it.pending, Press(word, choice, row.version), it.screen)
    if press.version != row.version or (took.draft == it.pending and not took.done):
        it.show(SendMode.EDIT)
        return refuse("refusal-desk-old-screen")
    return it.go_on(took, SendMode.EDIT)


def cancelled(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
    """/cancel: the member's open dialog here is dropped."""
    row = here(tx, message.place, member)
    if row is None:
        return refuse("refusal-desk-gone")
    _cancel(_open(tx, message.place, member, row), SendMode.MOVE)
    return None


def wants(tx: Tx, message: StaffMessage, member: Member) -> Destination | None:
    """Where the member's dialog in the place of this message would have it; None where none is open."""
    if _ended(tx, message, member):
        return Destination.ALBUM
    row = here(tx, message.place, member)
    if row is None:
        return None
    if isinstance(_case(tx, message.place, member, row), Refusal):
        return Destination.CASE_GONE
    it = _open(tx, message.place, member, row)
    took = _walked(it, message)
    needs_tap = took.refusal is not None and took.refusal.id == PRESS_REQUIRED
    return Destination.TAP_PLEASE if needs_tap and not _sibling(it, message) else Destination.DIALOG


def answered(tx: Tx, message: StaffMessage, member: Member, search: Search) -> Refusal | None:
    """Take the message as the answer to the member's open dialog; drop the dialog where its case is gone."""
    row = here(tx, message.place, member)
    if row is None:
        return None
    if unseen := _unseen(tx, message.place, member, row):
        return unseen
    it, album = _open(tx, message.place, member, row, search), message.file.album if message.file else ""
    took = _walked(it, message)
    if took.refusal is None:
        return it.go_on(replace(took, draft=replace(took.draft, siblings=album)), SendMode.MOVE, message.file)
    # The first file of the album was the answer.
    return None if _sibling(it, message) else Refusal(took.refusal)


def followed(tx: Tx, message: StaffMessage, member: Member) -> Text | Refusal | None:
    """Send another file of the album whose first file ended a dialog to where that one went."""
    row = _ended(tx, message, member)
    if row is None:
        return None
    it = _open(tx, message.place, member, row)
    last = it.dialog.script.path(it.pending, it.screen)[-1].name
    it.pending, it.file = it.pending.giving(last, Answer(text=message.text)), message.file
    return it.dialog.end(it)


def corrected(tx: Tx, message: StaffMessage, member: Member, search: Search) -> Refusal | None:
    """Take an edited message for a correction of what it answered, as long as the dialog is open."""
    row = desk_drafts.at_place(tx, member.id, message.place.address, message.place.thread)
    if row is None or row.body["album"] or _unseen(tx, message.place, member, row):
        return None
    it = _open(tx, message.place, member, row, search)
    took = it.dialog.script.correct(it.pending, "", IncomingMessage(message.text, id=message.id), it.screen)
    if took is None:
        return None
    return Refusal(took.refusal) if took.refusal else it.go_on(took, SendMode.EDIT)


def _open(tx: Tx, place: Place, member: Member, row: DeskDraftRow, search: Search = no_search) -> OpenDialog:
    return OpenDialog(tx, place, member, DIALOGS[row.body["kind"]], row, search)


def _walked(it: OpenDialog, message: StaffMessage) -> StepResult[StaffDraft]:
    return it.dialog.script.walk(it.pending, IncomingMessage(message.text, message.file, id=message.id), it.screen)


def _sibling(it: OpenDialog, message: StaffMessage) -> bool:
    """Whether it is another file of the album whose first file came just now."""
    return message.file is not None and message.file.album != "" and message.file.album == it.pending.siblings


def _ended(tx: Tx, message: StaffMessage, member: Member) -> DeskDraftRow | None:
    """The dialog that has ended with a file of the album to which this message belongs."""
    row = desk_drafts.at_place(tx, member.id, message.place.address, message.place.thread)
    album = message.file.album if message.file else ""
    return row if row and album and album == row.body["album"] else None


def _case(tx: Tx, place: Place, member: Member, row: DeskDraftRow) -> CaseRow | Refusal | None:
    return visible_case(tx, row.case_id, member, place.address) if row.case_id is not None else None


def _unseen(tx: Tx, place: Place, member: Member, row: DeskDraftRow) -> Refusal | None:
    """Why a dialog is dropped: its case may no longer be seen here."""
    case = _case(tx, place, member, row)
    if not isinstance(case, Refusal):
        return None
    drop(tx, place, row)
    return case


def _cancel(it: OpenDialog, manner: SendMode) -> None:
    it.close(Text("desk-cancelled" if it.row.case_id else "desk-dropped"), manner)
