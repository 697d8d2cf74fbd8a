"""XML of a stranger's is read in one pass, with limits, and without entities of its own."""

from dataclasses import dataclass
from typing import IO, Any, Protocol
from xml.parsers import expat

from bot.copies.made import NothingError, time_is_up

_PIECE = 64 * 1024
_DEEPEST = 200

_OOXML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATION = {f"{_OOXML} id": "relation", f"{_STRICT} id": "relation"}

Attributes = dict[str, str]
"""Names come without their namespace; the relation of a part (`r:id`) as "relation"."""


@dataclass(slots=True)
class Budget:
    """What is left of a paper's: bytes unpacked, and letters kept."""

    bytes: int = 64 * 1024 * 1024
    letters: int = 1_000_000


class Reader(Protocol):
    """What reads elements; names come without their namespaces."""

    def start(self, name: str, attributes: Attributes) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...


def read(part: IO[bytes], reader: Reader, budget: Budget) -> None:
    """Read one part to its end.

    Raises:
        NothingError: it is no XML, or too large, too deep, or brings entities.
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
