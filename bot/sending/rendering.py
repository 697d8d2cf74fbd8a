"""Builds the card of an outbox row just before it is sent, so that its content is current."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.file_worker.examined import ENDINGS
from bot.sending.csv_file import to_csv
from bot.sending.transport import Attachment, OutgoingMessage
from cases.record.access import may_send
from dialogs.engine.cards import Card
from dialogs.engine.sheets import Sheet, SheetForm
from dialogs.engine.terms import is_evidence_line
from dialogs.engine.words import Renderer
from handlers.flows.routing.notices import present
from rules.facts.notices import TopicNameNotice
from rules.refusals import Text
from rules.text.original_name import given_name
from rules.vocabulary import Source
from store import evidence
from store.evidence import EvidenceFile
from store.outbox import SendMode
from store.outbox.sending import OutboxRow
from store.sealing import Key
from store.tables import FileState
from store.unit import Tx

_BYTES = "application/octet-stream"
"""The media type of an original, so that no app opens it by itself."""

_SHOWN_AS = {
    "photo": (".jpg", ".png"),
    "video": (".mp4",),
    "voice": (".ogg",),
    "audio": (".mp3", ".m4a"),
}
"""A copy is shown as the kind that the file was sent as, if its format is one of these; otherwise as a document."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file to show: the copy of an evidence file, with its kind and its name in the reader's language; or the
    original, under the name that its sender gave it."""

    id: int
    kind: str
    name: Text | str
    ending: str
    mime: str
    key: Key
    original: bool = False


@dataclass(frozen=True, slots=True)
class AttachedFiles:
    """The copies of a card's evidence files, and lines about them and about files without a copy."""

    shown: tuple[AttachedFile, ...] = ()
    lines: tuple[Text, ...] = ()


def attached_files(tx: Tx, row: OutboxRow, card: Card) -> AttachedFiles:
    """Return the files to attach to the card now; refused, dropped and destroyed ones are left out."""
    if card.media is None or row.case_id is None:
        return AttachedFiles()
    if card.media.original:
        return AttachedFiles(_originals(tx, row.case_id, card.media.evidence))
    numbers = _numbers(evidence.all_of_case(tx, row.case_id))
    shown: list[AttachedFile] = []
    lines: list[Text] = []
    for piece, number in numbers:
        if piece.id not in card.media.evidence or piece.state is not FileState.HELD:
            continue
        key = evidence.file_key(tx, piece.id)
        if key is None:
            continue
        name = Text("file-name-staff" if piece.source is Source.STAFF else "file-name", {"n": number})
        if piece.copy_ending in ENDINGS:
            ending = piece.copy_ending
            shown.append(AttachedFile(piece.id, _kind(piece, ending), name, ending, ENDINGS[ending], key))
            if piece.copy_note:
                lines.append(Text("file-noted", {"file": name, "note": Text(piece.copy_note)}))
        else:
            lines.append(_unshown(piece, name))
    return AttachedFiles(tuple(shown), tuple(lines))


def _originals(tx: Tx, case_id: int, wanted: Collection[int]) -> tuple[AttachedFile, ...]:
    return tuple(
        AttachedFile(
            piece.id, "document", given_name(piece.name, piece.kind, piece.mime), "", _BYTES, key, original=True
        )
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


def _kind(piece: EvidenceFile, ending: str) -> str:
    return piece.kind if ending in _SHOWN_AS.get(piece.kind, ()) else "document"


def _unshown(piece: EvidenceFile, name: Text) -> Text:
    kind = (piece.ending or "").removeprefix(".").upper() or Text("file-type-unknown")
    why = Text(piece.copy_note or "copy-none")
    return Text("file-unshown", {"file": name, "type": kind, "size": piece.size or 0, "why": why})


def message_from_row(row: OutboxRow, now: datetime) -> OutgoingMessage | None:
    """Return the row's letter if the row holds all of its content; None if the database must be read."""
    if row.manner in (SendMode.DELETE, SendMode.REMOVE):
        return OutgoingMessage(row, None, now)
    if row.case_id is not None and row.to.bot == "desk":
        return None
    card = row.notice
    return OutgoingMessage(row, card, now) if isinstance(card, Card) and not card.media else None


def message_from_case(tx: Tx, row: OutboxRow, words: Renderer) -> OutgoingMessage | None:
    """Return the row's letter as of now, from the data of its case; None if its recipient may no longer see it."""
    if not may_send(tx, row.to, row.case_id, ready=isinstance(row.notice, Card)):
        return None
    card = row.notice if isinstance(row.notice, Card) else present(tx, row.notice, row.case_id)
    if card.sheet:
        return OutgoingMessage(row, card, tx.now, _sheet(row, card.sheet, words, tx.now))
    zone = ZoneInfo(row.to.tz)
    files = attached_files(tx, row, card)
    card = replace(card, lines=_with_files(card.lines, files), media=card.media if files.shown else None)
    enclosures = tuple(
        Attachment(
            file.id,
            file.kind,
            file.name if isinstance(file.name, str) else words.text(file.name, row.to.lang, zone, tx.now) + file.ending,
            file.mime,
            file.key,
            original=file.original,
        )
        for file in files.shown
    )
    return OutgoingMessage(row, card, tx.now, enclosures)


def topic_name(tx: Tx, row: OutboxRow) -> Card:
    """Return a card with the name of the topic of the row's case."""
    return present(tx, TopicNameNotice(), row.case_id)


def _with_files(lines: tuple[Text, ...], files: AttachedFiles) -> tuple[Text, ...]:
    """Append the lines about files; if no file has a copy, replace the entry line, which says less, by them."""
    at = next((at for at, line in enumerate(lines) if is_evidence_line(line)), None)
    if at is None or files.shown or not files.lines:
        return (*lines, *files.lines)
    return (*lines[:at], *files.lines, *lines[at + 1 :])


def _sheet(row: OutboxRow, sheet: Sheet, words: Renderer, now: datetime) -> tuple[Attachment, ...]:
    """Return the table as a picture or CSV attachment, in the reader's language."""
    zone = ZoneInfo(row.to.tz)

    def said(say: Text) -> str:
        return words.text(say, row.to.lang, zone, now)

    if sheet.form is SheetForm.CSV:
        return (Attachment(0, "document", f"{sheet.name}.csv", "text/csv", made=partial(to_csv, sheet, said)),)
    # Imported here, because few processes ever draw (law 12).
    from bot.sending.picture import draw_png

    return (Attachment(0, "photo", f"{sheet.name}.png", "image/png", made=partial(draw_png, sheet, said, row.to.lang)),)
