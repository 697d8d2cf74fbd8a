"""Workbooks: the values of visible cells."""

import re
from datetime import datetime, timedelta

from bot.copies.office_words import DocumentWords
from bot.copies.office_xml import Attributes, Budget, OfficeReader, is_on

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - dates of a sheet have no time zone
_MOST_COLUMNS = 16_384


class Strings(DocumentWords):
    """The shared strings of a workbook, by index."""

    kept_in = frozenset({"t"})

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self.found: list[str] = []

    def shows(self, name: str, attributes: Attributes) -> bool:
        return name != "rPh"

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.found.append("".join(self.words))
            self.words.clear()


class OfficeSheet(DocumentWords):
    """The cells of a sheet, one line for each row: stored values, never formulas."""

    kept_in = frozenset({"v", "t"})
    _tells = re.compile(r"\b(?:CELL|INFO)\s*\(", re.IGNORECASE)
    """Formulas whose values tell the path of the file."""

    def __init__(self, budget: Budget, strings: list[str], dates: frozenset[int]) -> None:
        super().__init__(budget)
        self._strings, self._dates = strings, dates
        self._cell: Attributes = {}
        self._value: list[str] = []
        self._formula = ""
        self._column = 0
        self._hidden: set[int] = set()

    def shows(self, name: str, attributes: Attributes) -> bool:
        return name != "row" or not is_on(attributes, "hidden")

    def start(self, name: str, attributes: Attributes) -> None:
        super().start(name, attributes)
        match name:
            case "col" if is_on(attributes, "hidden"):
                first, last = (_number(attributes.get(edge, "")) for edge in ("min", "max"))
                self._hidden.update(range(first, min(last, _MOST_COLUMNS) + 1))
            case "row":
                self._column = 0
            case "c":
                self._column = _column(attributes.get("r", "")) or self._column + 1
                self._cell, self._value, self._formula = attributes, [], ""

    def text(self, text: str) -> None:
        if self._open[-1][0] == "f" and len(self._formula) < 1000:
            self._formula += text
        elif self._open[-1][0] in self.kept_in and self._open[-1][1]:
            self._value.append(text)

    def end(self, name: str) -> None:
        shown = self._open[-1][1]
        super().end(name)
        if not shown:
            return
        if name == "c" and self._column not in self._hidden:
            self._say(self._shown("".join(self._value)) + "\t")
        elif name == "row":
            self._say("\n")

    def _shown(self, value: str) -> str:
        if self._tells.search(self._formula):
            return ""
        kind, style = self._cell.get("t", "n"), self._cell.get("s", "")
        if kind == "s":
            known = value.isdecimal() and len(value) < 9 and int(value) < len(self._strings)
            return self._strings[int(value)] if known else ""
        if kind == "n" and style.isdecimal() and len(style) < 9 and int(style) in self._dates:
            return _date(value)
        return value


class Styles(OfficeReader):
    """The styles of a workbook that show a number as a date."""

    def __init__(self) -> None:
        self._own: dict[str, str] = {}
        self._found: list[bool] = []
        self._cells = False

    @property
    def dates(self) -> frozenset[int]:
        """The indexes of date styles, as cells refer to them."""
        return frozenset(nth for nth, is_date in enumerate(self._found) if is_date)

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:100]
        elif name == "cellXfs":
            self._cells = True
        elif name == "xf" and self._cells and len(self._found) < 100_000:
            form = attributes.get("numFmtId", "")
            built_in = form in {
                str(number) for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
            }
            self._found.append(built_in or bool(re.search("[yd]", self._own.get(form, ""), re.IGNORECASE)))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._cells = False


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _column(cell: str) -> int:
    """Return the number of the column of a cell, such as 28 for "AB7"; 0 where it has none."""
    number = 0
    for letter in cell[:3]:
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - 64
    return number


def _date(value: str) -> str:
    """Return a number of days as a date and time to the minute, or the text itself where it is not a number."""
    try:
        at = _EPOCH + timedelta(days=float(value))
    except (ValueError, OverflowError):
        return value
    return f"{at:%Y-%m-%d}" if float(value).is_integer() else f"{at:%Y-%m-%d %H:%M}"
