"""How wide a button's label is, which buttons of a row fit beside each other on a telephone, and where lists clip.

A telephone cuts a label that is too wide, and nobody knows what is cut. Widths are in em, the size of the font; those
of letters are means of common fonts (Roboto, San Francisco), and a Chinese character or a picture is one em.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from unicodedata import combining, east_asian_width

KEYBOARD = 20.0
"""The width of a keyboard in em on a narrow telephone: 300 of its 360 points, at 15 points a letter."""

EDGES = 0.9
"""What the edges of a button and the gap to the next one take, in em."""

LINE = 40
"""The letters of a line in a list; a Chinese character counts as two."""

COLUMNS = 34
"""The columns of a line on a narrow telephone, in which figures are set; a Chinese character takes two."""

_NARROW = frozenset(" .,:;'|!()[]‹›·iljtfI1/-")


def width(label: str) -> float:
    """Return the width of a label in em."""
    return sum(map(_letter, label))


def rows_that_fit(labels: Sequence[str]) -> list[slice]:
    """Return how a row of buttons is divided so that no label is cut: slices of the row, in order.

    A label that is too wide even for a row of its own stands alone.
    """
    for rows in range(1, len(labels) + 1):
        each = ceil(len(labels) / rows)
        parts = [slice(at, at + each) for at in range(0, len(labels), each)]
        if all(fits(labels[part]) for part in parts):
            return parts
    return [slice(at, at + 1) for at in range(len(labels))]


def fits(labels: Sequence[str]) -> bool:
    """Return whether all labels are whole in one row; the buttons of a row are of the same width."""
    room = KEYBOARD / len(labels) - EDGES if labels else KEYBOARD
    return all(width(label) <= room for label in labels)


def columns(line: str) -> int:
    """Return how many columns a line takes."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


def clipped(text: str, most: int = LINE) -> str:
    """Return the text in one line of a list: `most` letters, a Chinese character or a picture counting as two, with an
    ellipsis where something was left out; no letter is parted from its accents, no picture from its parts."""
    line = " ".join(text.split())
    if len(line) <= most // 2:
        return line
    # Imported here, because few lines are long (law 12).
    from regex import finditer

    room = most
    for letter in finditer(r"\X", line):
        wide = any(east_asian_width(it) in "WF" for it in letter[0])
        room -= 2 if wide else 1 if width(letter[0]) else 0
        if room < 0:
            return _fitting(line[: letter.start()]) + "…"
    return line


def _fitting(line: str) -> str:
    """Return the line without its last letter, in whose place the ellipsis stands."""
    from regex import sub

    return str(sub(r"\X\Z", "", line)).rstrip()


@lru_cache(maxsize=4096)
def _letter(letter: str) -> float:
    if combining(letter) or letter in "\u200d\ufe0e\ufe0f":
        return 0.0
    if east_asian_width(letter) in "WF":
        return 1.0
    if letter in _NARROW:
        return 0.3
    return 0.65 if letter.isupper() else 0.55
