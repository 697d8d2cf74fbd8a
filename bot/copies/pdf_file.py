"""A PDF of pictures, a page each, with words under them that are found and copied but not drawn."""

import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Words at a place on the page, in points from its lower left corner; `size` and `width` in points as well."""

    text: str
    x: float
    y: float
    size: float
    width: float


class PdfFile:
    """Pages are added one by one; nothing in the file tells of anything else (ISO 32000-1)."""

    def __init__(self) -> None:
        self._objects: list[bytes] = [b"", b"", b"", b""]
        self._pages: list[int] = []
        self.size = 0

    def add(self, width: float, height: float, jpeg: bytes, points: tuple[int, int], lines: list[Line]) -> None:
        """A page of this size (in points, 1/72 inch) that shows the picture, which has so many points."""
        head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8" % points
        picture = self._stream(head + b"/Filter/DCTDecode", jpeg)
        drawn = b"q %.2f 0 0 %.2f 0 0 cm/P Do Q\n" % (width, height)
        words = b"".join(map(_shown, lines))
        content = self._stream(b"/Filter/FlateDecode", zlib.compress(drawn + b"BT 3 Tr\n" + words + b"ET"))
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Contents %d 0 R" % (width, height, content)
        page += b"/Resources<</XObject<</P %d 0 R>>/Font<</F 3 0 R>>>>>>" % picture
        self._pages.append(self._add(page))

    def __len__(self) -> int:
        return len(self._pages)

    def written(self) -> bytes:
        """The whole file."""
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        self._objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
        self._objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self._pages), kids)
        # Each code of the font is the letter's own, so that words are found without any font being there.
        self._objects[2] = (
            b"<</Type/Font/Subtype/Type0/BaseFont/Words/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts"
            b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/Words/DW 1000/CIDToGIDMap/Identity"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            b"/FontDescriptor<</Type/FontDescriptor/FontName/Words/Flags 4/FontBBox[0 0 1000 1000]"
            b"/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80>>>>]>>"
        )
        self._objects[3] = b"<</Length %d>>stream\n%s\nendstream" % (len(_LETTERS), _LETTERS)
        out, places = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, table)
        return bytes(out)

    def _stream(self, head: bytes, body: bytes) -> int:
        return self._add(b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(body), body))

    def _add(self, body: bytes) -> int:
        self._objects.append(body)
        self.size += len(body)
        return len(self._objects)


def _shown(line: Line) -> bytes:
    """The line in its font; each letter is as wide as the font is high, so it is pressed into its true width."""
    units = line.text.encode("utf-16-be")
    stretch = min(1000.0, max(1.0, 100 * line.width / (line.size * len(units) / 2)))
    return b"/F %.2f Tf %.2f Tz 1 0 0 1 %.2f %.2f Tm<%s>Tj\n" % (
        line.size,
        stretch,
        line.x,
        line.y,
        units.hex().encode(),
    )


_LETTERS = b"""/CIDInit/ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Words def/CMapType 2 def
1 begincodespacerange<0000><FFFF>endcodespacerange
1 beginbfrange<0000><FFFF><0000>endbfrange
endcmap CMapName currentdict/CMap defineresource pop end end"""
