"""What is sent as a file made for it: a sheet, which is a table of figures, as a picture or CSV; a long text; a text as
a QR code."""

from dataclasses import dataclass
from enum import StrEnum

from rules.refusals import Text


class SheetForm(StrEnum):
    """The file format of a sheet."""

    PICTURE = "picture"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class SheetShare:
    """A share: `part` of `of`; `small` if a lower share is better, as of results that were overturned."""

    part: int
    of: int
    small: bool = False


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of ratings from 1 to `best`."""

    total: int
    of: int
    best: int = 5


Cell = int | SheetShare | Mean


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the table; a `total` is emphasised."""

    name: Text
    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title and a line below it; `name` is the file name without extension."""

    form: SheetForm
    name: str
    title: Text
    below: Text
    columns: tuple[Text, ...]
    lines: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text that is too long for a message; `name` is the file name without extension."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class QrCode:
    """A text as a picture that telephones read; `name` is the file name without extension."""

    name: str
    text: str
