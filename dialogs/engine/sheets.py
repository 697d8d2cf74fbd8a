"""A sheet is a table of figures as plain values: shown as a picture, or taken away as a CSV file."""

from dataclasses import dataclass
from enum import StrEnum

from rules.refusals import Text


class SheetForm(StrEnum):
    """How a sheet goes out."""

    PICTURE = "picture"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class SheetShare:
    """So many of so many; a `small` part is the better one, as of results that were overturned."""

    part: int
    of: int
    small: bool = False


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of marks from 1 to `best`."""

    total: int
    of: int
    best: int = 5


Cell = int | SheetShare | Mean


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the table; a `total` stands out."""

    name: Text
    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title and a line below it; `name` is that of its file, without an ending."""

    form: SheetForm
    name: str
    title: Text
    below: Text
    columns: tuple[Text, ...]
    lines: tuple[SheetRow, ...]
