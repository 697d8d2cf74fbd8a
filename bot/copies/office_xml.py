"""XML of office documents: read in one pass with limits and without entities; styles that hide text."""

from dataclasses import dataclass
from typing import IO, Any
from xml.parsers import expat

from bot.copies.made import NothingError, time_is_up

_PIECE = 64 * 1024
_DEEPEST = 200

_OOXML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATION = {f"{_OOXML} id": "relation", f"{_STRICT} id": "relation"}

Attributes = dict[str, str]
"""Attributes by name without namespace; the relation of a part (`r:id`) is "relation"."""


@dataclass(slots=True)
class Budget:
    """The remaining limits of a document: unpacked bytes and kept characters."""

    bytes: int = 64 * 1024 * 1024
    letters: int = 1_000_000


class OfficeReader:
    """A receiver of elements, which ignores them; names have no namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Handle the start of an element."""

    def end(self, name: str) -> None:
        """Handle the end of an element."""

    def text(self, text: str) -> None:
        """Handle text of the innermost element."""


def read(part: IO[bytes], reader: OfficeReader, budget: Budget) -> None:
    """Read one part of a document to its end.

    Raises:
        NothingError: it is not XML, too large, too deep, or declares entities.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise NothingError("copy-none-limits")
        reader.start(_bare(name), {_RELATION.get(key) or _bare(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(_bare(name))

    def entity(*_: Any) -> None:
        raise NothingError("copy-none-damaged")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = entity
    try:
        while piece := part.read(_PIECE):
            budget.bytes -= len(piece)
            if budget.bytes < 0 or time_is_up():
                raise NothingError("copy-none-limits")
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise NothingError("copy-none-damaged") from None


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


_MOST_STYLES = 10_000
_OFF = ("0", "false", "off")


class HiddenStyles(OfficeReader):
    """A reader of the styles of a Word or OpenDocument file.

    Attributes:
        names: names of styles that hide text, sheets or slides.
    """

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._style = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "style":
            self._style = attributes.get("styleId") or attributes.get("name", "")
        elif self._style and _hides(name, attributes) and len(self.names) < _MOST_STYLES:
            self.names.add(self._style)

    def end(self, name: str) -> None:
        if name == "style":
            self._style = ""

    def of(self, attributes: Attributes) -> bool:
        """Return whether an element with these attributes has a hiding style."""
        return attributes.get("style-name", "") in self.names


def is_on(attributes: Attributes, name: str, missing: str = "0") -> bool:
    """Return whether an OOXML switch is on; a missing one is off, or as `missing` says."""
    return attributes.get(name, missing) not in _OFF


def _hides(name: str, attributes: Attributes) -> bool:
    match name:
        case "vanish":
            return is_on(attributes, "val", "1")
        case "text-properties":
            return attributes.get("display") == "none"
        case "table-properties":
            return attributes.get("display") == "false"
        case "drawing-page-properties":
            return attributes.get("visibility") == "hidden"
    return False
