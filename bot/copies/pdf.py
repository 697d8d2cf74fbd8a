"""PDF: draw the pages and put the pictures together again, with the visible words under them."""

import ctypes
import io
import zlib

import noto_cjk_sans_otc
import pypdfium2
import pypdfium2.raw as pdfium

from bot.copies.made import MadeCopy, NothingError, time_is_up
from bot.copies.pdf_words import Line, seen_on


class PdfFile:
    """A PDF of pictures with invisible, searchable words under them, without metadata (ISO 32000-1)."""

    def __init__(self) -> None:
        self._objects: list[bytes] = [b"", b"", b"", b""]
        self._pages: list[int] = []
        self.size = 0

    def add(self, width: float, height: float, jpeg: bytes, points: tuple[int, int], lines: list[Line]) -> None:
        """Add a page of this size (points of 1/72 inch) with a picture of `points` pixels."""
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
        """Return the file."""
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        self._objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
        self._objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self._pages), kids)
        # Character codes are UTF-16 units, so the words can be searched without an embedded font.
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
    """Return the operators of a line, scaled to its true width: glyphs of the font are square."""
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


MOST_PAGES = 50
LARGEST = 30 * 1024 * 1024
"""Bytes after which no more pages are drawn."""

_DOTS_PER_INCH = 150
_MOST_POINTS = 4_000_000
_LONGEST_SIDE = 8_000

_DRAWN_REMARKS = {
    # Links, free text, shapes and marks stand together in the specification's table.
    *range(pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_STAMP + 1),
    *(pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_REDACT),
}
"""Annotations that are part of the page; pop-up notes are left out, because they name their author."""


def load() -> None:
    """Load the library with a Chinese font, for files that embed none."""
    own = noto_cjk_sans_otc.__file__.rpartition("/")[0]
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", own)
    paths = (ctypes.POINTER(ctypes.c_char) * (len(folders) + 1))()
    for nth, path in enumerate(folders):
        paths[nth] = ctypes.cast(ctypes.create_string_buffer(path.encode()), ctypes.POINTER(ctypes.c_char))
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=paths))


load()


def make(content: bytes) -> MadeCopy:
    """Draw as many pages as the limits allow."""
    try:
        paper = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise NothingError("copy-none-locked" if locked else "copy-none-damaged") from None
    paper.init_forms()
    out, count = PdfFile(), len(paper)
    for nth in range(min(count, MOST_PAGES)):
        if (nth and time_is_up()) or out.size > LARGEST or not _add(out, paper, nth):
            break
    if not len(out):
        raise NothingError("copy-none-damaged")
    return MadeCopy(out.written(), ".pdf", "copy-first-pages" if len(out) < count else None)


def _add(out: PdfFile, paper: pypdfium2.PdfDocument, nth: int) -> bool:
    """Draw one page; return False where it cannot be read."""
    try:
        page = paper[nth]
    except pypdfium2.PdfiumError:
        return False
    width, height = page.get_size()
    if not (width > 0 and height > 0):
        return False
    _drop_notes(page)
    scale = min(
        _DOTS_PER_INCH / 72, (_MOST_POINTS / (width * height)) ** 0.5, _LONGEST_SIDE / width, _LONGEST_SIDE / height
    )
    picture = page.render(scale=scale, rev_byteorder=True, draw_annots=True).to_pil().convert("RGB")
    lines = seen_on(page, picture, scale)
    page.close()
    drawn = io.BytesIO()
    picture.save(drawn, "JPEG", quality=80)
    out.add(width, height, drawn.getvalue(), picture.size, lines)
    return True


def _drop_notes(page: pypdfium2.PdfPage) -> None:
    for nth in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        remark = pdfium.FPDFPage_GetAnnot(page, nth)
        if not remark:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(remark)
        pdfium.FPDFPage_CloseAnnot(remark)
        if kind not in _DRAWN_REMARKS:
            pdfium.FPDFPage_RemoveAnnot(page, nth)
