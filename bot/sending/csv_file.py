"""Writes a sheet as a CSV file that spreadsheets open without conversion."""

import csv
import io
from collections.abc import Callable

from dialogs.engine.sheets import Cell, Mean, Sheet, SheetShare
from rules.refusals import Text

_FORMULA = "=+-@\t\r\n" + "\uff1d\uff0b\uff0d\uff20"
"""First characters that make a spreadsheet read a cell as a formula, in half and in full width."""


def to_csv(sheet: Sheet, said: Callable[[Text], str]) -> bytes:
    """Return the table in UTF-8 with a byte order mark; a share is two columns, as 11/12 would be read as a date."""
    file = io.StringIO()
    writer = csv.writer(file)
    twice = [any(isinstance(line.cells[at], SheetShare) for line in sheet.lines) for at, _ in enumerate(sheet.columns)]
    head = [said(sheet.title)]
    for column, both in zip(sheet.columns, twice, strict=True):
        name = said(column)
        head += [name, f"{name} /"] if both else [name]
    writer.writerow(map(harmless, head))
    for line in sheet.lines:
        values = [said(line.name)]
        for cell, both in zip(line.cells, twice, strict=True):
            values += _values(cell, both)
        writer.writerow(map(harmless, values))
    return file.getvalue().encode("utf-8-sig")


def _values(cell: Cell, both: bool) -> list[str]:
    match cell:
        case SheetShare(part, of):
            return [str(part), str(of)]
        case Mean(total, of):
            value = f"{total / of:.2f}" if of else ""
        case int():
            value = str(cell)
    return [value, ""] if both else [value]


def harmless(value: str) -> str:
    """Return the value so that no spreadsheet reads it as a formula: behind an apostrophe where it would."""
    return f"'{value}" if value[:1] in _FORMULA and value else value
