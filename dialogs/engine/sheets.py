"""What is sent as a file made for it: a sheet, which is a table of figures, as a picture or CSV; a long text; a text as
a QR code; or a document in sections, as PDF or a web page."""

from dataclasses import dataclass
from enum import StrEnum

from rules.refusals import Arg, Text
from rules.vocabulary import DossierForm


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


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line: a label, if any, and words; words that a person wrote are a string, and are never cut."""

    words: Arg
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """Lines under a heading, such as an event under its instant; the heading may be missing."""

    lines: tuple[DocumentLine, ...]
    head: tuple[Arg, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """A part of the document under its title."""

    title: Text
    blocks: tuple[DocumentBlock, ...]


@dataclass(frozen=True, slots=True)
class DossierDocument:
    """The document; `name` is the file name without extension."""

    form: DossierForm
    name: str
    title: Text
    sections: tuple[DocumentSection, ...]


MadeFile = Sheet | TextFile | QrCode | DossierDocument
"""What a card may carry as a file that is made as it is sent."""
