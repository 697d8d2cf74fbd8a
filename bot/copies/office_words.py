"""What the parts of office papers say: paragraphs, cells and slides; of everything else nothing is kept."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.copies.office_xml import Attributes, Budget

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's days have no zone
_MOST_BLANKS = 100


class Words:
    """Collects the words of one part. An element shows its words where it and all around it do.

    Attributes:
        kept_in: elements whose own text is words.
        before, after: what an element puts between words, at its start or end.
    """

    kept_in: frozenset[str] = frozenset()
    before: Mapping[str, str] = {}
    after: Mapping[str, str] = {}

    def __init__(self, budget: Budget) -> None:
        self.words: list[str] = []
        self._budget = budget
        self._open: list[tuple[str, bool]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        shown = (not self._open or self._open[-1][1]) and self.shows(name, attributes)
        self._open.append((name, shown))
        if shown and name in self.before:
            self._say(self.before[name])

    def end(self, name: str) -> None:
        """It ends."""
        _, shown = self._open.pop()
        if shown and name in self.after:
            self._say(self.after[name])

    def text(self, text: str) -> None:
        """Text within the innermost element."""
        name, shown = self._open[-1]
        if shown and name in self.kept_in:
            self._say(text)

    def shows(self, name: str, attributes: Attributes) -> bool:
        """Whether what stands within may be kept."""
        return True

    def _say(self, text: str) -> None:
        self._budget.letters -= len(text)
        if self._budget.letters >= 0:
            self.words.append(text)


class Document(Words):
    """The body of a Word paper as it stands: no deleted and no hidden words, no box that shows a property of the paper,
    and of fields only those that repeat what is written, for others put in names and paths."""

    kept_in = frozenset({"t"})
    before: Mapping[str, str] = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
    after: Mapping[str, str] = {"p": "\n"}
    _never = frozenset({"del", "moveFrom", "Fallback", "docPartObj", "sdtPr", "rPr", "pPr"})
    _repeats = re.compile(r"\s*(?:HYPERLINK|PAGE|NUMPAGES|REF|PAGEREF|NOTEREF|SEQ|TOC|SYMBOL|FORM[A-Z]+)\b")

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget)
        self._fields: list[str] = []
        self._results: list[bool] = []
        self._hidden = self._bound = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "r":
                self._hidden = False
            case "vanish":
                self._hidden = attributes.get("val", "1") not in ("0", "false", "off")
            case "sdt":
                self._bound = False
            case "dataBinding":
                self._bound = True
            case "fldChar":
                self._field(attributes.get("fldCharType", ""))
        super().start(name, attributes)

    def shows(self, name: str, attributes: Attributes) -> bool:
        if name == "fldSimple":
            return bool(self._repeats.match(attributes.get("instr", "")))
        if name == "sdtContent":
            return not self._bound
        return name not in self._never

    def text(self, text: str) -> None:
        if self._open[-1][0] == "instrText" and self._fields and len(self._fields[-1]) < 200:
            self._fields[-1] += text
        elif not self._hidden and all(self._results):
            super().text(text)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
            self._results.append(False)
        elif kind == "separate" and self._fields:
            self._results[-1] = bool(self._repeats.match(self._fields[-1]))
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._results.pop()


class Slide(Words):
    """The text of a slide that is shown; its notes are another part, which is not read."""

    kept_in = frozenset({"t"})
    before: Mapping[str, str] = {"br": "\n"}
    after: Mapping[str, str] = {"p": "\n"}

    def shows(self, name: str, attributes: Attributes) -> bool:
        if name == "sld":
            return attributes.get("show") != "0"
        return name != "fld" or attributes.get("type", "").startswith(("slidenum", "datetime"))


class OpenDocument(Words):
    """The body of an OpenDocument paper: only of elements that are known to hold what is written."""

    kept_in = frozenset(
        {"p", "h", "span", "a", "ruby-base", "note-citation", "page-number", "sequence", "date", "time"}
    )
    before: Mapping[str, str] = {"tab": "\t", "line-break": "\n"}
    after: Mapping[str, str] = {"p": "\n", "h": "\n", "table-row": "\n"}
    _holds = kept_in | {
        *("document-content", "body", "text", "spreadsheet", "presentation", "page", "frame", "text-box", "g"),
        *("custom-shape", "rect", "list", "list-item", "list-header", "section", "numbered-paragraph", "ruby"),
        *("table", "table-rows", "table-header-rows", "table-row-group", "table-row", "table-cell"),
        *("note", "note-body", "table-of-content", "index-body", "index-title", "s", "tab", "line-break"),
    }

    def start(self, name: str, attributes: Attributes) -> None:
        super().start(name, attributes)
        if name == "s" and self._open[-1][1]:
            count = attributes.get("c", "1")
            self._say(" " * min(_MOST_BLANKS, int(count) if count.isdecimal() and len(count) < 9 else 1))

    def shows(self, name: str, attributes: Attributes) -> bool:
        return name in self._holds


class Strings(Words):
    """The strings that the cells of a workbook share, by their place."""

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


class Sheet(Words):
    """The cells of a sheet, a line for each row: values as they were last reckoned, never a formula."""

    kept_in = frozenset({"v", "t"})
    _tells = re.compile(r"\b(?:CELL|INFO)\s*\(", re.IGNORECASE)
    """Formulas that put in where a file lies."""

    def __init__(self, budget: Budget, strings: list[str], dates: frozenset[int]) -> None:
        super().__init__(budget)
        self._strings, self._dates = strings, dates
        self._cell: Attributes = {}
        self._value: list[str] = []
        self._formula = ""

    def start(self, name: str, attributes: Attributes) -> None:
        super().start(name, attributes)
        if name == "c":
            self._cell, self._value, self._formula = attributes, [], ""

    def text(self, text: str) -> None:
        if self._open[-1][0] == "f" and len(self._formula) < 1000:
            self._formula += text
        elif self._open[-1][0] in self.kept_in and self._open[-1][1]:
            self._value.append(text)

    def end(self, name: str) -> None:
        super().end(name)
        if name == "c":
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


class Styles:
    """Which of a workbook's styles show a number as a date."""

    def __init__(self) -> None:
        self._own: dict[str, str] = {}
        self._found: list[bool] = []
        self._cells = False

    @property
    def dates(self) -> frozenset[int]:
        """Their numbers, as cells name them."""
        return frozenset(nth for nth, is_date in enumerate(self._found) if is_date)

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
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
        """It ends."""
        if name == "cellXfs":
            self._cells = False

    def text(self, text: str) -> None:
        """Nothing is written in styles."""


class Listed:
    """The sheets or slides that a paper lists, in order, by their relation; hidden ones left out."""

    def __init__(self, element: str) -> None:
        self._element = element
        self.ids: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == self._element and attributes.get("state", "visible") == "visible" and len(self.ids) < 1000:
            self.ids.append(attributes.get("relation", ""))

    def end(self, name: str) -> None:
        """It ends."""

    def text(self, text: str) -> None:
        """Nothing is written in lists."""


class Relations(Listed):
    """Where the parts are to which a part is related, by relation."""

    def __init__(self) -> None:
        super().__init__("")
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External" and len(self.targets) < 10_000:
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


def _date(value: str) -> str:
    """The instant of a number of days, to the minute; the number itself where it is none."""
    try:
        at = _EPOCH + timedelta(days=float(value))
    except (ValueError, OverflowError):
        return value
    return f"{at:%Y-%m-%d}" if float(value).is_integer() else f"{at:%Y-%m-%d %H:%M}"
