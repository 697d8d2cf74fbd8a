"""The files attached to a card: copies under neutral names, and lines about files without a copy."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.file_worker.examined import ENDINGS
from dialogs.engine.cards import Card
from rules.refusals import Text
from rules.text.original_name import given_name
from rules.vocabulary import Source
from store import evidence
from store.evidence import EvidenceFile
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
