"""Words of documents and slides; everything else is dropped."""

import re
from collections.abc import Mapping

from bot.copies.office_xml import Attributes, Budget, HiddenStyles, OfficeReader, is_on

_MOST_BLANKS = 100


class DocumentWords(OfficeReader):
    """A collector of the words of one part. An element is visible if it and all its ancestors are.

    Attributes:
        kept_in: elements whose own text is kept.
        before, after: text that an element adds at its start or end.
    """

    kept_in: frozenset[str] = frozenset()
    before: Mapping[str, str] = {}
    after: Mapping[str, str] = {}

    def __init__(self, budget: Budget) -> None:
        self.words: list[str] = []
        self._budget = budget
        self._open: list[tuple[str, bool]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        shown = (not self._open or self._open[-1][1]) and self.shows(name, attributes)
        self._open.append((name, shown))
        if shown and name in self.before:
            self._say(self.before[name])

    def end(self, name: str) -> None:
        _, shown = self._open.pop()
        if shown and name in self.after:
            self._say(self.after[name])

    def text(self, text: str) -> None:
        name, shown = self._open[-1]
        if shown and name in self.kept_in:
            self._say(text)

    def shows(self, name: str, attributes: Attributes) -> bool:
        """Return whether the content of an element may be kept."""
        return True

    def _within(self, name: str) -> bool:
        """Return whether one of the three innermost elements has this name."""
        return any(each == name for each, _ in self._open[-3:])

    def _hide(self, *names: str) -> None:
        """Hide the rest of the innermost element with one of these names."""
        for nth in range(len(self._open) - 1, -1, -1):
            if self._open[nth][0] in names:
                self._open[nth:] = [(name, False) for name, _ in self._open[nth:]]
                return

    def _say(self, text: str) -> None:
        self._budget.letters -= len(text)
        if self._budget.letters >= 0:
            self.words.append(text)


class Document(DocumentWords):
    """The body of a Word file without deleted and hidden text and without bound content controls.

    Of fields only those are kept that repeat text of the body; others insert names and paths.
    """

    kept_in = frozenset({"t"})
    before: Mapping[str, str] = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
    after: Mapping[str, str] = {"p": "\n"}
    _never = frozenset({"del", "moveFrom", "Fallback", "docPartObj", "sdtPr", "rPr", "pPr", "trPr"})
    _repeats = re.compile(r"\s*(?:HYPERLINK|PAGE|NUMPAGES|REF|PAGEREF|NOTEREF|SEQ|TOC|SYMBOL|FORM[A-Z]+)\b")

    def __init__(self, budget: Budget, hidden: HiddenStyles) -> None:
        super().__init__(budget)
        self.notes: dict[str, set[str]] = {"footnote": set(), "endnote": set()}
        self._styles = hidden
        self._fields: list[str] = []
        self._results: list[bool] = []
        self._hidden = self._paragraph_hidden = self._bound = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "p":
                self._hidden = self._paragraph_hidden = False
            case "pStyle":
                self._paragraph_hidden = attributes.get("val", "") in self._styles.names
            case "r":
                self._hidden = self._paragraph_hidden
            case "rStyle":
                self._hidden = self._hidden or attributes.get("val", "") in self._styles.names
            case "vanish" if not self._within("pPr"):
                self._hidden = is_on(attributes, "val", "1")
            case "hidden" if self._within("trPr") and is_on(attributes, "val", "1"):
                self._hide("tr")
            case "footnoteReference" | "endnoteReference" if self._open[-1][1] and not self._hidden:
                self.notes[name.removesuffix("Reference")].add(attributes.get("id", ""))
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


class DocumentNotes(Document):
    """The notes of one kind that the body refers to."""

    def __init__(self, budget: Budget, hidden: HiddenStyles, kind: str, wanted: set[str]) -> None:
        super().__init__(budget, hidden)
        self._kind, self._wanted = kind, wanted

    def shows(self, name: str, attributes: Attributes) -> bool:
        if name == self._kind and attributes.get("id", "") not in self._wanted:
            return False
        return super().shows(name, attributes)


class Slide(DocumentWords):
    """The text of a visible slide; speaker notes are another part, which is not read."""

    _shapes = ("sp", "grpSp", "graphicFrame", "pic", "cxnSp")

    kept_in = frozenset({"t"})
    before: Mapping[str, str] = {"br": "\n"}
    after: Mapping[str, str] = {"p": "\n"}

    def shows(self, name: str, attributes: Attributes) -> bool:
        if name == "sld":
            return attributes.get("show") != "0"
        return name != "fld" or attributes.get("type", "").startswith(("slidenum", "datetime"))

    def start(self, name: str, attributes: Attributes) -> None:
        super().start(name, attributes)
        if name == "cNvPr" and is_on(attributes, "hidden"):
            self._hide(*self._shapes)


class OpenDocument(DocumentWords):
    """The body of an OpenDocument file: only elements that are known to hold visible text."""

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

    _paragraphs = ("p", "h")

    def __init__(self, budget: Budget, hidden: HiddenStyles) -> None:
        super().__init__(budget)
        self._styles = hidden
        self._begun: list[int] = []

    def start(self, name: str, attributes: Attributes) -> None:
        super().start(name, attributes)
        self._styles.start(name, attributes)
        if name in self._paragraphs:
            self._begun.append(len(self.words))
        elif name == "hidden-paragraph" and attributes.get("is-hidden") == "true" and self._begun:
            del self.words[self._begun[-1] :]
            self._hide(*self._paragraphs)
        if name == "s" and self._open[-1][1]:
            count = attributes.get("c", "1")
            self._say(" " * min(_MOST_BLANKS, int(count) if count.isdecimal() and len(count) < 9 else 1))

    def end(self, name: str) -> None:
        super().end(name)
        self._styles.end(name)
        if name in self._paragraphs:
            self._begun.pop()

    def shows(self, name: str, attributes: Attributes) -> bool:
        if attributes.get("display") == "none" or attributes.get("is-hidden") == "true":
            return False
        if attributes.get("visibility") in ("collapse", "filter"):
            return False
        return name in self._holds and not self._styles.of(attributes)


class Listed(OfficeReader):
    """The relations of the visible sheets or slides, in order."""

    def __init__(self, element: str) -> None:
        self._element = element
        self.ids: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name == self._element and attributes.get("state", "visible") == "visible" and len(self.ids) < 1000:
            self.ids.append(attributes.get("relation", ""))


class Relations(Listed):
    """The paths of related parts, by relation."""

    def __init__(self) -> None:
        super().__init__("")
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External" and len(self.targets) < 10_000:
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")
