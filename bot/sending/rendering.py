"""Builds the card of an outbox row just before it is sent, so that its content is current."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.file_worker.client import ENDINGS
from bot.sending.csv_file import to_csv
from bot.sending.transport import Attachment, OutgoingMessage
from cases.notify import contact_addresses
from cases.record.access import is_unreached, may_send
from dialogs.engine.cards import Card, Media
from dialogs.engine.sheets import DossierDocument, MadeFile, QrCode, SheetForm, TextFile
from dialogs.engine.terms import is_evidence_line
from dialogs.engine.words import Renderer
from dialogs.evidence import verdict_line
from dialogs.identity.kept import kept_card, promises
from handlers.flows.routing.notices import code_message, external_message, present
from rules.facts.notices import ThreadTitleNotice
from rules.facts.person_notices import ContactCodeNotice, OpenedCaseNotice
from rules.refusals import Text
from rules.schedule.zones import zone_of
from rules.text.text_limits import original_name
from rules.vocabulary import ContactChannel, DossierForm, Source
from store import evidence
from store.evidence import EvidenceFile
from store.notify import contacts
from store.outbox import SendMode
from store.outbox.sending import OutboxRow
from store.tables import FileState
from store.unit import Tx

_BYTES = "application/octet-stream"
"""The media type of an original, so that no app opens it by itself."""

_SHOWN_AS = {"photo": (".jpg", ".png"), "video": (".mp4",), "voice": (".ogg",), "audio": (".mp3", ".m4a")}
"""A copy is shown as the kind that the file was sent as, if its format is one of these; otherwise as a document."""

_CONTACT_CHANNELS = {str(it): it for it in ContactChannel}


def attached_files(
    tx: Tx, case_id: int, media: Media, said: Callable[[Text], str], *, for_staff: bool = False
) -> tuple[tuple[Attachment, ...], tuple[Text, ...]]:
    """Return the evidence files to attach to a card now, and lines about them and about files without a copy; refused,
    dropped and destroyed files are left out. An original has the name that its sender gave it.

    Args:
        for_staff: also say what the scan for malware has found in each.
    """
    if media.original:
        return _originals(tx, case_id, media.evidence), ()
    shown: list[Attachment] = []
    lines: list[Text] = []
    for piece, number in _numbers(evidence.all_of_case(tx, case_id)):
        if piece.id not in media.evidence or piece.state is not FileState.HELD:
            continue
        key = evidence.file_key(tx, piece.id)
        if key is None:
            continue
        name = Text("file-name-staff" if piece.source is Source.STAFF else "file-name", {"n": number})
        if piece.infected:
            lines.append(verdict_line(piece, name))
            continue
        if piece.copy_ending in ENDINGS:
            ending = piece.copy_ending
            kind = piece.kind if ending in _SHOWN_AS.get(piece.kind, ()) else "document"
            shown.append(Attachment(piece.id, kind, said(name) + ending, ENDINGS[ending], key))
            if piece.copy_note:
                lines.append(Text("file-noted", {"file": name, "note": Text(piece.copy_note)}))
        else:
            lines.append(_unshown(piece, name))
        if for_staff:
            lines.append(verdict_line(piece, name))
    return tuple(shown), tuple(lines)


def _originals(tx: Tx, case_id: int, wanted: Collection[int]) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(piece.id, "document", original_name(piece.name, piece.kind, piece.mime), _BYTES, key, original=True)
        for piece in evidence.by_ids(tx, case_id, wanted)
        if (key := evidence.file_key(tx, piece.id)) is not None
    )


def _numbers(pieces: list[EvidenceFile]) -> list[tuple[EvidenceFile, int]]:
    """Number the case's evidence files; staff's files to the reporter are numbered separately."""
    places = {True: 0, False: 0}
    numbered = []
    for piece in pieces:
        staffs = piece.source is Source.STAFF
        places[staffs] += 1
        numbered.append((piece, places[staffs]))
    return numbered


def _unshown(piece: EvidenceFile, name: Text) -> Text:
    kind = (piece.ending or "").removeprefix(".").upper() or Text("file-type-unknown")
    why = Text(piece.copy_note or "copy-none")
    return Text("file-unshown", {"file": name, "type": kind, "size": piece.size or 0, "why": why})


def message_from_row(row: OutboxRow, now: datetime) -> OutgoingMessage | None:
    """Return the row's letter if the row holds all of its content; None if the database must be read."""
    if row.manner in (SendMode.DELETE, SendMode.REMOVE_THREAD):
        return OutgoingMessage(row, None, now)
    if row.case_id is not None and row.to.bot == "desk":
        return None
    card = row.notice
    return OutgoingMessage(row, card, now) if isinstance(card, Card) and not card.media else None


