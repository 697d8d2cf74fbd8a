"""Dialogs at the desk go on: by a press on their card, by the member's next message, by an edit of an earlier one."""

from dataclasses import replace

from cases.workflow.press import seen
from dialogs.engine.input import Said, Tap
from dialogs.engine.questions import TAP_PLEASE, Given
from dialogs.engine.script import Search, Word, finds_nothing
from handlers.desk.dialog import OpenDialog, drop, here
from handlers.desk.dialogs import DIALOGS
from handlers.desk.finding import find
from handlers.desk.incoming import Heard, Place, Pressed
from handlers.desk.walk import OnMessage, refused
from rules.refusals import Refusal, Say, refuse
from store.intake import desk_drafts
from store.intake.desk_drafts import DeskDraftRow
from store.members import staff
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx


def tapped(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """A press on a dialog's card: `p.<draft>.<version>.<word>[.<argument>]`."""
    row = desk_drafts.get(tx, press.number(0))
    if row is None:
        return refused(tx, press, member, refuse("refusal-desk-gone"))
    if row.staff_id != member.id:
        owner = staff.get(tx, row.staff_id)
        another = refuse("refusal-desk-another", alias=owner.alias if owner else "")
        return refused(tx, press, member, another)
    if unseen := _unseen(tx, press.place, member, row):
        return refused(tx, press, member, unseen, case_id=row.case_id)
    it, word = _open(tx, press.place, member, row), press.text(2)
    if word == Word.CANCEL:
        _cancel(it, Manner.EDIT)
        return None
    took = it.dialog.script.walk(it.pending, Tap(word, press.text(3), row.version), it.screen)
    if press.number(1) != row.version or (took.draft == it.pending and not took.done):
        it.show(Manner.EDIT)
        return refused(tx, press, member, refuse("refusal-desk-old-screen"))
    return it.go_on(took, Manner.EDIT)


def cancelled(tx: Tx, message: Heard, member: Member) -> Refusal | None:
    """/cancel: the member's open dialog here is dropped."""
    row = here(tx, message.place, member)
    if row is None:
        return refuse("refusal-desk-gone")
    _cancel(_open(tx, message.place, member, row), Manner.MOVE)
    return None


def typing(search: Search) -> OnMessage:
    """A member's message answers their open dialog here; where none is open, a ticket number shows its case."""

    def typed(tx: Tx, message: Heard, member: Member) -> Refusal | None:
        place, file = message.place, message.file
        if after := _after_the_end(tx, message, member):
            return after if isinstance(after, Refusal) else None
        row = here(tx, place, member)
        if row is None:
            return find(tx, message, member)
        if unseen := _unseen(tx, place, member, row):
            return unseen
        it, album = _open(tx, place, member, row, search), file.album if file else ""
        took = it.dialog.script.walk(it.pending, Said(message.text, file, id=message.id), it.screen)
        if took.refusal is None:
            return it.go_on(replace(took, draft=replace(took.draft, siblings=album)), Manner.MOVE, file)
        # The first file of an album was the answer; and in the group colleagues talk among themselves.
        sibling, aside = album and album == it.pending.siblings, took.refusal.id == TAP_PLEASE and not place.private
        return None if sibling or aside else Refusal(took.refusal)

    return typed


def correcting(search: Search) -> OnMessage:
    """An edited message of a member corrects what it answered, as long as the dialog is open."""

    def edited(tx: Tx, message: Heard, member: Member) -> Refusal | None:
        row = desk_drafts.here(tx, member.id, message.place.address, message.place.thread)
        if row is None or row.body["album"] or _unseen(tx, message.place, member, row):
            return None
        it = _open(tx, message.place, member, row, search)
        took = it.dialog.script.correct(it.pending, "", Said(message.text, id=message.id), it.screen)
        if took is None:
            return None
        return Refusal(took.refusal) if took.refusal else it.go_on(took, Manner.EDIT)

    return edited


def _open(tx: Tx, place: Place, member: Member, row: DeskDraftRow, search: Search = finds_nothing) -> OpenDialog:
    return OpenDialog(tx, place, member, DIALOGS[row.body["kind"]], row, search)


def _unseen(tx: Tx, place: Place, member: Member, row: DeskDraftRow) -> Refusal | None:
    """Why a dialog is dropped: its case may no longer be seen here."""
    case = seen(tx, row.case_id, member, place.address) if row.case_id is not None else None
    if not isinstance(case, Refusal):
        return None
    drop(tx, place, row)
    return case


def _after_the_end(tx: Tx, message: Heard, member: Member) -> Say | Refusal | None:
    """Another file of the album whose first one ended a dialog goes where that one went."""
    row = desk_drafts.here(tx, member.id, message.place.address, message.place.thread)
    if row is None or message.file is None or not message.file.album or message.file.album != row.body["album"]:
        return None
    it = _open(tx, message.place, member, row)
    last = it.dialog.script.path(it.pending, it.screen)[-1].name
    it.pending, it.file = it.pending.giving(last, Given(text=message.text)), message.file
    return it.dialog.end(it)


def _cancel(it: OpenDialog, manner: Manner) -> None:
    it.close(Say("desk-cancelled" if it.row.case_id else "desk-dropped"), manner)
