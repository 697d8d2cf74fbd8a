"""A message that changes one before: an edit, or the next part of a text that the app has sent in parts."""

from dataclasses import replace

from msgspec import structs

from dialogs.engine.input import IncomingMessage
from dialogs.session import SPLIT_GAP, SideDialog, SideDialogKind
from handlers.flows.reporter.session import Visit
from handlers.flows.routing import reporter_menu
from handlers.flows.views import placing
from handlers.incoming import Envelope, EnvelopeKind


def correct(visit: Visit, was: str, now: IncomingMessage) -> None:
    """Correct what an open answer or dialog holds of a message, or what is held for want of a place; a caption that a
    file has only now is said now."""
    held = visit.talk.unplaced.messages if visit.talk.unplaced else ()
    if not _back_to_answer(visit, now) and any(it.id == now.id for it in held):
        visit.talk = replace(visit.talk, aside=SideDialog(SideDialogKind.PLACE))
    dialog, open_now = reporter_menu.open_dialog(visit), visit.talk.aside or visit.talk.report
    if was == now.text or (open_now and dialog.correct(visit, was, now)):
        return
    if open_now and not was:
        visit.talk = visit.talk.hearing(now)
        dialog.take(visit, structs.replace(now, file=None))
    else:
        placing.edited(visit, now)


def continued(visit: Visit, envelope: Envelope) -> IncomingMessage | None:
    """Return the text that the app has sent in parts, up to this one; None where the message is no such part."""
    at_once = visit.row is not None and visit.tx.now - visit.row.updated_at <= SPLIT_GAP
    return visit.talk.split(envelope.said) if at_once and envelope.kind is not EnvelopeKind.EDIT else None


def join(visit: Visit, whole: IncomingMessage) -> bool:
    """Put the text in the place of its first part; return False where that was not kept, or was passed on."""
    first = dict(visit.talk.heard)[whole.id]
    _back_to_answer(visit, whole)
    open_now = visit.talk.aside or visit.talk.report
    return open_now is not None and reporter_menu.open_dialog(visit).correct(visit, first, whole)


def _back_to_answer(visit: Visit, said: IncomingMessage) -> bool:
    """Open the answer that holds this message; return False where none does."""
    holds = next((it for it in visit.talk.answers if any(part.id == said.id for part in it.parts)), None)
    if holds is not None:
        visit.talk = replace(visit.talk, aside=SideDialog(SideDialogKind.ANSWER, holds.case_id))
    return holds is not None
