"""The styles of an office paper that hide what has them."""

from bot.copies.office_xml import Attributes

_MOST = 10_000
_OFF = ("0", "false", "off")


class HiddenStyles:
    """Reads the styles of a Word or OpenDocument paper.

    Attributes:
        names: of those that hide text, sheets or slides.
    """

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._style = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "style":
            self._style = attributes.get("styleId") or attributes.get("name", "")
        elif self._style and _hides(name, attributes) and len(self.names) < _MOST:
            self.names.add(self._style)

    def end(self, name: str) -> None:
        """It ends."""
        if name == "style":
            self._style = ""

    def text(self, text: str) -> None:
        """Nothing is written in styles."""

    def of(self, attributes: Attributes) -> bool:
        """Whether an element with these attributes has such a style."""
        return attributes.get("style-name", "") in self.names


def is_on(attributes: Attributes, name: str) -> bool:
    """Whether a switch of OOXML is on; one that is not written is off."""
    return attributes.get(name, "0") not in _OFF


def _hides(name: str, attributes: Attributes) -> bool:
    match name:
        case "vanish":
            return attributes.get("val", "1") not in _OFF
        case "text-properties":
            return attributes.get("display") == "none"
        case "table-properties":
            return attributes.get("display") == "false"
        case "drawing-page-properties":
            return attributes.get("visibility") == "hidden"
    return False
