"""The desk's dialogs at work: opened by a button, continued by a press or the member's next message, then done."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cases.record import openings, templates
from cases.record.openings import Shown
from cases.workflow.press import seen
from dialogs.decision.decision import is_heavy
from dialogs.desk_dialogs import dialog
from dialogs.desk_dialogs.dialog import Given, Pending, pending_from_json, pending_to_json
from dialogs.desk_dialogs.prompts import CANCEL, prompt_card
from dialogs.desk_dialogs.steps import SEARCH
from dialogs.engine.cards import Card
from dialogs.engine.input import File
from handlers.desk import deciding, endings, previews
from handlers.desk.finding import find
from handlers.desk.incoming import Heard, Place, Pressed
from handlers.desk.replies import delete, reply
from handlers.desk.walk import OnMessage, refused
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Act
from store.intake import desk_drafts
from store.intake.desk_drafts import DeskDraftRow
from store.members import staff
from store.members.staff import Member
from store.outbox import Manner
from store.record.cases import CaseRow
from store.unit import Tx

Search = Callable[[str], tuple[str, ...]]
"""The leaves a sentence is most likely about, likeliest first."""

_OFFERED = 6


def ask(
    tx: Tx,
    place: Place,
    member: Member,
    kind: str,
    case: CaseRow | None = None,
    given: Mapping[str, Given] | None = None,
) -> None:
    """Begin a dialog here; what the member had begun here before is dropped, its message taken away.

    Args:
        given: what is known already, of steps or of what the dialog is about.
    """
    if former := _open_here(tx, place, member):
        desk_drafts.erase(tx, former)
        delete(tx, place, _slot(former))
    pending = Pending(kind, seen=case.version if case else 0, given=given or {})
    about = case.id if case else None
    if case and kind == Act.NOTE and place.private:
        openings.in_private(tx, case, member, Shown.NOTES)
    row = desk_drafts.start(tx, member.id, place.address, place.thread, pending_to_json(pending), about)
    _show(tx, place, member, row, pending, Manner.NEW)


def tapped(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """A press on a dialog's card: `p.<draft>.<version>.<word>[.<argument>]`."""
    row = desk_drafts.get(tx, press.number(0))
    if row is None:
        return refused(tx, press, member, refuse("refusal-desk-gone"))
    if row.staff_id != member.id:
        owner = staff.get(tx, row.staff_id)
        another = refuse("refusal-desk-another", alias=owner.alias if owner else "")
        return refused(tx, press, member, another)
    pending = pending_from_json(row.body)
    if unseen := _unseen(tx, press.place, member, row):
        return refused(tx, press, member, unseen, case_id=row.case_id)
    if press.text(2) == CANCEL:
        _cancel(tx, press.place, member, row, Manner.EDIT)
        return None
    if press.number(1) != row.version:
        _show(tx, press.place, member, row, pending, Manner.EDIT)
        return refused(tx, press, member, refuse("refusal-desk-old-screen"))
    catalogue, ready = tx.installation.catalogue, templates.live(tx)
    now = dialog.tapped(pending, press.text(2), press.text(3), catalogue, ready)
    if isinstance(now, Refusal):
        return refused(tx, press, member, now)
    return _go_on(tx, press.place, member, row, now, Manner.EDIT)


def cancelled(tx: Tx, message: Heard, member: Member) -> Refusal | None:
    """/cancel: what the member has open here is dropped."""
    row = _open_here(tx, message.place, member)
    if row is None:
        return refuse("refusal-desk-gone")
    _cancel(tx, message.place, member, row, Manner.MOVE)
    return None


def typing(search: Search) -> OnMessage:
    """What a member's message means where a dialog of theirs is open; elsewhere a ticket number shows its case."""

    def typed(tx: Tx, message: Heard, member: Member) -> Refusal | None:
        place = message.place
        if followed := _followed(tx, message, member):
            return followed if isinstance(followed, Refusal) else None
        row = _open_here(tx, place, member)
        if row is None:
            return find(tx, message, member)
        if unseen := _unseen(tx, place, member, row):
            return unseen
        pending = pending_from_json(row.body)
        if pending.step is None or not pending.step.typed:
            # In the group colleagues talk, and not all they say is an answer.
            return refuse("refusal-desk-tap-please") if place.private else None
        now = _with(tx, pending, message, search)
        return now if isinstance(now, Refusal) else _go_on(tx, place, member, row, now, Manner.MOVE, message.file)

    return typed


def _unseen(tx: Tx, place: Place, member: Member, row: DeskDraftRow) -> Refusal | None:
    """Why a dialog does not go on: its case may be seen here no longer, so that it is dropped."""
    case = seen(tx, row.case_id, member, place.address) if row.case_id is not None else None
    if not isinstance(case, Refusal):
        return None
    desk_drafts.erase(tx, row)
    delete(tx, place, _slot(row))
    return case


