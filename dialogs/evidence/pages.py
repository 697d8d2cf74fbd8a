"""Pages of a case's evidence, a few messages per press: files and albums first, then notes, several per message."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Button, Card
from dialogs.engine.input import DraftFile
from dialogs.engine.terms import group_by_album
from rules.refusals import Text

_NOTES_LENGTH = 3000
"""Maximum characters of the notes in one message, except for a single longer note."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A file, or an album: entry `n` of the list."""

    n: int
    pieces: tuple[DraftFile, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes of one message: the number of each in the list, and its index among the notes."""

    places: tuple[tuple[int, int], ...]


PagePart = PageEntry | Notes
"""The content of one message; an album counts as many as it has pieces."""


def parts(pieces: tuple[DraftFile, ...], notes: Sequence[str]) -> list[PagePart]:
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


def more_card(data: ButtonData, rest: int) -> Card:
    """Say how many messages are left, with the button that shows the next of them."""
    return Card((Text("evidence-rest", {"n": rest}),), ((Button(Text("evidence-show-more"), data),),))
