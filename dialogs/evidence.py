"""Evidence in messages of limited size, and the original of a piece, opened with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Button, Card, Media, in_rows
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.engine.terms import group_by_album
from rules.evidence import ScanVerdict, SentFile
from rules.refusals import Arg, Text, listed


class Scanned(Protocol):
    """A file with the verdict of its scan."""

    @property
    def verdict(self) -> ScanVerdict | None: ...
    @property
    def finding(self) -> str: ...


_NOTES_LENGTH = 3000
"""Maximum characters of the notes in one message, except for a single longer note."""

_CASES = 5
"""The most other cases that are named beside a file which they hold too."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A file, or an album: entry `n` of the list."""

    n: int
    pieces: tuple[SentFile, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes of one message: the number of each in the list, and its index among the notes."""

    places: tuple[tuple[int, int], ...]


PagePart = PageEntry | Notes
"""The content of one message; an album counts as many as it has pieces."""


def parts(pieces: tuple[SentFile, ...], notes: Sequence[str]) -> list[PagePart]:
    """Return all parts, in order."""
    files = [PageEntry(n, together) for n, together in enumerate(group_by_album(pieces), 1)]
    gathered: list[list[tuple[int, int]]] = []
    length = 0
    for at, note in enumerate(notes):
        length += len(note)
        if not gathered or length > _NOTES_LENGTH:
            gathered.append([])
            length = len(note)
        gathered[-1].append((len(pieces) + at + 1, at))
    return [*files, *(Notes(tuple(places)) for places in gathered)]


def page(every: Sequence[PagePart], start: int, most: int) -> tuple[Sequence[PagePart], int]:
    """Return the parts that one press shows from `start` on, in `most` messages at most but at least one part; and the
    start of the next press, 0 after the last."""
    weight, end = 0, start
    for part in every[start:]:
        weight += len(part.pieces) if isinstance(part, PageEntry) else 1
        if end > start and weight > most:
            break
        end += 1
    return every[start:end], end if end < len(every) else 0


def same_lines(pieces: Sequence[SentFile], same: Mapping[int, Sequence[str]]) -> tuple[Text, ...]:
    """Say in which other cases the same files are.

    Args:
        same: the numbers of those cases, by evidence id.
    """
    numbers = sorted({number for piece in pieces for number in same.get(piece.id, ())})
    return (Text("evidence-same", {"numbers": listed(numbers[:_CASES])}),) if numbers else ()


def more_card(data: ButtonData, rest: int) -> Card:
    """Say how many messages are left, with the button that shows the next of them."""
    return Card((Text("evidence-rest", {"n": rest}),), ((Button(Text("evidence-show-more"), data),),))


ORIGINAL = "original"
"""The kind of the dialog that asks for a reason, and the act of the button that begins it."""

PIECE = "piece"
"""The key of the piece in the dialog's draft."""

WHY = StaffQuestion(
    "original_why",
    ("unreadable", "genuine", "demanded"),
    typed=True,
    limit=500,
    label=lambda choice: Text(f"original_why-{choice}"),
)
ASK_WHY = script(WHY)

_A_ROW = 4


def verdict_line(scanned: Scanned, file: Arg) -> Text:
    """Say what the scan for malware has found in a file, which is called `file` here."""
    match scanned.verdict:
        case ScanVerdict.INFECTED:
            return Text("file-infected", {"file": file, "malware": scanned.finding})
        case ScanVerdict.CLEAN:
            return Text("file-clean", {"file": file})
        case _:
            return Text("file-unscanned", {"file": file, "why": Text(scanned.finding or "scan-none")})


def quarantine_card(number: str, n: int, malware: str) -> Card:
    """Build the notice beside the card that a file is in quarantine."""
    return Card((Text("desk-evidence-quarantined", {"number": number, "n": n, "malware": malware}),))


def original_rows(case_id: int, pieces: Sequence[int]) -> tuple[tuple[Button, ...], ...]:
    """Return the button under a single piece; several pieces have theirs under `originals_card`."""
    if len(pieces) != 1:
        return ()
    return ((Button(Text("desk-press-original"), _data(case_id, pieces[0])),),)


def originals_card(case_id: int, album: Arg, pieces: Sequence[tuple[int, int]]) -> Card:
    """Return a button for each of these pieces of an album, each with its number; `album` names all of its numbers."""
    buttons = [Button(Text("desk-original-of-album", {"n": n}), _data(case_id, piece)) for n, piece in pieces]
    return Card((Text("desk-originals", {"n": album}),), in_rows(buttons, _A_ROW))


def original_card(piece: int, number: str, n: int, name: str, verdict: Text, until: datetime) -> Card:
    """Build the message with the original for the member who opened it.

    Args:
        n: its number in the list of evidence.
        name: the file name as given; empty without one.
        verdict: what the scan for malware has found.
        until: when the message is deleted again.
    """
    facts: dict[str, Arg] = {"number": number, "n": n, "until": until}
    named = (Text("desk-original-name", {"name": name}),) if name else ()
    return Card((Text("desk-original-here", facts), verdict, *named), media=Media((piece,), original=True))


def opened_card(number: str, n: int, alias: str, why: Arg) -> Card:
    """Build the notice beside the card of who opened which original, and why."""
    return Card((Text("desk-original-opened", {"number": number, "n": n, "alias": alias, "why": why}),))


def reason_text(choice: str, text: str) -> Arg:
    """Return the reason for display: a ready one, or the typed words."""
    return WHY.labelled(choice) if choice in WHY.choices else text


def _data(case_id: int, piece: int) -> ButtonData:
    return ButtonData(ORIGINAL, case_id, argument=(piece,))