def _open_here(tx: Tx, place: Place, member: Member) -> DeskDraftRow | None:
    """What the member has open here; what only waited for the rest of an album is over."""
    row = desk_drafts.here(tx, member.id, place.address, place.thread)
    if row and pending_from_json(row.body).album:
        desk_drafts.erase(tx, row)
        return None
    return row


def _followed(tx: Tx, message: Heard, member: Member) -> Say | Refusal | None:
    """Another file of the album whose first was the answer goes where that one went."""
    row = desk_drafts.here(tx, member.id, message.place.address, message.place.thread)
    pending = pending_from_json(row.body) if row else None
    if row is None or pending is None or message.file is None or message.file.album != (pending.album or None):
        return None
    alone = replace(
        pending, given={**pending.given, **{step.name: Given(text=message.text) for step in pending.taking_files()}}
    )
    return endings.end(tx, message.place, member, row.case_id, alone, message.file)


def _with(tx: Tx, pending: Pending, message: Heard, search: Search) -> Pending | Refusal:
    """The dialog with what the message tells."""
    if pending.step and pending.step.tree:
        found = search(message.text)[:_OFFERED]
        return replace(pending, branch="", found=found) if found else refuse("refusal-desk-found-nothing")
    here = tx.now.astimezone(tx.installation.timezone)
    now = dialog.typed(pending, message.text, here, with_file=message.file is not None)
    if isinstance(now, Pending) and now.kind == SEARCH:
        return replace(now, found=search(message.text)[:_OFFERED])
    return now


def _go_on(
    tx: Tx, place: Place, member: Member, row: DeskDraftRow, now: Pending, manner: Manner, file: File | None = None
) -> Refusal | None:
    """Ask what comes next, or do what was asked for; where that is refused the dialog stays as it was, and shows the
    case as it is now."""
    if not now.done:
        _show(tx, place, member, desk_drafts.save(tx, row, pending_to_json(now)), now, manner)
        return None
    ended = endings.end(tx, place, member, row.case_id, now, file)
    if isinstance(ended, Refusal) and row.case_id is not None:
        _show_anew(tx, place, member, row, row.case_id, manner)
    done = _done(tx, place, member, row, ended, manner)
    if done is None and file and file.album:
        waiting = pending_to_json(replace(now, album=file.album))
        desk_drafts.start(tx, member.id, place.address, place.thread, waiting, row.case_id)
    return done


def _show_anew(tx: Tx, place: Place, member: Member, row: DeskDraftRow, case_id: int, manner: Manner) -> None:
    """What was prepared, its words kept, with the case as it is now, and what the rules call for by now; only where it
    may still be seen here."""
    case, former = seen(tx, case_id, member, place.address), pending_from_json(row.body)
    if not isinstance(case, CaseRow):
        return
    called_for = deciding.about(tx, case) if former.kind == Act.DECIDE else {}
    pending = replace(former, seen=case.version, given={**former.given, **called_for})
    if pending != former:
        _show(tx, place, member, desk_drafts.save(tx, row, pending_to_json(pending)), pending, manner)


def _done(
    tx: Tx, place: Place, member: Member, row: DeskDraftRow, ended: Say | Refusal, manner: Manner
) -> Refusal | None:
    if isinstance(ended, Refusal):
        return ended
    _end(tx, place, member, row, ended, manner)
    return None


def _cancel(tx: Tx, place: Place, member: Member, row: DeskDraftRow, manner: Manner) -> None:
    _end(tx, place, member, row, Say("desk-cancelled" if row.case_id else "desk-dropped"), manner)


def _show(tx: Tx, place: Place, member: Member, row: DeskDraftRow, pending: Pending, manner: Manner) -> None:
    head = endings.head(tx, row.case_id, pending, member)
    told = previews.told(tx, place, row.case_id, member, pending)
    catalogue, ready = tx.installation.catalogue, templates.live(tx)
    key, heavy = f"{row.id}.{row.version}", is_heavy(pending.known)
    card = prompt_card(pending, key, head, catalogue, ready, told, heavy=heavy)
    reply(tx, place, member.lang, card, manner=manner, slot=_slot(row), case_id=row.case_id)


def _end(tx: Tx, place: Place, member: Member, row: DeskDraftRow, said: Say, manner: Manner) -> None:
    desk_drafts.erase(tx, row)
    reply(tx, place, member.lang, Card((said,)), manner=manner, slot=_slot(row))


def _slot(row: DeskDraftRow) -> str:
    return f"prompt:{row.id}"