def message_from_case(tx: Tx, row: OutboxRow, words: Renderer) -> OutgoingMessage | None:
    """Return the row's letter as of now, from the data of its case; None if its recipient may no longer see it."""
    if not may_send(tx, row.to, row.case_id, ready=isinstance(row.notice, Card)):
        return None
    if by := _CONTACT_CHANNELS.get(row.to.bot):
        return _message_to_contact(tx, row, by)
    card = row.notice if isinstance(row.notice, Card) else present(tx, row.notice, row.case_id)
    case_id = row.notice.case_id if isinstance(row.notice, OpenedCaseNotice) else row.case_id
    if case_id and promises(card) and is_unreached(tx, case_id):
        card = kept_card(card)
    said = partial(words.text, lang=row.to.lang, tz=zone_of(row.to.tz), now=tx.now)
    if card.sheet:
        return OutgoingMessage(row, card, tx.now, _sheet(row, card.sheet, said, tx.now))
    if card.media is None or case_id is None:
        return OutgoingMessage(row, replace(card, media=None), tx.now)
    files, lines = attached_files(tx, case_id, card.media, said, for_staff=row.to.bot == "desk")
    media = card.media if files else None
    card = replace(card, lines=_with_files(card.lines, lines, shown=bool(files)), media=media)
    return OutgoingMessage(row, card, tx.now, files)


def _message_to_contact(tx: Tx, row: OutboxRow, by: ContactChannel) -> OutgoingMessage:
    """Return the letter to the address that a person left; an unconfirmed address gets only its code."""
    person_id = contacts.person_id_of(row.to.address)
    if isinstance(row.notice, ContactCodeNotice):
        waits = contact_addresses.current_code(tx, person_id, by)
        if waits and waits.code:
            subject, card = code_message(tx, by, waits.code)
            return OutgoingMessage(row, card, tx.now, recipient=waits.contact.address, subject=subject)
    elif row.case_id is not None and (address := contacts.get(tx, person_id, by)):
        subject, card = external_message(tx, by, row.notice, row.case_id)
        return OutgoingMessage(row, card, tx.now, recipient=address, subject=subject)
    return OutgoingMessage(row, None, tx.now)


def thread_title(tx: Tx, row: OutboxRow) -> Card:
    """Return a card with the title of the thread of the row's case."""
    return present(tx, ThreadTitleNotice(), row.case_id)


def _with_files(lines: tuple[Text, ...], more: tuple[Text, ...], *, shown: bool) -> tuple[Text, ...]:
    """Append the lines about files; if no file has a copy, replace the entry line, which says less, by them."""
    at = next((at for at, line in enumerate(lines) if is_evidence_line(line)), None)
    return (*lines, *more) if at is None or shown or not more else (*lines[:at], *more, *lines[at + 1 :])


def _sheet(row: OutboxRow, sheet: MadeFile, said: Callable[[Text], str], now: datetime) -> tuple[Attachment, ...]:
    """Return what is made for this card as a file, in the reader's language."""
    if isinstance(sheet, DossierDocument):
        return (_document(row, sheet, said, now),)
    if isinstance(sheet, TextFile):
        return (Attachment(0, "document", f"{sheet.name}.txt", "text/plain", made=partial(_encoded, sheet.text)),)
    if isinstance(sheet, QrCode):
        # Imported here, because few processes ever draw (law 12).
        from bot.sending.qr import draw_qr

        return (Attachment(0, "photo", f"{sheet.name}.png", "image/png", made=partial(draw_qr, sheet.text)),)
    if sheet.form is SheetForm.CSV:
        return (Attachment(0, "document", f"{sheet.name}.csv", "text/csv", made=partial(to_csv, sheet, said)),)
    from bot.sending.picture import draw_png

    return (Attachment(0, "photo", f"{sheet.name}.png", "image/png", made=partial(draw_png, sheet, said, row.to.lang)),)


def _document(row: OutboxRow, document: DossierDocument, said: Callable[[Text], str], now: datetime) -> Attachment:
    # Imported here, because few processes ever write a document (law 12).
    from bot.documents.html import to_html
    from bot.documents.pdf import to_pdf

    if document.form is DossierForm.HTML:
        made = partial(to_html, document, said, row.to.lang)
        return Attachment(0, "document", f"{document.name}.html", "text/html", made=made)
    written = partial(to_pdf, document, said, row.to.lang, now)
    return Attachment(0, "document", f"{document.name}.pdf", "application/pdf", made=written)


def _encoded(text: str) -> bytes:
    """Return the text as a file that every telephone and spreadsheet reads."""
    return text.encode("utf-8-sig", "replace")
